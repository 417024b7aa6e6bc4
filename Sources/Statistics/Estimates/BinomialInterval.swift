/// The exact interval of a probability, from counted successes.
///
/// Clopper & Pearson 1934 (https://doi.org/10.1093/biomet/26.4.404): it holds the
/// true probability at least as often as its level says.
public enum BinomialInterval {
  /// The interval of the probability of success.
  ///
  /// - Parameters:
  ///   - successes: from 0 to the number of trials.
  ///   - trials: at least 1.
  ///   - level: between 0 and 1.
  public static func exact(
    successes: Int,
    trials: Int,
    level: Double
  ) throws(InvalidParameter) -> Interval {
    let trials = try Parameter.count(trials, "the number of trials", in: 1...Int.max)
    let successes = try Parameter.count(successes, "the number of successes", in: 0...trials)
    let tail = (1 - (try Parameter.level(level, "the level of an interval"))) / 2
    let k = Double(successes)
    let n = Double(trials)
    let lower = successes == 0 ? 0 : betaQuantile(tail, k, n - k + 1)
    let upper = successes == trials ? 1 : betaQuantile(1 - tail, k + 1, n - k)
    return Interval(lower: lower, upper: upper, level: level)
  }

  private static func betaQuantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    MonotoneSearch.root(of: probability, from: 0, to: 1) { regularisedIncompleteBeta($0, a, b) }
  }
}
