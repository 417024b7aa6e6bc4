internal import Glibc
public import Statistics

/// M/M/c: clients come at random, wait in one line as long as it takes, and are
/// served first come, first served; the Erlang C system.
public struct ErlangDelay: Hashable, Sendable {
  /// How many servers there are, at least 1.
  public let servers: Int
  /// Clients in a unit of time.
  public let arrivalRate: Double
  /// The mean service time, in the same unit.
  public let serviceTime: Double
  /// The share of clients who must wait: Erlang C; 1 when the system is not stable.
  public let delayProbability: Double

  /// A delay system.
  ///
  /// - Parameters:
  ///   - servers: at least 1.
  ///   - arrivalRate: at least 0.
  ///   - serviceTime: the mean, above 0.
  /// - Complexity: O(servers).
  public init(
    servers: Int,
    arrivalRate: Double,
    serviceTime: Double
  ) throws(InvalidParameter) {
    self.servers = try Parameter.count(servers, "the number of servers", in: 1...100_000_000)
    self.arrivalRate = try Parameter.notNegative(arrivalRate, "the arrival rate")
    self.serviceTime = try Parameter.positive(serviceTime, "the mean service time")
    let load = arrivalRate * serviceTime
    let blocking = ErlangLoss.blocking(servers, load)
    let use = load / Double(servers)
    self.delayProbability = use < 1 ? blocking / (1 - use * (1 - blocking)) : 1
  }

  /// Arrivals in a mean service time (erlangs).
  public var offeredLoad: Double { arrivalRate * serviceTime }

  /// The share of time that a server is busy; at most 1.
  public var utilisation: Double { min(1, offeredLoad / Double(servers)) }

  /// Whether the line does not grow for ever.
  public var isStable: Bool { offeredLoad < Double(servers) }

  /// The mean wait of all clients; infinite when the system is not stable.
  public var meanWait: Double {
    isStable ? delayProbability * serviceTime / (Double(servers) - offeredLoad) : .infinity
  }

  /// How many clients wait on average.
  public var meanQueue: Double { arrivalRate == 0 ? 0 : arrivalRate * meanWait }

  /// The share of clients who wait no longer than a time of at least 0.
  public func serviceLevel(within time: Double) -> Double {
    guard isStable else { return 0 }
    let rate = (Double(servers) - offeredLoad) / serviceTime
    return 1 - delayProbability * exp(-rate * max(0, time))
  }

  /// The fewest servers with which a share of the clients wait no longer than a time.
  ///
  /// - Parameters:
  ///   - arrivalRate: at least 0.
  ///   - serviceTime: the mean, above 0.
  ///   - share: between 0 and 1, such as 0.8.
  ///   - time: at least 0.
  /// - Complexity: O(servers log servers).
  public static func servers(
    arrivalRate: Double,
    serviceTime: Double,
    serving share: Double,
    within time: Double
  ) throws(InvalidParameter) -> Int {
    let load =
      try Parameter.notNegative(arrivalRate, "the arrival rate")
      * Parameter.positive(serviceTime, "the mean service time")
    let share = try Parameter.level(share, "the share of clients served in time")
    let time = try Parameter.notNegative(time, "the time to wait")
    let least = try Parameter.count(
      Int(exactly: (load + 1).rounded(.down)) ?? .max,
      "the offered load",
      in: 1...10_000_000
    )
    return MonotoneSearch.least(from: least) {
      let queue = try? ErlangDelay(
        servers: $0,
        arrivalRate: arrivalRate,
        serviceTime: serviceTime
      )
      return (queue?.serviceLevel(within: time) ?? 1) >= share
    }
  }
}
