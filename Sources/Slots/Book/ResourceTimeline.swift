import Primitives
import Synchronization

/// When one resource is taken: a bit a slot and lane, and who takes it.
///
/// A bit is set where the resource is full, for one more unit. What lies outside
/// the slots is left out: of two occupations that meet there, each also holds the
/// first or the last slot.
struct ResourceTimeline: Sendable {
  /// Slots a list of ``occupants``.
  static let stretch = 256
  /// Slots around a page that its stamp tells of too.
  static let stampReach = 256

  private static let lastStamp = Atomic<UInt64>(0)

  private static var newStamp: UInt64 {
    lastStamp.add(1, ordering: .relaxed).newValue
  }

  let capacity: Int
  private(set) var late: [UInt64]
  private(set) var early: [UInt64]
  /// Units taken of each slot; empty where the capacity is 1.
  private var lateUnits: [UInt16]
  private var earlyUnits: [UInt16]
  /// Where something that is not quiet occupies the late lane; empty where no
  /// splinters are counted.
  private(set) var worked: [UInt64]
  /// Slots that belong to the same splinter span as the one before.
  let joined: [UInt64]
  /// Who is there, by stretches of slots.
  private(set) var occupants: [[Occupant]]
  /// A number for each page of slots that changes whenever anything does within
  /// ``stampReach`` of it, and is never given twice.
  private(set) var stamps: [UInt64]
  /// Phases that are not quiet.
  private(set) var uses = 0
  /// Seats taken, of a session.
  private(set) var seats = 0

  init(_ resource: Resource, slotCount: Int) {
    let words = (slotCount + 63) / 64
    capacity = resource.capacity
    late = Array(repeating: 0, count: words)
    early = late
    lateUnits = capacity > 1 ? Array(repeating: 0, count: slotCount) : []
    earlyUnits = lateUnits
    occupants = Array(repeating: [], count: slotCount / Self.stretch + 1)
    stamps = Array(repeating: Self.newStamp, count: slotCount / OptionPage.slots + 1)
    guard let splinter = resource.splinter, splinter.price > 0 else {
      worked = []
      joined = []
      return
    }
    worked = late
    var joined = late
    for span in splinter.spans where span.count > 1 {
      joined.fill(span.lowerBound + 1..<span.upperBound, with: true)
    }
    self.joined = joined
  }

  mutating func add(_ occupant: Occupant) { change(occupant, by: 1) }

  mutating func remove(_ occupant: Occupant) { change(occupant, by: -1) }

  /// Whether there are as many units left throughout.
  func isFree(_ occupant: Occupant) -> Bool {
    if capacity == 1 {
      return occupant.units <= 1 && !late.contains(occupant.late)
        && !early.contains(occupant.early)
    }
    return fits(occupant.late, occupant.units, lateUnits)
      && fits(occupant.early, occupant.units, earlyUnits)
  }

  private func fits(_ span: Range<Int>, _ units: Int32, _ taken: [UInt16]) -> Bool {
    span.clamped(to: 0..<taken.count).allSatisfy { Int(taken[$0]) + Int(units) <= capacity }
  }

  /// The units taken of a slot, in the lanes with the buffer after and before.
  func units(_ slot: Int) -> (late: Int, early: Int) {
    if capacity > 1 { return (Int(lateUnits[slot]), Int(earlyUnits[slot])) }
    return (late.bit(slot) ? 1 : 0, early.bit(slot) ? 1 : 0)
  }

