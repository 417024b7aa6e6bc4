internal import LinearModel
internal import Primitives
internal import Search

/// Runs the search on a problem.
struct SearchEngine {
  static let name = "search"

  let board: PlanBoard

  /// Runs until a limit of iterations, a deadline, or until stopped. What
  /// columns came to is not heated up far.
  ///
  /// With a limit of iterations it looks at no other engine's rosters, so that
  /// seed and limit fix the result.
  func run(
    _ problem: RosterProblem,
    seed: UInt64,
    iterations: Int?,
    deadline: ContinuousClock.Instant,
    cancellation: Cancellation
  ) {
    let board = self.board
    var search = SearchOptions(seed: seed, iterations: iterations, deadline: deadline)
    search.isCancelled = { cancellation.isCancelled }
    search.onIncumbent = { cost, solution in board.offer(solution, cost: cost, by: Self.name) }
    if iterations == nil {
      search.externalIncumbent = { board.solution }
      search.start = board.solution
      search.isCalm = board.engine == ColumnEngine.name
    }
    let outcome = RosterSearch(problem).run(search)
    if let best = outcome.best, let cost = outcome.cost {
      board.offer(best, cost: cost, by: Self.name)
    } else if let broken = outcome.leastViolations {
      board.note(leastBroken: broken)
    }
    if outcome.stop == .iterationLimit { board.noteIterationLimit() }
  }

  /// Improves a roster that is good already, or nearly lawful, until a deadline.
  static func polish(
    _ solution: RosterSolution,
    by search: RosterSearch,
    seed: UInt64,
    deadline: ContinuousClock.Instant,
    cancellation: Cancellation
  ) -> RosterSolution? {
    var options = SearchOptions(seed: seed, deadline: deadline, start: solution)
    options.isCancelled = { cancellation.isCancelled }
    options.isCalm = true
    return search.run(options).best
  }

  /// Runs as one of several searches that work in step, so that seed, number of
  /// searches and limit of iterations fix the result.
  func run(
    _ problem: RosterProblem,
    as member: Int,
    of lockstep: Lockstep,
    seed: UInt64,
    iterations: Int?,
    deadline: ContinuousClock.Instant,
    cancellation: Cancellation
  ) {
    var search = SearchOptions(seed: seed, iterations: iterations, deadline: deadline)
    search.isCancelled = { cancellation.isCancelled }
    search.neighbourhood = { lockstep.exchange(member, $0) }
    lockstep.leave(member, RosterSearch(problem).run(search))
  }
}
