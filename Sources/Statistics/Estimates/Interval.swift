/// A range in which a value lies with a stated confidence.
public struct Interval: Hashable, Sendable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// The share of such intervals that hold the value, between 0 and 1.
  public let level: Double

  /// An interval of a level.
  public init(lower: Double, upper: Double, level: Double) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// Whether a value lies in the interval, ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Half the distance between the ends.
  public var halfWidth: Double { (upper - lower) / 2 }
}
