public import Statistics

/// M/M/c with priorities: whoever is free takes the first of the most urgent
/// class that waits, and nobody is interrupted. All classes have the same
/// exponential service times.
///
/// Cobham 1954 (https://doi.org/10.1287/opre.2.1.70).
public struct PriorityDelay: Hashable, Sendable {
  /// Clients of each class in a unit of time, the most urgent class first.
  public let arrivalRates: [Double]
  /// The mean wait of each class; infinite for a class that the more urgent crowd
  /// out.
  public let meanWaits: [Double]

  /// A system with priorities.
  ///
  /// - Parameters:
  ///   - servers: at least 1.
  ///   - arrivalRates: each at least 0, the most urgent class first.
  ///   - serviceTime: the mean, above 0.
  public init(
    servers: Int,
    arrivalRates: [Double],
    serviceTime: Double
  ) throws(InvalidParameter) {
    for rate in arrivalRates { _ = try Parameter.notNegative(rate, "an arrival rate") }
    let all = try ErlangDelay(
      servers: servers,
      arrivalRate: arrivalRates.reduce(0, +),
      serviceTime: serviceTime
    )
    // With overload the busy servers are never idle: the classes that still get
    // through meet a full house.
    let base = all.delayProbability * serviceTime / Double(servers)
    var above = 0.0
    self.arrivalRates = arrivalRates
    self.meanWaits = arrivalRates.map { rate in
      let upTo = above + rate * serviceTime / Double(servers)
      defer { above = upTo }
      return upTo < 1 ? base / ((1 - above) * (1 - upTo)) : .infinity
    }
  }
}
