import Documents
import PracticeDomain
import Testing

@Suite struct PracticeReaderTests {
  private func read(_ more: String) throws -> Practice {
    try TemporaryPractice.read(["practice.yaml": TemporaryPractice.small(more)])
  }

  @Test("Shifts may run past midnight; skills have dates")
  func basics() throws {
    let practice = try read("")
    #expect(practice.shifts.map(\.length) == [480, 540])
    #expect(practice.shifts[1].onCall)
    let grants = practice.professionals[0].skills
    #expect(grants[1] == SkillGrant("nurse", until: CalendarDate("2026-03-10")))
    #expect(practice.professionals[1].skills[0].from == CalendarDate("2026-03-03"))
    #expect(practice.unit == .points)
    #expect(practice.rules.map(\.id) == RuleCatalogue.standing.map(\.id))
  }

  @Test("A shift may say what of it is paid, at most its work")
  func paidTime() throws {
    func practice(_ paid: String) -> [String: String] {
      let text = TemporaryPractice.small("").replacing("end: 07:00", with: "end: 07:00, \(paid)")
      return ["practice.yaml": text]
    }
    let night = try TemporaryPractice.read(practice("paid: 0h")).shifts[1]
    #expect(night.paidLength == 0)
    #expect(try TemporaryPractice.read(practice("paid: 2h30")).shifts[1].paidLength == 150)
    let problems = try TemporaryPractice.problems(practice("paid: 9h01"))
    #expect(problems.count == 1)
    #expect(problems.first?.description.contains("at most 540 min") == true, "\(problems)")
  }

  @Test("A booking policy is read; a release needs its days")
  func booking() throws {
    let practice = try read(
      """
      services: [{id: talk, length: 15 min, staff: [nurse]}]
      booking:
        notice: 90 min
        ahead: 56 days
        open-bookings: 2
        wait-price: 7
        bookable: [{services: talk, work: {roles: nurse}}]
        reserves:
          - {id: early, part: 08:00-09:00, urgencies: urgent, release-days: 1, release-at: 16:00}
          - {id: never, who: {skills: nurse}, days: Mon, part: 09:00-10:00, price: 30}
      """
    )
    let policy = practice.demand.policy
    #expect(policy.notice == 90 && policy.ahead == 56 && policy.openBookings == 2)
    #expect(policy.waitPrice == 7 && policy.refusalPrice == 500)
    #expect(policy.bookable == [.init(services: ["talk"], work: .init(roles: ["nurse"]))])
    #expect(policy.reserves.map(\.id) == ["early", "never"])
    #expect(policy.reserves[0].release?.days == 1 && policy.reserves[1].release == nil)
    #expect(policy.reserves[1].who == Scope(skills: ["nurse"]) && policy.reserves[1].price == 30)
    let broken = "booking: {reserves: [{id: r, part: 08:00-09:00, release-at: 07:00}]}\n"
    #expect(throws: (any Error).self) { try read(broken) }
  }

  @Test("A template becomes many shifts, and its id stands for all of them")
  func templates() throws {
    let shifts = """
      shifts:
        - id: flex
          template: {first: 07:00, last: 08:00, step: 30 min, lengths: [4h, 6h]}
          breaks: 15 min paid after 2h; 30 min
      """
    let text = TemporaryPractice.small("cover: [{id: c, shifts: flex, minimum: 1}]\n")
      .replacing("shifts:\n", with: shifts + "\n", maxReplacements: 1)
    let practice = try TemporaryPractice.read(["practice.yaml": text])
    let ids = practice.shifts.prefix(6).map(\.id.text)
    #expect(ids[0] == "flex-0700-240" && ids[5] == "flex-0800-360")
    #expect(practice.cover[0].subject == .shifts(ids.map { Identifier($0) }))
    #expect(practice.shifts[0].breaks[0] == ShiftBreak(length: 15, isPaid: true, offset: 120))
    #expect(practice.shifts[0].unpaidBreakMinutes == 30)
  }

  @Test("Lists may stand in other files, in tables with any separator")
  func includes() throws {
    let practice = try TemporaryPractice.read([
      "practice.yaml": TemporaryPractice.small("leave: {from: leave.csv}\ncover: {from: c.yaml}\n"),
      "leave.csv": "\u{FEFF}professional;from;until;reason\r\nann;2026-03-02;;\"a; b\"\r\n",
      "c.yaml": "- {id: c, during: 08:00-12:00, step: 15 min, maximum: 2, days: Mon-Fri}\n",
    ])
    #expect(practice.leave[0].until == CalendarDate("2026-03-02"))
    #expect(practice.leave[0].reason == "a; b")
    #expect(practice.cover[0].minimum == 0)
  }

  @Test("Every kind of rule can be read", arguments: RuleSamples.all)
  func rules(_ sample: RuleSamples) throws {
    let rooms = "rooms: [{id: room-1, site: house, features: [couch]}]\n"
    let practice = try read(rooms + "rules:\n  - \(sample.text)\n")
    let rule = try #require(practice.rules.last)
    #expect(rule.kind == sample.kind)
    #expect(rule.header.source == "policy")
    #expect(!rule.sentence(in: practice).isEmpty)
    #expect(practice.rules.count { $0.kind == sample.kind } == 1)
  }

  @Test("No kind of rule is left out of these tests")
  func ruleKinds() {
    #expect(Set(RuleSamples.all.map(\.kind)) == Set(RuleCatalogue.kinds.map { $0.kind }))
  }

  @Test("History knows days, balances and standings")
  func history() throws {
    let practice = try read(
      """
      history:
        known-from: 2026-02-23
        assignments: [{professional: ann, date: 2026-03-01, shift: early, role: gp}]
        balances: [{professional: ann, balance: nights, amount: -3}]
        standings: [{professional: ben, worked: 3, shift: early, same-shift: 2}]

      """
    )
    #expect(practice.history["ann"]?.assignments.count == 1)
    #expect(practice.history["ann"]?.balances["nights"] == -3)
    #expect(
      practice.history["ben"]?.standing == .working(days: 3, shift: "early", sameShiftDays: 2)
    )
    #expect(practice.history["ben"]?.knownFrom == CalendarDate("2026-02-23"))
  }

  @Test("Thirty faults are thirty problems, each in its line")
  func everythingAtOnce() throws {
    let rows = (1...30).map { "  - {professional: ann, date: 2026-02-\($0 + 30), wish: off}\n" }
    let text = TemporaryPractice.small("requests:\n" + rows.joined())
    let problems = try TemporaryPractice.problems(["practice.yaml": text])
    #expect(problems.count == 30)
    #expect(problems.map(\.place.line) == (14...43).map { $0 })
    #expect(
      problems[0].description == "practice.yaml:14: requests[1].date: '2026-02-31' is not a date "
        + "of the calendar; expected YYYY-MM-DD, as in 2026-03-29"
    )
  }

  @Test("Doubled keys do not hide other faults")
  func doubledKeys() throws {
    let text = TemporaryPractice.small("horizon: {}\nleave: [{professional: bob}]\nhorizon: {}\n")
    let problems = try TemporaryPractice.problems(["practice.yaml": text])
    #expect(problems.map(\.place.line) == [13, 14, 14, 15])
    #expect(problems[0].description.contains("is given twice (first in line 3)"))
  }
}
