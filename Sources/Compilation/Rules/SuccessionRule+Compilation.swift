public import PracticeDomain
internal import Primitives

extension SuccessionRule: CompilableRule {
  /// Adds a forbidden sequence of two days for each pair and person.
  public func compile(into draft: inout RosterDraft) {
    for pair in pairs {
      let pattern = [pair.first, pair.next].map {
        draft.problem.dutySet(draft.duties(with: $0))
      }
      let names = [pair.first, pair.next].map { $0.words(in: draft.practice) }
      let words = "not \(names[0]) and then \(names[1])"
      for person in draft.people(in: header.scope) {
        let eve = draft.pastAssignments(person, back: 1).contains { draft.selects(pair.first, $0) }
        draft.problem.sequences.append(
          DutySequence(
            person: person,
            days: draft.days,
            pattern: pattern,
            past: [[eve, false]],
            penalty: price.penalty,
            origin: origin(people: [person], words)
          )
        )
      }
    }
  }
}
