internal import Glibc

/// The natural logarithm of the gamma function, for `x` above 0.
///
/// Safe to call from several threads at once, which `lgamma` is not.
public func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}
