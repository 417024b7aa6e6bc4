internal import FlatMemory

extension BookState {
  /// Where the words of a lane start.
  @inline(__always)
  func lane(_ resource: Int, early: Bool) -> Int {
    (2 * resource + (early ? 1 : 0)) * tables.laneWords
  }

  /// Whether no slot of some is full.
  @inline(__always)
  func isFree(_ lane: Int, _ low: Int32, _ high: Int32) -> Bool {
    let (first, last) = (Int(low) + tables.margin, Int(high) + tables.margin - 1)
    let (word, end) = (lane + first >> 6, lane + last >> 6)
    let head = ~UInt64(0) << UInt64(first & 63)
    let tail = ~UInt64(0) >> UInt64(63 - last & 63)
    if word == end { return lanes[word] & head & tail == 0 }
    if lanes[word] & head != 0 || lanes[end] & tail != 0 { return false }
    for middle in (word + 1)..<end where lanes[middle] != 0 { return false }
    return true
  }

  /// Whether what a member would occupy is free, `taken` units more being taken
  /// by others of its phase.
  func isFree(_ resource: Int, _ row: ResourceRow, _ entry: EntryRow, taken: Int32 = 0) -> Bool {
    if row.firstCount < 0 {
      return taken == 0 && entry.units <= row.capacity
        && isFree(lane(resource, early: false), entry.lateLow, entry.lateHigh)
        && (!row.hasEarlyLane
          || isFree(lane(resource, early: true), entry.earlyLow, entry.earlyHigh))
    }
    let most = row.capacity - entry.units - taken
    guard most >= 0 else { return false }
    return leaves(most, row, entry.lateLow, entry.lateHigh, early: false)
      && (!row.hasEarlyLane || leaves(most, row, entry.earlyLow, entry.earlyHigh, early: true))
  }

  /// Whether at most so many units of a pool are taken in some slots.
  private func leaves(
    _ most: Int32,
    _ row: ResourceRow,
    _ low: Int32,
    _ high: Int32,
    early: Bool
  ) -> Bool {
    let base = countBase(row, early: early)
    for slot in Int(low)..<Int(high) where counts[base + slot] > most { return false }
    return true
  }

  /// Where the counts of a pool's lane stand, slot 0.
  @inline(__always)
  func countBase(_ row: ResourceRow, early: Bool) -> Int {
    Int(row.firstCount) + tables.margin + (early ? tables.slotCount + 2 * tables.margin : 0)
  }

  /// Takes slots, or gives them back.
  mutating func fill(_ resource: Int, _ row: ResourceRow, _ entry: EntryRow, by sign: Int32) {
    fill(resource, row, entry.lateLow, entry.lateHigh, entry.units * sign, early: false)
    if row.hasEarlyLane {
      fill(resource, row, entry.earlyLow, entry.earlyHigh, entry.units * sign, early: true)
    }
  }

  private mutating func fill(
    _ resource: Int,
    _ row: ResourceRow,
    _ low: Int32,
    _ high: Int32,
    _ units: Int32,
    early: Bool
  ) {
    let lane = lane(resource, early: early)
    guard row.firstCount >= 0 else { return flip(lane, low, high) }
    let base = countBase(row, early: early)
    for slot in Int(low)..<Int(high) {
      let count = counts[base + slot] + units
      counts[base + slot] = count
      let place = slot + tables.margin
      let bit = UInt64(1) << UInt64(place & 63)
      let word = lane + place >> 6
      lanes[word] = count >= row.capacity ? lanes[word] | bit : lanes[word] & ~bit
    }
  }

  private mutating func flip(_ lane: Int, _ low: Int32, _ high: Int32) {
    let (first, last) = (Int(low) + tables.margin, Int(high) + tables.margin - 1)
    let (word, end) = (lane + first >> 6, lane + last >> 6)
    let head = ~UInt64(0) << UInt64(first & 63)
    let tail = ~UInt64(0) >> UInt64(63 - last & 63)
    if word == end {
      lanes[word] ^= head & tail
      return
    }
    lanes[word] ^= head
    lanes[end] ^= tail
    for middle in (word + 1)..<end { lanes[middle] ^= ~0 }
  }

  /// Whether somebody who travels can be there, coming from and going to what
  /// is booked around.
  func canTravel(_ resource: Int, _ row: ResourceRow, _ entry: EntryRow) -> Bool {
    guard row.travels else { return true }
    let first = Int(row.firstEntry)
    let next = position(row, resource, from: entry.start)
    var at = next
    while at < Int(entryCounts[resource]) {
      let other = entries[first + at]
      if other.start >= entry.end + row.reach { break }
      if isTooFar(other, entry) { return false }
      at += 1
    }
    at = next - 1
    while at >= 0 {
      let other = entries[first + at]
      if other.end + row.reach <= entry.start { break }
      if isTooFar(other, entry) { return false }
      at -= 1
    }
    return true
  }

  /// Whether there is too little time between two places.
  @inline(__always)
  func isTooFar(_ one: EntryRow, _ other: EntryRow) -> Bool {
    let (first, second) = one.start <= other.start ? (one, other) : (other, one)
    let time = tables.travel(from: Int(first.location), to: Int(second.location))
    return time > 0 && Int(second.start) < Int(first.end) + time
  }

  /// Whether two occupations of a resource that has one unit overlap.
  @inline(__always)
  func overlap(_ one: EntryRow, _ other: EntryRow) -> Bool {
    (one.lateLow < other.lateHigh && other.lateLow < one.lateHigh)
      || (one.earlyLow < other.earlyHigh && other.earlyLow < one.earlyHigh)
  }
}
