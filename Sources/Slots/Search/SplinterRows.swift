import Primitives

/// Sorts the starts of a candidate by how many splinters they leave more.
///
/// Lengths are eroded out of the stretches of free time word by word; only starts
/// that touch a stretch already too short, or the edge of a span, are looked at
/// one by one.
struct SplinterRows {
  private let builder: OptionsBuilder
  private let candidate: BookCandidate
  private let length: Int
  private let splinter: Resource.Splinter?
  /// Starts that leave a splinter on the left, on the right.
  private var left = 0
  private var right = 0
  /// Starts within one stretch that is not too short; the others are looked at
  /// one by one.
  private var plain = 0

  init(_ candidate: BookCandidate, _ phase: BookPhase, _ builder: OptionsBuilder) {
    self.builder = builder
    self.candidate = candidate
    self.length = phase.length
    let timeline = builder.book.timelines[candidate.resource]
    guard !timeline.worked.isEmpty, !builder.wish.isQuiet,
      let splinter = builder.book.frame.resources[candidate.resource].splinter
    else {
      splinter = nil
      return
    }
    self.splinter = splinter
    let arena = builder.arena
    let lane = candidate.lateLane(0, length)
    let joined = Self.joined(timeline, arena)
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
    if lane.count < max(2, splinter.length) {
      let near = arena.copy(longLeft)
      arena.or(near, longRight)
      arena.and(plain, near)
    }
    arena.subtract(left, longLeft)
    arena.subtract(right, longRight)
  }

  /// Slots that belong to the same free stretch as the one before.
  private static func joined(_ timeline: ResourceTimeline, _ arena: BitArena) -> Int {
    let row = arena.emptyRow()
    let shift = arena.origin >> 6
    for word in 0..<arena.width {
      let index = word + shift
      guard index >= 0, index < timeline.joined.count else { continue }
      let worked = timeline.worked[index]
      let before = worked << 1 | (index > 0 ? timeline.worked[index - 1] >> 63 : 0)
      arena.words[row + word] = timeline.joined[index] & ~worked & ~before
    }
    return row
  }

  /// Adds starts to values, each at a base and what its splinters cost.
  func split(_ row: Int, base: Int64, into values: inout ValuePlanes) {
    let arena = builder.arena
    guard let splinter else { return values.add(base, row: row, in: arena) }
    let lane = candidate.lateLane(0, length).count
    if lane < splinter.length, builder.shared.contains(candidate.resource) {
      // What is taken besides may fill what is left, or be filled.
      return values.add(base - Int64(lane) * splinter.price, row: row, in: arena)
    }
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
    _ splinter: Resource.Splinter,
    _ values: inout ValuePlanes
  ) {
    let arena = builder.arena
    var slot = arena.origin
    var rows: [Int: Int] = [:]
    let isShared = builder.shared.contains(candidate.resource)
    while let start = arena.next(row, from: slot) {
      let lane = candidate.lateLane(start, start + length)
      let more =
        isShared
        ? -lane.count : builder.book.splinterDelta(of: candidate.resource, adding: [lane])
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
  /// How many splinters of a resource there are more, once it is taken in some
  /// spans that are free now.
  func splinterDelta(of resource: Int, adding lanes: [Range<Int>]) -> Int {
    guard let splinter = frame.resources[resource].splinter,
      let low = lanes.map(\.lowerBound).min(), let high = lanes.map(\.upperBound).max()
    else { return 0 }
    let worked = timelines[resource].worked
    guard !worked.isEmpty else { return 0 }
    var delta = 0
    for span in splinter.spans where span.overlaps(low..<high) {
      delta += splinter.count(in: span) { slot in
        worked.bit(slot) || lanes.contains { $0.contains(slot) }
      }
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
