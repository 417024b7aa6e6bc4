internal import LinearModel

/// When a solve must stop: a time, a flag, or neither.
struct Deadline {
  private let end: ContinuousClock.Instant?
  private let cancellation: Cancellation?

  /// - Parameters:
  ///   - seconds: from now; nil for no limit.
  ///   - cancellation: the flag, if any.
  init(seconds: Double?, cancellation: Cancellation?) {
    end = seconds.map { ContinuousClock.now + .seconds(min($0, 1e9)) }
    self.cancellation = cancellation
  }

  /// Whether the caller cancelled.
  var isCancelled: Bool { cancellation?.isCancelled ?? false }

  /// Whether the time has come.
  var isOver: Bool { end.map { $0 <= ContinuousClock.now } ?? false }

  /// Why the solve must stop, or nil when it may go on.
  var stop: SolveOutcome.Stop? { isCancelled ? .cancelled : isOver ? .timeLimit : nil }

  /// The time left as GLPK takes it.
  var milliseconds: Int32 {
    guard let end else { return .max }
    let left = (end - ContinuousClock.now) / .milliseconds(1)
    return Int32(max(1, min(left.rounded(.up), 2e9)))
  }
}

extension Deadline {
  /// The same deadline, or an earlier one.
  ///
  /// - Parameter seconds: from now; nil for no change.
  func limited(to seconds: Double?) -> Deadline {
    guard let seconds else { return self }
    let limited = Deadline(seconds: seconds, cancellation: cancellation)
    guard let end, let other = limited.end, end < other else { return limited }
    return self
  }
}
