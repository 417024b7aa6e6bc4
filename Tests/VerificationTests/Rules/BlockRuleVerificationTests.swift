import PracticeDomain
import Testing

@testable import Verification

@Suite struct BlockRuleVerificationTests {
  private func sample(
    _ rule: (RuleHeader) -> any Rule,
    days: Int = 7,
    start: Int = 0
  ) throws -> Sample {
    let header = RuleHeader("b", scope: Scope(professionals: ["Ana"]))
    return try Sample(days: days, start: .day(start), rules: [rule(header)])
  }

  @Test("a weekend is worked on one shift, each further one costs")
  func sameShiftWeekend() throws {
    func weekend(start: Int = 0) throws -> Sample {
      try sample({ SameShiftWeekendRule(header: $0, price: .soft(7)) }, start: start)
    }
    #expect(try weekend().verify("EL...EE").cost == 0)
    #expect(try weekend().verify(".....E.").cost == 0)
    #expect(try weekend().verify(".....EL").cost == 7)
    var three = try weekend()
    three.practice.weekend = [.friday, .saturday, .sunday]
    #expect(three.verify("....ELN").cost == 14)
    // Beyond the last day nothing is seen.
    #expect(try weekend(start: 6).verify("E.....L").cost == 0)
  }

  @Test("Saturday before the horizon counts, but is not charged again")
  func straddlingWeekend() throws {
    var sunday = try sample({ SameShiftWeekendRule(header: $0, price: .soft(7)) }, start: 6)
    sunday.knowPast("L")
    #expect(sunday.verify("E......").cost == 7)
    #expect(sunday.verify("L......").cost == 0)
    sunday.stand(.working(days: 1, shift: "L", sameShiftDays: 1))
    #expect(sunday.verify("E......").cost == 7)
    sunday.practice.weekend = [.friday, .saturday, .sunday]
    sunday.knowPast("EL")
    #expect(sunday.verify("L......").cost == 0)
    #expect(sunday.verify("N......").cost == 7)
  }

  private func blocks(start: Int = 0, days: Int = 7) throws -> Sample {
    try sample(
      {
        BlocksRule(
          header: $0,
          work: ShiftSelector(shifts: ["N"]),
          firstDay: .friday,
          length: 3,
          price: .soft(4)
        )
      },
      days: days,
      start: start
    )
  }

  @Test("a block is worked as a whole or not at all")
  func blocks() throws {
    #expect(try blocks().verify("NEE.NNN").cost == 0)
    #expect(try blocks().verify("....EE.").cost == 0)
    #expect(try blocks().verify("....NN.").cost == 4)
    #expect(try blocks().verify("......N").cost == 4)
    #expect(try blocks(days: 14).verify("....N......NN.").cost == 8)
  }

  @Test("of a block across a border the days that are known count")
  func blockBorders() throws {
    var sunday = try blocks(start: 6)
    #expect(sunday.verify("N......").cost == 0)
    sunday.knowPast("NN")
    #expect(sunday.verify("N......").cost == 0)
    #expect(sunday.verify(".......").cost == 4)
    sunday.knowPast("N.")
    #expect(sunday.verify(".......").cost == 4)
    sunday.stand(.working(days: 2, shift: "N", sameShiftDays: 2))
    #expect(sunday.verify(".......").cost == 4)
    sunday.stand(.off(days: 1))
    #expect(sunday.verify("N......").cost == 4)
    // Friday and Saturday lie in the horizon, Sunday does not.
    #expect(try blocks(days: 6).verify("....NN").cost == 0)
    #expect(try blocks(days: 6).verify("....N.").cost == 4)
  }

  private func load(_ period: Period, start: Int = 0, balance: String? = nil) throws -> Sample {
    try sample(
      {
        LoadRule(
          header: $0,
          period: period,
          points: [
            .init(work: ShiftSelector(shifts: ["N"]), points: 3), .init(work: .anyWork, points: 1),
          ],
          minimum: 2,
          maximum: 5,
          shortagePrice: .soft(10),
          excessPrice: .soft(1),
          balance: balance
        )
      },
      start: start
    )
  }

  @Test("points add up, the first kind of work that fits counting")
  func load() throws {
    #expect(try load(.horizon).verify("NEE....").cost == 0)
    #expect(try load(.horizon).verify("NNEE...").cost == 3)
    #expect(try load(.horizon).verify("E......").cost == 10)
    #expect(try load(.horizon).verify(".......").cost == 20)
    var sample = try load(.horizon, balance: "calls")
    sample.stand(nil, balances: ["calls": 4])
    #expect(sample.verify(".......").cost == 0)
    #expect(sample.verify("N......").cost == 2)
  }

  @Test("weeks across a border owe points where their days are known")
  func loadBorders() throws {
    var sample = try load(.week, start: 3)
    #expect(sample.verify(".......").cost == 0)
    #expect(sample.verify("NN.....").cost == 1)
    sample.knowPast("...")
    #expect(sample.verify(".......").cost == 20)
    sample.knowPast("N..")
    #expect(sample.verify("N......").cost == 1)
    #expect(sample.verify("....NNN").cost == 4)
  }
}
