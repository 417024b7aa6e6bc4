internal import Glibc
public import Statistics

/// M/M/c+M: as ``ErlangDelay``, but a client who has waited too long leaves; the
/// Erlang A system (Palm), always stable.
///
/// Garnett, Mandelbaum & Reiman 2002 (https://doi.org/10.1287/msom.4.3.208.7753). The
/// states' probabilities are summed from the most likely state outwards, so
/// nothing overflows with thousands of servers or great overload.
public struct ErlangAbandonment: Hashable, Sendable {
  /// How many servers there are, at least 1.
  public let servers: Int
  /// Clients in a unit of time.
  public let arrivalRate: Double
  /// The mean service time, in the same unit.
  public let serviceTime: Double
  /// The mean time that a client is ready to wait, in the same unit.
  public let patience: Double
  /// The share of clients who do not start at once.
  public let delayProbability: Double
  /// How many clients wait on average.
  public let meanQueue: Double
  /// The share of time that a server is busy.
  public let utilisation: Double

  /// A system with abandonment.
  ///
  /// - Parameters:
  ///   - servers: at least 1.
  ///   - arrivalRate: above 0.
  ///   - serviceTime: the mean, above 0.
  ///   - patience: the mean, above 0.
  /// - Complexity: O(states that matter), some tens of square roots of the load.
  public init(
    servers: Int,
    arrivalRate: Double,
    serviceTime: Double,
    patience: Double
  ) throws(InvalidParameter) {
    self.servers = try Parameter.count(servers, "the number of servers", in: 1...100_000_000)
    self.arrivalRate = try Parameter.positive(arrivalRate, "the arrival rate")
    self.serviceTime = try Parameter.positive(serviceTime, "the mean service time")
    self.patience = try Parameter.positive(patience, "the mean patience")
    for (name, load) in [
      ("the offered load", arrivalRate * serviceTime),
      ("the arrivals during a mean patience", arrivalRate * patience),
    ] where load > 1e12 { throw InvalidParameter(name, load, expected: "at most 1e12") }
    let chain = BirthDeath(servers, arrivalRate, 1 / serviceTime, 1 / patience)
    self.delayProbability = chain.delayed
    self.meanQueue = chain.queue
    self.utilisation = chain.busy / Double(servers)
  }

  /// The share of clients who leave before they are served.
  public var abandonment: Double { meanQueue / patience / arrivalRate }

  /// The mean time spent waiting, of all clients, those who leave included.
  public var meanWait: Double { meanQueue / arrivalRate }

  /// The share of all clients who are served, and have waited no longer than a
  /// time of at least 0.
  public func serviceLevel(within time: Double) -> Double {
    let density = VirtualWait(self)
    let end = density.end
    let cut = min(max(0, time), end)
    let whole = density.integral(0, cut) { _ in 1 } + density.integral(cut, end) { _ in 1 }
    let served = density.integral(0, cut) { exp(-$0 / patience) }
    return 1 - delayProbability + delayProbability * served / whole
  }

  /// The fewest servers with which a share of all clients are served within a time.
  ///
  /// - Parameters:
  ///   - arrivalRate: above 0.
  ///   - serviceTime: the mean, above 0.
  ///   - patience: the mean, above 0.
  ///   - share: between 0 and 1, such as 0.8.
  ///   - time: at least 0.
  public static func servers(
    arrivalRate: Double,
    serviceTime: Double,
    patience: Double,
    serving share: Double,
    within time: Double
  ) throws(InvalidParameter) -> Int {
    let share = try Parameter.level(share, "the share of clients served in time")
    let time = try Parameter.notNegative(time, "the time to wait")
    _ = try ErlangAbandonment(
      servers: 1,
      arrivalRate: arrivalRate,
      serviceTime: serviceTime,
      patience: patience
    )
    return MonotoneSearch.least(from: 1) {
      let queue = try? ErlangAbandonment(
        servers: $0,
        arrivalRate: arrivalRate,
        serviceTime: serviceTime,
        patience: patience
      )
      return (queue?.serviceLevel(within: time) ?? 1) >= share
    }
  }
}

/// The states of the system, summed outwards from the most likely one.
private struct BirthDeath {
  private(set) var delayed = 0.0
  private(set) var queue = 0.0
  private(set) var busy = 0.0
  private var total = 0.0
  private let servers: Double

  init(_ servers: Int, _ arrivals: Double, _ service: Double, _ leaving: Double) {
    self.servers = Double(servers)
    let capacity = self.servers * service
    let mode =
      arrivals < capacity
      ? (arrivals / service).rounded(.down)
      : self.servers + ((arrivals - capacity) / leaving).rounded(.down)
    func rate(_ state: Double) -> Double {
      min(state, self.servers) * service + max(0, state - self.servers) * leaving
    }
    var state = mode
    var weight = 1.0
    while weight > 1e-22 {
      add(state, weight)
      state += 1
      weight *= arrivals / rate(state)
    }
    state = mode
    weight = 1
    while state >= 1, weight > 1e-22 {
      weight *= rate(state) / arrivals
      state -= 1
      add(state, weight)
    }
    delayed /= total
    queue /= total
    busy /= total
  }

  private mutating func add(_ state: Double, _ weight: Double) {
    total += weight
    busy += weight * min(state, servers)
    if state >= servers {
      delayed += weight
      queue += weight * (state - servers)
    }
  }
}

/// The wait that a client of endless patience would have, given that it is not
/// zero: its density is proportional to exp(exponent).
private struct VirtualWait {
  private let arrivals: Double
  private let capacity: Double
  private let patience: Double
  private let peak: Double
  /// Beyond this wait the density is nothing.
  private(set) var end: Double

  init(_ queue: ErlangAbandonment) {
    arrivals = queue.arrivalRate
    capacity = Double(queue.servers) / queue.serviceTime
    patience = queue.patience
    let mode = max(0, patience * log(arrivals / capacity))
    peak = VirtualWait.exponent(mode, arrivals, capacity, patience)
    end = mode + min(1 / capacity, patience)
    while exponent(end) > -45 { end = mode + 2 * (end - mode) }
  }

  /// The logarithm of the density, with its peak at 0.
  private func exponent(_ wait: Double) -> Double {
    VirtualWait.exponent(wait, arrivals, capacity, patience) - peak
  }

  private static func exponent(
    _ wait: Double,
    _ arrivals: Double,
    _ capacity: Double,
    _ patience: Double
  ) -> Double {
    -arrivals * patience * expm1(-wait / patience) - capacity * wait
  }

  /// The integral of the density times a weight, by Simpson's rule.
  func integral(_ from: Double, _ to: Double, _ weight: (Double) -> Double) -> Double {
    guard to > from else { return 0 }
    let panels = 4_000
    let step = (to - from) / Double(panels)
    var sum = 0.0
    for index in 0...panels {
      let wait = from + Double(index) * step
      let factor = index == 0 || index == panels ? 1.0 : (index % 2 == 1 ? 4 : 2)
      sum += factor * exp(exponent(wait)) * weight(wait)
    }
    return sum * step / 3
  }
}
