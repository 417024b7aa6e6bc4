public import PracticeDomain
public import Simulation
public import Statistics

/// How long a phase takes, as a multiple of the length booked for it.
public struct ServiceTimes: Sendable, Equatable {
  /// The multiple, of all services not named in ``services``.
  public var ratio: RandomTime
  /// The multiple, of some services.
  public var services: [Identifier<Service>: RandomTime]

  /// Makes service times; lognormal with mean 1 and a coefficient of variation of 0.4
  /// unless told.
  public init(
    ratio: RandomTime? = nil,
    services: [Identifier<Service>: RandomTime] = [:]
  ) {
    self.ratio = ratio ?? Self.lognormal
    self.services = services
  }

  /// Lognormal of a mean and a coefficient of variation.
  public static func lognormal(
    mean: Double,
    variation: Double
  ) throws(InvalidParameter) -> RandomTime {
    try .lognormal(mean: mean, squaredVariation: variation * variation)
  }

  /// An observed sample, told as multiples of its own mean times another.
  public static func observed(
    _ minutes: [Double],
    mean: Double = 1
  ) throws(InvalidParameter) -> RandomTime {
    let sum = minutes.reduce(0, +)
    let factor = try mean * Double(minutes.count) / Parameter.positive(sum, "the service times")
    return try RandomTime.observed(minutes.map { $0 * factor }).validated("the service times")
  }

  private static let lognormal: RandomTime =
    (try? lognormal(mean: 1, variation: 0.4)) ?? .constant(1)

  func check() throws(InvalidParameter) {
    _ = try ratio.validated("the service times")
    for (service, ratio) in services { _ = try ratio.validated("the service times of \(service)") }
  }
}
