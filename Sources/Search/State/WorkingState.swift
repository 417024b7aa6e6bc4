internal import FlatMemory

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
  let model: SearchModel
  private let arena: Arena

  /// Makes a state in which everybody does the first candidate of each cell,
  /// nothing where that is one.
  init(_ model: SearchModel) {
    arena = Arena()
    self.model = model
    tables = model.tables
    values = arena.flat(repeating: 0, count: tables.stateCount)
    log = UndoLog(arena)
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
    if log.isFull { log.grow(arena) }
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

/// Old values of a state, last written last. Its memory belongs to the arena
/// it is made with, and grows when a change is greater than any before.
struct UndoLog {
  struct Entry: BitwiseCopyable {
    var index: Int
    var value: Int
  }

  private var entries: Flat<Entry>
  private(set) var count = 0

  init(_ arena: Arena) {
    entries = arena.flat(repeating: Entry(index: 0, value: 0), count: 1 << 14)
  }

  @inline(__always)
  subscript(index: Int) -> Entry { entries[index] }

  @inline(__always)
  var isFull: Bool { count == entries.count }

  @inline(__always)
  mutating func append(_ index: Int, _ value: Int) {
    entries[count] = Entry(index: index, value: value)
    count &+= 1
  }

  /// Doubles its memory.
  mutating func grow(_ arena: Arena) {
    let longer = arena.flat(repeating: Entry(index: 0, value: 0), count: 2 * entries.count)
    longer.base.update(from: entries.base, count: count)
    entries = longer
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func removeLast() -> Entry {
    count &-= 1
    return entries[count]
  }
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
