public import PracticeDomain
internal import Primitives

extension FixedRule: CompilableRule {
  /// Prices duties other than the one decided beforehand.
  public func compile(into draft: inout RosterDraft) {
    let scope = Set(draft.people(in: header.scope))
    for fixed in draft.practice.fixed {
      guard let person = draft.person(fixed.professional), scope.contains(person),
        let day = draft.practice.horizon.index(of: fixed.date)
      else { continue }
      let others = draft.duties.indices.filter { !keeps(fixed, draft.duties[$0], draft) }
      let words = fixed.shift.map { "works \($0)" } ?? "is free"
      draft.charge(
        person: person,
        day: day,
        duties: others,
        penalty: price.penalty,
        origin: origin(people: [person], days: [day], "\(words), as decided")
      )
    }
  }

  private func keeps(_ fixed: FixedAssignment, _ duty: Duty, _ draft: RosterDraft) -> Bool {
    guard let shift = fixed.shift else { return duty.elements.isEmpty }
    return duty.elements.contains {
      draft.practice.shifts[$0.shift].id == shift
        && (fixed.role == nil || fixed.role == $0.role)
        && (fixed.place == nil || fixed.place == $0.place)
    }
  }
}
