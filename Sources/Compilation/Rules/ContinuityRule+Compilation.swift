public import PracticeDomain
internal import Primitives

extension ContinuityRule: CompilableRule {
  /// Prices the duties of each cell that differ from what was published.
  public func compile(into draft: inout RosterDraft) {
    guard let published = draft.practice.published else { return }
    var told: [Int: [Assignment]] = [:]
    for assignment in published.assignments {
      guard let person = draft.person(assignment.professional),
        let day = draft.practice.horizon.index(of: assignment.date)
      else { continue }
      told[draft.problem.cellIndex(person: person, day: day), default: []].append(assignment)
    }
    for person in draft.people(in: header.scope) {
      for day in draft.days where published.covers(draft.practice.horizon.date(at: day)) {
        let old = told[draft.problem.cellIndex(person: person, day: day)] ?? []
        let changed = draft.duties.indices.filter { !keeps(old, draft.duties[$0], draft) }
        draft.charge(
          person: person,
          day: day,
          duties: changed,
          penalty: price.penalty,
          origin: origin(people: [person], days: [day], sentence(in: draft.practice))
        )
      }
    }
  }

  private func keeps(_ old: [Assignment], _ duty: Duty, _ draft: RosterDraft) -> Bool {
    old.count == duty.elements.count
      && old.allSatisfy { assignment in
        duty.elements.contains {
          draft.practice.shifts[$0.shift].id == assignment.shift
            && (assignment.role == nil || assignment.role == $0.role)
            && (assignment.place == nil || assignment.place == $0.place)
        }
      }
  }
}
