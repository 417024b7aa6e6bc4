internal import Primitives

/// One person's memories multiplied out over the days: a layered graph whose
/// paths are the schedules that no memory forbids, each state merged with those
/// that the rest of the horizon cannot tell from it.
struct PersonGraph: Sendable {
  /// A mark passed by a source.
  struct Mark: Hashable {
    var source: MarkSource
    var value: Int
  }

  /// The days in order.
  private(set) var days: [DayGraph] = []
  /// The marks that arcs pass, by index; the first is none.
  private(set) var marks: [[Mark]] = [[]]
  /// Whether every memory is in the graph; otherwise paths may be dearer than
  /// they look, or forbidden.
  private(set) var isExact = true
  /// Who would pass marks but was left out.
  private(set) var dropped: [MarkSource] = []

  /// Multiplies the memories of a person.
  ///
  /// - Parameter limit: the most arcs; memories are left out until the graph
  ///   has no more, first those whose marks nobody counts.
  /// - Complexity: linear in the arcs of the product before merging.
  init(_ rules: PersonRules, problem: RosterProblem, limit: Int, stop: StopSignal) {
    var memories = rules.memories
    while !stop.isRaised {
      let product = MemoryProduct(rules, memories: memories, problem: problem, limit: limit)
      if var product, product.build(stop) {
        days = product.merged()
        marks = product.marks
        return
      }
      isExact = false
      let worst = memories.indices.max {
        (memories[$0].sources.isEmpty ? 1 : 0, memories[$0].stateCount)
          < (memories[$1].sources.isEmpty ? 1 : 0, memories[$1].stateCount)
      }
      if let worst { dropped += memories.remove(at: worst).sources }
    }
  }

  /// Whether there is no path at all.
  var isEmpty: Bool { days.isEmpty || days.contains { $0.letter.isEmpty } }
}
