import PracticeDomain
import Testing

@testable import Verification

@Suite struct SequenceRuleVerificationTests {
  private func succession() throws -> Sample {
    try Sample(rules: [
      SuccessionRule(
        header: RuleHeader("s"),
        pairs: [
          .init(first: ShiftSelector(shifts: ["N"]), next: ShiftSelector(tags: ["day"])),
          .init(first: ShiftSelector(shifts: ["L"]), next: ShiftSelector(shifts: ["E"])),
        ],
        price: .soft(1)
      )
    ])
  }

  @Test("pairs on two days in a row cost once each")
  func pairs() throws {
    let sample = try succession()
    #expect(sample.verify("ELN.EEL").cost == 0)
    #expect(sample.verify("NE.NL.L", "E.N.LE.").cost == 3)
    #expect(sample.verify("N.E....").cost == 0)
    #expect(sample.verify("NELE...").days == [[0, 1], [2, 3]])
  }

  @Test("the eve counts where it is known, by days or by standing")
  func eve() throws {
    var sample = try succession()
    #expect(sample.verify("E......").cost == 0)
    sample.knowPast("N")
    #expect(sample.verify("E......").days == [[-1, 0]])
    sample.stand(.working(days: 2, shift: "L", sameShiftDays: 1))
    #expect(sample.verify("E......").cost == 1)
    #expect(sample.verify("L......").cost == 0)
    sample.stand(.off(days: 1))
    #expect(sample.verify("E......").cost == 0)
  }

  private func rest(_ minutes: Int) throws -> Sample {
    try Sample(rules: [RestRule(header: RuleHeader("r"), minutes: minutes, price: .soft(1))])
  }

  @Test("too little rest costs once a pair of days")
  func rest() throws {
    // Late ends at 22:00, Early starts at 7:00: nine hours.
    #expect(try rest(540).verify("LE.....").cost == 0)
    #expect(try rest(541).verify("LE.....").cost == 1)
    #expect(try rest(541).verify("LELE...", "NE.....").cost == 3)
    // Night ends at 7:00 on the next day; Early two days on starts 24 h later.
    #expect(try rest(1440).verify("N.E....").cost == 0)
    #expect(try rest(1441).verify("N.E....").days == [[0, 2]])
    #expect(try rest(2880).verify("N..E...").cost == 0)
  }

  @Test("rest from the known past, by days or by standing")
  func restFromPast() throws {
    var sample = try rest(660)
    #expect(sample.verify("E......").cost == 0)
    sample.knowPast("L")
    #expect(sample.verify("E......").days == [[-1, 0]])
    sample.stand(.working(days: 1, shift: "L", sameShiftDays: 1))
    #expect(sample.verify("E......").cost == 1)
    var long = try rest(1500)
    long.knowPast("N.")
    #expect(long.verify("E......").days == [[-2, 0]])
  }

  @Test("shifts without a start and on call are left out of rest")
  func leftOut() throws {
    var sample = try rest(660)
    sample.practice.shifts[1].onCall = true
    #expect(sample.verify("LE.....").cost == 0)
    sample.practice.shifts[1].onCall = false
    sample.practice.shifts[1].start = nil
    #expect(sample.verify("LE.....").cost == 0)
  }

  @Test("rest is measured in true time across a clock change")
  func clockChange() throws {
    let start = try #require(CalendarDate("2024-03-30"))
    var sample = try Sample(days: 2, start: start, rules: try rest(540).practice.rules)
    sample.practice.clock = try #require(PracticeClock(zoneName: "Europe/London"))
    #expect(sample.verify("LE").cost == 1)
  }
}
