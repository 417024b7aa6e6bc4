internal import Primitives

/// Some tracks multiplied: the amounts that one table of the pricing knows
/// exactly, all others being left out of it.
struct Bundle: Sendable {
  /// A day.
  struct Day {
    /// How many states there are before it.
    var stateCount = 1
    /// The step of each letter.
    var stepOfLetter: [Int32] = []
    /// For each step and state, the state that follows; -1 where forbidden.
    var next: [Int32] = []
    /// What it costs.
    var price: [Int64] = []
    /// Distinct pairs of a step and the state of the graph it leads to.
    var pairs: [Pair] = []
    /// The pair of each arc.
    var pairOfArc: [Int32] = []
  }

  /// A step of the amounts, and the state of the graph that goes with it.
  struct Pair: Hashable {
    var step: Int32
    var target: Int32
  }

  /// The days.
  private(set) var days: [Day] = []

  /// Multiplies tracks as far as their reachable states stay within a limit;
  /// nil when they do not.
  init?(_ tracks: [Track], graph: PersonGraph, limit: Int) {
    var states = [Array(repeating: Int32(0), count: tracks.count)]
    for day in graph.days.indices {
      let (content, next) = Self.day(day, states, tracks, graph.days[day])
      if next.count > limit { return nil }
      days.append(content)
      states = next
    }
    for day in graph.days.indices { addPairs(day, graph.days[day]) }
  }

  private static func day(
    _ day: Int,
    _ states: [[Int32]],
    _ tracks: [Track],
    _ graph: DayGraph
  ) -> (Day, [[Int32]]) {
    var content = Day(stateCount: states.count)
    var stepIndex: [[Int32]: Int32] = [:]
    var stateIndex: [[Int32]: Int32] = [:]
    var next: [[Int32]] = []
    for letter in graph.letters.indices {
      let step = tracks.map { $0.days[day].stepOfLetter[letter] }
      if let known = stepIndex[step] {
        content.stepOfLetter.append(known)
        continue
      }
      stepIndex[step] = Int32(stepIndex.count)
      content.stepOfLetter.append(Int32(stepIndex.count - 1))
      for state in states {
        guard let (target, price) = move(state, step, tracks, day) else {
          content.next.append(-1)
          content.price.append(0)
          continue
        }
        if stateIndex[target] == nil {
          stateIndex[target] = Int32(next.count)
          next.append(target)
        }
        content.next.append(stateIndex[target] ?? 0)
        content.price.append(price)
      }
    }
    return (content, next)
  }

  private static func move(
    _ state: [Int32],
    _ step: [Int32],
    _ tracks: [Track],
    _ day: Int
  ) -> ([Int32], Int64)? {
    var target = state
    var price: Int64 = 0
    for index in tracks.indices {
      let content = tracks[index].days[day].steps[Int(step[index])]
      let next = content.next[Int(state[index])]
      if next < 0 { return nil }
      target[index] = next
      price += content.price[Int(state[index])]
    }
    return (target, price)
  }

  private mutating func addPairs(_ day: Int, _ graph: DayGraph) {
    var index: [Pair: Int32] = [:]
    for arc in graph.letter.indices {
      let pair = Pair(
        step: days[day].stepOfLetter[Int(graph.letter[arc])],
        target: graph.target[arc]
      )
      if index[pair] == nil {
        index[pair] = Int32(days[day].pairs.count)
        days[day].pairs.append(pair)
      }
      days[day].pairOfArc.append(index[pair] ?? 0)
    }
  }

  /// Puts tracks into bundles, as many as fit into each.
  ///
  /// - Returns: the bundles, one at least, and whether one holds everything.
  static func bundles(_ tracks: [Track], graph: PersonGraph, limit: Int) -> [Bundle] {
    var left = tracks.sorted {
      ($0.stateCounts.max() ?? 0) > ($1.stateCounts.max() ?? 0)
    }
    var bundles: [Bundle] = []
    repeat {
      var members: [Track] = []
      var bundle: Bundle?
      var rest: [Track] = []
      for track in left {
        if let larger = Bundle(members + [track], graph: graph, limit: limit) {
          members.append(track)
          bundle = larger
        } else if members.isEmpty {
          // Too large for any table; the labels still know it.
          members.append(track)
          bundle = Bundle(members, graph: graph, limit: .max)
        } else {
          rest.append(track)
        }
      }
      if let bundle = bundle ?? Bundle(members, graph: graph, limit: limit) {
        bundles.append(bundle)
      }
      left = rest
    } while !left.isEmpty
    return bundles
  }
}
