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
    /// For each step where its prices begin; -1 where it costs nothing.
    var priceStart: [Int] = []
    /// What a step costs in each state.
    var price: [Int64] = []
    /// Distinct pairs of a step and the state of the graph it leads to.
    var pairs: [Pair] = []
    /// The pair of each arc.
    var pairOfArc: [Int32] = []

    /// What a step costs in a state.
    func price(step: Int32, state: Int32) -> Int64 {
      let start = priceStart[Int(step)]
      return start < 0 ? 0 : price[start + Int(state)]
    }
  }

  /// A step of the amounts, and the state of the graph that goes with it.
  struct Pair: Hashable {
    var step: Int32
    var target: Int32
  }

  /// The days.
  private(set) var days: [Day] = []
  /// How many states there are at the end.
  private(set) var finalStateCount = 1
  /// The windows whose amounts it knows.
  let windows: [Int]

  /// Multiplies tracks; nil when filling the table would take more additions
  /// than a limit, or when the signal is raised.
  init?(_ tracks: [Track], graph: PersonGraph, limit: Int, stop: StopSignal) {
    windows = tracks.flatMap(\.windows)
    guard var product = TrackProduct(tracks) else { return nil }
    var work = 0
    for day in graph.days.indices {
      work += product.stateCount * graph.days[day].letter.count
      if work > limit || stop.isRaised { return nil }
      days.append(product.advance(day, letters: graph.days[day].letters.count))
    }
    finalStateCount = product.stateCount
    for day in graph.days.indices { addPairs(day, graph.days[day]) }
  }

  /// How many additions filling a table takes.
  func additions(_ graph: PersonGraph) -> Int {
    days.indices.reduce(0) { $0 + days[$1].stateCount * graph.days[$1].letter.count }
  }

  /// Whether another track could fit, should a good part of the states of both
  /// not go together.
  func mayHold(_ track: Track, graph: PersonGraph, limit: Int) -> Bool {
    let work = days.indices.reduce(0) {
      $0 + days[$1].stateCount * track.stateCounts[$1] * graph.days[$1].letter.count
    }
    return work / 6 <= limit
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
  static func bundles(
    _ tracks: [Track],
    graph: PersonGraph,
    limit: Int,
    stop: StopSignal
  ) -> [Bundle] {
    var left = tracks.sorted {
      ($0.stateCounts.max() ?? 0) > ($1.stateCounts.max() ?? 0)
    }
    var bundles: [Bundle] = []
    repeat {
      var bundle: Bundle?
      var rest: [Track] = []
      for track in left {
        if bundle?.mayHold(track, graph: graph, limit: limit) ?? true,
          let larger = Bundle(
            (bundle.map { [Track($0)] } ?? []) + [track],
            graph: graph,
            limit: limit,
            stop: stop
          )
        {
          bundle = larger
        } else if bundle == nil {
          // Too large for any table; the labels still know it.
          bundle = Bundle([track], graph: graph, limit: .max, stop: stop)
        } else {
          rest.append(track)
        }
      }
      if let bundle = bundle ?? Bundle([], graph: graph, limit: .max, stop: stop) {
        bundles.append(bundle)
      }
      left = rest
    } while !left.isEmpty
    return bundles
  }
}
