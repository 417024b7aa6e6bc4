/// The best schedule that was found.
public struct SessionOptimum: Hashable, Sendable {
  /// How many clients are booked in each slot.
  public let schedule: [Int]
  /// What it means.
  public let evaluation: SessionEvaluation
  /// Whether every schedule was considered.
  public let isProven: Bool
  /// How many schedules were evaluated, in part or in full.
  public let evaluated: Int
}
