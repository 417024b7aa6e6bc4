internal import Primitives

/// The states and transitions of an automaton that some choice can reach.
struct FlowShape {
  /// A transition on a day.
  struct Flow: Equatable {
    var position: Int
    var state: Int
    var letter: Int
    var next: Int
    /// What it costs, the price of ending included on the last day.
    var price: Int64
    var mark: Int
  }

  /// The states that can be reached before each position.
  private(set) var states: [[Int]] = []
  /// The classes that some candidate has at each position.
  private(set) var letters: [[Int]] = []
  /// The transitions allowed, by position, state and class.
  private(set) var flows: [Flow] = []

  init(_ automaton: Automaton, problem: RosterProblem, candidates: [[Candidate]]) {
    var reached = [automaton.start]
    let classes = problem.weightings[automaton.classes]
    for (position, day) in automaton.days.enumerated() {
      let cell = problem.cellIndex(person: automaton.person, day: day)
      let letters = Set(candidates[cell].map { classes[$0.duty] }).sorted()
      self.letters.append(letters)
      states.append(reached)
      var next: Set<Int> = []
      for state in reached {
        for letter in letters {
          guard
            let flow = Self.flow(
              automaton,
              position,
              state,
              letter,
              isLast: position == automaton.days.count - 1
            )
          else { continue }
          flows.append(flow)
          next.insert(flow.next)
        }
      }
      reached = next.sorted()
    }
  }

  private static func flow(
    _ automaton: Automaton,
    _ position: Int,
    _ state: Int,
    _ letter: Int,
    isLast: Bool
  ) -> Flow? {
    let transition = automaton.transitions[state][letter]
    guard case .soft(var price) = transition.penalty else { return nil }
    if isLast {
      guard case .soft(let end) = automaton.end[transition.next] else { return nil }
      price += end
    }
    return Flow(
      position: position,
      state: state,
      letter: letter,
      next: transition.next,
      price: price,
      mark: transition.mark
    )
  }
}
