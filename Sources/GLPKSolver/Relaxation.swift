internal import CGLPK
internal import CGLPKGuard
internal import LinearModel

/// One solve of a linear program by the simplex method.
struct Relaxation: ~Copyable {
  private let model: LinearModel
  private let presolve: Bool
  private let environment: GLPKEnvironment

  init(_ model: LinearModel, presolve: Bool, _ environment: GLPKEnvironment) {
    self.model = model
    self.presolve = presolve
    self.environment = environment
  }

  /// Solves the model and reads its duals.
  borrowing func solve() throws(SolverError) -> SolveOutcome {
    if let stop = environment.deadline.stop { return SolveOutcome(stop: stop) }
    var problem = try GLPKProblem(model, relaxed: true, in: environment)
    switch try Self.stop(of: &problem, presolve: presolve, deadline: environment.deadline) {
    case .optimal: return try Self.outcome(of: problem, model)
    case let stop: return SolveOutcome(stop: stop)
    }
  }

  /// Runs the simplex method until its answer is certain: a reduced problem may
  /// only say that it is infeasible or unbounded, and dual simplex may fail.
  static func stop(
    of problem: inout GLPKProblem,
    presolve: Bool,
    deadline: Deadline
  ) throws(SolverError) -> SolveOutcome.Stop {
    var code: Int32 = 0
    var attempts = [(GLP_DUALP, false), (GLP_PRIMAL, false)]
    if presolve { attempts.insert((GLP_DUALP, true), at: 0) }
    for (method, reduced) in attempts {
      guard
        let result = try problem.simplex(method: method, presolve: reduced, deadline: deadline)
      else { return deadline.stop ?? .cancelled }
      if let stop = meaning(of: result, deadline) { return stop }
      if let stop = deadline.stop { return stop }
      code = result.code
    }
    throw .solverFailure("the simplex method ended without an answer (code \(code))")
  }

  /// What a simplex run proved, or nil when it proved nothing.
  static func meaning(of result: guard_result, _ deadline: Deadline) -> SolveOutcome.Stop? {
    switch result.code {
    case 0: break
    case GLP_ENOPFS: return .infeasible
    case GLP_ETMLIM: return deadline.isCancelled ? .cancelled : .timeLimit
    default: return nil
    }
    switch result.status {
    case GLP_OPT: return .optimal
    case GLP_NOFEAS: return .infeasible
    case GLP_UNBND: return .unbounded
    default: return nil
    }
  }

  /// The optimal solution, checked against the model.
  static func outcome(
    of problem: borrowing GLPKProblem,
    _ model: LinearModel
  ) throws(SolverError) -> SolveOutcome {
    let solution = try problem.solution()
    let values = model.rounded(solution.values)
    if let violation = model.violation(of: values, tolerance: 1e-6, integrality: .infinity) {
      throw .solverFailure("the solution of the linear program is wrong: \(violation)")
    }
    let objective = model.objective(of: values)
    return SolveOutcome(
      stop: .optimal,
      values: values,
      objective: objective,
      bound: objective,
      rowDuals: solution.duals,
      reducedCosts: solution.costs
    )
  }
}
