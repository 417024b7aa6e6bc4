internal import Primitives

extension Memory {
  /// Whether true and false parts of a group were seen so far. The price and
  /// the mark fall due on the day on which the group is certain to hold; state
  /// 0 holds before the first part and after the last one, so that groups one
  /// after another can share a memory. Nil for a group without parts.
  init?(_ group: Group, index: Int, problem: RosterProblem) {
    guard !group.parts.isEmpty else { return nil }
    self.init(days: problem.days.count, stateCount: 4, start: 0)
    let parts = group.parts.sorted { $0.day < $1.day }
    let past = (group.past.contains(true) ? 1 : 0) + (group.past.contains(false) ? 2 : 0)
    for (position, part) in parts.enumerated() {
      let set = problem.dutySets[part.duties]
      var step = Step(
        letters: problem.duties.indices.map { set.contains($0) ? 1 : 0 },
        letterCount: 2,
        stateCount: 4
      )
      step.source = .group(index)
      let isFirst = position == 0
      let isLast = position == parts.count - 1
      for state in 0..<4 {
        for letter in 0..<2 {
          let seen = isFirst ? past : state
          let next = seen | (letter == 1 ? 1 : 2)
          let wasCertain = !isFirst && group.isCertain(seen, isLast: false)
          let holds = !wasCertain && group.isCertain(next, isLast: isLast)
          step.set(
            state,
            letter,
            next: isLast ? 0 : next,
            price: holds ? group.penalty.price(units: 1) : 0,
            mark: holds ? 1 : 0
          )
        }
      }
      steps[part.day] = step
    }
  }

  /// Puts memories that are never at work at once into one, each idle in state
  /// 0 before and after.
  static func chained(_ memories: [Memory]) -> [Memory] {
    var chains: [Memory] = []
    let spans = memories.map { memory in
      let days = memory.steps.indices.filter { memory.steps[$0] != nil }
      return (first: days.first ?? 0, last: days.last ?? -1)
    }
    var ends: [Int] = []
    for index in memories.indices.sorted(by: { spans[$0].first < spans[$1].first }) {
      let span = spans[index]
      guard let chain = ends.firstIndex(where: { $0 < span.first }) else {
        chains.append(memories[index])
        ends.append(span.last)
        continue
      }
      for day in span.first...max(span.first, span.last) {
        if let step = memories[index].steps[day] { chains[chain].steps[day] = step }
      }
      ends[chain] = span.last
    }
    return chains
  }
}

extension Group {
  /// Whether the group holds whatever follows, given that true (1) and false
  /// (2) parts were seen.
  fileprivate func isCertain(_ seen: Int, isLast: Bool) -> Bool {
    switch kind {
    case .any: seen & 1 == 1
    case .mixed: seen == 3
    case .all: isLast && seen & 2 == 0
    }
  }

  /// Whether a group without parts holds.
  var holdsByPast: Bool {
    switch kind {
    case .any: past.contains(true)
    case .all: !past.contains(false)
    case .mixed: past.contains(true) && past.contains(false)
    }
  }
}
