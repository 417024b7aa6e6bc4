/// What a unit of breaking a primitive costs.
public enum Penalty: Sendable, Hashable {
  /// It is forbidden.
  case hard
  /// So much; never negative.
  case soft(Int64)

  /// The charge for a number of units.
  public func charge(units: Int) -> Charge {
    guard units > 0 else { return .none }
    return switch self {
    case .hard: Charge(cost: 0, violations: units)
    case .soft(let price): Charge(cost: price * Int64(units), violations: 0)
    }
  }
}

/// What a primitive charges a solution: a cost, and units of what is forbidden.
public struct Charge: Sendable, Hashable {
  /// The sum of soft prices.
  public var cost: Int64
  /// Units by which hard limits are broken.
  public var violations: Int

  /// Makes a charge.
  public init(cost: Int64, violations: Int) {
    self.cost = cost
    self.violations = violations
  }

  /// Nothing.
  public static let none = Charge(cost: 0, violations: 0)

  /// Both charges together.
  public static func + (first: Charge, second: Charge) -> Charge {
    Charge(
      cost: first.cost + second.cost,
      violations: first.violations + second.violations
    )
  }

  /// Adds a charge.
  public static func += (first: inout Charge, second: Charge) { first = first + second }
}
