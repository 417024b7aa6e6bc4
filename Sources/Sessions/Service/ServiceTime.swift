internal import Glibc
public import Statistics

/// The distribution of a service time on a grid of whole steps (minutes, say).
public struct ServiceTime: Hashable, Sendable {
  /// The probability of each length, from 0 steps on; they add up to 1.
  public let weights: [Double]

  /// A distribution from probabilities, from a length of 0 steps on.
  ///
  /// They are scaled to add up to 1.
  public init(weights: [Double]) throws(InvalidParameter) {
    for weight in weights { _ = try Parameter.notNegative(weight, "a probability") }
    let sum = weights.reduce(0, +)
    _ = try Parameter.positive(sum, "the sum of the probabilities")
    let last = weights.lastIndex { $0 > 0 } ?? 0
    self.weights = weights[...last].map { $0 / sum }
  }

  /// A Poisson number of steps.
  public static func poisson(mean: Double) throws(InvalidParameter) -> ServiceTime {
    let counts = try PoissonDistribution(mean: mean)
    _ = try Parameter.count(Int(min(mean, 1e9)), "the mean in steps", in: 0...largest)
    let last = counts.quantile(1 - 1e-15) + 8
    return try ServiceTime(weights: (0...last).map(counts.probability(of:)))
  }

  /// An exponential time.
  ///
  /// - Parameter mean: in steps, above 0.
  public static func exponential(mean: Double) throws(InvalidParameter) -> ServiceTime {
    let mean = try Parameter.positive(mean, "the mean")
    return try dispersed(mean: mean) { -mean * expm1(-$0 / mean) }
  }

  /// A lognormal time.
  ///
  /// - Parameters:
  ///   - mean: in steps, above 0.
  ///   - squaredVariation: the variance divided by the square of the mean, above 0.
  public static func lognormal(
    mean: Double,
    squaredVariation: Double
  ) throws(InvalidParameter) -> ServiceTime {
    let mean = try Parameter.positive(mean, "the mean")
    let variance = log1p(try Parameter.positive(squaredVariation, "the squared variation"))
    let deviation = variance.squareRoot()
    let location = log(mean) - variance / 2
    return try dispersed(mean: mean) { limit in
      guard limit > 0 else { return 0 }
      let z = (log(limit) - location) / deviation
      return mean * NormalDistribution.probability(atMost: z - deviation)
        + limit * NormalDistribution.probability(atMost: -z)
    }
  }

  /// The times that were observed.
  ///
  /// - Parameters:
  ///   - values: the observations, each at least 0.
  ///   - step: the length of a step in their unit, above 0.
  public static func observed(
    _ values: [Double],
    step: Double
  ) throws(InvalidParameter) -> ServiceTime {
    let step = try Parameter.positive(step, "the step")
    var weights: [Double] = []
    for value in values {
      let steps = try Parameter.notNegative(value, "an observed service time") / step
      let low = try Parameter.count(
        Int(min(steps, 1e9)),
        "an observed time in steps",
        in: 0...largest
      )
      while weights.count < low + 2 { weights.append(0) }
      weights[low + 1] += steps - Double(low)
      weights[low] += Double(low + 1) - steps
    }
    return try ServiceTime(weights: weights)
  }

  /// The time of a client who does not come with a probability, and then takes none.
  public func withAbsence(_ probability: Double) throws(InvalidParameter) -> ServiceTime {
    let absence = try Parameter.probability(probability, "the probability of a no-show")
    var weights = weights.map { $0 * (1 - absence) }
    weights[0] += absence
    return try ServiceTime(weights: weights)
  }

  /// The mean, in steps.
  public var mean: Double {
    weights.indices.reduce(0) { $0 + Double($1) * weights[$1] }
  }

  /// The variance, in squared steps.
  public var variance: Double {
    let mean = mean
    return weights.indices.reduce(0) {
      $0 + (Double($1) - mean) * (Double($1) - mean) * weights[$1]
    }
  }

  /// The most steps that a time may take.
  static let largest = 100_000

  /// A continuous time put on the grid so that its mean is kept: what lies between
  /// two points of the grid is shared between them. Whatever is linear between the
  /// points, such as a wait after an appointment on the grid, keeps its mean
  /// exactly (Klugman, Panjer & Willmot, Loss Models, appendix E.2).
  ///
  /// - Parameter limited: the mean of the time when it is cut off at a limit.
  private static func dispersed(
    mean: Double,
    limited: (Double) -> Double
  ) throws(InvalidParameter) -> ServiceTime {
    var weights: [Double] = []
    var (before, here) = (0.0, 0.0)
    var rest = 1.0
    while rest > 1e-13, weights.count < largest {
      let after = limited(Double(weights.count + 1))
      let slope = after - here
      let weight = weights.isEmpty ? 1 - slope : (here - before) - slope
      weights.append(max(0, weight))
      rest = slope
      (before, here) = (here, after)
    }
    return try ServiceTime(weights: weights)
  }
}
