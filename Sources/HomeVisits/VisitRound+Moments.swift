public import Statistics

extension VisitRound {
  /// How durations are made from means and variations.
  public enum Fit: Hashable, Sendable {
    /// With the moments asked for.
    case exact
    /// As in the published computations; see
    /// ``PhaseType/fittedAsPublished(mean:squaredVariation:)``.
    case published
  }

  /// A round from the first two moments of ways and visits.
  ///
  /// - Parameters:
  ///   - travel: the mean time of each way, which is its length too.
  ///   - travelVariation: their squared coefficients of variation.
  ///   - service: the mean length of each visit; that of place 0 is usually 0.
  ///   - serviceVariation: their squared coefficients of variation.
  ///   - fit: how durations are made.
  ///   - travelPrice: at least 0.
  ///   - idlePrice: above 0.
  ///   - waitingPrices: one a place, at least 0.
  public init(
    travel: [[Double]],
    travelVariation: [[Double]],
    service: [Double],
    serviceVariation: [Double],
    fit: Fit = .exact,
    travelPrice: Double,
    idlePrice: Double,
    waitingPrices: [Double]
  ) throws(InvalidParameter) {
    let places = travel.count
    guard
      travel.allSatisfy({ $0.count == places }), travelVariation.count == places,
      travelVariation.allSatisfy({ $0.count == places }), service.count == places,
      serviceVariation.count == places
    else {
      throw InvalidParameter("the number of places", places, expected: "the same in every table")
    }
    var durations = Array(repeating: [PhaseType?](repeating: nil, count: places), count: places)
    for from in 0..<places {
      for to in 0..<places where to != from {
        let mean = service[from] + travel[from][to]
        let variance =
          serviceVariation[from] * service[from] * service[from]
          + travelVariation[from][to] * travel[from][to] * travel[from][to]
        durations[from][to] = try VisitRound.duration(mean, variance / (mean * mean), fit)
      }
    }
    try self.init(
      distances: travel,
      durations: durations,
      travelPrice: travelPrice,
      idlePrice: idlePrice,
      waitingPrices: waitingPrices
    )
  }

  /// Variations are rounded to three decimals, as in the published computations.
  private static func duration(
    _ mean: Double,
    _ variation: Double,
    _ fit: Fit
  ) throws(InvalidParameter) -> PhaseType {
    let rounded = (variation * 1_000).rounded(.toNearestOrEven) / 1_000
    switch fit {
    case .exact:
      return try .fitted(mean: mean, squaredVariation: max(0.001, variation))
    case .published:
      return try .fittedAsPublished(mean: mean, squaredVariation: rounded)
    }
  }
}
