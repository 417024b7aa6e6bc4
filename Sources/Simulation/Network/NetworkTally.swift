/// What the clients of one class met at one station.
public struct NetworkTally: Hashable, Sendable {
  /// How many visits began to wait or were served at once.
  public internal(set) var visits = 0
  /// How many of them had to wait.
  public internal(set) var delayed = 0
  /// How many left without service.
  public internal(set) var abandoned = 0
  /// How many were served after a wait within the target.
  public internal(set) var withinTarget = 0
  /// The sum of all waits, of those who left too.
  public internal(set) var totalWait = 0.0
  /// The sum of the service times.
  public internal(set) var totalService = 0.0

  /// The mean wait of a visit; 0 without any.
  public var meanWait: Double { visits > 0 ? totalWait / Double(visits) : 0 }
  /// The share that had to wait; 0 without any visit.
  public var delayProbability: Double { share(delayed) }
  /// The share that left; 0 without any visit.
  public var abandonment: Double { share(abandoned) }
  /// The share served within the target; 0 without any visit.
  public var serviceLevel: Double { share(withinTarget) }

  private func share(_ count: Int) -> Double {
    visits > 0 ? Double(count) / Double(visits) : 0
  }

  /// Notes a visit that began after a wait.
  mutating func serve(_ service: Double, after wait: Double, waited: Bool, target: Double) {
    visits += 1
    totalWait += wait
    totalService += service
    if wait <= target { withinTarget += 1 }
    if waited { delayed += 1 }
  }

  /// Notes a visit that ended without service.
  mutating func lose(after wait: Double) {
    visits += 1
    delayed += 1
    abandoned += 1
    totalWait += wait
  }

  /// Adds what other clients met.
  public mutating func merge(_ other: NetworkTally) {
    visits += other.visits
    delayed += other.delayed
    abandoned += other.abandoned
    withinTarget += other.withinTarget
    totalWait += other.totalWait
    totalService += other.totalService
  }
}

/// What one replication of a network yielded.
public struct NetworkResult: Hashable, Sendable {
  /// A tally for each class and station: `tallies[class][station]`.
  public let tallies: [[NetworkTally]]
  /// The share of their time that the servers of each station were busy, during
  /// the window; those who serve a last client after their time count as there.
  public let utilisation: [Double]
  /// How many clients waited at each station on average, during the window.
  public let meanQueue: [Double]
  /// How many clients who count had not left when the simulation was given up.
  public let unresolved: Int
  /// How many events happened.
  public let events: Int

  /// What the clients of all classes met at a station.
  public func tally(station: Int) -> NetworkTally {
    tallies.reduce(into: NetworkTally()) { $0.merge($1[station]) }
  }
}
