/// A decision variable of a ``LinearModel``.
public struct Variable: Sendable, Equatable {
  /// Which values the variable may take between its bounds.
  public enum Kind: Sendable, Equatable {
    case continuous
    case integer
    /// Integer between 0 and 1.
    case binary
  }

  /// The name, unique within the model, as in `x[3,2,1]`.
  public var name: String
  /// Which values are allowed.
  public var kind: Kind
  /// The least value; `-infinity` for none.
  public var lower: Double
  /// The greatest value; `infinity` for none.
  public var upper: Double
  /// The coefficient in the objective.
  public var objective: Double

  /// Makes a variable; non-negative and unbounded above unless told.
  public init(
    _ name: String,
    kind: Kind = .continuous,
    lower: Double = 0,
    upper: Double = .infinity,
    objective: Double = 0
  ) {
    self.name = name
    self.kind = kind
    self.lower = lower
    self.upper = upper
    self.objective = objective
  }

  /// A variable that is 0 or 1.
  public static func binary(_ name: String, objective: Double = 0) -> Variable {
    Variable(name, kind: .binary, lower: 0, upper: 1, objective: objective)
  }
}
