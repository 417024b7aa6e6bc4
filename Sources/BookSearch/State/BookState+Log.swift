internal import FlatMemory
internal import Primitives

extension BookState {
  /// A point that changes can be taken back to.
  var mark: Int { log.count }

  /// Places a phase, to be taken back by ``undo(to:)``.
  mutating func place(_ phase: Int, start slot: Int, location place: Int) {
    occupy(phase, start: slot, location: place)
    log.append(Int32(phase))
    log.append(-1)
  }

  /// Takes a phase out, to be put back by ``undo(to:)``.
  mutating func take(_ phase: Int) {
    for member in tables.phases[phase].members { log.append(members[member]) }
    log.append(location[phase])
    log.append(Int32(phase))
    log.append(start[phase])
    vacate(phase)
  }

  /// Takes back all changes since a point.
  mutating func undo(to mark: Int) {
    while log.count > mark, let slot = log.popLast(), let phase = log.popLast() {
      if slot < 0 {
        vacate(Int(phase))
        continue
      }
      let location = log.removeLast()
      var member = tables.phases[Int(phase)].members.upperBound
      while member > tables.phases[Int(phase)].members.lowerBound {
        member -= 1
        members[member] = log.removeLast()
      }
      occupy(Int(phase), start: Int(slot), location: Int(location))
    }
  }

  /// Forgets how to take changes back.
  mutating func commit() { log.removeAll(keepingCapacity: true) }

  /// Takes a choice out, and everything that cannot be without it; each is told.
  mutating func remove(_ choice: Int, _ removed: inout [Int32]) {
    guard isServed(choice) else { return }
    removed.append(Int32(choice))
    for phase in tables.choices[choice].phases where start[phase] >= 0 { take(phase) }
    for phase in tables.choices[choice].phases {
      for place in tables.seats.range(phase) {
        let resource = Int(tables.seats.items[place])
        while entryCounts[resource] > 0 {
          let seated = entries[Int(tables.resources[resource].firstEntry)]
          remove(Int(tables.phases[Int(seated.phase)].choice), &removed)
        }
      }
    }
    for place in tables.dependents.range(choice) {
      remove(Int(tables.dependents.items[place]), &removed)
    }
  }

  // MARK: Solutions

  /// The present book.
  var solution: BookSolution {
    BookSolution(
      placements: (0..<tables.phases.count).map { phase in
        guard start[phase] >= 0 else { return nil }
        let needs = tables.phases[phase].needs.map { need -> [Int] in
          let row = tables.needs[need]
          return (Int(row.firstMember)..<Int(row.firstMember + row.count))
            .map { Int(tables.candidates[Int(members[$0])].resource) }.sorted()
        }
        return .init(start: Int(start[phase]), location: Int(location[phase]), members: needs)
      }
    )
  }

  /// Makes the present book another, which must break nothing forbidden; not to
  /// be taken back.
  mutating func load(_ solution: BookSolution) {
    for phase in 0..<tables.phases.count where start[phase] >= 0 { vacate(phase) }
    for (phase, placement) in solution.placements.enumerated() {
      guard let placement else { continue }
      for (need, resources) in zip(tables.phases[phase].needs, placement.members) {
        let first = Int(tables.needs[need].firstMember)
        for (place, resource) in resources.enumerated() {
          members[first + place] = Int32(tables.candidate(of: need, resource: resource))
        }
      }
      occupy(phase, start: placement.start, location: placement.location)
    }
    commit()
  }
}
