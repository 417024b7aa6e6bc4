public import PracticeDomain
internal import Primitives
public import Verification

/// What planning an appointment book ended with, and the evidence for it.
public struct BookOutcome: Sendable {
  /// What is known of the answer.
  public var status: PlanOutcome.Status
  /// Why planning stopped.
  public var stop: PlanOutcome.Stop
  /// The best lawful book; nil when there is none.
  public var book: AppointmentBook?
  /// The book in the terms of its problem, for whoever goes on from it.
  var solution: BookSolution?
  /// The verifier's verdict on it.
  public var verdict: Verdict?
  /// Its cost, in the practice's unit.
  public var cost: Int64?
  /// The proven lower bound of any lawful book's cost.
  public var bound: Int64?
  /// What time was worth to requests, as the bound was proven; empty where none
  /// was by prices.
  public var values: [CapacityValue] = []
  /// The engine that found the book.
  public var engine: String?
  /// Seconds from start to end.
  public var seconds: Double
  /// The seed.
  public var seed: UInt64
  /// Threads that worked.
  public var threads: Int
  /// The solver and its version.
  public var solver: String

  /// (cost - bound) / max(1, |cost|); nil where either is missing.
  public var gap: Double? { PlanOutcome.gap(cost: cost, bound: bound) }
}
