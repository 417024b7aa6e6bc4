internal import BookSearch
internal import Formulations
internal import LinearModel
internal import Primitives

/// Picks engines for a book by size, threads and time, and runs them to the end.
struct BookPortfolio {
  /// A piece of work that ends by itself at a time, in seconds from the start.
  typealias Step = (_ until: Double, _ stop: Cancellation) throws -> Void

  let problem: BookProblem
  let solver: any MIPSolver
  let board: BookBoard
  let options: PlanOptions
  let watch: Stopwatch

  /// The most variables with which the program is given to the solver.
  static let mostVariables = 150_000
  /// The most for which branch and bound is left to prove the optimum in all
  /// the time there is.
  static let mostVariablesForProof = 20_000

  /// Runs engines until the best is proven, or time, iterations or the caller
  /// end it.
  func run() throws {
    let search = BookSearch(problem)
    let crew = WorkCrew(
      tracks(search).map { steps in
        { stop in
          for (share, step) in steps where !stop.isCancelled {
            let left = watch.limit - watch.seconds
            try step(watch.seconds + left * share, stop)
          }
        }
      }
    )
    while !crew.isDone(within: 0.05) {
      report()
      if options.cancellation.isCancelled || board.isSettled || board.disagreement != nil {
        crew.stop()
      }
    }
    try crew.result()
  }

  private func report() {
    options.onProgress?(
      PlanProgress(
        cost: board.cost,
        bound: board.bound,
        seconds: watch.seconds,
        timeLimit: watch.limit
      )
    )
  }

  /// What each thread does: steps one after the other, each with the share of
  /// the time that is left when it begins.
  private func tracks(_ search: BookSearch) -> [[(share: Double, step: Step)]] {
    let variables = BookFormulation.size(of: problem)
    let canProve = variables <= Self.mostVariables
    let isSmall = variables <= Self.mostVariablesForProof
    func searching(_ number: Int) -> [(share: Double, step: Step)] {
      [(1, self.search(search, number))]
    }
    let others = (1..<max(2, options.threads)).map(searching)
    switch options.engine {
    case .exact where canProve:
      return [[(0.05, self.search(search, 0)), (1, exact)]]
    case .search, .exact:
      if options.iterations != nil { return [searching(0)] }
      return [[(0.1, bound()), (1, self.search(search, 0))]] + others.prefix(options.threads - 1)
    case .auto, .columns:
      if options.iterations != nil { return [searching(0)] }
      if options.threads == 1 {
        return [
          [(0.05, bound(steps: 10)), (0.1, self.search(search, 0)), (0.15, bound())]
            + (isSmall ? [(0.5, exact)] : [])
            + searching(1)
        ]
      }
      return [
        [(0.02, self.search(search, 0)), (0.4, bound())] + (isSmall ? [(1, exact)] : [])
          + searching(options.threads)
      ] + others
    }
  }

  private var exact: Step {
    { until, stop in
      try BookExactEngine(solver: solver, board: board)
        .run(problem, seconds: until - watch.seconds, cancellation: stop)
    }
  }

  private func bound(steps: Int = 20_000) -> Step {
    { until, stop in
      BookBoundEngine(board: board)
        .run(problem, steps: steps, deadline: watch.deadline(until), cancellation: stop)
    }
  }

  private func search(_ search: BookSearch, _ number: Int) -> Step {
    { until, stop in
      BookSearchEngine(board: board)
        .run(
          search,
          seed: options.seed &+ UInt64(number) &* 0x9E37_79B9,
          iterations: options.iterations,
          deadline: watch.deadline(until),
          cancellation: stop
        )
    }
  }
}
