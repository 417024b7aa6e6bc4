import PracticeDomain

/// A practice of one day, small enough to work out by hand: a nurse and a GP on
/// duty from 09:00 to 11:00, and rooms.
struct SmallPractice {
  var practice: Practice
  var roster: Roster

  init(
    zone: String = "UTC",
    date: String = "2026-03-02",
    days: Int = 1,
    start: String = "09:00",
    length: Int = 120
  ) {
    guard let first = CalendarDate(date), let horizon = Horizon(start: first, days: days),
      let clock = PracticeClock(zoneName: zone)
    else { preconditionFailure("a sample has dates and zones") }
    practice = Practice(name: "Small", clock: clock, horizon: horizon)
    practice.skills = [Skill(id: "nurse", name: "Nurse"), Skill(id: "gp", name: "GP")]
    practice.shifts = [
      Shift(
        id: "day",
        name: "Day",
        start: TimeOfDay(start),
        length: length,
        roles: ["nurse", "gp"]
      )
    ]
    practice.professionals = [
      Professional(id: "nora", name: "Nora", skills: [SkillGrant("nurse")]),
      Professional(id: "gus", name: "Gus", skills: [SkillGrant("gp")]),
    ]
    practice.rules = RuleCatalogue.standing
    practice.demand.settings = BookSettings(grid: 30, splinter: 0)
    roster = Roster(
      horizon: horizon,
      assignments: horizon.dates.flatMap { date in
        [
          Assignment(professional: "nora", date: date, shift: "day", role: "nurse"),
          Assignment(professional: "gus", date: date, shift: "day", role: "gp"),
        ]
      }
    )
  }

  /// Adds a service and so many requests for it.
  mutating func ask(_ service: Service, times: Int) {
    practice.demand.services.append(service)
    for _ in 0..<times {
      let number = practice.demand.requests.count + 1
      practice.demand.requests.append(
        ClientRequest(
          id: Identifier("q\(number)"),
          client: Identifier("c\(number)"),
          service: service.id
        )
      )
    }
  }
}
