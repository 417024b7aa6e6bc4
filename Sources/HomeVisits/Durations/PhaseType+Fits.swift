public import Statistics

extension PhaseType {
  /// A duration with a mean and a squared coefficient of variation: a mixture of
  /// two Erlang distributions below 1, of two exponentials with balanced means
  /// from 1 on.
  ///
  /// Tijms 1994, Stochastic Models, appendix A.
  ///
  /// - Parameters:
  ///   - mean: above 0.
  ///   - squaredVariation: at least 0.001, since there are about 1 /
  ///     squaredVariation phases.
  public static func fitted(
    mean: Double,
    squaredVariation: Double
  ) throws(InvalidParameter) -> PhaseType {
    try checked(mean, squaredVariation)
    if squaredVariation >= 1 { return try twoExponentials(mean, squaredVariation) }
    let fit = ErlangMixture(mean, squaredVariation)
    var initial = Array(repeating: 0.0, count: fit.phases)
    initial[0] = 1 - fit.shorter
    initial[1] = fit.shorter
    return try PhaseType(
      initial: initial,
      rates: Array(repeating: fit.rate, count: fit.phases),
      onward: Array(repeating: 1, count: fit.phases)
    )
  }

  /// The fit of the computations that Bekker, Bharti, Lan & Mandjes 2024
  /// published (https://doi.org/10.1016/j.ejor.2024.05.038), so that their costs
  /// can be compared.
  ///
  /// Below 1 it skips a phase with the mixture's probability at the beginning and
  /// once more at the end, and so has a somewhat smaller mean than was asked for.
  ///
  /// - Parameters:
  ///   - mean: above 0.
  ///   - squaredVariation: at least 0.001.
  public static func fittedAsPublished(
    mean: Double,
    squaredVariation: Double
  ) throws(InvalidParameter) -> PhaseType {
    try checked(mean, squaredVariation)
    if squaredVariation >= 1 { return try twoExponentials(mean, squaredVariation) }
    let plain = try fitted(mean: mean, squaredVariation: squaredVariation)
    var onward = plain.onward
    onward[onward.count - 2] = 1 - plain.initial[1]
    return try PhaseType(initial: plain.initial, rates: plain.rates, onward: onward)
  }

  private static func checked(_ mean: Double, _ variation: Double) throws(InvalidParameter) {
    _ = try Parameter.positive(mean, "the mean of a duration")
    guard variation >= 0.001, variation.isFinite else {
      throw InvalidParameter("the squared variation", variation, expected: "at least 0.001")
    }
  }

  private static func twoExponentials(
    _ mean: Double,
    _ variation: Double
  ) throws(InvalidParameter) -> PhaseType {
    let first = (1 + ((variation - 1) / (variation + 1)).squareRoot()) / 2
    return try PhaseType(
      initial: [first, 1 - first],
      rates: [2 * first / mean, 2 * (1 - first) / mean],
      onward: [0, 0]
    )
  }
}

/// So many phases of one rate, or one fewer with a probability.
private struct ErlangMixture {
  let phases: Int
  let shorter: Double
  let rate: Double

  init(_ mean: Double, _ variation: Double) {
    let k = max(2, (1 / variation).rounded(.up))
    let root = max(0, k * (1 - (k - 1) * variation)).squareRoot()
    phases = Int(k)
    shorter = min(1, max(0, (k * variation - root) / (1 + variation)))
    rate = (k - shorter) / mean
  }
}
