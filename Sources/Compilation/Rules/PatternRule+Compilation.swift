public import PracticeDomain
internal import Primitives

extension PatternRule: CompilableRule {
  /// Prices the duties that deviate from what the pattern says of a day.
  public func compile(into draft: inout RosterDraft) {
    for person in draft.people(in: header.scope) {
      for day in draft.days {
        let date = draft.practice.horizon.date(at: day)
        guard !draft.isOnLeave(person, allOf: date) else { continue }
        draft.charge(
          person: person,
          day: day,
          duties: deviations(from: self.day(date), draft),
          penalty: price.penalty,
          origin: origin(people: [person], days: [day], sentence(in: draft.practice))
        )
      }
    }
  }

  private func deviations(from day: Day, _ draft: RosterDraft) -> [Int] {
    switch day {
    case .any: []
    case .off: Array(draft.duties.indices.dropFirst())
    case .shift(let shift):
      draft.duties.indices.filter { duty in
        !draft.duties[duty].elements.contains { draft.practice.shifts[$0.shift].id == shift }
      }
    }
  }
}
