/// Counts rounds and time, and says when to stop.
struct BookWatch {
  private(set) var iterations = 0
  private(set) var isOver = false
  private(set) var stop = BookSearchOutcome.Stop.cancelled
  /// How much of the limit is used, 0 to 1; with no limit, always 0.
  private(set) var progress = 0.0
  private(set) var isReportDue = false
  private let limit: Int?
  private let start = ContinuousClock.now
  private let deadline: ContinuousClock.Instant?
  private let isCancelled: @Sendable () -> Bool
  private var lastReport = ContinuousClock.now

  init(_ options: BookSearchOptions) {
    limit = options.iterations
    deadline = options.deadline
    isCancelled = options.isCancelled
    count(0)
  }

  /// Whether there is a limit to cool towards.
  var isLimited: Bool { limit != nil || deadline != nil }

  /// Counts rounds made.
  mutating func count(_ rounds: Int) {
    iterations += rounds
    let now = ContinuousClock.now
    isReportDue = now - lastReport > .milliseconds(100)
    if isReportDue { lastReport = now }
    if let limit {
      progress = Double(iterations) / Double(max(1, limit))
      if iterations >= limit { stop(.iterationLimit) }
    }
    if let deadline {
      // Where rounds are counted, time may end the search but not steer it.
      if limit == nil { progress = (now - start) / (deadline - start) }
      if now >= deadline { stop(.timeLimit) }
    }
    if isCancelled() { stop(.cancelled) }
  }

  /// Stops for a reason; the first one counts.
  mutating func stop(_ reason: BookSearchOutcome.Stop) {
    guard !isOver else { return }
    isOver = true
    stop = reason
  }
}
