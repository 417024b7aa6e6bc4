/// How each case is planned; the same for all, so that they can be compared.
public struct SolvingTerms: Sendable, Equatable {
  /// What is planned.
  public enum Mode: String, Sendable, CaseIterable {
    /// The roster alone.
    case roster
    /// Roster and book together.
    case together
  }

  /// What is planned; together where there is demand unless told.
  public var mode: Mode
  /// Seconds for each case.
  public var timeLimit: Int
  /// Iterations of the search after which a case is done; nil for none. Plans
  /// then do not depend on how fast the machine is, unless the time is too short
  /// for them.
  public var iterations: Int?
  /// Threads for each case.
  public var threads: Int
  /// What fixes every random choice.
  public var seed: UInt64

  /// Makes terms: 20 seconds, one thread, seed 1.
  public init(
    mode: Mode = .roster,
    timeLimit: Int = 20,
    iterations: Int? = nil,
    threads: Int = 1,
    seed: UInt64 = 1
  ) {
    self.mode = mode
    self.timeLimit = timeLimit
    self.iterations = iterations
    self.threads = threads
    self.seed = seed
  }

  /// The terms in a form that is equal for equal terms.
  public var signature: String {
    "\(mode.rawValue) \(timeLimit) \(iterations.map(String.init) ?? "-") \(threads) \(seed)"
  }
}
