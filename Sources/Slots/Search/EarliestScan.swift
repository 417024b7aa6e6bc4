import Primitives

/// One search for the first time of a wish: the starts by words of 64 slots, then
/// the members at a start.
struct EarliestScan {
  let search: EarliestSearch
  let book: LiveBook
  let allowed: [UInt64]
  let closed: [[UInt64]]
  let only: Int?
  private var chosen: [BookSolution.Placement] = []
  private var own: [(resource: Int, occupant: Occupant)] = []

  init(
    search: EarliestSearch,
    book: LiveBook,
    allowed: [UInt64],
    closed: [[UInt64]],
    only: Int?
  ) {
    self.search = search
    self.book = book
    self.allowed = allowed
    self.closed = closed
    self.only = only
  }

  /// The first start within a word.
  mutating func first(in word: Int, _ mask: UInt64) -> [BookSolution.Placement]? {
    place(0, in: word, mask) ? chosen : nil
  }

  /// Places a phase, and those after it, at the first start within a word at which
  /// that can be done; tells whether there is one.
  private mutating func place(_ number: Int, in word: Int, _ mask: UInt64) -> Bool {
    let wanted = mask & (allowed.isEmpty ? ~0 : allowed[word])
    guard wanted != 0 else { return false }
    let count = search.phases[number].places.count
    if count == 1 {
      var left = starts(of: number, 0, in: word, wanted)
      while left != 0 {
        if choose(number, 0, at: word << 6 + left.trailingZeroBitCount) { return true }
        left &= left - 1
      }
      return false
    }
    let rows = (0..<count).map { starts(of: number, $0, in: word, wanted) }
    var left = rows.reduce(0, |)
    while left != 0 {
      let bit = left.trailingZeroBitCount
      left &= left - 1
      for (place, row) in rows.enumerated() where row >> UInt64(bit) & 1 == 1 {
        if choose(number, place, at: word << 6 + bit) { return true }
      }
    }
    return false
  }

  /// The starts in a word at which each need finds enough that are free.
  private func starts(of number: Int, _ place: Int, in word: Int, _ wanted: UInt64) -> UInt64 {
    let length = search.phases[number].length
    var bits = wanted & search.phases[number].places[place].starts[word]
    for need in search.phases[number].places[place].needs.indices where bits != 0 {
      let count = search.phases[number].counts[need]
      let only = need == 0 ? self.only : nil
      if count > 1 {
        bits = enough(number, place, need, in: word, bits)
        continue
      }
      var any: UInt64 = 0
      for member in search.phases[number].places[place].needs[need].indices where any != bits {
        let known = search.phases[number].places[place].needs[need][member].resource
        guard only == nil || known == only else { continue }
        any |= free(number, place, need, member, length, in: word, bits & ~any)
      }
      bits &= any
    }
    return bits
  }

  /// The starts in a word at which a need of several finds enough that are free.
  private func enough(
    _ number: Int,
    _ place: Int,
    _ need: Int,
    in word: Int,
    _ bits: UInt64
  ) -> UInt64 {
    let length = search.phases[number].length
    var enough = [UInt64](repeating: 0, count: search.phases[number].counts[need])
    for member in search.phases[number].places[place].needs[need].indices {
      let free = free(number, place, need, member, length, in: word, bits)
      for level in stride(from: enough.count - 1, through: 1, by: -1) {
        enough[level] |= enough[level - 1] & free
      }
      enough[0] |= free
    }
    return enough[enough.count - 1]
  }

  /// The starts among some in a word at which a member is there and nothing stands
  /// in its way.
  private func free(
    _ number: Int,
    _ place: Int,
    _ need: Int,
    _ member: Int,
    _ length: Int,
    in word: Int,
    _ bits: UInt64
  ) -> UInt64 {
    free(search.phases[number].places[place].needs[need][member], length, in: word, bits)
  }

  @inline(__always)
  private func free(
    _ member: EarliestPhase.Member,
    _ length: Int,
    in word: Int,
    _ bits: UInt64
  ) -> UInt64 {
    let there = member.row[word] & bits
    guard there != 0 else { return 0 }
    var taken: UInt64 = 0
    if member.isPlain {
      let first = word << 6
      taken = book.timelines[member.resource].late.any(in: member.late, from: first)
      if there & ~taken != 0 {
        taken |= book.timelines[member.resource].early.any(in: member.early, from: first)
      }
    }
    if !closed.isEmpty, !closed[member.resource].isEmpty {
      taken |= closed[member.resource].any(in: 0..<length, from: word << 6)
    }
    return there & ~taken
  }

  // MARK: Members

  /// Places a phase at a start, and those after it; tells whether it could.
  private mutating func choose(
    _ number: Int,
    _ place: Int,
    at start: Int
  ) -> Bool {
    let place = search.phases[number].places[place]
    chosen.append(.init(start: start, location: place.location, members: []))
    if take(number, place, need: 0) { return true }
    chosen.removeLast()
    return false
  }

