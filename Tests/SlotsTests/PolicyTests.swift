import Compilation
import PracticeDomain
import Search
import TestSupport
import Testing
import Verification

@testable import Primitives
@testable import Slots

@Suite struct PolicyTests {
  @Test(
    "Offers are exactly the lawful times that the independent check of the policy passes",
    arguments: 0..<UInt64(300)
  )
  func agreesWithVerifier(seed: UInt64) throws {
    var (practice, roster) = RandomDemand.draw(seed: seed)
    practice.demand.policy = RandomPolicy.draw(practice, seed: seed)
    var random = SeededGenerator(seed: seed)
    let start = practice.clock.instant(on: practice.horizon.start, minutes: 0)
    let now = start + random.integer(-2...5) * 60
    let compiled = try CompiledBook(practice, roster: roster)
    var problem = compiled.problem
    problem.balances = []
    let full = BookSituation.solution(of: problem, seed: seed)
    for (position, visit) in compiled.wanted.visits.enumerated() {
      let choice = compiled.choices[position]
      guard let situation = BookSituation(problem, full, without: choice), !visit.isWork,
        situation.size < 200
      else { continue }
      let offers = SlotSearch().offers(
        for: situation.wish,
        in: situation.book,
        count: .max,
        under: compiled.limits(for: position, at: now)
      )
      let verifier = BookingPolicyVerifier(practice, roster: roster)
      let allowed = situation.allPlacements().filter { placements in
        guard situation.cost(of: placements) != nil else { return false }
        var more = situation.solution
        for (phase, placement) in zip(problem.choices[choice].phases, placements) {
          more.placements[phase] = placement
        }
        let appointment = compiled.book(from: more).appointments.first {
          $0.request == visit.request.id
        }
        return appointment.map {
          verifier.findings(for: $0, of: visit, at: now).isEmpty
        } ?? false
      }
      #expect(
        Set(offers.map { [$0.start, $0.location] })
          == Set(allowed.map { [$0[0].start, $0[0].location] }),
        "\(visit.request.id)"
      )
    }
  }

  @Test("Time is kept for the urgent until it is released, then it has its price")
  func release() throws {
    let date = try #require(CalendarDate("2026-03-04"))
    let part = DayPart(from: .midnight, until: try #require(TimeOfDay("02:00")))
    let reserve = Reserve(
      id: "r",
      part: part,
      urgencies: ["urgent"],
      release: .init(days: 1, at: try #require(TimeOfDay("16:00")))
    )
    let release = date.dayNumber * 1440 - 8 * 60
    #expect(!reserve.isReleased(on: date, at: release - 1, .universal))
    #expect(reserve.isReleased(on: date, at: release, .universal))
    #expect(reserve.isKept(for: "urgent", "any") && !reserve.isKept(for: "routine", "any"))
    var never = reserve
    never.release = nil
    #expect(!never.isReleased(on: date, at: release + 10_000, .universal))
  }
}
