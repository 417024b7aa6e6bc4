/// Counts moves and time, and says when to stop.
struct Watch {
  /// After how many moves it is looked at.
  static let interval = 256

  private(set) var iterations = 0
  private(set) var isOver = false
  private(set) var stop = SearchOutcome.Stop.cancelled
  /// Whether it is time to tell of incumbents.
  private(set) var isReportDue = false
  /// How much of the limit is used, 0 to 1; with no limit, always 0.
  private(set) var progress = 0.0
  private let limit: Int?
  private let start = ContinuousClock.now
  private let deadline: ContinuousClock.Instant?
  private let isCancelled: @Sendable () -> Bool
  private var lastReport = ContinuousClock.now

  init(_ options: SearchOptions) {
    limit = options.iterations
    deadline = options.deadline
    isCancelled = options.isCancelled
    count(0)
  }

  /// Whether there is a limit to cool towards.
  var isLimited: Bool { limit != nil || deadline != nil }

  /// Whether it is past the deadline, or cancelled.
  var isDue: Bool {
    if isCancelled() { return true }
    guard let deadline else { return false }
    return ContinuousClock.now >= deadline
  }

  /// Counts moves made.
  mutating func count(_ moves: Int) {
    iterations += moves
    let now = ContinuousClock.now
    isReportDue = now - lastReport > .milliseconds(100)
    if isReportDue { lastReport = now }
    if let limit {
      progress = Double(iterations) / Double(max(1, limit))
      if iterations >= limit { stop(.iterationLimit) }
    }
    if let deadline {
      // Where moves are counted, time may end the search but not steer it.
      if limit == nil { progress = (now - start) / (deadline - start) }
      if now >= deadline { stop(.timeLimit) }
    }
    if isCancelled() { stop(.cancelled) }
  }

  /// Stops for a reason; the first one counts.
  mutating func stop(_ reason: SearchOutcome.Stop) {
    guard !isOver else { return }
    isOver = true
    stop = reason
  }
}
