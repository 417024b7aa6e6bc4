import PracticeDomain
import Testing

@testable import Verification

@Suite struct VerifierSpeedTests {
  @Test("a year of 150 people and 32 shifts is verified in little time")
  func year() throws {
    let horizon = try #require(Horizon(start: .monday, days: 364))
    let shifts = (0..<32).map {
      Shift(id: Identifier("s\($0)"), name: "S\($0)", start: nil, length: 480)
    }
    let people = (0..<150).map { Professional(id: Identifier("p\($0)"), name: "P\($0)") }
    let practice = Practice(
      name: "Year",
      horizon: horizon,
      shifts: shifts,
      professionals: people,
      cover: horizon.dates.flatMap { date in
        shifts.map { shift in
          CoverRequirement(
            id: "cover",
            days: .date(date),
            subject: .shifts([shift.id]),
            minimum: 3,
            maximum: 3
          )
        }
      },
      rules: RuleCatalogue.standing + [
        StretchRule(header: RuleHeader("row"), subject: .work(.anyWork), maximum: 5),
        HoursRule(header: RuleHeader("hours"), period: .rolling(days: 14), maximum: .minutes(5000)),
        WeekendsRule(header: RuleHeader("weekends"), maximum: 20),
      ]
    )
    var assignments: [Assignment] = []
    for (person, professional) in people.enumerated() {
      for day in 0..<364 where (person + day) % 7 < 5 {
        let shift = shifts[(person * 7 + day * 13) % 32].id
        assignments.append(
          Assignment(professional: professional.id, date: horizon.date(at: day), shift: shift)
        )
      }
    }
    let roster = Roster(horizon: horizon, assignments: assignments)
    let clock = ContinuousClock()
    let elapsed = clock.measure { _ = Verifier(practice).verify(roster) }
    // A debug build on a busy machine; optimised it takes about a tenth of a second.
    #expect(elapsed < .seconds(30))
    print("verified a year of 150 people in \(elapsed)")
  }
}
