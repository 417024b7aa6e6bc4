public import PracticeDomain
internal import Primitives

extension CompleteWeekendsRule: CompilableRule {
  /// Adds a group for each weekend and person that holds when it is worked in
  /// part.
  public func compile(into draft: inout RosterDraft) {
    let weekends = draft.weekends.filter { $0.count > 1 }
    for person in draft.people(in: header.scope) {
      for weekend in weekends {
        guard weekend.allSatisfy({ $0 < draft.days.count }),
          let past = past(weekend, person, draft)
        else { continue }
        let days = weekend.filter { $0 >= 0 }
        draft.problem.groups.append(
          Group(
            person: person,
            parts: days.map { .init(day: $0, duties: draft.work) },
            past: past,
            kind: .mixed,
            penalty: price.penalty,
            origin: origin(people: [person], days: days, "weekend worked in part")
          )
        )
      }
    }
  }

  /// Whether each day before the horizon was worked; nil when one is not
  /// known.
  private func past(_ weekend: [Int], _ person: Int, _ draft: RosterDraft) -> [Bool]? {
    var truths: [Bool] = []
    for day in weekend where day < 0 {
      switch draft.past(person, back: -day) {
      case nil: return nil
      case .free: truths.append(false)
      case .worked, .workedSomehow: truths.append(true)
      }
    }
    return truths
  }
}
