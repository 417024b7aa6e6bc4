import PracticeDomain
import Testing

@testable import Verification

@Suite struct CoverRuleVerificationTests {
  private func sample(_ requirements: CoverRequirement..., past: String? = nil) throws -> Sample {
    var sample = try Sample(rules: [
      CoverRule(
        header: RuleHeader("cover"),
        shortagePrice: .soft(100),
        preferencePrice: .soft(10),
        excessPrice: .soft(1)
      )
    ])
    sample.practice.cover = requirements
    if let past { sample.knowPast(past) }
    return sample
  }

  private func interval(_ from: Int, _ until: Int, step: Int, minimum: Int) throws
    -> CoverRequirement
  {
    let part = DayPart(
      from: try #require(TimeOfDay(minutes: from)),
      until: try #require(TimeOfDay(minutes: until))
    )
    return CoverRequirement(
      id: "i",
      days: .date(.day(0)),
      subject: .interval(part, step: step),
      minimum: minimum
    )
  }

  @Test("missing, less than preferred, and too many have their prices")
  func prices() throws {
    let sample = try sample(
      CoverRequirement(
        id: "e",
        days: .date(.day(0)),
        subject: .shifts(["E"]),
        minimum: 1,
        preferred: 2,
        maximum: 2
      )
    )
    #expect(sample.verify("L", "L").cost == 110)
    #expect(sample.verify("E", "L").cost == 10)
    #expect(sample.verify("E", "E").cost == 0)
    #expect(sample.verify("E", "E", "E").cost == 1)
  }

  @Test("a requirement's own prices come before the rule's")
  func ownPrices() throws {
    let sample = try sample(
      CoverRequirement(
        id: "e",
        days: DaySelector(weekdays: [.tuesday]),
        subject: .shifts(["E"]),
        minimum: 2,
        shortagePrice: .hard
      )
    )
    let verdict = sample.verify("EE.....")
    #expect(!verdict.isLawful && verdict.amounts == [1] && verdict.days == [[1]])
  }

  @Test("several shifts, any shift, roles and places")
  func selection() throws {
    var sample = try sample(
      CoverRequirement(id: "a", days: .date(.day(0)), subject: .shifts(["E", "L"]), minimum: 3),
      CoverRequirement(id: "b", days: .date(.day(0)), subject: .shifts([]), minimum: 4),
      CoverRequirement(
        id: "c",
        days: .date(.day(0)),
        subject: .shifts(["E"]),
        role: "GP",
        place: "site",
        minimum: 2
      )
    )
    sample.practice.skills = [Skill(id: "GP", name: "GP")]
    sample.practice.sites = [Site(id: "site", name: "Site")]
    sample.practice.rooms = [Room(id: "room", name: "Room", site: "site")]
    var roster = sample.roster(["E", "L", "N"])
    #expect(Verifier(sample.practice).verify(roster).amounts == [1, 1, 2])
    roster.assignments[0].role = "GP"
    roster.assignments[0].place = "room"
    #expect(Verifier(sample.practice).verify(roster).amounts == [1, 1, 1])
  }

  @Test("an interval is counted step by step, the last may be shorter")
  func steps() throws {
    // Early is 7:00 to 15:00; 6:30 to 8:15 has steps of 60, 60 and 45 minutes...
    let sample = try sample(try interval(390, 495, step: 60, minimum: 1))
    #expect(sample.verify("E").amounts == [1])
    #expect(sample.verify("L").amounts == [1, 1])
    let whole = try self.sample(try interval(840, 900, step: 15, minimum: 2))
    #expect(whole.verify("E", "L").cost == 0)
  }

  @Test("a night counts after midnight, from the eve where it is known")
  func pastMidnight() throws {
    let requirement = try interval(0, 420, step: 420, minimum: 1)
    #expect(try sample(requirement).verify("N").amounts == [1])
    #expect(try sample(requirement, past: "N").verify(".").cost == 0)
    var second = requirement
    second.days = .date(.day(1))
    #expect(try sample(second).verify("N").cost == 0)
  }

  @Test("fixed breaks lower the count, others do not, on call never counts")
  func breaks() throws {
    var sample = try sample(try interval(420, 900, step: 30, minimum: 1))
    sample.practice.shifts[0].breaks = [ShiftBreak(length: 45, isPaid: true, offset: 240)]
    #expect(sample.verify("E").amounts == [1, 1])
    sample.practice.shifts[0].breaks = [ShiftBreak(length: 45, isPaid: false)]
    #expect(sample.verify("E").amounts == [])
    sample.practice.shifts[0].onCall = true
    #expect(sample.verify("E").amounts.count == 16)
  }

  @Test("a step that a clock change swallows is left out")
  func clockChange() throws {
    let start = try #require(CalendarDate("2024-03-31"))
    var sample = try Sample(days: 1, start: start, rules: [CoverRule(header: RuleHeader("c"))])
    sample.practice.clock = try #require(PracticeClock(zoneName: "Europe/London"))
    var requirement = try interval(0, 240, step: 60, minimum: 1)
    requirement.days = .everyDay
    sample.practice.cover = [requirement]
    #expect(sample.verify().findings.count == 3)
  }
}
