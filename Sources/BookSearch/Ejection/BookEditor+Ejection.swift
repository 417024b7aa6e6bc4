internal import FlatMemory

/// Placing a choice by force: what is in the way is taken out, as little of it
/// as can be, what was hard to place before counting more (Nagata & Braysy
/// 2009, https://doi.org/10.1002/net.20333).
extension BookEditor {
  /// Weight of what may not be taken out.
  private static let immovable = Int64.max / 4

  /// Places a choice, and takes out what is in the way.
  ///
  /// - Parameter ejected: told what was taken out, and what cannot be without it.
  /// - Returns: whether it could be placed; otherwise nothing has changed.
  mutating func insertByForce(_ choice: Int, _ ejected: inout [Int32]) -> Bool {
    let mark = state.mark
    let known = ejected.count
    for phase in tables.choices[choice].phases {
      guard placeByForce(phase, &ejected) else {
        state.undo(to: mark)
        ejected.removeSubrange(known...)
        return false
      }
    }
    return true
  }

  private mutating func placeByForce(_ phase: Int, _ ejected: inout [Int32]) -> Bool {
    guard let option = leastResisted(phase) else { return false }
    let (slot, place) = (Int(option.start), Int(option.location))
    let row = tables.phases[phase]
    let width = tables.mostMembers
    clearWay(of: phase, slot, place, &ejected)
    for number in 0..<row.members.count {
      let index = bestMembers[number]
      state.members[Int(row.firstMember) + number] = index
      let candidate = tables.candidates[Int(index)]
      var taken: Int32 = 0
      for earlier in 0..<number {
        let other = tables.candidates[Int(bestMembers[earlier])]
        if other.resource == candidate.resource { taken += other.units }
      }
      assert(number < width)
      guard clearWay(of: candidate, phase, slot, place, taken, &ejected) else { return false }
    }
    // What was taken out may have taken with it what this rests upon.
    guard isHeld(phase, slot, place) else { return false }
    state.place(phase, start: slot, location: place)
    return true
  }

  /// Whether the sessions of the members just chosen are still held.
  private func isHeld(_ phase: Int, _ slot: Int, _ place: Int) -> Bool {
    let row = tables.phases[phase]
    for member in row.members {
      let candidate = tables.candidates[Int(state.members[member])]
      if price(candidate, slot, place) < 0 { return false }
    }
    let choice = Int(row.choice)
    for place in tables.requirements.range(choice) {
      let required = Int(tables.requirements.items[place])
      let isTogether = tables.choices[required].bundle == tables.choices[choice].bundle
      if !state.isServed(required), !isTogether { return false }
    }
    return true
  }

  /// The place of a phase where least is in the way; its members stand among
  /// the best.
  private mutating func leastResisted(_ phase: Int) -> PlaceOption? {
    let row = tables.phases[phase]
    var best = Self.immovable
    var ties = 1
    var found: PlaceOption?
    let window = ownWindow(of: phase)
    let few = 48
    let isSampled = Int(row.startCount) > few
    let rounds = isSampled ? few : 1
    for _ in 0..<rounds {
      for index in row.starts {
        let span = tables.spans[index]
        let low = max(window.low, Int(span.low))
        let high = min(window.high, Int(span.high))
        guard low < high else { continue }
        let slots: Range<Int>
        if isSampled {
          guard random.below(row.starts.count) == 0 else { continue }
          let slot = low + random.below(high - low)
          slots = slot..<slot + 1
        } else {
          slots = low..<high
        }
        for slot in slots {
          let place = Int(span.location)
          let weight = resistance(phase, slot, place, below: best)
          guard weight <= best, weight < Self.immovable else { continue }
          if weight == best {
            ties += 1
            if random.below(ties) > 0 { continue }
          } else {
            ties = 1
          }
          best = weight
          found = PlaceOption(start: Int32(slot), location: Int32(place), cost: weight)
          for number in 0..<row.members.count { bestMembers[number] = picked[number] }
        }
      }
    }
    return found
  }

  /// The slots at which the phases of its own choice let a phase start.
  private func ownWindow(of phase: Int) -> (low: Int, high: Int) {
    var low = Int(tables.phases[phase].low)
    var high = Int(tables.phases[phase].high)
    for place in tables.gaps.range(phase) {
      let gap = tables.gaps.items[place]
      let other = Int(gap.other)
      guard tables.phases[other].choice == tables.phases[phase].choice, !gap.isInDays,
        state.start[other] >= 0
      else { continue }
      let start = Int(state.start[other])
      if gap.isFirst {
        high = min(high, start - Int(gap.minimum) + 1)
        if gap.maximum != .max { low = max(low, start - Int(gap.maximum)) }
      } else {
        low = max(low, start + Int(gap.minimum))
        if gap.maximum != .max { high = min(high, start + Int(gap.maximum) + 1) }
      }
    }
    return (low, high)
  }

