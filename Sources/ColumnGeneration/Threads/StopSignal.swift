/// When a run must end.
struct StopSignal: Sendable {
  /// When time is up; nil for never.
  let deadline: ContinuousClock.Instant?
  /// Whether the caller wants it to end.
  let isCancelled: @Sendable () -> Bool

  /// Whether the run must end now.
  var isRaised: Bool { isCancelled() || (deadline.map { $0 <= .now } ?? false) }

  /// Seconds that a call without a view of the signal may take.
  var slice: Double {
    guard let deadline else { return 0.25 }
    return max(0, min(0.25, (deadline - .now) / .seconds(1)))
  }
}
