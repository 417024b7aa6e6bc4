public import Primitives

/// How a search goes.
public struct SearchOptions: Sendable {
  public var seed: UInt64
  public var iterations: Int?
  public var deadline: ContinuousClock.Instant?
  public var isCancelled: @Sendable () -> Bool = { false }
  public var onIncumbent: (@Sendable (Int64, RosterSolution) -> Void)?
  public var externalIncumbent: (@Sendable () -> RosterSolution?)?
  public var start: RosterSolution?
  public init(seed: UInt64) { self.seed = seed }
}
public struct SearchOutcome: Sendable {
  public enum Stop: Sendable { case iterationLimit, timeLimit, cancelled, exhausted }
  public var best: RosterSolution?
  public var cost: Int64?
  public var leastViolations: RosterSolution?
  public var iterations = 0
  public var stop = Stop.exhausted
}
public struct RosterSearch: Sendable {
  public init(_ problem: RosterProblem) {}
  public func run(_ options: SearchOptions) -> SearchOutcome { SearchOutcome() }
}