  /// The weight of what is in the way of a phase that starts somewhere, with
  /// the members picked for the least of it.
  private mutating func resistance(
    _ phase: Int,
    _ slot: Int,
    _ place: Int,
    below limit: Int64
  ) -> Int64 {
    let row = tables.phases[phase]
    var total = relatedResistance(phase, slot)
    var next = 0
    for need in row.needs {
      let needRow = tables.needs[need]
      for _ in 0..<Int(needRow.count) {
        guard total <= limit else { return Self.immovable }
        var best = min(Self.immovable - 1, limit - total)
        var ties = 0
        for index in needRow.candidates {
          let candidate = tables.candidates[index]
          guard price(candidate, slot, place) >= 0 else { continue }
          let weight = resistance(candidate, phase, slot, place, below: best)
          guard weight <= best else { continue }
          let tied = tieResistance(phase, Int32(need) - row.firstNeed, candidate.resource)
          guard weight + tied <= best, !isPicked(candidate.resource, before: next) else { continue }
          if weight + tied < best { ties = 0 }
          ties += 1
          if ties > 1, random.below(ties) > 0 { continue }
          best = weight + tied
          picked[next] = Int32(index)
        }
        guard ties > 0 else { return Self.immovable }
        total += best
        next += 1
      }
    }
    return total
  }

  private func isPicked(_ resource: Int32, before next: Int) -> Bool {
    for number in 0..<next
    where tables.candidates[Int(picked[number])].resource == resource
      && tables.resources[Int(resource)].capacity == 1
    {
      return true
    }
    return false
  }

  /// The weight of other choices whose distance or class forbids a start.
  private func relatedResistance(_ phase: Int, _ slot: Int) -> Int64 {
    var weight: Int64 = 0
    let choice = tables.phases[phase].choice
    for place in tables.gaps.range(phase) {
      let gap = tables.gaps.items[place]
      let other = Int(gap.other)
      guard state.start[other] >= 0, !keeps(gap, slot, Int(state.start[other])) else { continue }
      if tables.phases[other].choice == choice { return Self.immovable }
      weight += self.weight(ofPhase: other)
    }
    for place in tables.ties.range(phase) {
      let tie = tables.ties.items[place]
      guard tie.kind == .sameClass, tie.isHard, state.start[Int(tie.other)] >= 0,
        !state.keepsClass(tie, slot)
      else { continue }
      if tables.phases[Int(tie.other)].choice == choice { return Self.immovable }
      weight += self.weight(ofPhase: Int(tie.other))
    }
    return weight
  }

  private func tieResistance(_ phase: Int, _ need: Int32, _ resource: Int32) -> Int64 {
    var weight: Int64 = 0
    for place in tables.ties.range(phase) {
      let tie = tables.ties.items[place]
      let other = Int(tie.other)
      guard tie.isHard, tie.kind != .sameClass, tie.own == need, state.start[other] >= 0 else {
        continue
      }
      let others = tables.needs[Int(tables.phases[other].firstNeed + tie.others)]
      if state.isMember(resource, of: others) == (tie.kind == .same) { continue }
      if tables.phases[other].choice == tables.phases[phase].choice { return Self.immovable }
      weight += self.weight(ofPhase: other)
    }
    return weight
  }

  func keeps(_ gap: GapRow, _ slot: Int, _ other: Int) -> Bool {
    let (first, second) = gap.isFirst ? (slot, other) : (other, slot)
    let distance =
      gap.isInDays ? tables.day(of: second) - tables.day(of: first) : second - first
    return distance >= Int(gap.minimum) && (gap.maximum == .max || distance <= Int(gap.maximum))
  }

  @inline(__always)
  func weight(ofPhase phase: Int) -> Int64 {
    Int64(weights[Int(tables.phases[phase].choice)])
  }

