public import Glibc
public import Statistics

/// A random length of time (or any other quantity): between arrivals, of service,
/// of patience.
///
/// Numbers are drawn by inversion wherever it can be done, so that a larger
/// uniform number gives a longer time: common random numbers and antithetic twins
/// then work best. A time whose numbers come from elsewhere must be
/// ``validated(_:)`` before it is drawn; networks do so.
@frozen
public enum RandomTime: Hashable, Sendable {
  /// Always the same.
  case constant(Double)
  /// Anything between two ends with even chance.
  case uniform(Double, Double)
  /// Without memory, of a mean.
  case exponential(mean: Double)
  /// The sum of so many exponential stages of a mean each.
  case stages(Int, each: Double)
  /// Exponential of the first mean with a probability, else of the second.
  case mixture(Double, Double, Double)
  /// Its logarithm is normal of a mean and a deviation.
  case lognormal(logMean: Double, logDeviation: Double)
  /// One of the observed values, each with even chance, in increasing order.
  case observed([Double])

  /// Draws a length.
  @inlinable
  public func draw(from stream: inout RandomStream) -> Double {
    switch self {
    case .constant(let value): return value
    case .uniform(let low, let high): return low + (high - low) * stream.uniform()
    case .exponential(let mean): return -mean * log(1 - stream.uniform())
    case .stages(let count, let each):
      var sum = 0.0
      for _ in 0..<count { sum -= log(1 - stream.uniform()) }
      return each * sum
    case .mixture(let share, let first, let second):
      let mean = stream.uniform() < share ? first : second
      return -mean * log(1 - stream.uniform())
    case .lognormal(let mean, let deviation):
      return exp(mean + deviation * NormalDistribution.quantile(stream.uniform()))
    case .observed(let values):
      return values[Int(stream.uniform() * Double(values.count))]
    }
  }
}
