/// A roster being changed, with everything needed to tell exactly what a change
/// costs.
///
/// All integers that change stand in one flat array: first the duty of each
/// cell, then the amounts of covers and windows, the bits of tracks and so on.
/// Each write is logged, so that a move can be taken back without knowing what
/// it did. One search owns it; it is not shared.
struct WorkingState: ~Copyable {
  let tables: Tables
  let values: Flat<Int>
  /// The toll of everything, spreads and breaks as of the last ``settle()``.
  var total = Toll(0, 0)
  var log: UndoLog
  var dirtySpreads: DirtySet
  var dirtyBreaks: DirtySet
  /// Keeps the memory of the tables.
  private let model: SearchModel
  private let arena: Arena

  /// Makes a state in which everybody does the first candidate of each cell,
  /// nothing where that is one.
  init(_ model: SearchModel) {
    arena = Arena()
    self.model = model
    tables = model.tables
    values = arena.flat(repeating: 0, count: tables.stateCount)
    log = UndoLog()
    dirtySpreads = DirtySet(tables.spreads.spreads.count)
    dirtyBreaks = DirtySet(tables.breaks.count)
    load { tables, cell in
      Int(tables.candidates.items[tables.candidateRange(cell).lowerBound])
    }
  }

  /// The duty of a cell.
  @inline(__always)
  func duty(_ cell: Int) -> Int { values[cell] }

  /// Writes a value of the state so that it can be taken back.
  @inline(__always)
  mutating func write(_ index: Int, _ value: Int) {
    log.append(index, values[index])
    values[index] = value
  }

  /// The toll at a price for violations.
  ///
  /// - Parameter pressure: what one usual violation costs.
  @inline(__always)
  static func price(_ toll: Toll, _ pressure: Int64) -> Int64 {
    toll.x &+ (toll.y &* pressure) >> 12
  }

  var isFeasible: Bool { total.y == 0 }

  /// How many cells there are; they come first in the state.
  @inline(__always)
  var cellCount: Int { tables.people &* tables.days }
}

/// Old values of a state, last written last.
struct UndoLog {
  struct Entry {
    var index: Int32
    var value: Int
  }

  private(set) var entries: [Entry] = []

  init() { entries.reserveCapacity(4096) }

  var count: Int { entries.count }

  @inline(__always)
  mutating func append(_ index: Int, _ value: Int) {
    entries.append(Entry(index: Int32(truncatingIfNeeded: index), value: value))
  }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  mutating func removeLast() -> Entry { entries.removeLast() }
}

/// Numbers marked until they are looked at, each once.
struct DirtySet {
  private(set) var items: [Int32] = []
  private var isMarked: [Bool]

  init(_ count: Int) { isMarked = Array(repeating: false, count: count) }

  var isEmpty: Bool { items.isEmpty }

  mutating func insert(_ item: Int32) {
    guard !isMarked[Int(item)] else { return }
    isMarked[Int(item)] = true
    items.append(item)
  }

  mutating func popLast() -> Int32? {
    guard let item = items.popLast() else { return nil }
    isMarked[Int(item)] = false
    return item
  }

  mutating func removeAll() {
    for item in items { isMarked[Int(item)] = false }
    items.removeAll(keepingCapacity: true)
  }
}
