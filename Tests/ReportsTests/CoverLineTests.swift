import PracticeDomain
import TestSupport
import Testing
import Verification

@testable import Reports

@Suite struct CoverLineTests {
  @Test("missing and extra people are those that the verifier finds", arguments: 0..<200)
  func agreesWithVerifier(_ seed: UInt64) throws {
    var practice = RandomPractice.draw(seed: seed)
    let price = Price.soft(1)
    practice.rules = [
      CoverRule(
        header: RuleHeader("cover"),
        shortagePrice: price,
        preferencePrice: price,
        excessPrice: price
      )
    ]
    for index in practice.cover.indices {
      practice.cover[index].shortagePrice = nil
      practice.cover[index].preferencePrice = nil
      practice.cover[index].excessPrice = nil
    }
    let roster = RandomPractice.roster(of: practice, seed: seed)
    let verdict = Verifier(practice).verify(roster)
    let sheet = RosterSheet(roster, in: practice)
    var amounts: [CalendarDate: Int] = [:]
    for line in sheet.cover {
      let requirement = line.requirement
      for (index, day) in line.days.enumerated() {
        for count in day?.counts ?? [] {
          let missing = max(0, line.wanted - count.present)
          let extra = max(0, count.present - (requirement.maximum ?? .max))
          amounts[practice.horizon.date(at: index), default: 0] += missing + extra
          #expect((count.standing == .met) == (missing + extra == 0))
        }
      }
    }
    for date in practice.horizon.dates {
      let found = verdict.findings(ofRule: "cover").filter { $0.dates == [date] }
      #expect(amounts[date] ?? 0 == found.reduce(0) { $0 + $1.amount })
    }
  }

  @Test("whoever is on a break of a shift leaves no gap in the cover of that shift")
  func breaks() throws {
    let start = CalendarDate(dayNumber: 19_723)
    let pauses = [
      ShiftBreak(length: 30, isPaid: false, offset: 240),
      ShiftBreak(length: 30, isPaid: false, window: 180..<300),
    ]
    for pause in pauses {
      var practice = Practice(
        name: "Desk",
        horizon: try #require(Horizon(start: start, days: 1)),
        skills: [Skill(id: "desk", name: "Desk")],
        shifts: [
          Shift(
            id: "E",
            name: "Early",
            start: TimeOfDay(minutes: 480),
            length: 480,
            breaks: [pause],
            roles: ["desk"]
          )
        ],
        professionals: [Professional(id: "Ana", name: "Ana", skills: [SkillGrant("desk")])]
      )
      practice.cover = [
        CoverRequirement(id: "desk", subject: .shifts(["E"]), role: "desk", minimum: 1)
      ]
      let work = Assignment(
        professional: "Ana",
        date: start,
        shift: "E",
        role: "desk",
        breakOffset: pause.window == nil ? nil : 240
      )
      let roster = Roster(horizon: practice.horizon, assignments: [work])
      let line = try #require(HeatLine.all(RosterSheet(roster, in: practice)).first)
      #expect(line.days[0].map(\.minutes) == [480..<720, 750..<960])
      #expect(line.days[0].allSatisfy { $0.standing == .met })
      let nobody = Roster(horizon: practice.horizon, assignments: [])
      let empty = try #require(HeatLine.all(RosterSheet(nobody, in: practice)).first)
      #expect(empty.days[0].contains { $0.standing == .uncovered })
    }
  }

  @Test("shifts keep their colours whichever of them are worked")
  func colours() {
    let practice = RandomPractice.draw(seed: 5)
    let palette = ShiftPalette(practice.shifts)
    let roster = RandomPractice.roster(of: practice, seed: 5)
    let half = Roster(
      horizon: roster.horizon,
      assignments: roster.assignments.filter { $0.shift == practice.shifts[0].id }
    )
    for shift in practice.shifts {
      #expect(RosterSheet(half, in: practice).palette[shift.id] == palette[shift.id])
    }
  }
}
