/// A linear program that stays inside a solver while it is changed and solved
/// again, each time from the basis of the time before.
///
/// Column generation and diving work on this. Indices are those of the model a
/// session was opened on, and count on as columns are added.
public protocol LinearSession: ~Copyable {
  /// Adds variables with their coefficients in the rows that exist, and returns
  /// their indices. A new variable starts outside the basis.
  mutating func add(_ columns: [LinearColumn]) throws(SolverError) -> Range<Int>

  /// Changes the bounds of a variable.
  mutating func setBounds(of variable: Int, lower: Double, upper: Double) throws(SolverError)

  /// Changes the objective coefficient of a variable.
  mutating func setObjective(of variable: Int, _ coefficient: Double) throws(SolverError)

  /// Solves the program as it stands.
  ///
  /// - Parameters:
  ///   - method: which simplex method goes first.
  ///   - timeLimit: seconds after which the solve stops and may be resumed by
  ///     another call; nil for no limit.
  mutating func resume(
    by method: SimplexMethod,
    timeLimit: Double?
  ) throws(SolverError) -> SolveOutcome
}

/// Opens sessions on linear programs.
public protocol LinearSessionSolver: Sendable {
  /// Opens a session on a model and runs a body in it, on a thread that suits
  /// the solver, while the caller is blocked.
  ///
  /// - Parameters:
  ///   - model: the program to begin with; integrality is dropped.
  ///   - body: what to do with the session, which cannot leave it.
  func withLinearSession<Value>(
    _ model: LinearModel,
    _ body: (inout any LinearSession & ~Copyable) throws(SolverError) -> Value
  ) throws(SolverError) -> Value
}

/// How a linear program is solved again.
public enum SimplexMethod: Sendable {
  /// Primal simplex: after columns were added or the objective changed.
  case primal
  /// Dual simplex: after rows were added or bounds changed.
  case dual
}

/// A variable with its coefficients in rows that exist.
public struct LinearColumn: Sendable, Equatable {
  /// A coefficient.
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