  /// Takes members for a need of the phase placed last, then for those after it.
  private mutating func take(_ number: Int, _ place: EarliestPhase.Place, need: Int) -> Bool {
    guard need < place.needs.count else {
      return keepsTies(number) && placeNext(after: number)
    }
    let free = members(number, place, need)
    return combine(number, place, need, free, from: 0, [])
  }

  /// Tries the sets of members of a need, the cheaper first.
  private mutating func combine(
    _ number: Int,
    _ place: EarliestPhase.Place,
    _ need: Int,
    _ free: [(resource: Int, occupant: Occupant)],
    from first: Int,
    _ taken: [Int]
  ) -> Bool {
    guard taken.count < search.phases[number].counts[need] else {
      chosen[number].members.append(taken.sorted())
      if take(number, place, need: need + 1) { return true }
      chosen[number].members.removeLast()
      return false
    }
    for index in first..<max(first, free.count) {
      let member = free[index]
      guard fits(member.occupant, on: member.resource) else { continue }
      own.append(member)
      if combine(number, place, need, free, from: index + 1, taken + [member.resource]) {
        return true
      }
      own.removeLast()
    }
    return false
  }

  /// Who is free for a need of the phase placed last, the cheapest first.
  private func members(
    _ number: Int,
    _ place: EarliestPhase.Place,
    _ need: Int
  ) -> [(resource: Int, occupant: Occupant)] {
    let placement = chosen[number]
    let (word, bit) = (placement.start >> 6, UInt64(placement.start & 63))
    var free: [(cost: Int64, resource: Int, candidate: Int)] = []
    for member in place.needs[need] where only == nil || need > 0 || member.resource == only {
      guard self.free(member, search.phases[number].length, in: word, 1 << bit) != 0 else {
        continue
      }
      let candidate = search.wish.phases[number].needs[need].candidates[member.candidate]
      let cost =
        member.cost ?? candidate.cost(start: placement.start, location: place.location) ?? 0
      free.append((cost, member.resource, member.candidate))
    }
    free.sort { ($0.cost, $0.resource) < ($1.cost, $1.resource) }
    return free.map { cost, resource, candidate in
      let candidate = search.wish.phases[number].needs[need].candidates[candidate]
      return (resource, Occupant(candidate, search.wish, number, placement))
    }
  }

  /// Whether an occupant fits beside the wish's own, in time for every way.
  private func fits(_ occupant: Occupant, on resource: Int) -> Bool {
    let others = own.filter { $0.resource == resource }.map(\.occupant)
    let isPlain = others.isEmpty && occupant.units == 1
    guard isPlain || book.fits(occupant, beside: others, on: resource) else { return false }
    guard book.longestWay > 0, book.frame.resources[resource].travels else { return true }
    return book.canTravel(occupant, beside: others, on: resource)
  }

  private func keepsTies(_ number: Int) -> Bool {
    search.wish.ties.allSatisfy { tie in
      guard tie.penalty == .hard, max(tie.first, tie.second) == number else { return true }
      return tie.holds(chosen[tie.first], chosen[tie.second])
    }
  }

  // MARK: Later phases

  private mutating func placeNext(after number: Int) -> Bool {
    let next = number + 1
    guard next < search.phases.count else { return true }
    let range = range(of: next)
    guard !range.isEmpty else { return false }
    return (range.lowerBound >> 6...(range.upperBound - 1) >> 6).contains {
      place(next, in: $0, [UInt64].mask(range, $0))
    }
  }

  /// The starts that gaps to the phases placed leave the next one.
  private func range(of number: Int) -> Range<Int> {
    var (low, high) = (0, book.frame.slotCount)
    for gap in search.wish.gaps where gap.measure == .slots {
      if gap.second == number, gap.first < number {
        low = max(low, chosen[gap.first].start + gap.minimum)
        if let maximum = gap.maximum { high = min(high, chosen[gap.first].start + maximum + 1) }
      }
    }
    return low..<max(low, high)
  }
}

extension [UInt64] {
  /// For each of 64 slots from one on, whether any bit of a span from there on is
  /// set; bits outside are not.
  func any(in span: Range<Int>, from first: Int) -> UInt64 {
    var result: UInt64 = 0
    var low = span.lowerBound
    while low < span.upperBound {
      let length = Swift.min(64, span.upperBound - low)
      result |= any(length, from: first + low)
      low += length
    }
    return result
  }

  /// The same for a span of at most 64 slots that begins at the slot.
  private func any(_ length: Int, from first: Int) -> UInt64 {
    var (low, high) = (bits(from: first), bits(from: first + 64))
    guard low | high != 0 else { return 0 }
    var known = 1
    while known < length {
      let step = UInt64(Swift.min(known, length - known))
      low |= low >> step | high << (64 - step)
      high |= high >> step
      known += Int(step)
    }
    return low
  }

  /// 64 bits from a slot on.
  @inline(__always)
  private func bits(from slot: Int) -> UInt64 {
    let (word, shift) = (slot >> 6, UInt64(slot & 63))
    let low = word >= 0 && word < count ? self[word] >> shift : 0
    guard shift > 0, word + 1 >= 0, word + 1 < count else { return low }
    return low | self[word + 1] << (64 - shift)
  }
}