  /// The weight of what a candidate is occupied by when it should be there.
  @inline(__always)
  private func resistance(
    _ candidate: CandidateRow,
    _ phase: Int,
    _ slot: Int,
    _ place: Int,
    below limit: Int64
  ) -> Int64 {
    let resource = Int(candidate.resource)
    let row = tables.resources[resource]
    if row.firstCount >= 0 || row.provider >= 0 {
      return poolResistance(candidate, phase, slot, place)
    }
    let entry = state.entry(candidate, phase, slot, place)
    let own = tables.phases[phase].choice
    let first = Int(row.firstEntry)
    var weight: Int64 = 0
    var at = state.position(row, resource, from: entry.start)
    let count = Int(state.entryCounts[resource])
    var back = at - 1
    while back >= 0 {
      let other = state.entries.base[first + back]
      if other.end + row.reach <= entry.start { break }
      if state.overlap(other, entry) || (row.travels && state.isTooFar(other, entry)) {
        if tables.phases[Int(other.phase)].choice == own { return Self.immovable }
        weight += self.weight(ofPhase: Int(other.phase))
        if weight > limit { return weight }
      }
      back -= 1
    }
    while at < count {
      let other = state.entries.base[first + at]
      if other.start >= entry.end + row.reach { break }
      if state.overlap(other, entry) || (row.travels && state.isTooFar(other, entry)) {
        if tables.phases[Int(other.phase)].choice == own { return Self.immovable }
        weight += self.weight(ofPhase: Int(other.phase))
        if weight > limit { return weight }
      }
      at += 1
    }
    return weight
  }

  /// The least weight among what shares a pool that is full: about what it
  /// takes.
  private func poolResistance(
    _ candidate: CandidateRow,
    _ phase: Int,
    _ slot: Int,
    _ place: Int
  ) -> Int64 {
    if fits(candidate, phase, slot, place, taken: 0) { return 0 }
    let resource = Int(candidate.resource)
    let row = tables.resources[resource]
    guard candidate.units <= row.capacity else { return Self.immovable }
    let entry = state.entry(candidate, phase, slot, place)
    let own = tables.phases[phase].choice
    var least = Self.immovable
    for at in state.around(resource, row, entry) {
      let other = state.entries[at]
      guard row.provider >= 0 || state.overlap(other, entry),
        tables.phases[Int(other.phase)].choice != own
      else { continue }
      least = min(least, weight(ofPhase: Int(other.phase)))
    }
    return least
  }

  // MARK: Taking out

  /// Takes out the choices whose distance, class or members forbid a place.
  private mutating func clearWay(
    of phase: Int,
    _ slot: Int,
    _ place: Int,
    _ ejected: inout [Int32]
  ) {
    for index in tables.gaps.range(phase) {
      let gap = tables.gaps.items[index]
      let other = Int(gap.other)
      guard state.start[other] >= 0, !keeps(gap, slot, Int(state.start[other])) else { continue }
      state.remove(Int(tables.phases[other].choice), &ejected)
    }
    for index in tables.ties.range(phase) {
      let tie = tables.ties.items[index]
      let other = Int(tie.other)
      guard tie.isHard, state.start[other] >= 0 else { continue }
      if tie.kind == .sameClass {
        if state.keepsClass(tie, slot) { continue }
      } else if isKept(tie, phase) {
        continue
      }
      state.remove(Int(tables.phases[other].choice), &ejected)
    }
  }

  /// Whether the members just chosen keep a tie.
  private func isKept(_ tie: TieRow, _ phase: Int) -> Bool {
    let row = tables.phases[phase]
    let need = tables.needs[Int(row.firstNeed + tie.own)]
    let others = tables.needs[Int(tables.phases[Int(tie.other)].firstNeed + tie.others)]
    for member in 0..<Int(need.count) {
      let index = bestMembers[Int(need.firstMember - row.firstMember) + member]
      let resource = tables.candidates[Int(index)].resource
      if state.isMember(resource, of: others) != (tie.kind == .same) { return false }
    }
    return tie.kind == .different || need.count == others.count
  }

  /// Takes out what is in the way of a member, the lightest first.
  private mutating func clearWay(
    of candidate: CandidateRow,
    _ phase: Int,
    _ slot: Int,
    _ place: Int,
    _ taken: Int32,
    _ ejected: inout [Int32]
  ) -> Bool {
    let resource = Int(candidate.resource)
    let row = tables.resources[resource]
    let own = tables.phases[phase].choice
    let entry = state.entry(candidate, phase, slot, place)
    while !fits(candidate, phase, slot, place, taken: taken) {
      var lightest = -1
      var least = Self.immovable
      for at in state.around(resource, row, entry) {
        let other = state.entries[at]
        guard
          row.provider >= 0 || state.overlap(other, entry)
            || (row.travels && state.isTooFar(other, entry))
        else { continue }
        let choice = tables.phases[Int(other.phase)].choice
        guard choice != own, weight(ofPhase: Int(other.phase)) < least else { continue }
        least = weight(ofPhase: Int(other.phase))
        lightest = Int(choice)
      }
      guard lightest >= 0 else { return false }
      state.remove(lightest, &ejected)
    }
    return true
  }
}
