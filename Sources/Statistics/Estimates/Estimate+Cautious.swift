extension Estimate {
  /// The mean of observations that may be rare, skewed or far apart, with an interval that
  /// holds it at its level all the same.
  ///
  /// Student's interval believes the variance of n observations as much as n - 1 degrees of
  /// freedom deserve. Where a few of them are far from the rest, or most are equal, their
  /// variance tells less: overtime that comes in one of three quiet weeks, say. The degrees
  /// are therefore no more than those that the kurtosis leaves (the variance of a sample's
  /// variance, with a chi-squared distribution fitted to it; Satterthwaite 1946,
  /// https://doi.org/10.2307/3002019), and no more than how many observations differ
  /// from the most frequent value. For normal observations it is Student's interval, hardly
  /// wider; of values that are all equal nothing is known but that, and it is empty.
  ///
  /// - Complexity: O(n log n).
  public init(cautious values: [Double], level: Double) {
    let moments = Moments(values)
    let plain = Double(moments.count - 1)
    let degrees = Self.degrees(of: values, moments)
    guard moments.count > 2, moments.variance > 0, degrees < plain else {
      self = moments.estimate(level: level)
      return
    }
    let factor = StudentDistribution.quantile((1 + level) / 2, degrees: degrees)
    self.init(
      mean: moments.mean,
      halfWidth: factor * (moments.variance / Double(moments.count)).squareRoot(),
      level: level,
      count: moments.count
    )
  }

  /// The degrees of freedom that the variance of observations deserves.
  private static func degrees(of values: [Double], _ moments: Moments) -> Double {
    let n = Double(values.count)
    let squares = values.map { ($0 - moments.mean) * ($0 - moments.mean) }
    let second = moments.squares / n
    guard n > 2, second > 0 else { return n - 1 }
    let kurtosis = squares.reduce(0) { $0 + $1 * $1 } / n / (second * second)
    let spread = kurtosis - (n - 3) / (n - 1)
    let believed = spread > 0 ? 2 * n / spread : n - 1
    return max(1, min(n - 1, believed, Double(differing(values))))
  }

  /// How many observations differ from the most frequent one; all of them where none
  /// comes twice.
  private static func differing(_ values: [Double]) -> Int {
    var (longest, run) = (1, 1)
    let sorted = values.sorted()
    for (value, next) in zip(sorted, sorted.dropFirst()) {
      run = value == next ? run + 1 : 1
      longest = max(longest, run)
    }
    return longest > 1 ? values.count - longest : values.count
  }
}
