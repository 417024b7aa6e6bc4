import PracticeDomain
import Testing

@Suite struct PracticeFaultsTests {
  private func practice() throws -> Practice {
    let start = try #require(CalendarDate("2026-03-02"))
    return Practice(
      name: "P",
      horizon: try #require(Horizon(start: start, days: 7)),
      sites: [Site(id: "site", name: "Site")],
      rooms: [Room(id: "room", name: "Room", site: "site")],
      skills: [Skill(id: "gp", name: "GP")],
      shifts: [
        Shift(id: "day", name: "Day", start: TimeOfDay("08:00"), length: 480, roles: ["gp"]),
        Shift(id: "late", name: "Late", start: TimeOfDay("15:00"), length: 480, roles: ["gp"]),
      ],
      contracts: [Contract(id: "full", name: "Full", weeklyMinutes: 2400)],
      professionals: [
        Professional(id: "ann", name: "Ann", contract: "full", skills: [SkillGrant("gp")]),
        Professional(id: "ben", name: "Ben"),
      ],
      cover: [CoverRequirement(id: "c", subject: .shifts(["day"]), role: "gp", minimum: 1)],
      rules: RuleCatalogue.standing
    )
  }

  @Test("A sound practice has no faults")
  func sound() throws { #expect(try practice().faults() == []) }

  @Test("Each fault is found", arguments: Fault.all)
  func found(_ fault: Fault) throws {
    var practice = try practice()
    fault.make(&practice)
    let faults = practice.faults()
    #expect(faults.contains { $0.contains(fault.words) }, "\(faults)")
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let words: String
    let make: @Sendable (inout Practice) -> Void
    var testDescription: String { words }

    static let start = CalendarDate("2026-03-02") ?? CalendarDate(dayNumber: 0)

    static let all: [Fault] = [
      Fault("used twice") { $0.professionals.append($0.professionals[0]) },
      Fault("rooms[1] site: id: is used twice") { $0.rooms[0].id = "site" },
      Fault("is not an id") { $0.skills.append(Skill(id: "a+b", name: "")) },
      Fault("'nurse' names nothing") { $0.professionals[0].skills.append(SkillGrant("nurse")) },
      Fault("'part' names nothing") { $0.professionals[0].contract = "part" },
      Fault("length: is out of range") { $0.shifts[0].length = 2881 },
      Fault("last 480 min") { $0.shifts[0].breaks = [ShiftBreak(length: 480, isPaid: false)] },
      Fault("overlap") { $0.combinations = [DutyCombination(shifts: ["day", "late"])] },
      Fault("expected at least two") { $0.combinations = [DutyCombination(shifts: ["day"])] },
      Fault("less than the minimum") { $0.cover[0].maximum = 0 },
      Fault("more than the maximum") {
        $0.cover[0].maximum = 2
        $0.cover[0].preferred = 3
      },
      Fault("dearer than a shortage") { $0.cover[0].preferencePrice = .hard },
      Fault("exercised on none") {
        $0.skills.append(Skill(id: "n", name: ""))
        $0.cover[0].role = "n"
      },
      Fault("before the first day") {
        $0.leave = [Leave(professional: "ann", from: start, until: start.adding(days: -1))]
      },
      Fault("is not planned") {
        $0.requests = [StaffRequest(professional: "ann", date: start.adding(days: 7), wish: .off)]
      },
      Fault("is not qualified") {
        $0.fixed = [FixedAssignment(professional: "ben", date: start, shift: "day")]
      },
      Fault("is on leave") {
        $0.fixed = [FixedAssignment(professional: "ann", date: start, shift: "day")]
        $0.leave = [Leave(professional: "ann", from: start, until: start)]
      },
      Fault("is not before the first day planned") {
        $0.history.professionals["ann"] = ProfessionalHistory(
          knownFrom: start.adding(days: -7),
          assignments: [Assignment(professional: "ann", date: start, shift: "day")]
        )
      },
      Fault("names nobody") { $0.history.professionals["zoe"] = ProfessionalHistory() },
      Fault("leaves too few") {
        $0.rules.append(
          SupervisionRule(header: RuleHeader("s"), supervisors: Scope(professionals: ["ann"]))
        )
      },
      Fault("costs") {
        $0.rules.append(
          OvertimeRule(
            header: RuleHeader("o"),
            tiers: [.init(units: 1, cost: .amount(5)), .init(units: 1, cost: .amount(4))]
          )
        )
      },
      Fault("limits nothing") { $0.rules.append(WeekendsRule(header: RuleHeader("w"))) },
      Fault("nothing has the tag 'x'") {
        $0.rules.append(
          WeekendsRule(header: RuleHeader("w", scope: Scope(tags: ["x"])), maximum: 1)
        )
      },
      Fault("holds 0") { $0.professionals = [] },
    ]

    init(_ words: String, make: @escaping @Sendable (inout Practice) -> Void) {
      self.words = words
      self.make = make
    }
  }
}
