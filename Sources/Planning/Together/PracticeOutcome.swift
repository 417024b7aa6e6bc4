/// What planning roster and book together ended with.
public struct PracticeOutcome: Sendable {
  /// The roster, and what is known of rosters alone.
  public var roster: PlanOutcome
  /// The book for it; nil where there is no roster.
  public var book: BookOutcome?
  /// What is known of the answer.
  public var status: PlanOutcome.Status
  /// Why planning stopped.
  public var stop: PlanOutcome.Stop
  /// What roster and book cost together.
  public var cost: Int64?
  /// The proven lower bound of the cost of any roster with any book.
  public var bound: Int64?
  /// What the first roster, made without a thought of the book, and the best
  /// book that was found for it cost together.
  public var rosterFirst: Int64?
  /// How many other rosters were tried.
  public var rounds: Int
  /// Seconds from start to end.
  public var seconds: Double

  /// (cost - bound) / max(1, |cost|); nil where either is missing.
  public var gap: Double? { PlanOutcome.gap(cost: cost, bound: bound) }
  /// What planning together saves.
  public var saved: Int64? {
    guard let cost, let rosterFirst else { return nil }
    return rosterFirst - cost
  }
}
