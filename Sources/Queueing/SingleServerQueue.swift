public import Statistics

/// M/G/1: clients come at random to one server, whose service times may have any
/// distribution.
public struct SingleServerQueue: Hashable, Sendable {
  /// Clients in a unit of time.
  public let arrivalRate: Double
  /// The mean service time, in the same unit.
  public let serviceTime: Double
  /// The variance of the service time divided by the square of its mean.
  public let squaredVariation: Double

  /// A queue with one server.
  ///
  /// - Parameters:
  ///   - arrivalRate: at least 0.
  ///   - serviceTime: the mean, above 0.
  ///   - squaredVariation: at least 0; 1 for exponential times.
  public init(
    arrivalRate: Double,
    serviceTime: Double,
    squaredVariation: Double
  ) throws(InvalidParameter) {
    self.arrivalRate = try Parameter.notNegative(arrivalRate, "the arrival rate")
    self.serviceTime = try Parameter.positive(serviceTime, "the mean service time")
    self.squaredVariation = try Parameter.notNegative(
      squaredVariation,
      "the squared coefficient of variation"
    )
  }

  /// The share of time that the server is busy, and of clients who must wait; at
  /// most 1.
  public var utilisation: Double { min(1, arrivalRate * serviceTime) }

  /// The mean wait, by the formula of Pollaczek and Khinchine; infinite when
  /// work comes faster than it is done.
  public var meanWait: Double {
    let use = arrivalRate * serviceTime
    guard use < 1 else { return .infinity }
    return use * serviceTime * (1 + squaredVariation) / 2 / (1 - use)
  }
}
