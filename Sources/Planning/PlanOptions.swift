public import LinearModel

/// How a roster is to be made.
public struct PlanOptions: Sendable {
  /// Which engine works on it.
  public enum Engine: String, Sendable, CaseIterable {
    /// The portfolio picks by size and time.
    case auto
    /// GLPK alone.
    case exact
    /// Search alone.
    case search
    /// Column generation alone.
    case columns
  }

  /// Seconds for everything; 0 or more.
  public var timeLimit: Double
  /// How many threads may work at once; at least 1.
  public var threads: Int
  /// What fixes every random choice.
  public var seed: UInt64
  /// Iterations of the search after which it stops, whatever the time; nil for
  /// none. The result then follows from practice, seed and iterations alone.
  public var iterations: Int?
  /// Whether all threads search in step, so that practice, seed, threads and
  /// iterations fix the result. Without it a limit of iterations leaves one
  /// thread at work. The search alone can do so.
  public var isReproducible: Bool
  /// Which engine works on it.
  public var engine: Engine
  /// A flag that another thread sets to stop early.
  public var cancellation: Cancellation
  /// Called about ten times a second while engines work.
  public var onProgress: (@Sendable (PlanProgress) -> Void)?

  /// Makes options: 30 seconds, one thread, seed 1, all engines.
  public init(
    timeLimit: Double = 30,
    threads: Int = 1,
    seed: UInt64 = 1,
    iterations: Int? = nil,
    isReproducible: Bool = false,
    engine: Engine = .auto,
    cancellation: Cancellation = Cancellation(),
    onProgress: (@Sendable (PlanProgress) -> Void)? = nil
  ) {
    self.timeLimit = timeLimit
    self.threads = threads
    self.seed = seed
    self.iterations = iterations
    self.isReproducible = isReproducible
    self.engine = engine
    self.cancellation = cancellation
    self.onProgress = onProgress
  }
}

/// How far planning has come.
public struct PlanProgress: Sendable, Equatable {
  /// The cost of the best roster so far; nil while there is none.
  public var cost: Int64?
  /// The proven lower bound so far; nil while there is none.
  public var bound: Int64?
  /// Seconds since the start.
  public var seconds: Double
  /// Seconds allowed in all.
  public var timeLimit: Double

  /// (cost - bound) / max(1, |cost|); nil while either is missing.
  public var gap: Double? { PlanOutcome.gap(cost: cost, bound: bound) }
}
