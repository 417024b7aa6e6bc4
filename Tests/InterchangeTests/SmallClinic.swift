import Interchange
import PracticeDomain
import TestSupport
import Testing

/// A clinic of three with timed shifts, a role and a place each.
enum SmallClinic {
  static func practice(days: Int = 14) throws -> Practice {
    let start = try #require(CalendarDate("2024-03-25"))
    let horizon = try #require(Horizon(start: start, days: days))
    return Practice(
      name: "Small clinic",
      clock: try #require(PracticeClock(zoneName: "Europe/London")),
      horizon: horizon,
      sites: [Site(id: "main", name: "Main site")],
      skills: [Skill(id: "GP", name: "GP"), Skill(id: "RN", name: "Nurse")],
      shifts: [
        Shift(
          id: "E",
          name: "Early",
          start: TimeOfDay(minutes: 420),
          length: 480,
          breaks: [
            ShiftBreak(length: 30, isPaid: false, offset: 240),
            ShiftBreak(length: 10, isPaid: true),
          ],
          roles: ["GP", "RN"],
          places: ["main"]
        ),
        Shift(id: "N", name: "Night", start: TimeOfDay(minutes: 1320), length: 540),
        Shift(id: "X", name: "Extra", start: nil, length: 240),
      ],
      professionals: [
        Professional(id: "Ana", name: "Ana", skills: [SkillGrant("GP")]),
        Professional(id: "Ben", name: "Ben", skills: [SkillGrant("RN")]),
        Professional(id: "Cleo \"C\"", name: "Cleo", skills: [SkillGrant("RN")]),
      ],
      rules: RuleCatalogue.standing + [
        StretchRule(
          header: RuleHeader("row"),
          subject: .work(.anyWork),
          maximum: 3,
          excessPrice: .soft(7)
        )
      ]
    )
  }

  /// A random roster, some days with two shifts.
  static func roster(of practice: Practice, seed: UInt64) -> Roster {
    var random = SeededGenerator(seed: seed)
    var assignments: [Assignment] = []
    for professional in practice.professionals {
      for date in practice.horizon.dates {
        for shift in practice.shifts where Int.random(in: 0..<4, using: &random) == 0 {
          assignments.append(assignment(professional, date, shift))
        }
      }
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }

  /// An assignment in the only role and at the only place that there is.
  static func assignment(
    _ professional: Professional,
    _ date: CalendarDate,
    _ shift: Shift
  ) -> Assignment {
    Assignment(
      professional: professional.id,
      date: date,
      shift: shift.id,
      role: shift.roles.isEmpty ? nil : professional.skills.first?.skill,
      place: shift.places.first
    )
  }

  /// Evidence of a plan that costs so much.
  static func evidence(
    of roster: Roster,
    in practice: Practice,
    cost: Int64,
    costByRule: [String: Int64]
  ) -> PlanEvidence {
    PlanEvidence(
      status: .feasible,
      stopped: .iterationLimit,
      cost: cost,
      bound: 12.5,
      gap: nil,
      seed: .max,
      threads: 4,
      seconds: 1.25,
      engine: "search",
      versions: .init(praxis: "1", glpk: "5.0", tzdata: "2026a"),
      inputHash: InputHash.hexadecimal(of: [("a", [1, 2]), ("b", [])]),
      costByRule: costByRule,
      fingerprints: PlanFingerprints(of: roster, in: practice)
    )
  }
}
