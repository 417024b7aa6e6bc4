internal import BookSearch
internal import LinearModel
internal import Primitives

/// Runs the search on a book.
struct BookSearchEngine {
  static let name = "search"

  let board: BookBoard

  /// Runs until a limit of iterations, a deadline, or until stopped.
  ///
  /// With a limit of iterations it looks at no other engine's books, so that
  /// seed and limit fix the result.
  func run(
    _ search: BookSearch,
    seed: UInt64,
    iterations: Int?,
    deadline: ContinuousClock.Instant,
    cancellation: Cancellation
  ) {
    let board = self.board
    var options = BookSearchOptions(seed: seed, iterations: iterations, deadline: deadline)
    options.isCancelled = { cancellation.isCancelled }
    options.onIncumbent = { cost, solution in board.offer(solution, cost: cost, by: Self.name) }
    if iterations == nil {
      options.externalIncumbent = { board.incumbent }
      options.start = board.solution
    }
    let outcome = search.run(options)
    if let best = outcome.best, let cost = outcome.cost {
      board.offer(best, cost: cost, by: Self.name)
    }
    if outcome.stop == .iterationLimit { board.noteIterationLimit() }
  }
}

/// Raises the bound of a book by prices of its capacities.
struct BookBoundEngine {
  let board: BookBoard

  /// Runs until nothing more is won, some steps, a deadline, or until stopped.
  func run(
    _ problem: BookProblem,
    steps: Int,
    deadline: ContinuousClock.Instant,
    cancellation: Cancellation
  ) {
    let board = self.board
    BookBound(problem)
      .run(
        .init(
          steps: steps,
          deadline: deadline,
          isCancelled: { cancellation.isCancelled },
          cost: { board.cost },
          onBound: { board.raise(bound: $0) },
          onPrices: { board.take($0) }
        )
      )
  }
}
