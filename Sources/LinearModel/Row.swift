/// One coefficient of a row.
public struct Term: Sendable, Equatable {
  /// The index of the variable in its model.
  public var variable: Int
  /// The coefficient.
  public var coefficient: Double

  /// Makes a term.
  public init(_ variable: Int, _ coefficient: Double) {
    self.variable = variable
    self.coefficient = coefficient
  }
}

/// A linear constraint `lower <= sum of terms <= upper` of a ``LinearModel``.
public struct Row: Sendable, Equatable {
  /// The name, unique within the model, as in `cover_min[4]`.
  public var name: String
  /// The least value of the sum; `-infinity` for none.
  public var lower: Double
  /// The greatest value of the sum; `infinity` for none.
  public var upper: Double
  /// The coefficients; a variable stands at most once.
  public var terms: [Term]

  /// Makes a row.
  public init(
    _ name: String,
    lower: Double = -.infinity,
    upper: Double = .infinity,
    terms: [Term]
  ) {
    self.name = name
    self.lower = lower
    self.upper = upper
    self.terms = terms
  }
}
