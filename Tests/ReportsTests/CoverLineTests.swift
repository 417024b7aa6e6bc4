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
