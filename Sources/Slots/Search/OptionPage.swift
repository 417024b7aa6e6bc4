/// The starts of a stretch of slots at which one candidate is free for a phase,
/// by what they cost beyond the least that the candidate ever does: a row of bits
/// a value, ascending.
///
/// Page n tells of the slots from n times ``slots`` on.
final class OptionPage {
  /// Words a row.
  static let words = 64
  /// Slots a page.
  static let slots = words << 6

  /// The stamp of the timeline that it was read from.
  let stamp: UInt64
  let count: Int
  private let values: UnsafeMutablePointer<Int64>
  private let rows: UnsafeMutablePointer<UInt64>

  /// Copies the page of a number out of planes in an arena; those without any
  /// start in it are left out.
  init(_ number: Int, of planes: ValuePlanes, in arena: BitArena, stamp: UInt64) {
    let first = (number * Self.slots - arena.origin) >> 6
    let own = planes.planes.filter { plane in
      (0..<Self.words).contains { arena.words[plane.row + first + $0] != 0 }
    }
    self.stamp = stamp
    count = own.count
    values = .allocate(capacity: max(1, count))
    rows = .allocate(capacity: max(1, count) * Self.words)
    for (position, plane) in own.enumerated() {
      values[position] = plane.value
      (rows + position * Self.words).update(
        from: arena.words + plane.row + first,
        count: Self.words
      )
    }
  }

  deinit {
    values.deallocate()
    rows.deallocate()
  }

  /// The page without a count of its users, for as long as it is kept.
  var reference: Reference { Reference(count: count, values: values, rows: rows) }

  /// A page that somebody else keeps.
  struct Reference {
    let count: Int
    let values: UnsafeMutablePointer<Int64>
    let rows: UnsafeMutablePointer<UInt64>

    /// The value of a slot of the page, counted from its first; nil where the
    /// candidate is not free.
    @inline(__always)
    func value(_ slot: Int) -> Int64? {
      let (word, bit) = (slot >> 6, UInt64(slot & 63))
      for plane in 0..<count where rows[plane &* OptionPage.words &+ word] &>> bit & 1 == 1 {
        return values[plane]
      }
      return nil
    }
  }
}

/// What a candidate's options depend on besides its resource's timeline.
struct OptionShape: Equatable {
  var units: Int
  var lead: Int
  var trail: Int
  var before: Int
  var after: Int
  var length: Int
  var location: Int
  var isQuiet: Bool

  /// Slots before and after a start that could matter to it, splinters included.
  func reach(splinter: Int) -> Int {
    max(lead + before, length + trail + after) + splinter + 1
  }
}
