/// Slots sorted by a value: for each value, ascending, the row of slots that have
/// it; no slot is in two rows.
struct ValuePlanes {
  /// More values than these are told as the greatest of them: as a bound, a value
  /// may be less than it is.
  static let mostValues = 24

  private(set) var planes: [(value: Int64, row: Int)] = []

  var isEmpty: Bool { planes.isEmpty }
  /// The least value.
  var least: Int64 { planes.first?.value ?? 0 }

  init() {}

  init(_ value: Int64, row: Int) { planes = [(value, row)] }

  /// Adds slots at a value; ``settle(in:keepingAll:)`` is owed. The row is kept.
  mutating func add(_ value: Int64, row: Int, in arena: BitArena) {
    if let known = planes.first(where: { $0.value == value }) {
      arena.or(known.row, row)
    } else {
      planes.append((value, arena.copy(row)))
    }
  }

  /// The row of a value, empty when it is new; ``settle(in:keepingAll:)`` is owed.
  @inline(__always)
  mutating func row(at value: Int64, in arena: BitArena) -> Int {
    for plane in planes where plane.value == value { return plane.row }
    let row = arena.emptyRow()
    planes.append((value, row))
    return row
  }

  /// Leaves each slot at its least value.
  ///
  /// - Parameter keepingAll: whether more than ``mostValues`` are told apart.
  mutating func settle(in arena: BitArena, keepingAll: Bool = false) {
    planes.sort { $0.value < $1.value }
    if planes.count > Self.mostValues, !keepingAll {
      for plane in planes[Self.mostValues...] {
        arena.or(planes[Self.mostValues - 1].row, plane.row)
      }
      planes.removeLast(planes.count - Self.mostValues)
    }
    for number in planes.indices.dropFirst() {
      for lower in planes[..<number] { arena.subtract(planes[number].row, lower.row) }
    }
    planes.removeAll { arena.isEmpty($0.row) }
  }

  /// The slots of both, at the sum of their values.
  func adding(_ other: ValuePlanes, in arena: BitArena) -> ValuePlanes {
    var sum = ValuePlanes()
    let scratch = arena.row()
    for one in planes {
      for two in other.planes {
        (arena.words + scratch).update(from: arena.words + one.row, count: arena.width)
        arena.and(scratch, two.row)
        if !arena.isEmpty(scratch) { sum.add(one.value + two.value, row: scratch, in: arena) }
      }
    }
    sum.settle(in: arena)
    return sum
  }

  /// The value of a slot; nil where it has none.
  @inline(__always)
  func value(_ slot: Int, in arena: BitArena) -> Int64? {
    for plane in planes where arena.isSet(plane.row, slot) { return plane.value }
    return nil
  }

  /// The same values of other slots.
  func mapped(in arena: BitArena, _ change: (Int) -> Void) -> ValuePlanes {
    var result = ValuePlanes()
    for plane in planes {
      let row = arena.copy(plane.row)
      change(row)
      result.add(plane.value, row: row, in: arena)
    }
    result.settle(in: arena)
    return result
  }
}
