internal import Glibc
internal import Simulation
internal import Statistics

/// How sure a forecast of demand is: by how much the level may be other than
/// thought, how it drifts from week to week, and how days vary beyond chance.
///
/// Each replication draws a path: a level, lognormal with mean 1, which walks from
/// week to week, times a factor of each day. The same name and seed give the same
/// path in every scenario.
public struct DemandUncertainty: Sendable, Equatable {
  /// What the path is called; classes with one name share it.
  public var name: String
  /// The deviation of the level's logarithm at the beginning.
  public var level: Double
  /// By how much more it deviates each week: the deviation of a week's step.
  public var drift: Double
  /// The deviation of the logarithm of a day's factor.
  public var daily: Double

  /// Makes an uncertainty.
  public init(name: String, level: Double, drift: Double = 0, daily: Double = 0) {
    self.name = name
    self.level = level
    self.drift = drift
    self.daily = daily
  }

  /// The factors of a number of days in one replication, each of mean 1.
  func path(days: Int, _ streams: StreamFamily) -> [Double] {
    let key = SimulationFrame.key(name)
    var levels = streams.stream(BookingRun.Purpose.demandLevel, entity: key)
    var singles = streams.stream(BookingRun.Purpose.demandDays, entity: key)
    var walk = level * levels.normal()
    var variance = level * level
    return (0..<days).map { day in
      if day > 0, day % 7 == 0 {
        walk += drift * levels.normal()
        variance += drift * drift
      }
      let single = daily > 0 ? daily * singles.normal() : 0
      return exp(walk - variance / 2 + single - daily * daily / 2)
    }
  }

  func check() throws(InvalidParameter) {
    for (value, name) in [(level, "level"), (drift, "drift"), (daily, "daily")] {
      _ = try Parameter.notNegative(value, "the \(name) deviation of demand")
    }
  }
}

extension RandomStream {
  /// A standard normal number.
  fileprivate mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }
}
