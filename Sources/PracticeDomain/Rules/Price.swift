/// What breaking a rule costs.
public enum Price: Sendable, Hashable, CustomStringConvertible {
  /// It may not be broken.
  case hard
  /// So much for each unit, which the rule names; 0 or more, in the practice's
  /// unit of cost.
  case soft(Int64)

  /// The greatest price a practice may set, so that sums of prices stay exact.
  public static let greatest: Int64 = 1_000_000_000

  /// As in the files: `hard` or a number.
  public var description: String {
    switch self {
    case .hard: "hard"
    case .soft(let amount): String(amount)
    }
  }
}

extension Price: Comparable {
  /// Dearer prices come later; a hard rule is dearer than any.
  public static func < (first: Price, second: Price) -> Bool {
    switch (first, second) {
    case (.soft(let one), .soft(let other)): one < other
    case (.soft, .hard): true
    case (.hard, _): false
    }
  }
}
