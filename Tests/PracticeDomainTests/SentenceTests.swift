import PracticeDomain
import Testing

@Suite struct SentenceTests {
  private func practice() throws -> Practice {
    let start = try #require(CalendarDate("2026-03-02"))
    return Practice(
      name: "Sentences",
      horizon: try #require(Horizon(start: start, days: 7)),
      unit: .money(currency: "GBP"),
      sites: [Site(id: "mill", name: "Mill Lane")],
      skills: [Skill(id: "rn", name: "Nurse")],
      contracts: [Contract(id: "full", name: "Full time")],
      professionals: ["Ann", "Ben", "Cat", "Dan"].map {
        Professional(id: Identifier($0.lowercased()), name: $0)
      }
    )
  }

  /// Rules and what managers read of them.
  static let sentences: [(rule: any Rule, sentence: String)] = [
    (
      ShiftCountRule(
        header: RuleHeader("x", scope: Scope(professionals: ["ann", "ben"])),
        period: .week,
        work: ShiftSelector(shifts: ["late", "night"]),
        minimum: 1,
        maximum: 1
      ), "Ann and Ben work exactly 1 late or night shift each week."
    ),
    (
      ShiftCountRule(
        header: RuleHeader("x", scope: Scope(professionals: ["ann"])),
        work: ShiftSelector(tags: ["night"], roles: ["rn"], places: ["mill"]),
        maximum: 3
      ), "Ann works at most 3 night shifts as Nurse at Mill Lane over the period."
    ),
    (
      WeekendsRule(header: RuleHeader("x", scope: Scope(except: ["dan"])), maximum: 1),
      "Everyone except Dan works at most 1 weekend."
    ),
    (
      HoursRule(
        header: RuleHeader("x", scope: Scope(contracts: ["full"], skills: ["rn"])),
        maximum: .minutes(2880)
      ),
      "Those on the contract Full time with the skill Nurse work at most 48:00 hours each week."
    ),
    (
      BudgetRule(header: RuleHeader("x", scope: Scope(tags: ["tax"])), maximum: 105_000),
      "The hours of those tagged tax cost at most GBP 1050.00 over the period."
    ),
    (
      AgencyRule(
        header: RuleHeader("x", scope: Scope(professionals: ["ann", "ben", "cat", "dan"])),
        tariff: 3250,
        minimumCall: 240,
        notice: 1
      ),
      "Ann, Ben and 2 others are paid GBP 32.50 an hour by the call, for at least 4:00 hours, "
        + "with 1 day of notice."
    ),
    (
      PremiumsRule(
        header: RuleHeader("x"),
        days: DaySelector(weekdays: [.monday, .tuesday, .wednesday]),
        holidays: true,
        rate: .amount(250)
      ), "Work on Mon to Wed and public holidays earns GBP 2.50 an hour on top."
    ),
    (
      SupervisionRule(
        header: RuleHeader("x", scope: Scope(tags: ["trainee"])),
        supervisors: Scope(skills: ["rn"]),
        work: ShiftSelector(shifts: ["clinic"]),
        samePlace: true
      ),
      "Those tagged trainee work clinic shifts only while one of those with the skill Nurse is on "
        + "duty at the same place."
    ),
    (
      PlaceChangesRule(header: RuleHeader("x")), "Everyone stays at one site each week."
    ),
  ]

  @Test("rules are told in plain words, with names and money", arguments: sentences.indices)
  func sentence(_ index: Int) throws {
    let (rule, sentence) = Self.sentences[index]
    #expect(rule.sentence(in: try practice()) == sentence)
  }
}
