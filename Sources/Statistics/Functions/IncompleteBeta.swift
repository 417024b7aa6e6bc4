internal import Glibc

/// The regularised incomplete beta function I_x(a, b), for `a`, `b` above 0 and
/// `x` from 0 to 1: the probability that a beta variable is at most `x`.
///
/// By the continued fraction of DLMF 8.17.22 (https://dlmf.nist.gov/8.17.E22),
/// evaluated by Lentz's method, on the side where it converges fast; about
/// 14 digits.
/// - Complexity: O(sqrt(max(a, b))).
public func regularisedIncompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  let logFront =
    a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)
  let front = exp(logFront)
  if x < (a + 1) / (a + b + 2) { return front * betaFraction(x, a, b) / a }
  return 1 - front * betaFraction(1 - x, b, a) / b
}

private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  var c = 1.0
  var d = 1 / atLeast(tiny, 1 - (a + b) * x / (a + 1))
  var result = d
  for step in 1...100_000 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / atLeast(tiny, 1 + even * d)
    c = atLeast(tiny, 1 + even / c)
    result *= c * d
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / atLeast(tiny, 1 + odd * d)
    c = atLeast(tiny, 1 + odd / c)
    let factor = c * d
    result *= factor
    if abs(factor - 1) < 1e-16 { break }
  }
  return result
}

/// The value, moved away from zero so that it can be divided by.
private func atLeast(_ tiny: Double, _ value: Double) -> Double {
  abs(value) < tiny ? tiny : value
}
