public import PracticeDomain
public import Primitives

extension CompiledBook {
  /// What each hour of each professional, room and device is worth, told by what
  /// slots are; hours worth nothing are left out.
  ///
  /// - Parameter price: what a unit of a resource is worth over some slots.
  /// - Complexity: a price for each resource and hour of the book.
  public func capacityValues(_ price: (Int, Range<Int>) -> Int64) -> [CapacityValue] {
    let holders: [(CapacityValue.Holder, Int)] =
      people.map { (.professional(practice.professionals[$0].id), $0) }
      + pools.map { pool in
        (.room(practice.rooms[places.pools[pool - pools.lowerBound].rooms[0]].id), pool)
      }
      + devices.map { (.equipment(practice.equipment[$0 - devices.lowerBound].id), $0) }
    return holders.flatMap { holder, resource in
      time.dates.flatMap { date in
        (0..<24).compactMap { hour -> CapacityValue? in
          let from = practice.clock.instant(on: date, minutes: hour * 60)
          let worth = price(resource, time.slots(within: from..<from + 60))
          guard worth > 0 else { return nil }
          return CapacityValue(holder: holder, date: date, hour: hour, price: worth)
        }
      }
    }
  }

  /// The problem with what is booked where it is, and without some visits.
  ///
  /// - Parameters:
  ///   - solution: where everything booked is; what it does not place is left open.
  ///   - visits: those that are not wanted.
  public func problem(
    fixing solution: BookSolution,
    without visits: Set<Identifier<ClientRequest>>
  ) -> BookProblem {
    var problem = problem
    for (visit, choice) in zip(wanted.visits, choices) {
      for phase in problem.choices[choice].phases where visits.contains(visit.request.id) {
        problem.phases[phase].starts = []
      }
    }
    for (phase, placement) in solution.placements.enumerated() {
      guard let placement else { continue }
      problem.phases[phase].starts = [
        .init(slots: placement.start..<placement.start + 1, location: placement.location)
      ]
      for (need, members) in placement.members.enumerated() {
        problem.phases[phase].needs[need].candidates.removeAll {
          !members.contains($0.resource)
        }
      }
    }
    return problem
  }
}
