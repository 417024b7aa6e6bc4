public import Foundation
internal import Statistics

/// How many replications are made, and how.
public struct ReplicationPlan: Sendable {
  /// The seed of all random numbers.
  public var seed: UInt64
  /// The level of the intervals, between 0 and 1.
  public var level: Double
  /// How many replications are made before precision is judged; at least 2.
  public var minimum: Int
  /// How many replications are made at most.
  public var maximum: Int
  /// How many replications run at once. The results do not depend on it.
  public var threads: Int
  /// Whether each replication is the mean of a run and its antithetic twin.
  public var isAntithetic: Bool
  /// When no further replication begins; nil for never.
  public var deadline: ContinuousClock.Instant?

  /// A plan.
  public init(
    seed: UInt64 = 1,
    level: Double = 0.95,
    minimum: Int = 10,
    maximum: Int = 1_000,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    isAntithetic: Bool = false,
    deadline: ContinuousClock.Instant? = nil
  ) {
    self.seed = seed
    self.level = level
    self.minimum = minimum
    self.maximum = maximum
    self.threads = threads
    self.isAntithetic = isAntithetic
    self.deadline = deadline
  }

  func check() throws(InvalidParameter) {
    _ = try Parameter.level(level, "the level of the intervals")
    _ = try Parameter.count(minimum, "the least number of replications", in: 2...10_000_000)
    _ = try Parameter.count(maximum, "the most replications", in: minimum...10_000_000)
    _ = try Parameter.count(threads, "the number of threads", in: 1...1_024)
  }
}

/// A number that each replication yields.
public struct Measure: Hashable, Sendable {
  /// How narrow its interval must become.
  public enum Precision: Hashable, Sendable {
    /// Half the width is at most this.
    case absolute(Double)
    /// Half the width is at most this share of the mean of the first scenario.
    case relative(Double)
  }

  /// What it is called.
  public let name: String
  /// How narrow the interval of each difference (of the mean itself, with one
  /// scenario) must become before replications stop; nil when it does not matter.
  public let precision: Precision?

  /// A measure.
  public init(_ name: String, precision: Precision? = nil) {
    self.name = name
    self.precision = precision
  }
}
