/// Count, mean and variance of observations, gathered one at a time.
///
/// Welford 1962 (https://doi.org/10.1080/00401706.1962.10490022); merged by the
/// rule of Chan, Golub & LeVeque 1983
/// (https://doi.org/10.1080/00031305.1983.10483115).
@frozen
public struct Moments: Hashable, Sendable {
  /// How many observations there were.
  public private(set) var count = 0
  /// Their mean; 0 without any.
  public private(set) var mean = 0.0
  /// The sum of their squared distances from the mean.
  public private(set) var squares = 0.0

  /// No observation yet.
  public init() {}

  /// All of some observations.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds an observation.
  public mutating func add(_ value: Double) {
    count += 1
    let distance = value - mean
    mean += distance / Double(count)
    squares += distance * (value - mean)
  }

  /// Adds all observations of another gathering.
  public mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    let total = count + other.count
    let distance = other.mean - mean
    mean += distance * Double(other.count) / Double(total)
    squares +=
      other.squares + distance * distance * Double(count) * Double(other.count) / Double(total)
    count = total
  }

  /// The variance of the population, estimated without bias; 0 with less than
  /// two observations.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }

  /// The square root of the variance.
  public var deviation: Double { variance.squareRoot() }

  /// The mean with Student's interval of a level between 0 and 1.
  ///
  /// Exact for normal observations, and nearly so for means of many.
  public func estimate(level: Double) -> Estimate {
    guard count > 1 else {
      return Estimate(mean: mean, halfWidth: .infinity, level: level, count: count)
    }
    let factor = StudentDistribution.quantile((1 + level) / 2, degrees: Double(count - 1))
    let halfWidth = factor * (variance / Double(count)).squareRoot()
    return Estimate(mean: mean, halfWidth: halfWidth, level: level, count: count)
  }
}
