import Primitives
import TestSupport
import Testing

@testable import Slots

@Suite struct WhyNotTests {
  @Test(
    "Without the blockers named a time is free, and none of them can be left out",
    arguments: 0..<UInt64(500)
  )
  func trueAndMinimal(seed: UInt64) throws {
    var problem = RandomBook.draw(seed: seed)
    problem.balances = []
    let full = BookSituation.solution(of: problem, seed: seed)
    for choice in problem.choices.indices {
      guard var situation = BookSituation(problem, full, without: choice) else { continue }
      if seed % 2 == 0 { situation.limits = RandomLimits.draw(problem, seed: seed) }
      let location = problem.phases[problem.choices[choice].phases.lowerBound].starts.first?
        .location
      for start in [1, 3, problem.slotCount - 1] {
        let location = location ?? 0
        let answer = SlotSearch().whyNot(
          situation.wish,
          at: start,
          location: location,
          in: situation.book,
          under: situation.limits
        )
        guard let blockers = answer?.blockers else { continue }
        check(situation, Set(blockers), start, location)
      }
    }
  }

  private func check(
    _ situation: BookSituation,
    _ blockers: Set<WhyNot.Blocker>,
    _ start: Int,
    _ location: Int
  ) {
    guard let isFree = Self.isFree(situation, without: blockers, start, location) else { return }
    #expect(isFree)
    for blocker in blockers {
      let fewer = blockers.subtracting([blocker])
      if let isFree = Self.isFree(situation, without: fewer, start, location) {
        #expect(!isFree, "\(blocker) of \(blockers) is not needed")
      }
    }
  }

  /// Whether trying everything finds a way to start then; nil where that is too
  /// much.
  private static func isFree(
    _ situation: BookSituation,
    without blockers: Set<WhyNot.Blocker>,
    _ start: Int,
    _ location: Int
  ) -> Bool? {
    var (problem, solution, limits) = (situation.problem, situation.solution, situation.limits)
    let phases = problem.choices[situation.choice].phases
    for blocker in blockers {
      switch blocker {
      case .policy(let name): limits.rules.removeAll { $0.name == name }
      case .booking(let number):
        for (choice, booking) in situation.bookings.enumerated() where booking == number {
          for phase in problem.choices[choice].phases { solution.placements[phase] = nil }
        }
      case .start(let number):
        let phase = phases.lowerBound + number
        let known = Set(problem.phases[phase].starts.map(\.location)).union([location])
        let slots = 0..<max(0, problem.slotCount - problem.phases[phase].length + 1)
        problem.phases[phase].starts = known.sorted().map {
          .init(slots: slots, location: $0, cost: 0)
        }
      case .absence(let number, let resource):
        let phase = phases.lowerBound + number
        let slots = 0..<max(0, problem.slotCount - problem.phases[phase].length + 1)
        for need in problem.phases[phase].needs.indices {
          for other in problem.phases[phase].needs[need].candidates.indices
          where problem.phases[phase].needs[need].candidates[other].resource == resource {
            problem.phases[phase].needs[need].candidates[other].spans = [.init(slots: slots)]
          }
        }
      }
    }
    var changed = situation.changed(problem, solution)
    changed.limits = limits
    guard changed.size < 600 else { return nil }
    return changed.bruteForce().contains { $0.start == start && $0.location == location }
  }
}
