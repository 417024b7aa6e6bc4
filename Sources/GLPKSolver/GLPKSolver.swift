internal import CGLPKGuard
public import LinearModel

/// Solves models with GLPK.
///
/// Every solve creates, solves, reads and frees inside one call, on a thread of
/// its own with a stack of 16 MiB; the caller is blocked meanwhile. GLPK's
/// failures, which would end the process, come back as ``SolverError``.
///
/// A linear program is solved by the simplex method, a mixed-integer one by
/// branch and bound. The model is checked by ``LinearModel/faults()`` before,
/// and a solution against its rows, bounds and integrality afterwards; the
/// objective reported is computed from the model, not taken from GLPK.
///
/// Duals follow GLPK: the dual of a row is the change of the objective per unit
/// by which its active bound rises, and the reduced cost of a variable is its
/// objective coefficient less the duals times its coefficients. Both hold for
/// either sense, with the model's own signs.
public struct GLPKSolver: MIPSolver {
  /// Makes a solver; it holds no state.
  public init() {}

  /// GLPK and its version.
  public var identity: String { "GLPK " + String(cString: guard_version()) }

  /// Solves a model; see ``MIPSolver/solve(_:options:)``.
  ///
  /// The time limit holds over all phases. It and a cancellation are seen between
  /// two nodes or rounds of cuts of branch and bound, and about a tenth of a
  /// second late within the simplex method, also that of a node. The callbacks
  /// run on the thread that solves.
  public func solve(
    _ model: LinearModel,
    options: SolveOptions
  ) throws(SolverError) -> SolveOutcome {
    try Self.check(options)
    let deadline = Deadline(seconds: options.timeLimit, cancellation: options.cancellation)
    try Self.check(model)
    if let outcome = model.solvedFromBounds() {
      Self.announce(outcome, options)
      return outcome
    }
    if model.emptyRowsAreContradictory { return SolveOutcome(stop: .infeasible) }
    return try GLPKEnvironment.withEnvironment(memory: options.memoryLimit, deadline: deadline) {
      environment throws(SolverError) in
      if model.hasIntegers {
        var search = BranchAndBound(model, options, environment)
        return try search.run()
      }
      let outcome = try Relaxation(model, presolve: options.presolve, environment).solve()
      Self.announce(outcome, options)
      return outcome
    }
  }

  /// Refuses a model that has faults or more than GLPK can count.
  static func check(_ model: LinearModel) throws(SolverError) {
    let faults = model.faults()
    if !faults.isEmpty { throw .unusableModel(faults) }
    let most = max(model.coefficientCount, model.variables.count, model.rows.count)
    if most > 100_000_000 {
      throw .unusableModel(["the model has \(most) entries; GLPK takes up to 100000000"])
    }
  }

  /// Refuses options that are out of range.
  static func check(_ options: SolveOptions) throws(SolverError) {
    if let limit = options.timeLimit, !(limit >= 0) {
      throw .unusableOptions("timeLimit is \(limit); expected 0 or more seconds")
    }
    if !(options.relativeGap >= 0) || options.relativeGap > 1e6 {
      throw .unusableOptions("relativeGap is \(options.relativeGap); expected 0 to 1000000")
    }
    if let limit = options.memoryLimit, limit < 1 || limit > 1 << 30 {
      throw .unusableOptions("memoryLimit is \(limit); expected 1 to \(1 << 30) MiB")
    }
  }

  private static func announce(_ outcome: SolveOutcome, _ options: SolveOptions) {
    if let objective = outcome.objective, let values = outcome.values {
      options.onIncumbent?(objective, values)
    }
    if let bound = outcome.bound { options.onBound?(bound) }
  }
}
