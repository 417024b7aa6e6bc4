import Primitives
import TestSupport
import Testing

@testable import Planning

@Suite struct PlanBoardTests {
  /// A small problem with a solution and its least cost.
  private func sample() throws -> (problem: RosterProblem, best: RosterSolution, cost: Int64) {
    for seed in 0..<UInt64(50) {
      let problem = RandomProblem.draw(seed: seed)
      if let best = ExhaustiveSearch(problem).run() { return (problem, best.solution, best.cost) }
    }
    throw NoSolution()
  }

  private struct NoSolution: Error {}

  @Test("a solution and a bound that meet settle the matter")
  func settled() throws {
    let (problem, best, cost) = try sample()
    let board = PlanBoard(problem)
    board.offer(best, cost: cost, by: "a")
    #expect(!board.isSettled)
    board.raise(bound: cost - 1)
    #expect(!board.isSettled && board.bound == cost - 1)
    board.raise(bound: cost)
    #expect(board.isSettled && board.disagreement == nil)
  }

  @Test("a bound above a solution's cost is a fault, whichever comes first")
  func boundTooHigh() throws {
    let (problem, best, cost) = try sample()
    let after = PlanBoard(problem)
    after.offer(best, cost: cost, by: "a")
    after.raise(bound: cost + 1)
    #expect(after.disagreement?.contains("\(cost + 1)") == true)
    let before = PlanBoard(problem)
    before.raise(bound: cost + 1)
    #expect(before.disagreement == nil)
    before.offer(best, cost: cost, by: "a")
    #expect(before.disagreement?.contains("\(cost + 1)") == true)
  }

  @Test("a proof that there is no solution beside a solution is a fault")
  func wronglyInfeasible() throws {
    let (problem, best, cost) = try sample()
    let board = PlanBoard(problem)
    board.offer(best, cost: cost, by: "a")
    board.proveInfeasible()
    #expect(board.disagreement != nil)
  }

  @Test("a solution that costs more than its engine says is a fault and is not taken")
  func mispriced() throws {
    let (problem, best, cost) = try sample()
    let board = PlanBoard(problem)
    board.offer(best, cost: cost - 1, by: "a")
    #expect(board.disagreement != nil && board.solution == nil)
  }

  @Test("a closed board takes nothing more")
  func closed() throws {
    let (problem, best, cost) = try sample()
    let board = PlanBoard(problem)
    board.close()
    board.offer(best, cost: cost, by: "a")
    board.raise(bound: cost + 1)
    board.proveInfeasible()
    #expect(board.solution == nil && board.bound == nil && !board.isInfeasible)
    #expect(board.disagreement == nil)
  }
}
