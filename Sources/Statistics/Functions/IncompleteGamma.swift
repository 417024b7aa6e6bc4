internal import Glibc

/// The regularised lower incomplete gamma function P(a, x), for `a` above 0 and
/// `x` of at least 0: the probability that a gamma variable of shape `a` and
/// scale 1 is at most `x`.
///
/// A power series below `a + 1` (DLMF 8.11.4) and a continued fraction above
/// (DLMF 8.9.2); about 14 digits.
/// - Complexity: O(sqrt(a)).
public func regularisedIncompleteGamma(_ a: Double, _ x: Double) -> Double {
  if x <= 0 { return 0 }
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x)
}

/// The complement Q(a, x) = 1 - P(a, x), without loss where it is small.
/// - Complexity: O(sqrt(a)).
public func complementaryIncompleteGamma(_ a: Double, _ x: Double) -> Double {
  if x <= 0 { return 1 }
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x)
}

private func gammaSeries(_ a: Double, _ x: Double) -> Double {
  var term = 1 / a
  var sum = term
  var n = a
  for _ in 0..<1_000_000 {
    n += 1
    term *= x / n
    sum += term
    if term < sum * 1e-17 { break }
  }
  return sum * exp(a * log(x) - x - logGamma(a))
}

private func gammaFraction(_ a: Double, _ x: Double) -> Double {
  var b = x + 1 - a
  var c = 1e300
  var d = 1 / b
  var result = d
  for step in 1...1_000_000 {
    let k = Double(step)
    let numerator = -k * (k - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    let factor = c * d
    result *= factor
    if abs(factor - 1) < 1e-16 { break }
  }
  return result * exp(a * log(x) - x - logGamma(a))
}
