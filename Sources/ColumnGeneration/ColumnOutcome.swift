public import Primitives

/// What a ``ColumnGeneration`` ended with.
public struct ColumnOutcome: Sendable {
  /// Why a run ended.
  public enum Stop: Sendable, Hashable {
    /// The best roster is proven to be the cheapest.
    case optimal
    /// Proven: some person has no schedule that is allowed.
    case infeasible
    /// As many solves of the master problem as asked for.
    case iterationLimit
    /// The deadline.
    case timeLimit
    /// The caller cancelled.
    case cancelled
    /// Nothing was left to try.
    case exhausted
  }

  /// A schedule of the pool, for searches to draw on.
  public struct Schedule: Sendable, Hashable {
    /// The person.
    public var person: Int
    /// The duty of each day.
    public var duties: [Int]
    /// What it costs by itself.
    public var cost: Int64
    /// Its value in the last solution of the master problem before diving.
    public var weight: Double
  }

  /// The cheapest roster known; nil when there is none.
  public var best: RosterSolution?
  /// What it costs.
  public var cost: Int64?
  /// No roster costs less; nil when nothing was proven.
  public var bound: Int64?
  /// Whether the best roster is proven to be the cheapest.
  public var isOptimal: Bool
  /// Solves of the master problem.
  public var iterations: Int
  /// Why the run ended.
  public var stop: Stop
  /// The schedules that the master problem combines, those of weight 0 left
  /// out.
  public var schedules: [Schedule]
}
