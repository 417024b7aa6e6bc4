public import Primitives

/// How long and how to search for a book.
public struct BookSearchOptions: Sendable {
  /// The seed of all random choices.
  public var seed: UInt64
  /// The most rounds; nil for no limit. Without a deadline the same seed and
  /// number of rounds give the same result.
  public var iterations: Int?
  /// When to stop; nil for never.
  public var deadline: ContinuousClock.Instant?
  /// Asked now and then; true stops the search.
  public var isCancelled: @Sendable () -> Bool
  /// Told of each book that is better than all before.
  public var onIncumbent: (@Sendable (_ cost: Int64, _ solution: BookSolution) -> Void)?
  /// Asked now and then for a book of another engine and its cost; a better one
  /// is taken over.
  public var externalIncumbent: (@Sendable () -> (solution: BookSolution, cost: Int64)?)?
  /// A book to start from, also one of much the same problem: what would break
  /// something forbidden is placed anew; nil to construct one.
  public var start: BookSolution?

  /// Makes options. Without iterations, deadline or cancellation a search does
  /// not end.
  public init(
    seed: UInt64 = 1,
    iterations: Int? = nil,
    deadline: ContinuousClock.Instant? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    onIncumbent: (@Sendable (_ cost: Int64, _ solution: BookSolution) -> Void)? = nil,
    externalIncumbent: (@Sendable () -> (solution: BookSolution, cost: Int64)?)? = nil,
    start: BookSolution? = nil
  ) {
    self.seed = seed
    self.iterations = iterations
    self.deadline = deadline
    self.isCancelled = isCancelled
    self.onIncumbent = onIncumbent
    self.externalIncumbent = externalIncumbent
    self.start = start
  }
}

/// What a search for a book ended with.
public struct BookSearchOutcome: Sendable {
  /// Why a search stopped.
  public enum Stop: String, Sendable, Hashable {
    /// All rounds were used.
    case iterationLimit
    /// The deadline passed.
    case timeLimit
    /// It was told to stop.
    case cancelled
    /// There is nothing to choose.
    case exhausted
  }

  /// The cheapest book found that breaks nothing forbidden; nil when none was
  /// found.
  public var best: BookSolution?
  /// Its cost; nil without one.
  public var cost: Int64?
  /// Without one, the book that serves most of what must be served.
  public var leastMissing: BookSolution?
  /// How many rounds were made.
  public var iterations: Int
  /// Why it stopped.
  public var stop: Stop

  /// Makes an outcome.
  public init(
    best: BookSolution?,
    cost: Int64?,
    leastMissing: BookSolution?,
    iterations: Int,
    stop: Stop
  ) {
    self.best = best
    self.cost = cost
    self.leastMissing = leastMissing
    self.iterations = iterations
    self.stop = stop
  }
}
