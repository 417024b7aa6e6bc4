internal import Primitives

/// A window of a counter.
struct CounterWindow: Hashable, Sendable {
  /// The counter's index.
  var counter: Int
  /// The window's number.
  var window: Int
}

/// What adds to the amount of one window of a counter.
struct WindowLoad: Sendable {
  /// The counter's index.
  let counter: Int
  /// The window's number.
  let window: Int
  /// For each day the weighting that counts; nil where none does.
  private(set) var weightings: [Int?]
  /// What the amount is before the first day.
  private(set) var carried: Int
  private var groupWeights: [Int: Int] = [:]
  private var automatonWeights: [Int: Int] = [:]

  init(counter index: Int, window number: Int, problem: RosterProblem) {
    counter = index
    window = number
    let counter = problem.counters[index]
    let window = counter.windows[number]
    weightings = Array(repeating: nil, count: problem.days.count)
    carried = window.carried
    for position in window.positions {
      weightings[counter.days[position]] = counter.weightings[position]
    }
    for term in counter.groups where window.positions.contains(term.position) {
      let group = problem.groups[term.group]
      if group.parts.isEmpty {
        carried += group.holdsByPast ? term.weight : 0
      } else {
        groupWeights[term.group, default: 0] += term.weight
      }
    }
    for term in counter.marks { automatonWeights[term.automaton, default: 0] += term.weight }
  }

  /// The window itself.
  var name: CounterWindow { CounterWindow(counter: counter, window: window) }

  /// What each mark of a source passed on a day adds.
  func weight(of source: MarkSource, on day: Int) -> Int {
    switch source {
    case .group(let group): groupWeights[group] ?? 0
    case .automaton(let automaton):
      weightings[day] == nil ? 0 : automatonWeights[automaton] ?? 0
    }
  }

  /// Whether any of some sources adds to the amount.
  func reads(_ sources: [MarkSource], problem: RosterProblem) -> Bool {
    sources.contains { source in
      problem.days.indices.contains { weight(of: source, on: $0) != 0 }
    }
  }
}
