public import Primitives

/// How long and how to search.
public struct SearchOptions: Sendable {
  /// The seed of all random choices.
  public var seed: UInt64
  /// The most moves tried; nil for no limit. Without a deadline the same seed
  /// and number of moves give the same result.
  public var iterations: Int?
  /// When to stop; nil for never.
  public var deadline: ContinuousClock.Instant?
  /// Asked now and then; true stops the search.
  public var isCancelled: @Sendable () -> Bool
  /// Told of each feasible solution that is better than all before.
  public var onIncumbent: (@Sendable (_ cost: Int64, _ solution: RosterSolution) -> Void)?
  /// Asked now and then for a solution of another engine; a better feasible one
  /// is taken over.
  public var externalIncumbent: (@Sendable () -> RosterSolution?)?
  /// Asked at the end of each round of cooling: given the best solution,
  /// another engine's better one, or nil.
  public var neighbourhood: (@Sendable (_ solution: RosterSolution) -> RosterSolution?)?
  /// A solution to start from; nil to construct one.
  public var start: RosterSolution?
  /// Whether the start is good already, so that it is never heated up far.
  public var isCalm = false

  /// Makes options. Without iterations, deadline or cancellation a search does
  /// not end.
  public init(
    seed: UInt64 = 1,
    iterations: Int? = nil,
    deadline: ContinuousClock.Instant? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    onIncumbent: (@Sendable (_ cost: Int64, _ solution: RosterSolution) -> Void)? = nil,
    externalIncumbent: (@Sendable () -> RosterSolution?)? = nil,
    neighbourhood: (@Sendable (_ solution: RosterSolution) -> RosterSolution?)? = nil,
    start: RosterSolution? = nil
  ) {
    self.seed = seed
    self.iterations = iterations
    self.deadline = deadline
    self.isCancelled = isCancelled
    self.onIncumbent = onIncumbent
    self.externalIncumbent = externalIncumbent
    self.neighbourhood = neighbourhood
    self.start = start
  }
}
