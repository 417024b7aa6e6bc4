internal import CGLPK
internal import CGLPKGuard
public import LinearModel

/// A linear program that stays inside GLPK while it is changed and solved again.
///
/// Column generation and diving work this way: each solve starts from the basis
/// of the one before, so a small change costs a small part of a solve. The
/// session lives on a thread of its own for the length of the body given to
/// ``GLPKSolver/withSession(_:memoryLimit:_:)`` and cannot leave it.
///
/// Integrality is dropped. Indices are those of the model, and count on as
/// columns and rows are added. Values are checked as
/// ``LinearModel/faults()`` checks them; what is refused changes nothing.
public struct GLPKSession: ~Copyable {
  /// A coefficient of a column to be added.
  public struct Entry: Sendable, Equatable {
    /// The index of the row.
    public var row: Int
    /// The coefficient.
    public var coefficient: Double

    /// Makes an entry.
    public init(_ row: Int, _ coefficient: Double) {
      self.row = row
      self.coefficient = coefficient
    }
  }

  /// A variable to be added with its coefficients in the rows that exist.
  public struct Column: Sendable, Equatable {
    /// The variable; whether it is integer is ignored.
    public var variable: Variable
    /// The coefficients; a row stands at most once.
    public var entries: [Entry]

    /// Makes a column.
    public init(_ variable: Variable, entries: [Entry]) {
      self.variable = variable
      self.entries = entries
    }
  }

  /// How a solve goes.
  public enum Method: Sendable {
    /// Primal simplex: after columns were added or the objective changed.
    case primal
    /// Dual simplex: after rows were added or bounds changed.
    case dual
  }

  /// The model as it stands now: everything added and changed is in it.
  public private(set) var model: LinearModel
  private var problem: GLPKProblem

  init(_ model: LinearModel, in environment: GLPKEnvironment) throws(SolverError) {
    self.model = model
    problem = try GLPKProblem(model, relaxed: true, grows: true, in: environment)
  }

  /// Adds columns and returns their indices.
  ///
  /// The basis is kept: a new column starts outside it, at its lower bound.
  ///
  /// - Throws: ``SolverError/unusableModel(_:)``, and then nothing was added.
  @discardableResult
  public mutating func addColumns(_ columns: [Column]) throws(SolverError) -> Range<Int> {
    let first = model.variables.count
    try check(columns)
    if columns.isEmpty { return first..<first }
    let handle = problem.handle
    let sparse = SparseColumns(columns)
    try problem.environment.call { sparse.pass { guard_add_columns(handle, $0) } }
    for column in columns {
      let index = model.addVariable(column.variable)
      for entry in column.entries where entry.coefficient != 0 {
        model.addTerm(Term(index, entry.coefficient), toRow: entry.row)
      }
    }
    problem.columnCount = model.variables.count
    return first..<model.variables.count
  }

  /// Adds rows and returns their indices. The basis is kept.
  ///
  /// - Throws: ``SolverError/unusableModel(_:)``, and then nothing was added.
  @discardableResult
  public mutating func addRows(_ rows: [Row]) throws(SolverError) -> Range<Int> {
    let first = model.rows.count
    try check(rows)
    if rows.isEmpty { return first..<first }
    let handle = problem.handle
    let sparse = SparseRows(rows, relaxesEmpty: false)
    try problem.environment.call { sparse.pass { guard_add_rows(handle, $0) } }
    for row in rows { model.addRow(row) }
    problem.rowCount = model.rows.count
    return first..<model.rows.count
  }

  /// Changes the bounds of a variable.
  public mutating func setBounds(
    of variable: Int,
    lower: Double,
    upper: Double
  ) throws(SolverError) {
    try checkVariable(variable)
    if let fault = LinearModel.boundsFault(lower, upper) {
      throw .unusableModel(["variable \(model.variables[variable].name) \(fault)"])
    }
    let handle = problem.handle
    try problem.environment.call {
      guard_set_column_bounds(handle, Int32(variable), lower, upper)
    }
    model.setBounds(of: variable, lower: lower, upper: upper)
  }

  /// Changes the bounds of a row.
  public mutating func setRowBounds(
    of row: Int,
    lower: Double,
    upper: Double
  ) throws(SolverError) {
    try checkRow(row)
    if let fault = LinearModel.boundsFault(lower, upper) {
      throw .unusableModel(["row \(model.rows[row].name) \(fault)"])
    }
    let handle = problem.handle
    try problem.environment.call { guard_set_row_bounds(handle, Int32(row), lower, upper) }
    model.setRowBounds(of: row, lower: lower, upper: upper)
  }

  /// Changes the objective coefficient of a variable.
  public mutating func setObjective(
    of variable: Int,
    _ coefficient: Double
  ) throws(SolverError) {
    try checkVariable(variable)
    if let fault = LinearModel.coefficientFault(coefficient) {
      throw .unusableModel([
        "variable \(model.variables[variable].name) has the objective coefficient \(fault)"
      ])
    }
    let handle = problem.handle
    try problem.environment.call { guard_set_objective(handle, Int32(variable), coefficient) }
    model.setObjective(of: variable, coefficient)
  }

  /// Solves the program as it stands, from the basis of the last solve.
  ///
  /// - Parameters:
  ///   - method: which simplex method goes first; where it fails the other is
  ///     tried.
  ///   - timeLimit: seconds; nil for no limit. The session stays usable.
  /// - Returns: values, objective, row duals and reduced costs when optimal.
  ///   When the session's cancellation was set, the session has ended and every
  ///   later call throws.
  public mutating func solve(
    _ method: Method = .primal,
    timeLimit: Double? = nil
  ) throws(SolverError) -> SolveOutcome {
    try GLPKSolver.check(SolveOptions(timeLimit: timeLimit))
    if let outcome = model.solvedFromBounds() { return outcome }
    if model.emptyRowsAreContradictory { return SolveOutcome(stop: .infeasible) }
    let deadline = problem.environment.deadline.limited(to: timeLimit)
    let order = method == .primal ? [GLP_PRIMAL, GLP_DUALP] : [GLP_DUALP, GLP_PRIMAL]
    for method in order {
      if let stop = deadline.stop { return SolveOutcome(stop: stop) }
      guard
        let result = try problem.simplex(method: method, presolve: false, deadline: deadline)
      else { return SolveOutcome(stop: .cancelled) }
      switch Relaxation.meaning(of: result, deadline) {
      case .optimal: return try Relaxation.outcome(of: problem, model)
      case let stop?: return SolveOutcome(stop: stop)
      case nil: continue
      }
    }
    throw .solverFailure("the simplex method ended without an answer")
  }
}
