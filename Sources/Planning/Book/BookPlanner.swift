public import Compilation
internal import Formulations
public import LinearModel
public import PracticeDomain
internal import Primitives
internal import Search
internal import Synchronization
internal import Verification

/// Makes appointment books for a given roster: the one place that puts their
/// engines together.
public struct BookPlanner: Sendable {
  /// The solver of mixed-integer programs.
  public let solver: any MIPSolver
  /// Programs with more variables than this are not tried.
  private static let mostVariables = 150_000

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
    let watch = Stopwatch(limit: options.timeLimit)
    let board = BookBoard(compiled.problem)
    let progress: @Sendable () -> Void = {
      options.onProgress?(
        PlanProgress(
          cost: board.cost,
          bound: board.bound,
          seconds: watch.seconds,
          timeLimit: options.timeLimit
        )
      )
    }
    board.offer(BookConstruction.run(compiled.problem), by: "construction")
    progress()
    if options.engine != .search,
      BookFormulation.size(of: compiled.problem) <= Self.mostVariables
    {
      try solve(compiled.problem, board, options, watch, progress)
    }
    return try outcome(compiled, board, options, watch)
  }

  /// Branch and bound on the whole program.
  private func solve(
    _ problem: BookProblem,
    _ board: BookBoard,
    _ options: PlanOptions,
    _ watch: Stopwatch,
    _ progress: @escaping @Sendable () -> Void
  ) throws {
    guard watch.secondsLeft > 0, !options.cancellation.isCancelled else { return }
    let formulation = BookFormulation(problem)
    let hint = Mutex(false)
    let solver = solver
    var asking = SolveOptions(timeLimit: watch.secondsLeft, cancellation: options.cancellation)
    asking.onIncumbent = { _, values in
      board.offer(formulation.solution(from: values), by: "exact")
      progress()
    }
    asking.onBound = {
      board.raise($0)
      progress()
    }
    asking.candidate = {
      guard let solution = board.solution, hint.withLock({ !$0 }) else { return nil }
      hint.withLock { $0 = true }
      let fixed = formulation.model(fixing: solution)
      return (try? solver.solve(fixed, options: SolveOptions(timeLimit: 5)))?.values
    }
    let outcome = try solver.solve(formulation.model, options: asking)
    if let values = outcome.values { board.offer(formulation.solution(from: values), by: "exact") }
    outcome.bound.map { board.raise($0) }
    switch outcome.stop {
    case .optimal: board.prove()
    case .infeasible: board.proveInfeasible()
    case .unbounded, .timeLimit, .cancelled: break
    }
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
        ? .infeasible : options.cancellation.isCancelled ? .cancelled : .timeLimit,
      bound: board.bound,
      engine: board.engine,
      seconds: 0,
      seed: options.seed,
      threads: 1,
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
      outcome.verdict = verdict
      outcome.cost = cost
      outcome.status = board.isSettled ? .optimal : .feasible
      if board.isSettled { outcome.stop = .optimal }
    }
    outcome.seconds = watch.seconds
    return outcome
  }
}
