public import Primitives

/// What a search ended with.
public struct SearchOutcome: Sendable {
  /// Why a search stopped.
  public enum Stop: String, Sendable, Hashable {
    /// All iterations were used.
    case iterationLimit
    /// The deadline passed.
    case timeLimit
    /// It was told to stop.
    case cancelled
    /// There is nothing to choose.
    case exhausted
  }

  /// The cheapest solution found that breaks nothing forbidden; nil when none
  /// was found.
  public var best: RosterSolution?
  /// Its cost; nil without one.
  public var cost: Int64?
  /// Without a feasible solution, the one that comes nearest to it.
  public var leastViolations: RosterSolution?
  /// How many moves were tried.
  public var iterations: Int
  /// Why it stopped.
  public var stop: Stop

  /// Makes an outcome.
  public init(
    best: RosterSolution?,
    cost: Int64?,
    leastViolations: RosterSolution?,
    iterations: Int,
    stop: Stop
  ) {
    self.best = best
    self.cost = cost
    self.leastViolations = leastViolations
    self.iterations = iterations
    self.stop = stop
  }
}
