import PracticeDomain
import Testing

@testable import Verification

@Suite struct FairnessRuleVerificationTests {
  private func sample(
    _ load: FairnessRule.Load,
    _ measure: FairnessRule.Measure,
    isProRata: Bool = false,
    allowance: Int = 0,
    days: Int = 7,
    start: Int = 0
  ) throws -> Sample {
    try Sample(
      days: days,
      start: .day(start),
      rules: [
        FairnessRule(
          header: RuleHeader("f", scope: Scope(except: ["Cleo"])),
          load: load,
          work: ShiftSelector(shifts: ["N", "L"]),
          measure: measure,
          isProRata: isProRata,
          unit: load == .hours ? 60 : 1,
          allowance: allowance,
          price: .soft(5),
          shortagePrice: .soft(1),
          balance: "carried"
        )
      ]
    )
  }

  @Test("a range is the greatest load less the least")
  func range() throws {
    #expect(try sample(.shifts, .range).verify("NE.N...", "EN...N.").cost == 0)
    #expect(try sample(.shifts, .range).verify("NE.N...", "EN.....").cost == 5)
    #expect(try sample(.shifts, .range).verify("NNNN...", ".......").cost == 20)
    #expect(try sample(.shifts, .range, allowance: 1).verify("NNNN...", ".......").cost == 15)
    // Nine hours of a night, eight of a late shift.
    #expect(try sample(.hours, .range).verify("N......", "L......").cost == 5)
  }

  @Test("against the share, too much and too little have their prices")
  func share() throws {
    #expect(try sample(.shifts, .share).verify("NN.....", "NN.....").cost == 0)
    // Two each would be fair.
    #expect(try sample(.shifts, .share).verify("NNN....", "N......").cost == 5 + 1)
    // One and a half each: half a unit counts whole.
    #expect(try sample(.shifts, .share).verify("NN.....", "N......").cost == 5 + 1)
    #expect(try sample(.shifts, .share, allowance: 1).verify("NNN....", "N......").cost == 0)
  }

  @Test("pro rata the contract's hours make the share")
  func proRata() throws {
    var sample = try sample(.shifts, .share, isProRata: true)
    sample.practice.contracts.append(Contract(id: "half", name: "Half", weeklyMinutes: 1200))
    sample.practice.professionals[1].contract = "half"
    #expect(sample.verify("NN.....", "N......").cost == 0)
    #expect(sample.verify("N......", "NN.....").cost == 5 + 1)
    sample.practice.contracts[1].weeklyMinutes = nil
    #expect(sample.verify("NNNNN..", ".......").cost == 0)
  }

  @Test("what was carried counts, what was worked before does not")
  func history() throws {
    var sample = try sample(.shifts, .range)
    sample.stand(nil, balances: ["carried": 2])
    #expect(sample.verify(".......", "NN.....").cost == 0)
    #expect(sample.verify("N......", ".......").cost == 15)
    sample.knowPast("NNN")
    #expect(sample.verify(".......", "NN.....").cost == 0)
  }

  @Test("weekends are counted once, those begun before were counted then")
  func weekends() throws {
    #expect(try sample(.weekends, .range).verify(".....NN", "......L").cost == 0)
    #expect(try sample(.weekends, .range).verify(".....NN", "NNNNNE.").cost == 5)
    var sunday = try sample(.weekends, .range, start: 6)
    #expect(sunday.verify("N......").cost == 5)
    sunday.knowPast("N")
    #expect(sunday.verify("N......").cost == 0)
  }
}
