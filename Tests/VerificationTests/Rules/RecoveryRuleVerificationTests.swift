import PracticeDomain
import Testing

@testable import Verification

@Suite struct RecoveryRuleVerificationTests {
  private func recovery(after: Int, days: Int) throws -> Sample {
    try Sample(rules: [
      NightRecoveryRule(
        header: RuleHeader("n", scope: Scope(professionals: ["Ana"])),
        work: ShiftSelector(shifts: ["N"]),
        after: after,
        days: days,
        price: .soft(10)
      )
    ])
  }

  @Test("free days follow nights, each one missing costs")
  func recovery() throws {
    #expect(try recovery(after: 1, days: 2).verify("NNN..E.").cost == 0)
    #expect(try recovery(after: 1, days: 2).verify("NNN.E..").cost == 10)
    #expect(try recovery(after: 1, days: 2).verify("NNNE...").cost == 20)
    #expect(try recovery(after: 1, days: 2).verify("NE.N.E.").cost == 30)
    #expect(try recovery(after: 1, days: 2).verify("N.N..E.").cost == 10)
    #expect(try recovery(after: 1, days: 2).verify("EE.L...").cost == 0)
  }

  @Test("shorter stretches of nights owe nothing")
  func shortStretches() throws {
    #expect(try recovery(after: 2, days: 2).verify("NE.N.E.").cost == 0)
    #expect(try recovery(after: 2, days: 2).verify("NNE....").cost == 20)
    #expect(try recovery(after: 3, days: 1).verify("NNENNNE").cost == 10)
  }

  @Test("nights before the horizon owe their free days within it")
  func recoveryHistory() throws {
    var sample = try recovery(after: 2, days: 2)
    sample.knowPast("NN")
    #expect(sample.verify("..E....").cost == 0)
    #expect(sample.verify(".E.....").cost == 10)
    #expect(sample.verify("NE.....").cost == 20)
    sample.knowPast("NN.")
    #expect(sample.verify("E......").cost == 10)
    #expect(sample.verify("N..E...").cost == 10)
    sample.knowPast("NNE")
    #expect(sample.verify("E......").cost == 0)
    sample.stand(.working(days: 3, shift: "N", sameShiftDays: 2))
    #expect(sample.verify("E......").cost == 20)
    sample.stand(.working(days: 3, shift: "N", sameShiftDays: 1))
    #expect(sample.verify("E......").cost == 0)
    sample.stand(.off(days: 1))
    #expect(sample.verify("E......").cost == 0)
  }

  @Test("nights at the end of the horizon owe nothing yet")
  func recoveryEnd() throws {
    #expect(try recovery(after: 1, days: 3).verify(".....NN").cost == 0)
    #expect(try recovery(after: 1, days: 3).verify("....N.N").cost == 20)
  }

  private func weekly(
    _ period: Period,
    hours: Int,
    days: Int = 7,
    start: Int = 0
  ) throws -> Sample {
    try Sample(
      days: days,
      start: .day(start),
      rules: [
        WeeklyRestRule(
          header: RuleHeader("w", scope: Scope(professionals: ["Ana"])),
          period: period,
          minutes: hours * 60,
          price: .soft(1)
        )
      ]
    )
  }

  @Test("the longest rest of a week counts, to the hour")
  func weeklyRest() throws {
    // From Friday 15:00 to the end of Sunday are 57 hours.
    #expect(try weekly(.week, hours: 57).verify("EEEEE..").cost == 0)
    #expect(try weekly(.week, hours: 58).verify("EEEEE..").cost == 1)
    // From Wednesday 15:00 to Friday 14:00 are 47.
    #expect(try weekly(.week, hours: 47).verify("EEE.LLL").cost == 0)
    #expect(try weekly(.week, hours: 48).verify("EEE.LLL").cost == 1)
    // From 7:00 after the night to 7:00 a day later is a day, as is each before.
    #expect(try weekly(.week, hours: 24).verify("LLN.EEE").cost == 0)
    #expect(try weekly(.week, hours: 25).verify("LLN.EEE").cost == 1)
  }

  @Test("any so many days are looked at one after another")
  func rollingRest() throws {
    #expect(try weekly(.rolling(days: 2), hours: 30).verify("E.E.E.E").cost == 0)
    // A day that follows work at 15:00: 9 hours and 24 until the next work.
    #expect(try weekly(.rolling(days: 2), hours: 33).verify("E.E.E..").cost == 2)
    #expect(try weekly(.rolling(days: 2), hours: 24).verify("EEEEEEE").cost == 6)
  }

  @Test("weeks cut by the horizon count where their days are known")
  func restBorders() throws {
    var sample = try weekly(.week, hours: 48, days: 7, start: 3)
    #expect(sample.verify("EEEEEEE").cost == 0)
    sample.knowPast("EEE")
    #expect(sample.verify("EEEEEEE").cost == 1)
    sample.knowPast("EE.")
    #expect(sample.verify("..EEEEE").cost == 0)
    // The night before the week reaches into it.
    var week = try weekly(.week, hours: 49)
    #expect(week.verify("..EEEEE").cost == 0)
    week.knowPast("N")
    #expect(week.verify("..EEEEE").cost == 1)
  }
}
