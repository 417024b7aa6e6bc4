internal import CGLPK
internal import CGLPKGuard
internal import LinearModel

/// A problem inside GLPK; it lives and dies on the thread of its environment.
struct GLPKProblem: ~Copyable {
  /// The environment it stands in.
  let environment: GLPKEnvironment
  /// The handle; the environment frees it.
  let handle: OpaquePointer
  /// Columns, as long as nothing else counts them.
  var columnCount: Int
  /// Rows, as long as nothing else counts them.
  var rowCount: Int
  private var isFresh = true

  /// Builds a model in GLPK.
  ///
  /// - Parameters:
  ///   - model: a model without faults.
  ///   - relaxed: whether integrality is dropped.
  ///   - grows: whether columns are added later, so that a row without terms
  ///     must keep its bounds.
  init(
    _ model: LinearModel,
    relaxed: Bool,
    grows: Bool = false,
    in environment: GLPKEnvironment
  ) throws(SolverError) {
    var made: OpaquePointer?
    let columns = SparseColumns(model.variables, relaxed: relaxed)
    let rows = SparseRows(model.rows, relaxesEmpty: !grows)
    let maximise: Int32 = model.sense == .maximise ? 1 : 0
    try environment.call {
      columns.pass { columns in
        rows.pass { rows in guard_create(maximise, model.objectiveConstant, columns, rows, &made) }
      }
    }
    guard let made else { throw .solverFailure("GLPK made no problem") }
    self.environment = environment
    self.handle = made
    columnCount = model.variables.count
    rowCount = model.rows.count
  }

  /// Runs the simplex method.
  ///
  /// - Parameters:
  ///   - method: `GLP_PRIMAL`, `GLP_DUALP` or `GLP_DUAL`.
  ///   - presolve: whether the problem is reduced first, which starts cold.
  /// - Returns: nil when the deadline left it.
  mutating func simplex(
    method: Int32,
    presolve: Bool,
    deadline: Deadline
  ) throws(SolverError) -> guard_result? {
    var options = guard_simplex_options()
    options.method = method
    options.presolve = presolve ? 1 : 0
    options.fresh = isFresh ? 1 : 0
    options.milliseconds = deadline.milliseconds
    var result = guard_result()
    guard try environment.callUnlessLeft({ guard_simplex(handle, &options, &result) }) else {
      return nil
    }
    if !presolve { isFresh = false }
    return result
  }

  /// The values, row duals and reduced costs of the last simplex run.
  borrowing func solution() throws(SolverError) -> (
    values: [Double], duals: [Double], costs: [Double]
  ) {
    var values = [Double](repeating: 0, count: columnCount)
    var costs = values
    var duals = [Double](repeating: 0, count: rowCount)
    let handle = handle
    try environment.call { guard_read_solution(handle, &values, &duals, &costs) }
    return (values, duals, costs)
  }

  /// The values of the best integer solution.
  borrowing func integerValues() throws(SolverError) -> [Double] {
    var values = [Double](repeating: 0, count: columnCount)
    let handle = handle
    try environment.call { guard_read_integer(handle, &values) }
    return values
  }
}
