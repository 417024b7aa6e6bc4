internal import Primitives

/// Multiplies memories out day by day, and merges the states that are alike.
struct MemoryProduct {
  private let rules: PersonRules
  private let memories: [Memory]
  private let places: [StateKey.Place]
  private let problem: RosterProblem
  private let limit: Int
  private var markIndex: [[PersonGraph.Mark]: Int] = [[]: 0]
  private var days: [DayGraph] = []
  /// The marks that arcs pass, by index; the first is none.
  private(set) var marks: [[PersonGraph.Mark]] = [[]]

  /// Prepares the product; nil when the states do not fit a ``StateKey``.
  init?(_ rules: PersonRules, memories: [Memory], problem: RosterProblem, limit: Int) {
    self.rules = rules
    self.problem = problem
    self.limit = limit
    let places = StateKey.places(bits: memories.map(\.bits)).compactMap { $0 }
    guard places.count == memories.count else { return nil }
    self.memories = memories
    self.places = places
  }

  /// Builds every day; false when there are more arcs than the limit, or when the
  /// signal is raised.
  mutating func build(_ stop: StopSignal) -> Bool {
    var start = StateKey()
    for (memory, place) in zip(memories, places) { start[place] = memory.start }
    var states = [start]
    var arcs = 0
    for day in problem.days.indices {
      if stop.isRaised { return false }
      var next: [StateKey] = []
      let graph = dayGraph(day, from: states, to: &next)
      arcs += graph.letter.count
      if arcs > limit && !memories.isEmpty { return false }
      days.append(graph)
      states = next
    }
    return true
  }

  private mutating func dayGraph(
    _ day: Int,
    from states: [StateKey],
    to next: inout [StateKey]
  ) -> DayGraph {
    var graph = DayGraph()
    graph.classes = classes(day)
    var letterIndex: [DayGraph.Letter: Int32] = [:]
    var stateIndex: [StateKey: Int32] = [:]
    let isLast = day == problem.days.count - 1
    let active = memories.indices.filter { memories[$0].steps[day] != nil }
    for state in states {
      for (number, duties) in graph.classes.enumerated() {
        guard let move = move(state, duties[0], day, active, isLast: isLast) else { continue }
        let letter = DayGraph.Letter(dutyClass: Int32(number), marks: Int32(index(move.marks)))
        if letterIndex[letter] == nil {
          letterIndex[letter] = Int32(graph.letters.count)
          graph.letters.append(letter)
        }
        let target = isLast ? StateKey() : move.state
        if stateIndex[target] == nil {
          stateIndex[target] = Int32(next.count)
          next.append(target)
        }
        graph.letter.append(letterIndex[letter] ?? 0)
        graph.price.append(move.price)
        graph.target.append(stateIndex[target] ?? 0)
      }
      graph.arcStart.append(Int32(graph.letter.count))
    }
    return graph
  }

  /// Duties with the same letters and weights.
  private func classes(_ day: Int) -> [[Int]] {
    var order: [[Int]] = []
    var classes: [[Int]: [Int]] = [:]
    let weightings = rules.windows.compactMap { $0.weightings[day] }
    for candidate in rules.candidates[day] {
      let duty = candidate.duty
      var key = rules.memories.compactMap { $0.steps[day]?.letters[duty] }
      key += weightings.map { problem.weightings[$0][duty] }
      if classes[key] == nil { order.append(key) }
      classes[key, default: []].append(duty)
    }
    return order.compactMap { classes[$0] }
  }

  /// What a duty does to the state of all memories; nil where it is forbidden.
  private func move(
    _ state: StateKey,
    _ duty: Int,
    _ day: Int,
    _ active: [Int],
    isLast: Bool
  ) -> (state: StateKey, price: Int64, marks: [PersonGraph.Mark])? {
    var next = state
    var price: Int64 = 0
    var passed: [PersonGraph.Mark] = []
    for number in active {
      guard let step = memories[number].steps[day] else { continue }
      let entry = state[places[number]] * step.letterCount + step.letters[duty]
      if step.price[entry] == Memory.forbidden { return nil }
      price += step.price[entry]
      next[places[number]] = step.next[entry]
      if let source = step.source, step.mark[entry] != 0 {
        passed.append(.init(source: source, value: step.mark[entry]))
      }
    }
    guard isLast else { return (next, price, passed) }
    for (memory, place) in zip(memories, places) {
      price = addPrices(price, memory.end[next[place]])
      if price == Memory.forbidden { return nil }
    }
    return (next, price, passed)
  }

  private mutating func index(_ passed: [PersonGraph.Mark]) -> Int {
    if let index = markIndex[passed] { return index }
    marks.append(passed)
    markIndex[passed] = marks.count - 1
    return marks.count - 1
  }

  /// The days with states merged that have the same arcs, and without those
  /// that lead nowhere, from the last day to the first.
  func merged() -> [DayGraph] {
    var result = days
    // The state that each state after the day has become; nil for none.
    var renamed: [Int32?] = [0]
    for day in days.indices.reversed() {
      let graph = days[day]
      var merged = graph
      merged.arcStart = [0]
      (merged.letter, merged.price, merged.target) = ([], [], [])
      var index: [[Int64]: Int32] = [:]
      var names: [Int32?] = []
      for state in 0..<graph.stateCount {
        var key: [Int64] = []
        for arc in graph.arcs(from: state) {
          guard let target = renamed[Int(graph.target[arc])] else { continue }
          key += [Int64(graph.letter[arc]), graph.price[arc], Int64(target)]
        }
        if !key.isEmpty && index[key] == nil {
          index[key] = Int32(merged.arcStart.count - 1)
          for position in stride(from: 0, to: key.count, by: 3) {
            merged.letter.append(Int32(key[position]))
            merged.price.append(key[position + 1])
            merged.target.append(Int32(key[position + 2]))
          }
          merged.arcStart.append(Int32(merged.letter.count))
        }
        names.append(index[key])
      }
      result[day] = merged
      renamed = names
    }
    return result
  }
}
