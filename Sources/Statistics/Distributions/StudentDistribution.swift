/// Student's t distribution, of intervals around a mean whose variance is
/// estimated too.
public enum StudentDistribution {
  /// The probability of at most `t`, with degrees of freedom above 0.
  public static func probability(atMost t: Double, degrees: Double) -> Double {
    let tail = regularisedIncompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2
    return t < 0 ? tail : 1 - tail
  }

  /// The value that is not exceeded with a probability strictly between 0 and 1.
  ///
  /// Found by bisection of the tail, so that it is as exact as the
  /// distribution's own tail.
  /// - Complexity: about 60 evaluations of the incomplete beta function.
  public static func quantile(_ probability: Double, degrees: Double) -> Double {
    if probability == 0.5 { return 0 }
    if probability < 0.5 { return -quantile(1 - probability, degrees: degrees) }
    let tail = 1 - probability
    // With y = degrees / (degrees + t^2), the upper tail is I_y(degrees/2, 1/2) / 2.
    let y = MonotoneSearch.root(of: tail * 2, from: 0, to: 1) {
      regularisedIncompleteBeta($0, degrees / 2, 0.5)
    }
    if y < 0.5 { return (degrees * (1 - y) / y).squareRoot() }
    // Near the middle t is small, and 1 - y is found without loss.
    let rest = MonotoneSearch.root(of: 1 - tail * 2, from: 0, to: 1) {
      regularisedIncompleteBeta($0, 0.5, degrees / 2)
    }
    return (degrees * rest / (1 - rest)).squareRoot()
  }
}
