/// A value that a formula or a model cannot take.
public struct InvalidParameter: Error, Equatable, Sendable, CustomStringConvertible {
  /// What the value was given for.
  public let name: String
  /// The value, as given.
  public let value: String
  /// What was expected.
  public let expected: String

  /// Describes a value that cannot be taken.
  public init(_ name: String, _ value: some Sendable, expected: String) {
    self.name = name
    self.value = "\(value)"
    self.expected = expected
  }

  /// The fault in one sentence.
  public var description: String { "\(name) is \(value); expected \(expected)" }
}

/// Checks of values that several modules share.
public enum Parameter {
  /// The value, if it is finite and above zero.
  public static func positive(_ value: Double, _ name: String) throws(InvalidParameter) -> Double {
    guard value > 0, value.isFinite else {
      throw InvalidParameter(name, value, expected: "a number above 0")
    }
    return value
  }

  /// The value, if it is finite and not below zero.
  public static func notNegative(
    _ value: Double,
    _ name: String
  ) throws(InvalidParameter) -> Double {
    guard value >= 0, value.isFinite else {
      throw InvalidParameter(name, value, expected: "a number of at least 0")
    }
    return value
  }

  /// The value, if it is a probability.
  public static func probability(
    _ value: Double,
    _ name: String
  ) throws(InvalidParameter) -> Double {
    guard value >= 0, value <= 1 else {
      throw InvalidParameter(name, value, expected: "a probability from 0 to 1")
    }
    return value
  }

  /// The value, if it lies strictly between 0 and 1, as a level of confidence does.
  public static func level(_ value: Double, _ name: String) throws(InvalidParameter) -> Double {
    guard value > 0, value < 1 else {
      throw InvalidParameter(name, value, expected: "a number between 0 and 1, such as 0.95")
    }
    return value
  }

  /// The count, if it is within a range.
  public static func count(
    _ value: Int,
    _ name: String,
    in range: ClosedRange<Int>
  ) throws(InvalidParameter) -> Int {
    guard range.contains(value) else {
      throw InvalidParameter(
        name,
        value,
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
    }
    return value
  }
}
