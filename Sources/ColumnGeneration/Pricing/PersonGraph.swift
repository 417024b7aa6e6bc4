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
  private(set) var isExact: Bool

  /// Multiplies the memories of a person.
  ///
  /// - Parameter limit: the most arcs; memories are left out until the graph
  ///   has no more.
  /// - Complexity: linear in the arcs of the product before merging.
  init(_ rules: PersonRules, problem: RosterProblem, limit: Int) {
    var memories = rules.memories
    isExact = true
    while true {
      var product = MemoryProduct(rules, memories: memories, problem: problem, limit: limit)
      if product.build() {
        days = product.merged()
        marks = product.marks
        isExact = isExact && product.holdsAll
        return
      }
      isExact = false
      let largest = memories.indices.max { memories[$0].stateCount < memories[$1].stateCount }
      if let largest { memories.remove(at: largest) }
    }
  }

  /// Whether there is any path at all.
  var isEmpty: Bool { days.contains { $0.letter.isEmpty } }
}
