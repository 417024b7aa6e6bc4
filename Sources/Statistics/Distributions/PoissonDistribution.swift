internal import Glibc

/// The Poisson distribution of counts.
public struct PoissonDistribution: Hashable, Sendable {
  /// The mean, of at least 0.
  public let mean: Double

  /// A distribution with a mean of at least 0.
  public init(mean: Double) throws(InvalidParameter) {
    self.mean = try Parameter.notNegative(mean, "the mean of a Poisson distribution")
  }

  /// The probability of exactly `count`.
  public func probability(of count: Int) -> Double {
    if count < 0 { return 0 }
    if mean == 0 { return count == 0 ? 1 : 0 }
    return exp(Double(count) * log(mean) - mean - logGamma(Double(count) + 1))
  }

  /// The probability of at most `count`.
  public func probability(atMost count: Int) -> Double {
    if count < 0 { return 0 }
    return complementaryIncompleteGamma(Double(count) + 1, mean)
  }

  /// The least count that is not exceeded with at least a probability below 1.
  public func quantile(_ probability: Double) -> Int {
    guard probability > 0 else { return 0 }
    return MonotoneSearch.least(from: 0) {
      self.probability(atMost: $0) >= min(probability, 1 - 1e-15)
    }
  }
}
