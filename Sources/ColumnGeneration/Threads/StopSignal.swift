/// When a run must end.
struct StopSignal: Sendable {
  /// When time is up; nil for never.
  let deadline: ContinuousClock.Instant?
  /// Whether the caller wants it to end.
  let isCancelled: @Sendable () -> Bool

  /// Whether the run must end now.
  var isRaised: Bool { isCancelled() || (deadline.map { $0 <= .now } ?? false) }

  /// The signal of a part of the run that may take a share of the time left.
  func limited(to share: Double) -> StopSignal {
    guard let deadline else { return self }
    let now = ContinuousClock.now
    return StopSignal(deadline: now + (deadline - now) * share, isCancelled: isCancelled)
  }

  /// Seconds that a call without a view of the signal may take.
  var slice: Double {
    guard let deadline else { return 0.25 }
    return max(0, min(0.25, (deadline - .now) / .seconds(1)))
  }
}
