public import Statistics

/// A round in order, with appointment times, and what it means.
public struct RoutePlan: Hashable, Sendable {
  /// The clients in the order of the visits.
  public let order: [Int]
  /// The time from each appointment to the next; the first from the beginning of
  /// the round.
  public let times: [Double]
  /// The mean wait of each client, in order.
  public let waits: [Double]
  /// The mean idle time of the whole round.
  public let idle: Double
  /// The length of the way.
  public let tour: Double
  /// The price of it all.
  public let cost: Double
}

extension VisitRound {
  /// Evaluates an order and the times between appointments.
  ///
  /// - Parameters:
  ///   - order: each client once.
  ///   - times: from each appointment to the next, at least 0; the first from the
  ///     beginning.
  public func plan(order: [Int], times: [Double]) throws(InvalidParameter) -> RoutePlan {
    try check(order)
    guard times.count == order.count else {
      throw InvalidParameter("the number of times", times.count, expected: "\(order.count)")
    }
    for time in times { _ = try Parameter.notNegative(time, "a time between appointments") }
    return plan(RouteCost(self, order: order), order, times)
  }

  func plan(_ cost: RouteCost, _ order: [Int], _ times: [Double]) -> RoutePlan {
    let waits = cost.waits(times)
    return RoutePlan(
      order: order,
      times: times,
      waits: waits,
      idle: cost.idleTime(waits: waits, times: times),
      tour: tour(order),
      cost: cost.cost(waits: waits, times: times)
    )
  }

  /// The best appointment times for an order: the cost is convex, so they are the
  /// best of all, to the tolerance.
  ///
  /// - Parameters:
  ///   - order: each client once.
  ///   - tolerance: how much better the cost could be, roughly, as a share of it.
  public func bestTimes(
    order: [Int],
    tolerance: Double = 1e-10
  ) throws(InvalidParameter) -> RoutePlan {
    try check(order)
    let cost = RouteCost(self, order: order)
    var descent = TimesDescent(cost, start: startingTimes(order))
    descent.run(tolerance: tolerance)
    return plan(cost, order, descent.times)
  }

  /// Each duration's mean and half its deviation.
  func startingTimes(_ order: [Int]) -> [Double] {
    zip([0] + order, order).map { from, to in
      guard let duration = durations[from][to] else { return 0 }
      return duration.mean + 0.5 * max(0, duration.variance).squareRoot()
    }
  }
}
