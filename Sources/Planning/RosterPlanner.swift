public import Compilation
internal import Foundation
public import LinearModel
public import PracticeDomain
internal import Primitives
internal import Synchronization
internal import Verification

/// Makes rosters: the one place that puts engines together.
public struct RosterPlanner: Sendable {
  /// The solver of linear and mixed-integer programs.
  public let solver: any MIPSolver & LinearSessionSolver

  /// Makes a planner.
  public init(solver: any MIPSolver & LinearSessionSolver) { self.solver = solver }

  /// Plans the roster of a practice.
  ///
  /// Blocks until it is done. The roster returned has been checked by the
  /// verifier, which shares nothing with what made it.
  ///
  /// - Throws: ``CompilationError`` when the practice cannot be planned,
  ///   ``SolverError`` when the solver failed, ``PlanningFault`` when engine
  ///   and verifier do not agree.
  public func plan(_ practice: Practice, options: PlanOptions) throws -> PlanOutcome {
    try plan(CompiledRoster(practice), options: options)
  }

  /// Plans the roster of a compiled practice.
  public func plan(_ compiled: CompiledRoster, options: PlanOptions) throws -> PlanOutcome {
    let watch = Stopwatch(limit: options.timeLimit)
    let board = PlanBoard(compiled.problem)
    let portfolio = Portfolio(
      problem: compiled.problem,
      solver: solver,
      board: board,
      options: options,
      watch: watch
    )
    let hitIterations = try portfolio.run()
    if let disagreement = board.disagreement { throw PlanningFault(description: disagreement) }
    var outcome = PlanOutcome(
      status: .unknown,
      stop: .timeLimit,
      bound: board.bound,
      engine: board.engine,
      seconds: 0,
      seed: options.seed,
      threads: options.threads,
      solver: solver.identity
    )
    if let solution = board.solution {
      try settle(&outcome, compiled, solution, board)
    } else {
      settleWithout(&outcome, compiled, board, options, watch)
    }
    outcome.stop = stop(outcome, options, hitIterations)
    outcome.seconds = watch.seconds
    return outcome
  }

  /// Verifies the best roster and fills in the outcome.
  private func settle(
    _ outcome: inout PlanOutcome,
    _ compiled: CompiledRoster,
    _ solution: RosterSolution,
    _ board: PlanBoard
  ) throws {
    let roster = compiled.roster(from: solution)
    let verdict = Verifier(compiled.practice).verify(roster)
    guard verdict.isLawful, verdict.cost == board.cost else {
      let first = verdict.hardFindings.first.map { ": \($0.sentence)" } ?? ""
      throw PlanningFault(
        description: "the verifier finds cost \(verdict.cost) where the engine found "
          + "\(board.cost ?? 0), and \(verdict.hardFindings.count) hard breaches\(first)"
      )
    }
    outcome.roster = roster
    outcome.verdict = verdict
    outcome.cost = verdict.cost
    outcome.status = board.isSettled ? .optimal : .feasible
  }

  /// Says why there is no roster.
  private func settleWithout(
    _ outcome: inout PlanOutcome,
    _ compiled: CompiledRoster,
    _ board: PlanBoard,
    _ options: PlanOptions,
    _ watch: Stopwatch
  ) {
    outcome.bound = nil
    if board.isInfeasible {
      outcome.status = .infeasible
      let finder = ConflictFinder(
        compiled,
        solver: solver,
        seconds: max(5, min(30, watch.secondsLeft)),
        cancellation: options.cancellation
      )
      outcome.conflict = finder.find()
    } else if let solution = board.leastBroken {
      outcome.conflict = Conflict(leastBroken: solution, compiled)
    }
  }

  private func stop(
    _ outcome: PlanOutcome,
    _ options: PlanOptions,
    _ hitIterations: Bool
  ) -> PlanOutcome.Stop {
    switch outcome.status {
    case .optimal: .optimal
    case .infeasible: .infeasible
    case .feasible, .unknown:
      options.cancellation.isCancelled
        ? .cancelled : hitIterations ? .iterationLimit : .timeLimit
    }
  }
}

/// The time since planning began.
struct Stopwatch: Sendable {
  let start = ContinuousClock.now
  /// Seconds allowed.
  let limit: Double

  init(limit: Double) { self.limit = limit }

  /// Seconds since the start.
  var seconds: Double { Double(seconds: ContinuousClock.now - start) }
  /// Seconds left; 0 when the time is over.
  var secondsLeft: Double { max(0, limit - seconds) }
  /// When so many seconds since the start are over, or all the time is.
  func deadline(_ seconds: Double) -> ContinuousClock.Instant {
    start + .milliseconds(Int64(min(seconds, limit, 1e9) * 1000))
  }
}

extension Double {
  /// A duration in seconds.
  init(seconds duration: Duration) {
    let parts = duration.components
    self = Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
