internal import FlatMemory

/// Taking out what belongs together in time and resources, to be placed anew:
/// strings of neighbours on adjacent resources (Christiaens & Vanden Berghe
/// 2020, https://doi.org/10.1287/trsc.2019.0914).
extension BookEditor {
  /// Takes out about so many choices around one, told in ``removed``.
  mutating func ruin(around seed: Int, count: Int) {
    removed.removeAll(keepingCapacity: true)
    let centre = centre(of: seed)
    state.remove(seed, &removed)
    guard let centre else { return }
    let need = centre.need
    takeString(Int(centre.resource), centre.slot, 1 + random.below(max(1, count / 2)))
    let candidates = tables.needs[need].candidates
    var tries = 0
    while removed.count < count, tries < 8 {
      tries += 1
      let candidate = tables.candidates[candidates.lowerBound + random.below(candidates.count)]
      takeString(Int(candidate.resource), centre.slot, 1 + random.below(max(1, count / 2)))
    }
    closeEmptySessions()
  }

  /// Takes out everything that a resource has, told in ``removed``.
  mutating func ruinAll(of resource: Int) {
    removed.removeAll(keepingCapacity: true)
    takeString(resource, 0, Int.max)
    closeEmptySessions()
  }

  /// A need of a choice, a resource that could meet it, and when.
  private mutating func centre(of choice: Int) -> (need: Int, resource: Int32, slot: Int32)? {
    let phases = tables.choices[choice].phases
    let phase = phases.lowerBound + random.below(phases.count)
    let row = tables.phases[phase]
    guard row.needs.count > 0, row.startCount > 0 else { return nil }
    let need = Int(row.firstNeed) + random.below(row.needs.count)
    let needRow = tables.needs[need]
    guard needRow.candidates.count > 0 else { return nil }
    if state.start[phase] >= 0 {
      let member = Int(needRow.firstMember) + random.below(Int(needRow.count))
      return (need, tables.candidates[Int(state.members[member])].resource, state.start[phase])
    }
    let candidates = needRow.candidates
    let candidate = tables.candidates[candidates.lowerBound + random.below(candidates.count)]
    let span = tables.spans[row.starts.lowerBound + random.below(row.starts.count)]
    return (need, candidate.resource, span.low + Int32(random.below(Int(span.high - span.low))))
  }

  /// Takes out what a resource has next to a slot.
  private mutating func takeString(_ resource: Int, _ slot: Int32, _ count: Int) {
    let row = tables.resources[resource]
    var left = count
    while left > 0, state.entryCounts[resource] > 0 {
      left -= 1
      let entries = Int(state.entryCounts[resource])
      let after = state.position(row, resource, from: slot)
      let first = Int(row.firstEntry)
      var at = min(after, entries - 1)
      if after > 0, after < entries {
        let before = state.entries[first + after - 1]
        let next = state.entries[first + after]
        if slot - before.end < next.start - slot { at = after - 1 }
      }
      let phase = Int(state.entries[first + at].phase)
      state.remove(Int(tables.phases[phase].choice), &removed)
    }
  }

  /// Takes out sessions that nobody attends any more.
  private mutating func closeEmptySessions() {
    guard tables.hasSessions else { return }
    for choice in 0..<tables.choices.count
    where tables.choices[choice].isProvider && state.isServed(choice) && !isAttended(choice) {
      state.remove(choice, &removed)
    }
  }

  private func isAttended(_ choice: Int) -> Bool {
    if tables.choices[choice].isHard || tables.choices[choice].price > 0 { return true }
    return tables.choices[choice].phases.contains { phase in
      tables.seats.range(phase).contains { place in
        state.entryCounts[Int(tables.seats.items[place])] > 0
      }
    }
  }
}
