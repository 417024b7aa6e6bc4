internal import LinearModel
internal import Synchronization

/// Ends a search that has not come to anything better for a while: as long as it
/// took to get there, and some seconds at least.
final class Patience: Sendable {
  private struct Record {
    var cost: Int64?
    var seconds = 0.0
  }

  /// What the search is to look at.
  let cancellation = Cancellation()
  private let outer: Cancellation
  private let seconds: Double
  private let record = Mutex(Record())

  /// Has so many seconds, and none left once something else is cancelled.
  init(_ outer: Cancellation, seconds: Double) {
    self.outer = outer
    self.seconds = seconds
  }

  /// Looks at how far the search has come.
  func look(at progress: PlanProgress) {
    let isOver = record.withLock { record in
      if progress.cost != record.cost {
        record = Record(cost: progress.cost, seconds: progress.seconds)
      }
      return record.cost != nil
        && progress.seconds > record.seconds + max(seconds, record.seconds)
    }
    if isOver || outer.isCancelled { cancellation.cancel() }
  }
}
