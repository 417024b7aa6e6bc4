internal import Primitives

/// One or more windows of counters, never two at once, as an automaton over the
/// letters of a ``PersonGraph``.
struct Track {
  /// What one step does.
  struct Step {
    /// The state that follows each state; -1 where forbidden.
    var next: [Int32]
    /// What it costs.
    var price: [Int64]
  }

  /// A day.
  struct Day {
    /// The step of each letter.
    var stepOfLetter: [Int32]
    /// The steps.
    var steps: [Step]
  }

  /// The days.
  private(set) var days: [Day] = []
  /// How many states there are before each day, and at the end.
  private(set) var stateCounts: [Int] = []
  /// What is paid in any case; ``Memory/forbidden`` when nothing is possible.
  private(set) var constant: Int64 = 0
  /// The days on which anything happens; nil when nothing ever does.
  private(set) var active: ClosedRange<Int>?
  /// The windows, as the caller numbers them.
  private(set) var windows: [Int]

  /// Makes the automaton of a window.
  ///
  /// - Parameter number: how the caller numbers the window.
  init(_ window: WindowLoad, number: Int, graph: PersonGraph, problem: RosterProblem) {
    windows = [number]
    let amounts = WindowAmounts(window, graph: graph, problem: problem)
    let counter = problem.counters[window.counter]
    let owes = counter.windows[window.window].owesMinimum
    let charges = FinalCharges(amounts: amounts.final, grain: amounts.grain) {
      counter.band.charge($0 + window.carried, owesMinimum: owes)
    }
    let classes = amounts.before.indices.map {
      AmountClasses(
        amounts: amounts.before[$0],
        future: amounts.after[$0],
        possible: amounts.possible[$0],
        charges: charges
      )
    }
    stateCounts = classes.map(\.representatives.count)
    let isPossible = classes.allSatisfy { !$0.representatives.isEmpty }
    constant = isPossible ? classes[0].potentials[0] : Memory.forbidden
    guard constant != Memory.forbidden else { return }
    for day in graph.days.indices {
      days.append(Self.day(amounts.increments[day], from: classes[day], to: classes[day + 1]))
    }
    findActive()
  }

  /// Takes several tracks multiplied as one.
  init(_ bundle: Bundle) {
    windows = bundle.windows
    for content in bundle.days {
      let width = content.stateCount
      let steps = content.priceStart.indices.map { step in
        let priced = content.priceStart[step]
        return Step(
          next: Array(content.next[(step * width)..<((step + 1) * width)]),
          price: priced < 0
            ? Array(repeating: 0, count: width)
            : Array(content.price[priced..<(priced + width)])
        )
      }
      days.append(Day(stepOfLetter: content.stepOfLetter, steps: steps))
      stateCounts.append(width)
    }
    stateCounts.append(bundle.finalStateCount)
  }

  private static func day(
    _ increments: [Int],
    from before: AmountClasses,
    to after: AmountClasses
  ) -> Day {
    var index: [Int: Int32] = [:]
    var day = Day(stepOfLetter: [], steps: [])
    for increment in increments {
      if index[increment] == nil {
        index[increment] = Int32(day.steps.count)
        day.steps.append(step(increment, from: before, to: after))
      }
      day.stepOfLetter.append(index[increment] ?? 0)
    }
    return day
  }

  private static func step(
    _ increment: Int,
    from before: AmountClasses,
    to after: AmountClasses
  ) -> Step {
    var step = Step(next: [], price: [])
    for amount in before.representatives {
      guard let position = after.position(of: amount + increment), after.classes[position] >= 0,
        let old = before.position(of: amount)
      else {
        step.next.append(-1)
        step.price.append(0)
        continue
      }
      step.next.append(after.classes[position])
      step.price.append(after.potentials[position] - before.potentials[old])
    }
    return step
  }

  private mutating func findActive() {
    for day in days.indices {
      let isIdle =
        stateCounts[day] == 1 && stateCounts[day + 1] == 1
        && days[day].steps.allSatisfy { $0.next == [0] && $0.price == [0] }
      if isIdle { continue }
      active = (active?.lowerBound ?? day)...day
    }
  }

  /// Puts tracks that are never active at once into one.
  static func chained(_ tracks: [Track]) -> [Track] {
    var chains: [Track] = []
    let sorted = tracks.filter { $0.active != nil }.sorted {
      ($0.active?.lowerBound ?? 0) < ($1.active?.lowerBound ?? 0)
    }
    for track in sorted {
      guard let active = track.active else { continue }
      let index = chains.firstIndex { ($0.active?.upperBound ?? 0) < active.lowerBound }
      guard let index else {
        chains.append(track)
        continue
      }
      for day in active {
        chains[index].days[day] = track.days[day]
        chains[index].stateCounts[day] = track.stateCounts[day]
      }
      chains[index].windows += track.windows
      chains[index].active = (chains[index].active?.lowerBound ?? 0)...active.upperBound
    }
    return chains
  }
}
