public import Statistics

/// A random duration made of exponential phases in a chain: it begins in one of
/// them, and after each goes on to the next or ends.
///
/// Sums of such durations, and what is left of them after a while, are of the
/// same kind, so that waits and idle times can be computed without simulation.
public struct PhaseType: Hashable, Sendable {
  /// The probability of beginning in each phase.
  public let initial: [Double]
  /// The rate at which each phase ends; its mean length is the inverse.
  public let rates: [Double]
  /// The probability that the next phase follows; 0 for the last.
  public let onward: [Double]

  /// A duration from its phases.
  public init(
    initial: [Double],
    rates: [Double],
    onward: [Double]
  ) throws(InvalidParameter) {
    _ = try Parameter.count(initial.count, "the number of phases", in: 1...10_000)
    guard rates.count == initial.count, onward.count == initial.count else {
      throw InvalidParameter("the number of rates", rates.count, expected: "\(initial.count)")
    }
    for rate in rates { _ = try Parameter.positive(rate, "the rate of a phase") }
    for share in initial + onward { _ = try Parameter.probability(share, "a probability") }
    guard abs(initial.reduce(0, +) - 1) < 1e-9 else {
      throw InvalidParameter("the sum of beginnings", initial.reduce(0, +), expected: "1")
    }
    self.initial = initial
    self.rates = rates
    self.onward = onward.dropLast() + [0]
  }

  /// What is left on average from the beginning of each phase.
  public var remaining: [Double] {
    var left = Array(repeating: 0.0, count: rates.count + 1)
    for phase in rates.indices.reversed() {
      left[phase] = 1 / rates[phase] + onward[phase] * left[phase + 1]
    }
    return left.dropLast()
  }

  /// The mean.
  public var mean: Double { zip(initial, remaining).reduce(0) { $0 + $1.0 * $1.1 } }

  /// The variance.
  public var variance: Double {
    let remaining = remaining
    var second = Array(repeating: 0.0, count: rates.count + 1)
    for phase in rates.indices.reversed() {
      let next = phase + 1 < remaining.count ? remaining[phase + 1] : 0
      let stay = 1 / rates[phase]
      second[phase] =
        2 * stay * stay + onward[phase] * (2 * stay * next + second[phase + 1])
    }
    let mean = mean
    return zip(initial, second).reduce(0) { $0 + $1.0 * $1.1 } - mean * mean
  }
}
