public import PracticeDomain
internal import Primitives

extension NightRecoveryRule: CompilableRule {
  /// Adds an automaton for each person: how many nights in a row, or how many
  /// free days are still owed.
  public func compile(into draft: inout RosterDraft) {
    let nights = Set(draft.duties(with: work))
    let classes = draft.problem.weighting(
      draft.duties.indices.map { nights.contains($0) ? 1 : $0 == 0 ? 0 : 2 }
    )
    for person in draft.people(in: header.scope) {
      draft.problem.automata.append(
        Automaton(
          person: person,
          days: draft.days,
          classes: classes,
          classCount: 3,
          transitions: transitions,
          start: start(person, draft),
          end: Array(repeating: .soft(0), count: transitions.count),
          origin: origin(people: [person], sentence(in: draft.practice))
        )
      )
    }
  }

  /// States 0 to `after` are nights in a row, those after it free days owed
  /// from 1 on. Classes are free, night, other work.
  private var transitions: [[Automaton.Transition]] {
    let nights = (0...after).map { count in
      let owed = count == after ? days : 0
      return [
        Automaton.Transition(next: owed > 1 ? after + owed - 1 : 0),
        Automaton.Transition(next: min(after, count + 1)),
        Automaton.Transition(next: 0, penalty: penalty(owed)),
      ]
    }
    let recovery = (1..<max(1, days)).map { owed in
      [
        Automaton.Transition(next: owed > 1 ? after + owed - 1 : 0),
        Automaton.Transition(next: 1, penalty: penalty(owed)),
        Automaton.Transition(next: 0, penalty: penalty(owed)),
      ]
    }
    return nights + recovery
  }

  private func penalty(_ owed: Int) -> Penalty {
    switch price {
    case _ where owed == 0: .soft(0)
    case .hard: .hard
    case .soft(let amount): .soft(amount * Int64(owed))
    }
  }

  /// The state in which the past leaves someone.
  private func start(_ person: Int, _ draft: RosterDraft) -> Int {
    var free = 0
    var nights = 0
    for back in 1...(after + days) {
      guard let day = draft.past(person, back: back) else { break }
      if nights == 0, case .free = day {
        free += 1
      } else if isNight(day, draft) {
        nights += 1
      } else {
        break
      }
    }
    guard free > 0 else { return min(after, nights) }
    return nights >= after && free < days ? after + days - free : 0
  }

  private func isNight(_ day: PastDay, _ draft: RosterDraft) -> Bool {
    guard case .worked(let assignments) = day else { return false }
    return assignments.contains { draft.selects(work, $0) }
  }
}
