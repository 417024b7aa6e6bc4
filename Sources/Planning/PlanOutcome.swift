public import PracticeDomain
public import Verification

/// What planning ended with, and the evidence for it.
public struct PlanOutcome: Sendable {
  /// What is known of the answer.
  public enum Status: String, Sendable {
    /// The roster's cost is proven to be the least.
    case optimal
    /// There is a lawful roster; a cheaper one may exist.
    case feasible
    /// It is proven that no lawful roster exists.
    case infeasible
    /// No lawful roster was found, and none was ruled out.
    case unknown
  }

  /// Why planning stopped.
  public enum Stop: String, Sendable {
    case optimal
    case timeLimit
    case iterationLimit
    case cancelled
    case infeasible
  }

  /// What is known of the answer.
  public var status: Status
  /// Why planning stopped.
  public var stop: Stop
  /// The best lawful roster; nil when there is none.
  public var roster: Roster?
  /// The verifier's verdict on it.
  public var verdict: Verdict?
  /// Its cost, in the practice's unit.
  public var cost: Int64?
  /// The proven lower bound of any lawful roster's cost.
  public var bound: Int64?
  /// The engine that found the roster.
  public var engine: String?
  /// Seconds from start to end.
  public var seconds: Double
  /// The seed.
  public var seed: UInt64
  /// Threads that worked.
  public var threads: Int
  /// The solver and its version.
  public var solver: String
  /// Why there is no roster: the rules in conflict, with people and dates.
  public var conflict: Conflict?

  /// The gap between cost and bound; nil where either is missing.
  public var gap: Double? { Self.gap(cost: cost, bound: bound) }

  /// (cost - bound) / max(1, |cost|).
  static func gap(cost: Int64?, bound: Int64?) -> Double? {
    guard let cost, let bound else { return nil }
    return Double(cost - bound) / Double(max(1, abs(cost)))
  }
}

/// Why a practice has no lawful roster, or none was found.
public struct Conflict: Sendable, Equatable {
  /// One rule's part in it.
  public struct Part: Sendable, Equatable {
    /// The id of the rule.
    public var rule: String
    /// The rule in the manager's words.
    public var sentence: String
    /// The people concerned; empty for nobody in particular.
    public var professionals: [Identifier<Professional>]
    /// The days concerned; empty for the whole period.
    public var dates: [CalendarDate]
    /// What is asked of them.
    public var text: String
  }

  /// The parts that cannot all be kept.
  public var parts: [Part]
  /// Whether it is proven that they contradict each other.
  public var isProven: Bool
  /// Whether it is shown that none of them can be left out.
  public var isMinimal: Bool
}

/// A fault of the program: engine and verifier do not agree.
public struct PlanningFault: Error, Sendable, CustomStringConvertible {
  /// What does not agree.
  public var description: String
}
