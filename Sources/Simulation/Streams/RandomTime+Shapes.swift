internal import Glibc
public import Statistics

extension RandomTime {
  /// Lognormal of a mean above 0 and a squared coefficient of variation of at
  /// least 0.
  public static func lognormal(
    mean: Double,
    squaredVariation: Double
  ) throws(InvalidParameter) -> RandomTime {
    let mean = try Parameter.positive(mean, "the mean")
    let variation = try Parameter.notNegative(squaredVariation, "the squared variation")
    let logVariance = log1p(variation)
    return .lognormal(
      logMean: log(mean) - logVariance / 2,
      logDeviation: logVariance.squareRoot()
    )
  }

  /// A mixture of two exponentials with balanced means, of a mean above 0 and a
  /// squared coefficient of variation of at least 1.
  public static func mixture(
    mean: Double,
    squaredVariation: Double
  ) throws(InvalidParameter) -> RandomTime {
    let mean = try Parameter.positive(mean, "the mean")
    guard squaredVariation >= 1, squaredVariation.isFinite else {
      throw InvalidParameter("the squared variation", squaredVariation, expected: "at least 1")
    }
    let share = (1 + ((squaredVariation - 1) / (squaredVariation + 1)).squareRoot()) / 2
    return .mixture(share, mean / (2 * share), mean / (2 * (1 - share)))
  }

  /// The time as it may be drawn: observed values put in order, everything
  /// finite and not below 0.
  public func validated(_ name: String) throws(InvalidParameter) -> RandomTime {
    switch self {
    case .constant(let value): _ = try Parameter.notNegative(value, name)
    case .uniform(let low, let high):
      _ = try Parameter.notNegative(low, "the lower end of \(name)")
      _ = try Parameter.notNegative(high - low, "the range of \(name)")
    case .exponential(let mean): _ = try Parameter.positive(mean, "the mean of \(name)")
    case .stages(let count, let each):
      _ = try Parameter.count(count, "the number of stages of \(name)", in: 1...1_000)
      _ = try Parameter.positive(each, "the mean stage of \(name)")
    case .mixture(let share, let first, let second):
      _ = try Parameter.probability(share, "the first share of \(name)")
      _ = try Parameter.positive(first, "the first mean of \(name)")
      _ = try Parameter.positive(second, "the second mean of \(name)")
    case .lognormal(let mean, let deviation):
      _ = try Parameter.positive(exp(mean), "the median of \(name)")
      _ = try Parameter.notNegative(deviation, "the logarithmic deviation of \(name)")
    case .observed(let values): return .observed(try RandomTime.ordered(values, name))
    }
    return self
  }

  private static func ordered(
    _ values: [Double],
    _ name: String
  ) throws(InvalidParameter) -> [Double] {
    guard !values.isEmpty else {
      throw InvalidParameter("the observed values of \(name)", "none", expected: "at least one")
    }
    for value in values { _ = try Parameter.notNegative(value, "an observed value of \(name)") }
    return values.sorted()
  }

  /// The mean.
  public var mean: Double {
    switch self {
    case .constant(let value): value
    case .uniform(let low, let high): (low + high) / 2
    case .exponential(let mean): mean
    case .stages(let count, let each): Double(count) * each
    case .mixture(let share, let first, let second): share * first + (1 - share) * second
    case .lognormal(let mean, let deviation): exp(mean + deviation * deviation / 2)
    case .observed(let values): values.reduce(0, +) / Double(values.count)
    }
  }

  /// The variance.
  public var variance: Double {
    switch self {
    case .constant: return 0
    case .uniform(let low, let high): return (high - low) * (high - low) / 12
    case .exponential(let mean): return mean * mean
    case .stages(let count, let each): return Double(count) * each * each
    case .mixture(let share, let first, let second):
      let square = 2 * (share * first * first + (1 - share) * second * second)
      return square - mean * mean
    case .lognormal(_, let deviation): return mean * mean * expm1(deviation * deviation)
    case .observed(let values):
      let mean = mean
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    }
  }

  /// The variance divided by the square of the mean; 0 for a mean of 0.
  public var squaredVariation: Double { mean > 0 ? variance / (mean * mean) : 0 }
}
