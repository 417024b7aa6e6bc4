internal import PracticeDomain
internal import Primitives

/// One professional's shift of one day.
struct BreakKey: Hashable {
  var person: Int
  var day: Int
  var shift: Int
}

extension CompiledRoster {
  /// When each break that a solution places is taken; those that lower no cover
  /// are left to the first time that their windows allow.
  func breakOffsets(of solution: RosterSolution) -> [BreakKey: Int] {
    var offsets: [BreakKey: Int] = [:]
    for (placement, taken) in zip(placements, solution.breaks) {
      var queue = zip(placement.offsets, taken).flatMap { offset, count in
        Array(repeating: offset, count: max(0, count))
      }[...]
      for person in problem.peopleSets[placement.people] {
        let duty = duties[problem.duty(person, placement.day, solution)]
        guard duty.elements.contains(where: placement.elements.contains),
          let offset = queue.popFirst()
        else { continue }
        offsets[BreakKey(person: person, day: placement.day, shift: placement.shift)] = offset
      }
    }
    return offsets
  }

  /// How many breaks a roster takes at each option; nil when one is taken at a
  /// time that is not allowed.
  func breaks(of roster: Roster, duties chosen: [Int]) -> [[Int]]? {
    var offsets: [BreakKey: Int] = [:]
    for assignment in roster.assignments {
      guard let offset = assignment.breakOffset,
        let person = practice.professionals.firstIndex(where: { $0.id == assignment.professional }),
        let day = practice.horizon.index(of: assignment.date),
        let shift = practice.shifts.firstIndex(where: { $0.id == assignment.shift })
      else { continue }
      offsets[BreakKey(person: person, day: day, shift: shift)] = offset
    }
    var breaks: [[Int]] = []
    for placement in placements {
      var taken = Array(repeating: 0, count: placement.offsets.count)
      for person in problem.peopleSets[placement.people] {
        let duty = duties[chosen[problem.cellIndex(person: person, day: placement.day)]]
        guard duty.elements.contains(where: placement.elements.contains) else { continue }
        let key = BreakKey(person: person, day: placement.day, shift: placement.shift)
        guard let option = placement.options[offsets[key] ?? placement.offsets[0]]
        else { return nil }
        taken[option] += 1
      }
      breaks.append(taken)
    }
    return breaks
  }
}
