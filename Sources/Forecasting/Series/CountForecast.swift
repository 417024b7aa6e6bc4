internal import Statistics

/// What is expected of one group on one day.
public struct CountForecast: Hashable, Sendable {
  /// The mean, of at least 0.
  public let mean: Double
  /// The standard deviation of the count itself, not of its mean only.
  public let deviation: Double

  /// A forecast; nothing below 0.
  public init(mean: Double, deviation: Double) {
    self.mean = max(0, mean)
    self.deviation = max(0, deviation)
  }

  /// The counts between which the demand falls with a probability: those of a
  /// negative binomial distribution, or of a Poisson distribution when it varies
  /// no more.
  ///
  /// - Parameter level: between 0 and 1.
  public func interval(level: Double) -> ClosedRange<Int> {
    let low = (1 - level) / 2
    let variance = deviation * deviation
    if variance > mean * 1.000_001, mean > 0,
      let counts = try? NegativeBinomialDistribution(
        mean: mean,
        size: mean * mean / (variance - mean)
      )
    {
      let lower = counts.quantile(low)
      return lower...max(lower, counts.quantile(1 - low))
    }
    guard let counts = try? PoissonDistribution(mean: mean) else { return 0...0 }
    let lower = counts.quantile(low)
    return lower...max(lower, counts.quantile(1 - low))
  }
}
