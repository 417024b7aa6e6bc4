/// A mixed-integer linear program, sparse and free of any solver.
///
/// Every variable and row carries a name, and the same names stand in
/// `models/*.mod`, in written LP and MPS files, and in messages. Indices are
/// dense and start at 0 in the order of addition.
///
/// The model does not judge what it is given: NaN, infinities, crossed bounds
/// and duplicates are found by ``LinearModel/faults()`` and refused by every
/// ``MIPSolver`` before a solver sees them.
public struct LinearModel: Sendable, Equatable {
  /// Which way the objective goes.
  public enum Sense: Sendable, Equatable {
    case minimise
    case maximise
  }

  /// The model's name, as written into files.
  public var name: String
  /// Which way the objective goes.
  public var sense: Sense
  /// A constant added to the objective.
  public var objectiveConstant: Double
  /// The variables in order of addition.
  public private(set) var variables: [Variable]
  /// The rows in order of addition.
  public private(set) var rows: [Row]

  /// Makes an empty model.
  public init(name: String = "model", sense: Sense = .minimise) {
    self.name = name
    self.sense = sense
    self.objectiveConstant = 0
    self.variables = []
    self.rows = []
  }

  /// Adds a variable and returns its index.
  @discardableResult
  public mutating func addVariable(_ variable: Variable) -> Int {
    variables.append(variable)
    return variables.count - 1
  }

  /// Adds a row and returns its index.
  @discardableResult
  public mutating func addRow(_ row: Row) -> Int {
    rows.append(row)
    return rows.count - 1
  }

  /// Changes the bounds of a variable, as branching and fixing do.
  ///
  /// - Parameters:
  ///   - variable: an index returned by ``addVariable(_:)``.
  ///   - lower: the new lower bound; `-infinity` for none.
  ///   - upper: the new upper bound; `infinity` for none.
  public mutating func setBounds(of variable: Int, lower: Double, upper: Double) {
    variables[variable].lower = lower
    variables[variable].upper = upper
  }

  /// Changes the objective coefficient of a variable.
  public mutating func setObjective(of variable: Int, _ coefficient: Double) {
    variables[variable].objective = coefficient
  }

  /// Changes the bounds of a row.
  ///
  /// - Parameter row: an index returned by ``addRow(_:)``.
  public mutating func setRowBounds(of row: Int, lower: Double, upper: Double) {
    rows[row].lower = lower
    rows[row].upper = upper
  }

  /// Adds a coefficient to a row, as a column added later does.
  ///
  /// - Parameter row: an index returned by ``addRow(_:)``.
  public mutating func addTerm(_ term: Term, toRow row: Int) {
    rows[row].terms.append(term)
  }

  /// The number of non-zero coefficients stored in the rows.
  public var coefficientCount: Int { rows.reduce(0) { $0 + $1.terms.count } }

  /// Whether any variable must be integral.
  public var hasIntegers: Bool { variables.contains { $0.kind != .continuous } }
}
