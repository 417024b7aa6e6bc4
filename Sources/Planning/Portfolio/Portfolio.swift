internal import LinearModel
internal import Primitives

/// Picks engines by size, threads and time, and runs them to the end.
struct Portfolio {
  let problem: RosterProblem
  let solver: any MIPSolver
  let board: PlanBoard
  let options: PlanOptions
  let watch: Stopwatch

  /// The most choices with which the whole problem is given to the solver
  /// unless asked for: beyond, not even its relaxation is solved in time.
  static let mostChoicesForExact = 30_000

  /// Runs engines until the best is proven, or time, iterations or the caller
  /// end it.
  ///
  /// - Returns: whether the limit of iterations ended it.
  func run() throws -> Bool {
    board.raise(bound: problem.cheapestChoices)
    let stop = Cancellation()
    let search = SearchEngine(problem: problem, board: board, options: options, watch: watch)
    let exact = ExactEngine(solver: solver, board: board)
    let isSmall = problem.choiceCount <= Self.mostChoicesForExact
    var hitIterations = false
    switch options.engine {
    case .exact:
      try work(
        stop,
        [{ try exact.run(problem, secondsLeft: watch.secondsLeft, cancellation: stop) }]
      )
    case .search:
      try work(stop, [{ hitIterations = search.run(until: watch.limit, stop) }])
    case .auto where options.iterations != nil || !isSmall:
      try work(stop, [{ hitIterations = search.run(until: watch.limit, stop) }])
    case .auto where options.threads == 1:
      try work(stop, [{ _ = search.run(until: min(2, watch.limit / 10), stop) }])
      try work(
        stop,
        [{ try exact.run(problem, secondsLeft: watch.secondsLeft / 2, cancellation: stop) }]
      )
      try work(stop, [{ _ = search.run(until: watch.limit, stop) }])
    case .auto:
      try work(
        stop,
        [
          { try exact.run(problem, secondsLeft: watch.secondsLeft, cancellation: stop) },
          { _ = search.run(until: watch.limit, stop) },
        ]
      )
    }
    return hitIterations
  }

  /// Runs engines side by side, and stops them when nothing is left to do.
  private func work(_ stop: Cancellation, _ engines: [() throws -> Void]) throws {
    guard !board.isSettled, !options.cancellation.isCancelled else { return }
    let crew = WorkCrew(engines)
    while !crew.isDone(within: 0.05) {
      options.onProgress?(
        PlanProgress(
          cost: board.cost,
          bound: board.bound,
          seconds: watch.seconds,
          timeLimit: watch.limit
        )
      )
      if options.cancellation.isCancelled || board.isSettled || board.disagreement != nil {
        stop.cancel()
      }
    }
    try crew.result()
  }
}

extension RosterProblem {
  /// A cost below which no solution can be: the cheapest duty of each cell and
  /// the cheapest options of breaks, every other price being 0 or more.
  var cheapestChoices: Int64 {
    var bound = constant
    for person in people.indices {
      for day in days.indices {
        bound += candidates(person: person, day: day).map(\.cost).min() ?? 0
      }
    }
    for item in breaks {
      let most = peopleSets[item.people].count * (weightings[item.weighting].max() ?? 0)
      bound += min(0, item.options.map(\.price).min() ?? 0) * Int64(most)
    }
    return bound
  }
}
