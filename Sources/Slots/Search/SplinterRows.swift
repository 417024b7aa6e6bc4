import Primitives

/// Sorts the starts of a candidate by how many splinters they leave more.
///
/// Lengths are eroded out of the stretches of free time word by word; only starts
/// that touch a stretch already too short, or the edge of a span, are looked at
/// one by one.
struct SplinterRows {
  private let book: LiveBook
  private let arena: BitArena
  private let candidate: BookCandidate
  private let length: Int
  /// Slots of a splinter, and its price; nil where none are counted.
  private let splinter: (length: Int, price: Int64)?
  /// Starts that leave a splinter on the left, on the right.
  private var left = 0
  private var right = 0
  /// Starts within one stretch that is not too short; the others are looked at
  /// one by one.
  private var plain = 0

  init(_ reading: OptionReading) {
    book = reading.book
    arena = reading.arena
    candidate = reading.candidate
    length = reading.shape.length
    guard !book.timelines[candidate.resource].worked.isEmpty, !reading.shape.isQuiet,
      let splinter = book.frame.resources[candidate.resource].splinter
    else {
      splinter = nil
      return
    }
    self.splinter = (splinter.length, splinter.price)
    let lane = candidate.lateLane(0, length)
    let joined = Self.joined(
      book.timelines[candidate.resource].joined,
      book.timelines[candidate.resource].worked,
      arena
    )
    let longLeft = arena.copy(joined)
    arena.erode(longLeft, lane.lowerBound - splinter.length + 1..<lane.lowerBound + 1)
    let longRight = arena.copy(joined)
    arena.erode(longRight, lane.upperBound..<lane.upperBound + splinter.length)
    // Within one stretch, if every slot but the first is joined to the one before.
    plain = arena.copy(joined)
    if lane.count > 1 {
      arena.erode(plain, lane.lowerBound + 1..<lane.upperBound)
    } else {
      arena.fill(plain, arena.origin..<arena.origin + arena.width << 6)
    }
    left = arena.copy(joined)
    arena.dilate(left, lane.lowerBound..<lane.lowerBound + 1)
    right = arena.copy(joined)
    arena.dilate(right, lane.upperBound..<lane.upperBound + 1)
    if lane.count < splinter.length {
      // In a stretch that is long enough: a span of the length fits around it.
      let long = arena.copy(joined)
      arena.erode(long, 1..<splinter.length)
      arena.dilate(long, lane.upperBound - splinter.length..<lane.lowerBound + 1)
      arena.and(plain, long)
    }
    arena.subtract(left, longLeft)
    arena.subtract(right, longRight)
  }

  /// Slots that belong to the same free stretch as the one before.
  private static func joined(_ joined: [UInt64], _ worked: [UInt64], _ arena: BitArena) -> Int {
    let row = arena.emptyRow()
    let shift = arena.origin >> 6
    let words = max(0, -shift)..<max(max(0, -shift), min(arena.width, joined.count - shift))
    for word in words {
      let index = word + shift
      let before = worked[index] << 1 | (index > 0 ? worked[index - 1] >> 63 : 0)
      arena.words[row + word] = joined[index] & ~(worked[index] | before)
    }
    return row
  }

  /// Adds starts to values, each at a base and what its splinters cost.
  func split(_ row: Int, base: Int64, into values: inout ValuePlanes) {
    guard let splinter else { return values.add(base, row: row, in: arena) }
    let (one, two, rest) = (arena.copy(row), arena.copy(row), arena.copy(row))
    arena.and(rest, plain)
    arena.and(two, rest)
    arena.and(two, left)
    arena.and(two, right)
    arena.and(one, rest)
    let either = arena.copy(left)
    arena.or(either, right)
    arena.and(one, either)
    arena.subtract(one, two)
    arena.subtract(rest, one)
    arena.subtract(rest, two)
    for (more, part) in [rest, one, two].enumerated() where !arena.isEmpty(part) {
      values.add(base + Int64(more) * splinter.price, row: part, in: arena)
    }
    let single = arena.copy(row)
    arena.subtract(single, plain)
    splitSingly(single, base, splinter, &values)
  }

  private func splitSingly(
    _ row: Int,
    _ base: Int64,
    _ splinter: (length: Int, price: Int64),
    _ values: inout ValuePlanes
  ) {
    var slot = arena.origin
    var rows: [Int: Int] = [:]
    while let start = arena.next(row, from: slot) {
      let lane = candidate.lateLane(start, start + length)
      let more = book.splinterDelta(of: candidate.resource, adding: lane)
      let own = rows[more] ?? arena.emptyRow()
      rows[more] = own
      arena.fill(own, start..<start + 1)
      slot = start + 1
    }
    for (more, own) in rows.sorted(by: { $0.key < $1.key }) {
      values.add(base + Int64(more) * splinter.price, row: own, in: arena)
    }
  }
}

extension LiveBook {
  /// How many splinters of a resource there are more, once it is taken in a span
  /// that is free now.
  func splinterDelta(of resource: Int, adding lane: Range<Int>) -> Int {
    let worked = timelines[resource].worked
    guard !worked.isEmpty, let splinter = frame.resources[resource].splinter else { return 0 }
    var (low, high) = (0, splinter.spans.count)
    while low < high {
      let middle = (low + high) / 2
      if splinter.spans[middle].upperBound <= lane.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var delta = 0
    for span in splinter.spans[low...] {
      guard span.lowerBound < lane.upperBound else { break }
      delta += splinter.count(in: span) { worked.bit($0) || lane.contains($0) }
      delta -= splinter.count(in: span) { worked.bit($0) }
    }
    return delta
  }
}

extension Resource.Splinter {
  /// The stretches of a span that are free and too short.
  func count(in span: Range<Int>, isTaken: (Int) -> Bool) -> Int {
    var (count, start) = (0, span.lowerBound)
    for slot in span.lowerBound...span.upperBound
    where slot == span.upperBound || isTaken(slot) {
      let stretch = start..<max(start, slot)
      if !stretch.isEmpty, stretch.count < length, stretch != span { count += 1 }
      start = slot + 1
    }
    return count
  }
}
