public import PracticeDomain
internal import Primitives

extension SameShiftWeekendRule: CompilableRule {
  /// Adds, for each person and weekend, a group for each shift and a counter of
  /// them that stays at one.
  public func compile(into draft: inout RosterDraft) {
    let sets = draft.practice.shifts.indices.map { shift in
      draft.duties.indices.filter { duty in
        draft.duties[duty].elements.contains { $0.shift == shift && draft.selects(work, $0) }
      }
    }
    for person in draft.people(in: header.scope) {
      for weekend in draft.weekends where weekend.count > 1 {
        add(weekend, sets, person, &draft)
      }
    }
  }

  private func add(
    _ weekend: [Int],
    _ sets: [[Int]],
    _ person: Int,
    _ draft: inout RosterDraft
  ) {
    let before = Set(
      weekend.filter { $0 < 0 }.flatMap { draft.pastAssignments(person, back: -$0) }
        .filter { draft.selects(work, $0) }.map(\.shift)
    )
    let days = weekend.filter { draft.days.indices.contains($0) }
    var terms: [Counter.GroupTerm] = []
    for (shift, duties) in sets.enumerated() where !duties.isEmpty {
      if before.contains(draft.practice.shifts[shift].id) { continue }
      let set = draft.problem.dutySet(duties)
      draft.problem.groups.append(
        Group(
          person: person,
          parts: days.map { .init(day: $0, duties: set) },
          kind: .any,
          origin: origin(people: [person], days: days, "shift worked on the weekend")
        )
      )
      terms.append(.init(group: draft.problem.groups.count - 1, weight: 1, position: 0))
    }
    let none = draft.problem.weighting(Array(repeating: 0, count: draft.duties.count))
    draft.problem.counters.append(
      Counter(
        person: person,
        days: days,
        weightings: days.map { _ in none },
        groups: terms,
        windows: [.init(positions: 0..<days.count, carried: before.isEmpty ? 0 : 1)],
        band: Band(maximum: 1, excess: ConvexPrice(price.penalty)),
        origin: origin(people: [person], days: days, sentence(in: draft.practice))
      )
    )
  }
}
