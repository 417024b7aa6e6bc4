/// A mean found from observations, with an interval.
public struct Estimate: Hashable, Sendable {
  /// The mean of the observations.
  public let mean: Double
  /// Half the width of the interval; infinite with less than two observations.
  public let halfWidth: Double
  /// The interval's level, between 0 and 1.
  public let level: Double
  /// How many observations there were.
  public let count: Int

  /// An estimate from its parts.
  public init(mean: Double, halfWidth: Double, level: Double, count: Int) {
    self.mean = mean
    self.halfWidth = halfWidth
    self.level = level
    self.count = count
  }

  /// The mean with half its width on either side.
  public var interval: Interval {
    Interval(lower: mean - halfWidth, upper: mean + halfWidth, level: level)
  }
}
