public import Primitives

/// How a ``ColumnGeneration`` runs.
public struct ColumnOptions: Sendable {
  /// The seed of the dives.
  public var seed: UInt64
  /// When the run ends; nil for never.
  public var deadline: ContinuousClock.Instant?
  /// Whether the run should end; asked often, from several threads.
  public var isCancelled: @Sendable () -> Bool
  /// The most solves of the master problem; nil for no limit.
  public var iterations: Int?
  /// Called on each better roster with its cost.
  public var onIncumbent: (@Sendable (_ cost: Int64, _ solution: RosterSolution) -> Void)?
  /// Called on each better bound: no roster costs less.
  public var onBound: (@Sendable (_ bound: Int64) -> Void)?
  /// Asked now and then for a roster found elsewhere.
  public var externalIncumbent: (@Sendable () -> RosterSolution?)?
  /// Asked to improve a roster of a dive, lawful or not, until a time.
  public var polish: (@Sendable (RosterSolution, ContinuousClock.Instant) -> RosterSolution?)?
  /// A roster to begin with.
  public var startSolution: RosterSolution?
  /// How many threads price people.
  public var threads: Int

  /// Makes options: no limits, one thread.
  public init(
    seed: UInt64 = 1,
    deadline: ContinuousClock.Instant? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    iterations: Int? = nil,
    onIncumbent: (@Sendable (Int64, RosterSolution) -> Void)? = nil,
    onBound: (@Sendable (Int64) -> Void)? = nil,
    externalIncumbent: (@Sendable () -> RosterSolution?)? = nil,
    polish: (@Sendable (RosterSolution, ContinuousClock.Instant) -> RosterSolution?)? = nil,
    startSolution: RosterSolution? = nil,
    threads: Int = 1
  ) {
    self.seed = seed
    self.deadline = deadline
    self.isCancelled = isCancelled
    self.iterations = iterations
    self.onIncumbent = onIncumbent
    self.onBound = onBound
    self.externalIncumbent = externalIncumbent
    self.polish = polish
    self.startSolution = startSolution
    self.threads = threads
  }
}
