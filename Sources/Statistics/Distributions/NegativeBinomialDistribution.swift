internal import Glibc

/// The negative binomial distribution of counts that vary more than Poisson
/// counts do: a Poisson count whose mean has a gamma distribution.
///
/// The variance is `mean + mean^2 / size`.
public struct NegativeBinomialDistribution: Hashable, Sendable {
  /// The mean, of at least 0.
  public let mean: Double
  /// The shape of the mean's gamma distribution, above 0; the larger, the
  /// nearer to Poisson.
  public let size: Double

  /// A distribution with a mean of at least 0 and a size above 0.
  public init(mean: Double, size: Double) throws(InvalidParameter) {
    self.mean = try Parameter.notNegative(mean, "the mean of a negative binomial distribution")
    self.size = try Parameter.positive(size, "the size of a negative binomial distribution")
  }

  /// The variance.
  public var variance: Double { mean + mean * mean / size }

  /// The probability of exactly `count`.
  public func probability(of count: Int) -> Double {
    if count < 0 { return 0 }
    if mean == 0 { return count == 0 ? 1 : 0 }
    let k = Double(count)
    let ways = logGamma(k + size) - logGamma(size) - logGamma(k + 1)
    return exp(ways - size * log1p(mean / size) + k * log(mean / (mean + size)))
  }

  /// The probability of at most `count`.
  public func probability(atMost count: Int) -> Double {
    if count < 0 { return 0 }
    return regularisedIncompleteBeta(size / (size + mean), size, Double(count) + 1)
  }

  /// The least count that is not exceeded with at least a probability below 1.
  public func quantile(_ probability: Double) -> Int {
    guard probability > 0 else { return 0 }
    return MonotoneSearch.least(from: 0) {
      self.probability(atMost: $0) >= min(probability, 1 - 1e-14)
    }
  }
}
