internal import FlatMemory

/// Starts as bits, sixty-four at once: what is free for a length is the
/// complement of what is taken, smeared by doubling.
extension BookEditor {
  /// The words in which slots lie.
  @inline(__always)
  static func words(_ low: Int, _ high: Int) -> Range<Int> {
    low < high ? (low >> 6)..<((high - 1) >> 6 + 1) : 0..<0
  }

  /// Sets the slots of a span in a mask.
  @inline(__always)
  func set(_ mask: UnsafeMutablePointer<UInt64>, _ low: Int, _ high: Int) {
    guard low < high else { return }
    let (word, end) = (low >> 6, (high - 1) >> 6)
    let head = ~UInt64(0) << UInt64(low & 63)
    let tail = ~UInt64(0) >> UInt64(63 - (high - 1) & 63)
    if word == end {
      mask[word] |= head & tail
      return
    }
    mask[word] |= head
    mask[end] |= tail
    for middle in (word + 1)..<end { mask[middle] = ~0 }
  }

  /// For each slot of some words, whether any of the next `length` bits of a
  /// source is set, from `shift` bits on; in the scratch words from 0.
  func smear(
    _ source: UnsafeMutablePointer<UInt64>,
    _ sourceWords: Int,
    shift: Int,
    length: Int,
    _ words: Range<Int>
  ) {
    let room = scratch.base
    let count = min(words.count + length >> 6 + 2, scratch.count)
    let first = words.lowerBound << 6 + shift
    let (offset, bit) = (first >> 6, UInt64(first & 63))
    for index in 0..<count {
      let place = offset + index
      let low = place >= 0 && place < sourceWords ? source[place] : 0
      let high = place + 1 >= 0 && place + 1 < sourceWords ? source[place + 1] : 0
      room[index] = bit == 0 ? low : low >> bit | high << (64 - bit)
    }
    var have = 1
    while have < length {
      let step = min(have, length - have)
      let (jump, bits) = (step >> 6, UInt64(step & 63))
      for index in 0..<count {
        let place = index + jump
        let low = place < count ? room[place] : 0
        let high = place + 1 < count ? room[place + 1] : 0
        room[index] |= bits == 0 ? low : low >> bits | high << (64 - bits)
      }
      have += step
    }
  }

  /// The starts at which a candidate is there and free, in its own mask.
  private func maskCandidate(
    _ candidate: CandidateRow,
    _ phase: Int,
    _ place: Int,
    _ words: Range<Int>,
    _ mask: UnsafeMutablePointer<UInt64>
  ) {
    for word in words { mask[word] = 0 }
    let resource = Int(candidate.resource)
    if state.isBanned[resource] { return }
    let row = tables.resources[resource]
    let (first, last) = (words.lowerBound << 6, words.upperBound << 6)
    if row.provider >= 0 {
      let slot = Int(state.start[Int(row.provider)])
      if slot >= first, slot < last { set(mask, slot, slot + 1) }
      return
    }
    for index in candidate.spans {
      let span = tables.spans[index]
      guard span.location < 0 || Int(span.location) == place else { continue }
      set(mask, max(first, Int(span.low)), min(last, Int(span.high)))
    }
    guard candidate.units == 1 else { return }
    let length = Int(tables.phases[phase].length)
    clear(
      mask,
      words,
      lane: state.lane(resource, early: false),
      shift: tables.margin - Int(candidate.lead),
      length: length + Int(candidate.lead + candidate.trail + candidate.after)
    )
    if row.hasEarlyLane {
      clear(
        mask,
        words,
        lane: state.lane(resource, early: true),
        shift: tables.margin - Int(candidate.lead + candidate.before),
        length: length + Int(candidate.lead + candidate.before + candidate.trail)
      )
    }
  }

  private func clear(
    _ mask: UnsafeMutablePointer<UInt64>,
    _ words: Range<Int>,
    lane: Int,
    shift: Int,
    length: Int
  ) {
    smear(state.lanes.base + lane, tables.laneWords, shift: shift, length: length, words)
    for (index, word) in words.enumerated() { mask[word] &= ~scratch.base[index] }
  }

  /// The starts at which every need of a phase can be met at a location, as far
  /// as each is looked at alone, and the phases after it too; in the mask of a
  /// level. The masks of its candidates remain where it is the first level.
  func maskStarts(
    _ phase: Int,
    _ place: Int,
    _ low: Int,
    _ high: Int,
    level: Int
  ) -> Bool {
    let row = tables.phases[phase]
    let words = Self.words(low, high)
    let mask = startMasks.base + level * maskWords
    for word in words { mask[word] = 0 }
    for index in row.starts where Int(tables.spans[index].location) == place {
      let span = tables.spans[index]
      set(mask, max(low, Int(span.low)), min(high, Int(span.high)))
    }
    if level < Self.levels, !lookAhead(phase, words, level: level) { return false }
    var number = 0
    for need in row.needs {
      let any = edges.base
      for word in words { any[word] = 0 }
      for index in tables.needs[need].candidates {
        let own = candidateMasks.base + number * maskWords
        maskCandidate(tables.candidates[index], phase, place, words, own)
        for word in words { any[word] |= own[word] }
        number += 1
      }
      var left: UInt64 = 0
      for word in words {
        mask[word] &= any[word]
        left |= mask[word]
      }
      if left == 0 { return false }
    }
    return true
  }

  /// Leaves the starts from which the next phase of the choice can follow.
  private func lookAhead(_ phase: Int, _ words: Range<Int>, level: Int) -> Bool {
    let next = phase + 1
    guard next < tables.phases.count,
      tables.phases[next].choice == tables.phases[phase].choice, state.start[next] < 0
    else { return true }
    for place in tables.gaps.range(phase) {
      let gap = tables.gaps.items[place]
      guard Int(gap.other) == next, gap.isFirst, !gap.isInDays, gap.maximum != .max else {
        continue
      }
      let mask = startMasks.base + level * maskWords
      let low = words.lowerBound << 6 + Int(gap.minimum)
      let high = words.upperBound << 6 + Int(gap.maximum)
      let found = maskAnywhere(next, low, high, level: level + 1)
      guard found else { return false }
      smear(
        startMasks.base + (level + 1) * maskWords,
        maskWords,
        shift: Int(gap.minimum),
        length: Int(gap.maximum - gap.minimum) + 1,
        words
      )
      var left: UInt64 = 0
      for (index, word) in words.enumerated() {
        mask[word] &= scratch.base[index]
        left |= mask[word]
      }
      if left == 0 { return false }
    }
    return true
  }

  /// The starts of a phase at any of its locations, in the mask of a level.
  private func maskAnywhere(_ phase: Int, _ low: Int, _ high: Int, level: Int) -> Bool {
    let row = tables.phases[phase]
    let window = window(of: phase)
    let (low, high) = (max(low, window.low), min(high, window.high))
    let mask = startMasks.base + level * maskWords
    guard low < high else { return false }
    var isFound = false
    var last = Int32(-2)
    var isMixed = false
    for index in row.starts {
      let location = tables.spans[index].location
      if last != -2, location != last { isMixed = true }
      last = location
    }
    for word in 0..<maskWords { mask[word] = 0 }
    if isMixed || level >= Self.levels {
      // Only where it may start at all: members are looked at when it is placed.
      for index in row.starts {
        let span = tables.spans[index]
        set(mask, max(low, Int(span.low)), min(high, Int(span.high)))
      }
      return true
    }
    isFound = maskStarts(phase, Int(last), low, high, level: level)
    return isFound
  }
}
