public import PracticeDomain
internal import Primitives

extension KeepTogetherRule: CompilableRule {
  /// Adds, for each two people, day, and shift, a dependence of each on the
  /// other.
  public func compile(into draft: inout RosterDraft) {
    for duties in sets(draft) where !duties.isEmpty {
      let set = draft.problem.dutySet(duties)
      let people = draft.people(in: header.scope)
      for person in people {
        for other in people where other != person { add(person, other, set, &draft) }
      }
    }
  }

  /// The duties that go together: those of each shift, or all with such work.
  private func sets(_ draft: RosterDraft) -> [[Int]] {
    switch unit {
    case .day: [draft.duties(with: work)]
    case .shift:
      draft.practice.shifts.indices.map { shift in
        draft.duties.indices.filter { duty in
          draft.duties[duty].elements.contains { $0.shift == shift && draft.selects(work, $0) }
        }
      }
    }
  }

  private func add(_ person: Int, _ other: Int, _ set: Int, _ draft: inout RosterDraft) {
    let partner = draft.problem.peopleSet([other])
    for day in draft.days {
      draft.problem.togethers.append(
        Together(
          person: person,
          day: day,
          duties: set,
          partners: [.init(people: partner, day: day, duties: set)],
          present: 0,
          kind: .needs(1),
          penalty: price.penalty,
          origin: origin(
            people: [person, other],
            days: [day],
            sentence(in: draft.practice)
          )
        )
      )
    }
  }
}
