internal import LinearModel
internal import Primitives
internal import Search

/// Runs the search on a problem.
struct SearchEngine: Sendable {
  static let name = "search"

  let problem: RosterProblem
  let board: PlanBoard
  let options: PlanOptions
  let watch: Stopwatch

  /// Runs until a time, the limit of iterations, or until stopped.
  ///
  /// - Returns: whether the limit of iterations ended it.
  func run(until seconds: Double, _ stop: Cancellation) -> Bool {
    var search = SearchOptions(seed: options.seed)
    search.iterations = options.iterations
    search.deadline =
      options.iterations == nil
      ? watch.start + .milliseconds(Int64(seconds * 1000)) : watch.deadline
    search.isCancelled = { stop.isCancelled }
    search.onIncumbent = { cost, solution in board.offer(solution, cost: cost, by: Self.name) }
    search.externalIncumbent = { board.solution }
    if options.iterations != nil { search.externalIncumbent = nil }
    search.start = options.iterations == nil ? board.solution : nil
    let outcome = RosterSearch(problem).run(search)
    if let best = outcome.best, let cost = outcome.cost {
      board.offer(best, cost: cost, by: Self.name)
    } else if let broken = outcome.leastViolations {
      board.note(leastBroken: broken)
    }
    return outcome.stop == .iterationLimit
  }
}
