public import PracticeDomain
internal import Primitives

extension StretchRule: CompilableRule {
  /// Adds a run for each person concerned.
  public func compile(into draft: inout RosterDraft) {
    let duties = draft.problem.dutySet(duties(draft))
    for person in draft.people(in: header.scope) {
      let days = draft.days.filter {
        !isNeutral(draft.practice.horizon.date(at: $0), person, draft)
      }
      let start = draft.openStretch(
        person,
        isNeutral: { isNeutral($0, person, draft) },
        holds: { holds($0, draft) }
      )
      draft.problem.runs.append(
        Run(
          person: person,
          days: days,
          duties: duties,
          minimum: minimum,
          maximum: maximum,
          shortage: shortagePrice.penalty,
          excess: excessPrice.penalty,
          start: start,
          owesAtEnd: owesAtEnd,
          origin: origin(people: [person], sentence(in: draft.practice))
        )
      )
    }
  }

  /// Whether a date neither lengthens nor ends a stretch.
  private func isNeutral(_ date: CalendarDate, _ person: Int, _ draft: RosterDraft) -> Bool {
    leaveIsNeutral && draft.isOnLeave(person, allOf: date)
  }

  private func duties(_ draft: RosterDraft) -> [Int] {
    switch subject {
    case .off: [0]
    case .work(let work): draft.duties(with: work)
    }
  }

  /// Whether a past day belonged to such a stretch.
  private func holds(_ day: PastDay, _ draft: RosterDraft) -> Bool? {
    switch (subject, day) {
    case (.off, .free): true
    case (.off, _): false
    case (.work, .free): false
    case (.work(let work), .workedSomehow): work.isAnyWork
    case (.work(let work), .worked(let assignments)):
      assignments.contains { draft.selects(work, $0) }
    }
  }
}
