import Foundation
import LinearModel
import Primitives
import TestSupport
import Testing

@testable import Planning

@Suite struct LockstepTests {
  /// The best of some searches in step, each on a thread, begun so many
  /// milliseconds one after another.
  private static func run(
    _ problem: RosterProblem,
    members: Int,
    delay: UInt32,
    iterations: Int?,
    cancellation: Cancellation = Cancellation()
  ) -> PlanBoard {
    let board = PlanBoard(problem)
    let lockstep = Lockstep(problem, members: members, board: board)
    let crew = WorkCrew(
      (0..<members).map { member in
        { _ in
          Thread.sleep(forTimeInterval: Double(delay) * Double(member) / 1000)
          SearchEngine(board: board)
            .run(
              problem,
              as: member,
              of: lockstep,
              seed: UInt64(member),
              iterations: iterations,
              deadline: .now + .seconds(300),
              cancellation: cancellation
            )
        }
      }
    )
    while !crew.isDone(within: 1) {}
    return board
  }

  @Test("searches in step come to the same roster, whichever is faster")
  func same() {
    var found = 0
    for seed in 0..<UInt64(12) {
      let problem = RandomProblem.draw(seed: seed)
      let first = Self.run(problem, members: 3, delay: 0, iterations: 3000)
      let second = Self.run(problem, members: 3, delay: 7, iterations: 3000)
      #expect(first.solution == second.solution && first.cost == second.cost)
      #expect(first.leastBroken == second.leastBroken)
      #expect(first.disagreement == nil && first.hitIterations == second.hitIterations)
      if first.solution != nil { found += 1 }
    }
    #expect(found >= 6)
  }

  @Test("searches in step that are told to stop do so")
  func cancelled() {
    let cancellation = Cancellation()
    let start = ContinuousClock.now
    let thread = Thread {
      Thread.sleep(forTimeInterval: 0.3)
      cancellation.cancel()
    }
    thread.start()
    let problem = RandomProblem.draw(seed: 4)
    let board = Self.run(
      problem,
      members: 2,
      delay: 0,
      iterations: .max,
      cancellation: cancellation
    )
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(board.disagreement == nil)
  }
}
