/// What a schedule means for clients and the professional, on average.
public struct SessionEvaluation: Hashable, Sendable {
  /// The mean wait of each booked client, in order, in steps.
  public let waits: [Double]
  /// How long the professional is idle until the end of the session, or of the
  /// work when that is later, in steps.
  public let idle: Double
  /// How much is worked after the session's length, in steps.
  public let tardiness: Double
  /// The probability of more overtime than the session's limit names.
  public let overtimeProbability: Double
  /// The weighted sum of the mean wait, idle time and tardiness.
  public let objective: Double
  /// By how much the session's limits are exceeded; 0 when they are kept.
  public let violation: Double

  /// The mean wait of a booked client, in steps; 0 without any.
  public var wait: Double {
    waits.isEmpty ? 0 : waits.reduce(0, +) / Double(waits.count)
  }

  /// Whether this is better than another: nearer to the limits, then of a smaller
  /// objective.
  func isBetter(than other: SessionEvaluation) -> Bool {
    let tolerance = 1e-12 * max(1, abs(other.objective))
    if violation < other.violation - 1e-12 { return true }
    return violation <= other.violation && objective < other.objective - tolerance
  }
}
