internal import FlatMemory

extension WorkingState {
  /// A point that can be gone back to.
  struct Mark {
    var logged: Int
    var total: Toll
  }

  /// The present point. Changes must be settled.
  @inline(__always)
  var mark: Mark { Mark(logged: log.count, total: total) }

  /// Goes back to a point: every value is as it was.
  mutating func undo(to mark: Mark) {
    if !dirtySpreads.isEmpty { dirtySpreads.removeAll() }
    if !dirtyBreaks.isEmpty { dirtyBreaks.removeAll() }
    while log.count > mark.logged {
      let entry = log.removeLast()
      values[entry.index] = entry.value
    }
    total = mark.total
  }

  /// Forgets how to go back.
  @inline(__always)
  mutating func commit() { log.removeAll() }
}
