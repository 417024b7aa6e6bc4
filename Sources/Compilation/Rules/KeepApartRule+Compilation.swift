public import PracticeDomain
internal import Primitives

extension KeepApartRule: CompilableRule {
  /// Adds, for each person, day and shift, a dependence that excludes those
  /// after them in the practice's order.
  public func compile(into draft: inout RosterDraft) {
    let people = draft.people(in: header.scope)
    for shift in draft.practice.shifts.indices {
      let duties = draft.duties.indices.filter { duty in
        draft.duties[duty].elements.contains { $0.shift == shift && draft.selects(work, $0) }
      }
      guard !duties.isEmpty else { continue }
      for (number, person) in people.enumerated() {
        add(person, Array(people.dropFirst(number + 1)), duties, shift, &draft)
      }
    }
  }

  private func add(
    _ person: Int,
    _ others: [Int],
    _ duties: [Int],
    _ shift: Int,
    _ draft: inout RosterDraft
  ) {
    guard !others.isEmpty else { return }
    let set = draft.problem.dutySet(duties)
    let partners = draft.problem.peopleSet(others)
    let words = "not \(draft.practice.shifts[shift].name) together"
    for day in draft.days {
      draft.problem.togethers.append(
        Together(
          person: person,
          day: day,
          duties: set,
          partners: [.init(people: partners, day: day, duties: set)],
          kind: .excludes,
          penalty: price.penalty,
          origin: origin(people: [person] + others, days: [day], words)
        )
      )
    }
  }
}
