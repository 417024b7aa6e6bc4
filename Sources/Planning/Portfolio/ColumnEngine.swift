internal import ColumnGeneration
internal import LinearModel
internal import Primitives
internal import Search

/// Runs column generation on a problem.
struct ColumnEngine {
  static let name = "columns"

  let solver: any LinearSessionSolver
  let board: PlanBoard

  /// Runs until the optimum is proven, nothing is left to try, a deadline, or
  /// until stopped.
  func run(
    _ problem: RosterProblem,
    seed: UInt64,
    deadline: ContinuousClock.Instant,
    cancellation: Cancellation
  ) throws {
    let board = self.board
    let search = RosterSearch(problem)
    let options = ColumnOptions(
      seed: seed,
      deadline: deadline,
      isCancelled: { cancellation.isCancelled },
      onIncumbent: { cost, solution in board.offer(solution, cost: cost, by: Self.name) },
      onBound: { board.raise(bound: $0) },
      externalIncumbent: { board.solution },
      polish: { solution, deadline in
        SearchEngine.polish(
          solution,
          by: search,
          seed: seed,
          deadline: deadline,
          cancellation: cancellation
        )
      },
      startSolution: board.solution
    )
    let outcome = try ColumnGeneration(problem, solver: solver).run(options)
    if let bound = outcome.bound { board.raise(bound: bound) }
    if let best = outcome.best, let cost = outcome.cost {
      board.offer(best, cost: cost, by: Self.name)
    }
    if outcome.stop == .infeasible { board.proveInfeasible() }
  }
}
