/// What a solve ended with: why it stopped, what it found, what it proved.
///
/// The three are separate on purpose. A solve stopped by its time limit may or
/// may not have found values; an infeasible model is an outcome, not an error.
public struct SolveOutcome: Sendable, Equatable {
  /// Why the solve stopped.
  public enum Stop: Sendable, Equatable {
    /// The best solution was found and proven, to within the gap asked for.
    case optimal
    /// Proven: no values satisfy the rows and bounds.
    case infeasible
    /// Proven: the objective has no limit.
    case unbounded
    /// The time limit was reached.
    case timeLimit
    /// The caller cancelled.
    case cancelled
  }

  /// Why the solve stopped.
  public var stop: Stop
  /// The value of each variable, or nil when nothing feasible was found.
  public var values: [Double]?
  /// The objective of ``values``, constant included.
  public var objective: Double?
  /// The proven limit of the objective (a lower bound when minimising).
  public var bound: Double?
  /// The dual value of each row, for a linear program solved to optimality.
  public var rowDuals: [Double]?
  /// The reduced cost of each variable, for a linear program solved to
  /// optimality.
  public var reducedCosts: [Double]?
  /// Nodes of the branch-and-bound tree that were processed.
  public var nodes: Int

  /// Makes an outcome.
  public init(
    stop: Stop,
    values: [Double]? = nil,
    objective: Double? = nil,
    bound: Double? = nil,
    rowDuals: [Double]? = nil,
    reducedCosts: [Double]? = nil,
    nodes: Int = 0
  ) {
    self.stop = stop
    self.values = values
    self.objective = objective
    self.bound = bound
    self.rowDuals = rowDuals
    self.reducedCosts = reducedCosts
    self.nodes = nodes
  }
}
