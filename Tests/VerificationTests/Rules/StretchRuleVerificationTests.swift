import PracticeDomain
import Testing

@testable import Verification

@Suite struct StretchRuleVerificationTests {
  private func sample(
    _ subject: StretchRule.Subject = .work(.anyWork),
    minimum: Int? = nil,
    maximum: Int? = nil,
    owesAtEnd: Bool = false,
    leaveIsNeutral: Bool = false
  ) throws -> Sample {
    try Sample(rules: [
      StretchRule(
        header: RuleHeader("row", scope: Scope(professionals: ["Ana"])),
        subject: subject,
        minimum: minimum,
        maximum: maximum,
        shortagePrice: .soft(10),
        excessPrice: .soft(1),
        owesAtEnd: owesAtEnd,
        leaveIsNeutral: leaveIsNeutral
      )
    ])
  }

  @Test(
    "days beyond the maximum cost one by one",
    arguments: [("EEE.EEE", 0), ("EEEE...", 1), ("EEEEE..", 2), ("EEEEEEE", 4), ("EEEE.EE", 1)]
  )
  func maximum(_ row: String, cost: Int64) throws {
    #expect(try sample(maximum: 3).verify(row).cost == cost)
  }

  @Test(
    "stretches inside the horizon owe the minimum, those at its ends do not",
    arguments: [(".EEE...", 0), (".E.....", 20), (".EE.E..", 30), ("E......", 0), ("......E", 0)]
  )
  func minimum(_ row: String, cost: Int64) throws {
    #expect(try sample(minimum: 3).verify(row).cost == cost)
  }

  @Test("a stretch that reaches the last day owes its minimum where the rule says so")
  func owesAtEnd() throws {
    #expect(try sample(minimum: 3, owesAtEnd: true).verify(".....EE").cost == 10)
  }

  @Test("known days lengthen the first stretch")
  func history() throws {
    var sample = try sample(minimum: 3, maximum: 4)
    sample.knowPast(".EEE")
    #expect(sample.verify("EEE....").amounts == [2])
    #expect(sample.verify("E......").cost == 0)
    sample.knowPast(".EEEEEE")
    #expect(sample.verify("E......").amounts == [1])
    #expect(sample.verify(".......").cost == 0)
    sample.knowPast(".E")
    #expect(sample.verify("E......").cost == 10)
  }

  @Test("a short stretch that ended with the eve is charged on the first day")
  func endedWithEve() throws {
    var sample = try sample(minimum: 3)
    sample.knowPast("..EE")
    let verdict = sample.verify(".......")
    #expect(verdict.cost == 10 && verdict.days == [[0]])
    sample.knowPast(".EE.")
    #expect(sample.verify(".......").cost == 0)
    sample.knowPast("EE")
    #expect(sample.verify(".......").cost == 0)
  }

  @Test("standing counts as the open stretch")
  func standing() throws {
    var work = try sample(minimum: 3, maximum: 4)
    work.stand(.working(days: 3, shift: "L", sameShiftDays: 1))
    #expect(work.verify("EEE....").amounts == [2])
    work.stand(.working(days: 1, shift: "L", sameShiftDays: 1))
    #expect(work.verify("E......").cost == 10)
    #expect(work.verify(".......").cost == 20)
    work.stand(.off(days: 2))
    #expect(work.verify("E......").cost == 20)
  }

  @Test("standing counts same-shift days for some kind of shift")
  func sameShiftStanding() throws {
    var late = try sample(.work(ShiftSelector(shifts: ["L"])), minimum: 3)
    late.stand(.working(days: 5, shift: "L", sameShiftDays: 2))
    #expect(late.verify("E......").cost == 10)
    #expect(late.verify("L......").cost == 0)
    late.stand(.working(days: 5, shift: "E", sameShiftDays: 2))
    #expect(late.verify("L......").cost == 20)
    #expect(late.verify(".......").cost == 0)
  }

  @Test("free days are counted where off days are the subject")
  func off() throws {
    var off = try sample(.off, minimum: 2, maximum: 3)
    #expect(off.verify("E.EEEEE").cost == 10)
    #expect(off.verify("E....EE").cost == 1)
    #expect(off.verify(".EEEEE.").cost == 0)
    off.stand(.off(days: 3))
    #expect(off.verify(".EEEEEE").cost == 1)
    off.stand(.off(days: 1))
    #expect(off.verify("EEEEEEE").cost == 10)
    off.stand(.working(days: 1, shift: "E", sameShiftDays: 1))
    #expect(off.verify(".EEEEEE").cost == 10)
  }

  @Test("whole days of leave neither lengthen nor end a stretch where neutral")
  func neutralLeave() throws {
    var sample = try sample(minimum: 3, maximum: 3, leaveIsNeutral: true)
    sample.practice.leave = [Leave(professional: "Ana", from: .day(2), until: .day(3))]
    #expect(sample.verify("EE..E..").cost == 0)
    #expect(sample.verify("EE..EE.").cost == 1)
    #expect(sample.verify(".E..E..").cost == 10)
    sample.practice.leave = [Leave(professional: "Ana", from: .day(5), until: .day(6))]
    #expect(sample.verify("...EE..").cost == 0)
    sample.practice.leave = [Leave(professional: "Ana", from: .day(-2), until: .day(-1))]
    sample.knowPast(".EE..")
    #expect(sample.verify("EE.....").cost == 1)
  }

  @Test("leave for a part of the day is not neutral")
  func partLeave() throws {
    var sample = try sample(minimum: 3, leaveIsNeutral: true)
    let noon = try #require(TimeOfDay(minutes: 720))
    let end = try #require(TimeOfDay(minutes: 1440))
    sample.practice.leave = [
      Leave(
        professional: "Ana",
        from: .day(2),
        until: .day(2),
        part: DayPart(from: noon, until: end)
      )
    ]
    #expect(sample.verify(".E.EEEE").cost == 20)
  }

  @Test("a day worked twice is one day")
  func twiceADay() throws {
    let sample = try sample(maximum: 1)
    var roster = sample.roster([".E....."])
    roster.assignments.append(Assignment(professional: "Ana", date: .day(1), shift: "L"))
    #expect(Verifier(sample.practice).verify(roster).cost == 0)
  }
}
