public import Compilation
public import LinearModel
public import PracticeDomain
internal import Primitives
internal import Verification

/// Makes roster and book together.
///
/// First the roster is made and a book for it. Where both are small, one
/// program joins them. Then, as long as there is time, walks go from roster to
/// roster, each with a book made from the one before, led by what duties are
/// worth to the book; the best of all is kept. The
/// bound is that of the roster and that of a book with everybody on every
/// possible duty, or that of the joined program.
public struct PracticePlanner: Sendable {
  /// The solver of linear and mixed-integer programs.
  public let solver: any MIPSolver & LinearSessionSolver

  /// Makes a planner.
  public init(solver: any MIPSolver & LinearSessionSolver) { self.solver = solver }

  /// Plans roster and book of a practice.
  ///
  /// Blocks until it is done. Roster and book returned have been checked by the
  /// verifier.
  ///
  /// - Throws: ``CompilationError`` when the practice cannot be planned,
  ///   ``SolverError`` when the solver failed, ``PlanningFault`` when engine and
  ///   verifier do not agree.
  public func plan(_ practice: Practice, options: PlanOptions) throws -> PracticeOutcome {
    try plan(CompiledRoster(practice), options: options)
  }

  /// Plans roster and book of a compiled practice.
  public func plan(_ compiled: CompiledRoster, options: PlanOptions) throws -> PracticeOutcome {
    let watch = Stopwatch(limit: options.timeLimit)
    var first = options
    first.onProgress = nil
    if options.iterations == nil { first.timeLimit = options.timeLimit * 0.5 }
    let roster = try RosterPlanner(solver: solver).plan(compiled, options: first)
    guard let made = roster.roster, let solution = compiled.solution(from: made),
      let cost = roster.cost
    else {
      return PracticeOutcome(
        roster: roster,
        status: roster.status,
        stop: roster.stop,
        rounds: 0,
        seconds: watch.seconds
      )
    }
    var search = PlanSearch(compiled, solver: solver, options: options, watch: watch)
    try search.begin(with: solution, cost: cost, bound: roster.bound)
    try search.joinWhereSmall()
    try search.improve()
    try search.finish()
    return try outcome(search, compiled, roster, watch, options)
  }

  /// Verifies the best plan and fills in the outcome.
  private func outcome(
    _ search: PlanSearch,
    _ compiled: CompiledRoster,
    _ first: PlanOutcome,
    _ watch: Stopwatch,
    _ options: PlanOptions
  ) throws -> PracticeOutcome {
    guard let best = search.best, let book = search.bookOutcome else {
      return PracticeOutcome(
        roster: first,
        status: .unknown,
        stop: stop(options, watch),
        rounds: search.rounds,
        seconds: watch.seconds
      )
    }
    var roster = first
    let made = compiled.roster(from: best.roster)
    let verdict = Verifier(compiled.practice).verify(made)
    guard verdict.isLawful, verdict.cost == best.rosterCost else {
      throw PlanningFault(
        description: "the verifier finds cost \(verdict.cost) where the engine found "
          + "\(best.rosterCost), and \(verdict.hardFindings.count) hard breaches"
      )
    }
    roster.roster = made
    roster.verdict = verdict
    roster.cost = verdict.cost
    roster.status = roster.bound == verdict.cost ? .optimal : .feasible
    let isOptimal = search.bound >= best.cost
    return PracticeOutcome(
      roster: roster,
      book: book,
      status: isOptimal ? .optimal : .feasible,
      stop: isOptimal ? .optimal : stop(options, watch),
      cost: best.cost,
      bound: min(search.bound, best.cost),
      rosterFirst: search.rosterFirst,
      rounds: search.rounds,
      seconds: watch.seconds
    )
  }

  private func stop(_ options: PlanOptions, _ watch: Stopwatch) -> PlanOutcome.Stop {
    if options.cancellation.isCancelled { return .cancelled }
    return options.iterations != nil && watch.secondsLeft > 0 ? .iterationLimit : .timeLimit
  }
}
