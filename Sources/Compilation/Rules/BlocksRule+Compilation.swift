public import PracticeDomain
internal import Primitives

extension BlocksRule: CompilableRule {
  /// Adds, for each person and block, a group that holds when it is worked in
  /// part.
  public func compile(into draft: inout RosterDraft) {
    let set = draft.problem.dutySet(draft.duties(with: work))
    let lead = (draft.practice.horizon.start.weekday.index - firstDay.index + 7) % 7
    for person in draft.people(in: header.scope) {
      for first in stride(from: -lead, to: draft.days.count, by: 7) {
        let block = first..<(first + length)
        let days = block.filter { draft.days.indices.contains($0) }
        guard !days.isEmpty else { continue }
        draft.problem.groups.append(
          Group(
            person: person,
            parts: days.map { .init(day: $0, duties: set) },
            past: block.filter { $0 < 0 }.compactMap { wasWorked($0, person, draft) },
            kind: .mixed,
            penalty: price.penalty,
            origin: origin(people: [person], days: days, sentence(in: draft.practice))
          )
        )
      }
    }
  }

  /// Whether a day before the horizon had such work; nil when it is not known.
  private func wasWorked(_ day: Int, _ person: Int, _ draft: RosterDraft) -> Bool? {
    switch draft.past(person, back: -day) {
    case nil: nil
    case .free: false
    case .workedSomehow: work.isAnyWork ? true : nil
    case .worked(let assignments):
      assignments.contains { draft.selects(work, $0) }
    }
  }
}
