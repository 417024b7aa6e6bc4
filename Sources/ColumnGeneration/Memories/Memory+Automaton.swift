internal import Primitives

extension Memory {
  /// An automaton as it stands.
  init(_ automaton: Automaton, index: Int, problem: RosterProblem) {
    let states = automaton.transitions.count
    self.init(days: problem.days.count, stateCount: states, start: automaton.start)
    var step = Step(
      letters: problem.weightings[automaton.classes],
      letterCount: automaton.classCount,
      stateCount: states
    )
    step.source = .automaton(index)
    for (state, row) in automaton.transitions.enumerated() {
      for (letter, transition) in row.enumerated() {
        step.set(
          state,
          letter,
          next: transition.next,
          price: transition.penalty.price(units: 1),
          mark: transition.mark
        )
      }
    }
    for day in automaton.days { steps[day] = step }
    end = automaton.end.map { $0.price(units: 1) }
  }
}
