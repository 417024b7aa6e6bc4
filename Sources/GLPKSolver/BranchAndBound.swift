internal import CGLPK
internal import CGLPKGuard
internal import LinearModel

/// One solve of a mixed-integer program.
///
/// The root relaxation is solved first, where it can be left at once; branch and
/// bound starts from its basis. The columns stay those of the model, so that
/// incumbents can be read and candidates given as they are.
///
/// GLPK's presolver for integer programs is never used. Of 20,000 small random
/// models it spoiled 15, whose solutions broke rows with two different bounds,
/// and together with cuts it aborted on 137 more; on rosters of 8 to 12 people
/// it saved no time. ``SolveOptions/presolve`` reduces the root relaxation only,
/// where GLPK undoes what it reduced.
struct BranchAndBound {
  /// How far an integer variable may be from an integer, one search after the
  /// other.
  private static let integralities = [1e-5, 1e-9]

  private let model: LinearModel
  private let options: SolveOptions
  private let environment: GLPKEnvironment
  private let watch: SearchWatch

  init(_ model: LinearModel, _ options: SolveOptions, _ environment: GLPKEnvironment) {
    self.model = model
    self.options = options
    self.environment = environment
    watch = SearchWatch(model, options, environment)
  }

  /// Solves the model.
  mutating func run() throws(SolverError) -> SolveOutcome {
    watch.takeCandidate()
    if let stop = environment.deadline.stop { return watch.outcome(stop) }
    var problem = try GLPKProblem(model, relaxed: false, in: environment)
    let root = try Relaxation.stop(
      of: &problem,
      presolve: options.presolve,
      deadline: environment.deadline
    )
    switch root {
    case .optimal: break
    case .unbounded: return try unboundedOrInfeasible()
    case let stop: return watch.outcome(stop)
    }
    let values = try problem.solution().values
    watch.improve(bound: model.objective(of: values))
    if let stop = environment.deadline.stop { return watch.outcome(stop) }
    return try search(&problem)
  }

  /// Searches, and searches again more strictly when the answer rests on
  /// values that GLPK took for integers and that break a row when rounded.
  private func search(_ problem: inout GLPKProblem) throws(SolverError) -> SolveOutcome {
    var violation: String?
    for tolerance in Self.integralities {
      guard let result = try search(problem, integrality: tolerance) else {
        return watch.outcome(environment.deadline.stop ?? .cancelled)
      }
      violation = nil
      if result.status == GLP_OPT || result.status == GLP_FEAS {
        violation = watch.record(try problem.integerValues())
      }
      let isProof = result.code == 0 || result.code == GLP_EMIPGAP
      if violation == nil || !isProof { return try conclude(result) }
    }
    throw .solverFailure("the solution of the integer program is wrong: \(violation ?? "")")
  }

  /// Runs the search; nil when the deadline left it.
  private func search(
    _ problem: borrowing GLPKProblem,
    integrality: Double
  ) throws(SolverError) -> guard_result? {
    var control = guard_search_options()
    control.cuts = options.cuts ? 1 : 0
    control.gap = options.relativeGap
    control.integrality = integrality
    control.milliseconds = environment.deadline.milliseconds
    var result = guard_result()
    let handle = problem.handle
    watch.begin(handle)
    let info = Unmanaged.passUnretained(watch).toOpaque()
    let ended = try environment.callUnlessLeft {
      guard_search(
        handle,
        &control,
        { tree, info in
          guard let tree, let info else { return }
          Unmanaged<SearchWatch>.fromOpaque(info).takeUnretainedValue().notice(tree)
        },
        info,
        &result
      )
    }
    if let error = watch.error { throw error }
    return ended ? result : nil
  }

  /// What the end of a search means.
  private func conclude(_ result: guard_result) throws(SolverError) -> SolveOutcome {
    switch result.code {
    case 0 where result.status == GLP_OPT: return try watch.provenOutcome()
    case 0: return try infeasible()
    case GLP_EMIPGAP: return watch.outcome(.optimal)
    case GLP_ETMLIM:
      return watch.outcome(environment.deadline.isCancelled ? .cancelled : .timeLimit)
    case GLP_ESTOP: return watch.outcome(watch.stop ?? .cancelled)
    default:
      throw .solverFailure("branch and bound ended without an answer (code \(result.code))")
    }
  }

  private func infeasible() throws(SolverError) -> SolveOutcome {
    if watch.hasIncumbent {
      throw .solverFailure("the model was called infeasible although a solution is known")
    }
    var outcome = watch.outcome(.infeasible)
    outcome.bound = nil
    return outcome
  }

  /// An unbounded relaxation leaves open whether the model has a solution at
  /// all: the same model without an objective tells.
  private func unboundedOrInfeasible() throws(SolverError) -> SolveOutcome {
    var feasibility = model
    feasibility.objectiveConstant = 0
    for index in model.variables.indices { feasibility.setObjective(of: index, 0) }
    let quiet = SolveOptions(cuts: options.cuts, presolve: options.presolve)
    var search = BranchAndBound(feasibility, quiet, environment)
    let outcome = try search.run()
    return SolveOutcome(
      stop: outcome.stop == .optimal ? .unbounded : outcome.stop,
      nodes: outcome.nodes
    )
  }
}
