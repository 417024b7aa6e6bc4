internal import LinearModel
internal import Primitives

/// Picks engines by size, threads and time, and runs them to the end.
struct Portfolio {
  /// A piece of work that ends by itself at a time, in seconds from the start.
  typealias Step = (_ until: Double, _ stop: Cancellation) throws -> Void

  let problem: RosterProblem
  let solver: any MIPSolver & LinearSessionSolver
  let board: PlanBoard
  let options: PlanOptions
  let watch: Stopwatch

  /// The most choices with which the whole problem is given to the solver
  /// unless asked for: beyond, branch and bound gets nowhere.
  static let mostChoicesForExact = 4_000
  /// The most choices for which branch and bound is left to prove the optimum
  /// in all the time there is.
  static let mostChoicesForProof = 1_000
  /// The most choices with which columns are generated unless asked for:
  /// beyond, pricing everybody once takes longer than most are ready to wait,
  /// unless there is a second for every ``choicesPreparedASecond``.
  static let mostChoicesForColumns = 150_000
  /// For how many choices a second must be allowed where there are very many.
  static let choicesPreparedASecond = 5_000.0

  /// Runs engines until the best is proven, or time, iterations or the caller
  /// end it.
  ///
  /// - Returns: whether the limit of iterations ended it.
  func run() throws -> Bool {
    board.raise(bound: problem.cheapestChoices)
    let crew = WorkCrew(
      tracks().map { steps in
        { stop in
          for (share, step) in steps where !stop.isCancelled {
            let left = watch.limit - watch.seconds
            try step(watch.seconds + left * share, stop)
          }
        }
      }
    )
    var patience = Patience()
    while !crew.isDone(within: 0.05) {
      report()
      let mustStop =
        options.cancellation.isCancelled || board.isSettled || board.disagreement != nil
      if mustStop { crew.stop() }
      if mustStop || watch.secondsLeft == 0 {
        if patience.isOver(hasSolution: board.solution != nil) { break }
      }
    }
    board.close()
    try crew.result()
    return board.hitIterations
  }

  /// How long engines that were told to stop are waited for. Those that have not
  /// ended by then, as in the cuts of a node where nobody can call GLPK back, are
  /// left behind: they end soon, and what they found before is on the board.
  private struct Patience {
    private var start: ContinuousClock.Instant?

    /// Whether they have been waited for long enough since this was first asked;
    /// longer where there is no solution, since how near they came is told last.
    mutating func isOver(hasSolution: Bool) -> Bool {
      let now = ContinuousClock.now
      guard let start else {
        start = now
        return false
      }
      return now - start > (hasSolution ? .milliseconds(300) : .milliseconds(1500))
    }
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
  private func tracks() -> [[(share: Double, step: Step)]] {
    let choices = problem.choiceCount
    let isSmall = choices <= Self.mostChoicesForExact
    switch options.engine {
    case .auto where options.isReproducible, .search where options.isReproducible:
      return searchesInStep
    case .exact: return [[(1, exact)]]
    case .search: return searches(options.threads)
    case .columns: return [[(1, columns)]]
    case .auto where options.iterations != nil: return [[(1, search(0))]]
    case .auto where isTooLargeForColumns(choices): return searches(options.threads)
    case .auto where options.threads == 1:
      return [
        [(0.1, search(0))] + (isSmall ? [(0.3, exact)] : []) + [(0.5, columns), (1, search(1))]
      ]
    case .auto where options.threads == 2 && choices <= Self.mostChoicesForProof:
      return [[(1, exact)], [(0.15, search(0)), (0.6, columns), (1, search(1))]]
    case .auto where options.threads == 2 || !isSmall:
      return [(isSmall ? [(0.05, exact)] : []) + [(1, columns), (1, search(1))]]
        + searches(options.threads - 1)
    case .auto:
      return [[(1, exact)], [(1, columns), (1, search(1))]] + searches(options.threads - 2)
    }
  }

  private func isTooLargeForColumns(_ choices: Int) -> Bool {
    choices > Self.mostChoicesForColumns
      && Double(choices) > Self.choicesPreparedASecond * watch.limit
  }

  /// Searches side by side, each with a seed of its own. Where the result must
  /// follow from the seed alone there is one.
  private func searches(_ count: Int) -> [[(share: Double, step: Step)]] {
    let count = options.iterations == nil ? count : 1
    return (0..<max(1, count)).map { number in
      [(share: 1, step: search(number == 0 ? 0 : number + 1))]
    }
  }

  /// Searches side by side that wait for each other, so that seed, threads and
  /// iterations fix the result.
  private var searchesInStep: [[(share: Double, step: Step)]] {
    let lockstep = Lockstep(problem, members: options.threads, board: board)
    return (0..<options.threads).map { member in
      let step: Step = { until, stop in
        SearchEngine(board: board)
          .run(
            problem,
            as: member,
            of: lockstep,
            seed: seed(member == 0 ? 0 : member + 1),
            iterations: options.iterations,
            deadline: watch.deadline(until),
            cancellation: stop
          )
      }
      return [(1, step)]
    }
  }

  private var exact: Step {
    { until, stop in
      try ExactEngine(solver: solver, board: board)
        .run(problem, seconds: until - watch.seconds, cancellation: stop)
    }
  }

  private var columns: Step {
    { until, stop in
      try ColumnEngine(solver: solver, board: board)
        .run(problem, seed: options.seed, deadline: watch.deadline(until), cancellation: stop)
    }
  }

  /// The seed of one of several searches; the first has that of the options.
  private func seed(_ number: Int) -> UInt64 { options.seed &+ UInt64(number) &* 0x9E37_79B9 }

  private func search(_ number: Int) -> Step {
    { until, stop in
      SearchEngine(board: board)
        .run(
          problem,
          seed: seed(number),
          iterations: options.iterations,
          deadline: watch.deadline(until),
          cancellation: stop
        )
    }
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
