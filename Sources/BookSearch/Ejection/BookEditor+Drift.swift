internal import FlatMemory

/// Small changes that leave everything served, made at random so that what is
/// tried again meets other neighbours.
extension BookEditor {
  /// Makes some random changes.
  mutating func drift(_ count: Int) {
    for _ in 0..<count {
      let choice = random.below(tables.choices.count)
      guard state.isServed(choice), tables.choices[choice].phases.count == 1 else { continue }
      _ = random.below(4) == 0 ? exchangeTails(choice) : move(choice)
    }
  }

  /// Gives a choice of one phase to another candidate at its time; what is in
  /// the way must find another place at once.
  private mutating func move(_ choice: Int) -> Bool {
    let phase = Int(tables.choices[choice].firstPhase)
    let row = tables.phases[phase]
    guard let need = randomNeed(row) else { return false }
    let member = Int(tables.needs[need].firstMember)
    let (slot, place) = (Int(state.start[phase]), Int(state.location[phase]))
    let candidates = tables.needs[need].candidates
    let index = candidates.lowerBound + random.below(candidates.count)
    let candidate = tables.candidates[index]
    guard Int32(index) != state.members[member], price(candidate, slot, place) >= 0,
      keepsTies(phase, Int32(need) - row.firstNeed, candidate.resource)
    else { return false }
    let mark = state.mark
    state.take(phase)
    state.members[member] = Int32(index)
    removed.removeAll(keepingCapacity: true)
    if !fits(candidate, phase, slot, place, taken: 0) {
      guard ejectOne(candidate, phase, slot, place) else {
        state.undo(to: mark)
        return false
      }
    }
    state.place(phase, start: slot, location: place)
    for number in removed.indices {
      let other = Int(removed[number])
      guard insert(bundle: Int(tables.choices[other].bundle), always: true) else {
        state.undo(to: mark)
        return false
      }
    }
    return true
  }

  /// A need of one member that several could meet.
  private mutating func randomNeed(_ row: PhaseRow) -> Int? {
    guard row.needs.count > 0 else { return nil }
    let need = Int(row.firstNeed) + random.below(row.needs.count)
    let found = tables.needs[need]
    return found.count == 1 && found.candidates.count > 1 ? need : nil
  }

  private func keepsTies(_ phase: Int, _ need: Int32, _ resource: Int32) -> Bool {
    tables.ties.range(phase).isEmpty || tieCharge(phase, need, resource) >= 0
  }

  /// Takes out the one choice that is in a candidate's way; fails where there
  /// are several, or none of one phase.
  private mutating func ejectOne(
    _ candidate: CandidateRow,
    _ phase: Int,
    _ slot: Int,
    _ place: Int
  ) -> Bool {
    let resource = Int(candidate.resource)
    let row = tables.resources[resource]
    guard row.firstCount < 0, row.provider < 0 else { return false }
    let entry = state.entry(candidate, phase, slot, place)
    let first = Int(row.firstEntry)
    var found = -1
    for at in first..<(first + Int(state.entryCounts[resource])) {
      let other = state.entries.base[at]
      guard state.overlap(other, entry) else { continue }
      guard found < 0 else { return false }
      found = Int(tables.phases[Int(other.phase)].choice)
    }
    guard found >= 0, tables.choices[found].phases.count == 1 else { return false }
    state.remove(found, &removed)
    return removed.count == 1 && fits(candidate, phase, slot, place, taken: 0)
  }

  /// Exchanges between two resources everything from a choice's start on.
  private mutating func exchangeTails(_ choice: Int) -> Bool {
    let phase = Int(tables.choices[choice].firstPhase)
    guard let need = randomNeed(tables.phases[phase]) else { return false }
    let member = Int(tables.needs[need].firstMember)
    let one = Int(tables.candidates[Int(state.members[member])].resource)
    let candidates = tables.needs[need].candidates
    let other = Int(
      tables.candidates[candidates.lowerBound + random.below(candidates.count)].resource
    )
    guard one != other, !state.isBanned[other], isSingle(one), isSingle(other) else { return false }
    let from = state.start[phase]
    let mark = state.mark
    moved.removeAll(keepingCapacity: true)
    guard collect(one, other, from: from), collect(other, one, from: from) else {
      return false
    }
    for place in stride(from: 0, to: moved.count, by: 3) {
      let phase = Int(moved[place])
      moveStarts[place / 3] = PlaceOption(
        start: state.start[phase],
        location: state.location[phase],
        cost: 0
      )
      state.take(phase)
    }
    for place in stride(from: 0, to: moved.count, by: 3) {
      let phase = Int(moved[place])
      let candidate = tables.candidates[Int(moved[place + 2])]
      let at = moveStarts[place / 3]
      state.members[Int(moved[place + 1])] = moved[place + 2]
      guard fits(candidate, phase, Int(at.start), Int(at.location), taken: 0) else {
        state.undo(to: mark)
        return false
      }
      state.place(phase, start: Int(at.start), location: Int(at.location))
    }
    return true
  }

  private func isSingle(_ resource: Int) -> Bool {
    tables.resources[resource].capacity == 1 && tables.resources[resource].provider < 0
  }

  /// Notes what a resource has from a slot on, with the candidate that another
  /// resource is for it; fails where it is none.
  private mutating func collect(_ one: Int, _ other: Int, from slot: Int32) -> Bool {
    let row = tables.resources[one]
    let first = Int(row.firstEntry)
    let count = Int(state.entryCounts[one])
    for at in state.position(row, one, from: slot)..<count {
      let entry = state.entries[first + at]
      let phase = Int(entry.phase)
      let choice = tables.choices[Int(tables.phases[phase].choice)]
      guard choice.phases.count == 1, tables.ties.range(phase).isEmpty,
        tables.seats.range(phase).isEmpty, moved.count / 3 < moveStarts.count,
        tables.phases[phase].members.count == 1
      else { return false }
      let index = tables.candidate(of: Int(tables.phases[phase].firstNeed), resource: other)
      guard index >= 0,
        price(tables.candidates[index], Int(entry.start), Int(entry.location)) >= 0
      else { return false }
      moved.append(Int32(phase))
      moved.append(entry.member)
      moved.append(Int32(index))
    }
    return true
  }
}
