internal import BookSearch
public import Compilation
public import LinearModel
public import PracticeDomain
internal import Primitives
internal import Verification

/// Makes appointment books for a given roster: the one place that puts their
/// engines together.
public struct BookPlanner: Sendable {
  /// The solver of mixed-integer programs.
  public let solver: any MIPSolver

  /// Makes a planner.
  public init(solver: any MIPSolver) { self.solver = solver }

  /// Plans the book of a practice under a roster.
  ///
  /// Blocks until it is done. The book returned has been checked by the
  /// verifier, which shares nothing with what made it.
  ///
  /// - Throws: ``CompilationError`` when the practice cannot be planned,
  ///   ``SolverError`` when the solver failed, ``PlanningFault`` when engine and
  ///   verifier do not agree.
  public func plan(
    _ practice: Practice,
    roster: Roster,
    options: PlanOptions
  ) throws -> BookOutcome {
    try plan(CompiledBook(practice, roster: roster), options: options)
  }

  /// Plans the book of a compiled practice.
  public func plan(_ compiled: CompiledBook, options: PlanOptions) throws -> BookOutcome {
    try plan(compiled, options: options, from: nil)
  }

  /// Plans the book of a compiled practice, of which a solution may be known.
  func plan(
    _ compiled: CompiledBook,
    options: PlanOptions,
    from known: BookSolution?
  ) throws -> BookOutcome {
    let watch = Stopwatch(limit: options.timeLimit)
    let board = BookBoard(compiled.problem)
    if let known {
      let evaluation = compiled.problem.evaluate(known)
      if evaluation.isFeasible { board.offer(known, cost: evaluation.cost, by: "construction") }
    }
    try BookPortfolio(
      problem: compiled.problem,
      solver: solver,
      board: board,
      options: options,
      watch: watch
    ).run()
    if let disagreement = board.disagreement { throw PlanningFault(description: disagreement) }
    return try outcome(compiled, board, options, watch)
  }

  private func outcome(
    _ compiled: CompiledBook,
    _ board: BookBoard,
    _ options: PlanOptions,
    _ watch: Stopwatch
  ) throws -> BookOutcome {
    var outcome = BookOutcome(
      status: board.isInfeasible ? .infeasible : .unknown,
      stop: board.isInfeasible
        ? .infeasible
        : options.cancellation.isCancelled
          ? .cancelled : board.hitIterations ? .iterationLimit : .timeLimit,
      bound: board.bound,
      engine: board.engine,
      seconds: 0,
      seed: options.seed,
      threads: options.threads,
      solver: solver.identity
    )
    if let solution = board.solution, let cost = board.cost {
      let book = compiled.book(from: solution)
      let verdict = BookVerifier(compiled.practice, roster: compiled.roster).verify(book)
      guard verdict.isLawful, verdict.cost == cost else {
        let first = verdict.hardFindings.first.map { ": \($0.sentence)" } ?? ""
        throw PlanningFault(
          description: "the verifier finds cost \(verdict.cost) where the engine found "
            + "\(cost), and \(verdict.hardFindings.count) hard breaches\(first)"
        )
      }
      outcome.book = book
      outcome.solution = solution
      if let prices = board.prices {
        outcome.values = compiled.capacityValues { prices.price(of: $0, over: $1) }
      }
      outcome.verdict = verdict
      outcome.cost = cost
      outcome.status = board.isSettled ? .optimal : .feasible
      if board.isSettled { outcome.stop = .optimal }
    }
    outcome.seconds = watch.seconds
    return outcome
  }
}