  /// Sets the bits of slots where fewer units than asked are left.
  func full(for units: Int, late isLate: Bool) -> [UInt64] {
    guard capacity > 1, units > 1 else { return isLate ? late : early }
    var bits = [UInt64](repeating: 0, count: late.count)
    for (slot, taken) in (isLate ? lateUnits : earlyUnits).enumerated()
    where Int(taken) + units > capacity {
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    return bits
  }

  /// Everyone whose start to end touches some slots.
  func occupants(touching span: Range<Int>) -> [Occupant] {
    let last = occupants.count - 1
    let first = max(0, min(last, span.lowerBound / Self.stretch))
    let end = max(0, min(last, (span.upperBound - 1) / Self.stretch))
    var found: [Occupant] = []
    for list in first...max(first, end) {
      for occupant in occupants[list]
      where Int(occupant.start) < span.upperBound && Int(occupant.end) > span.lowerBound {
        // Each is named in every list that it touches, and told of in one.
        if list == first || Int(occupant.start) / Self.stretch == list { found.append(occupant) }
      }
    }
    return found
  }

  private mutating func change(_ occupant: Occupant, by sign: Int) {
    let end = late.count * 64
    let (lateSpan, earlySpan) = (
      occupant.late.clamped(to: 0..<end), occupant.early.clamped(to: 0..<end)
    )
    stamp(lateSpan)
    stamp(earlySpan)
    if capacity == 1 {
      late.fill(lateSpan, with: sign > 0)
      early.fill(earlySpan, with: sign > 0)
    } else {
      Self.count(lateSpan, sign * Int(occupant.units), capacity, &lateUnits, &late)
      Self.count(earlySpan, sign * Int(occupant.units), capacity, &earlyUnits, &early)
    }
    seats += sign * Int(occupant.units)
    if !occupant.isQuiet {
      uses += sign
      if !worked.isEmpty { worked.fill(lateSpan, with: sign > 0) }
    }
    for list in Int(occupant.start) / Self.stretch...(Int(occupant.end) - 1) / Self.stretch
    where list < occupants.count {
      if sign > 0 {
        occupants[list].append(occupant)
      } else if let position = occupants[list].firstIndex(of: occupant) {
        occupants[list].swapAt(position, occupants[list].count - 1)
        occupants[list].removeLast()
      }
    }
  }

  private mutating func stamp(_ span: Range<Int>) {
    let first = max(0, span.lowerBound - Self.stampReach) / OptionPage.slots
    let last = min(stamps.count - 1, (span.upperBound + Self.stampReach) / OptionPage.slots)
    let stamp = Self.newStamp
    for page in first...max(first, last) where page < stamps.count { stamps[page] = stamp }
  }

  private static func count(
    _ span: Range<Int>,
    _ units: Int,
    _ capacity: Int,
    _ taken: inout [UInt16],
    _ full: inout [UInt64]
  ) {
    for slot in span where slot < taken.count {
      taken[slot] = UInt16(clamping: Int(taken[slot]) + units)
      let bit: UInt64 = 1 << UInt64(slot & 63)
      if Int(taken[slot]) >= capacity {
        full[slot >> 6] |= bit
      } else {
        full[slot >> 6] &= ~bit
      }
    }
  }
}

extension [UInt64] {
  /// Whether a bit is set.
  func bit(_ index: Int) -> Bool { self[index >> 6] >> UInt64(index & 63) & 1 == 1 }

  /// Sets or clears bits.
  mutating func fill(_ span: Range<Int>, with value: Bool) {
    guard !span.isEmpty else { return }
    let (first, last) = (span.lowerBound >> 6, (span.upperBound - 1) >> 6)
    for word in first...last {
      let mask = Self.mask(span, word)
      if value { self[word] |= mask } else { self[word] &= ~mask }
    }
  }

  /// Whether any bit of a span is set; bits outside are not.
  func contains(_ span: Range<Int>) -> Bool {
    let span = span.clamped(to: 0..<count * 64)
    guard !span.isEmpty else { return false }
    return (span.lowerBound >> 6...(span.upperBound - 1) >> 6).contains {
      self[$0] & Self.mask(span, $0) != 0
    }
  }

  /// The bits of a word that lie in a span.
  static func mask(_ span: Range<Int>, _ word: Int) -> UInt64 {
    let low = Swift.max(0, span.lowerBound - word << 6)
    let high = Swift.min(64, span.upperBound - word << 6)
    guard low < high else { return 0 }
    return (high - low == 64 ? ~0 : (1 << UInt64(high - low)) - 1) << UInt64(low)
  }
}
