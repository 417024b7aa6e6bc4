internal import Primitives

/// The loose windows of a person, and what labels do with them day by day.
struct LooseWindows: Sendable {
  /// What a day does to one window.
  struct Move: Sendable {
    /// The window.
    var window: Int
    /// The place of its amount in labels before the day; -1 where it begins.
    var source: Int
    /// Whether it goes on after the day.
    var goesOn: Bool
    /// Where its steps begin in ``Day/stepOfLetter``.
    var letters: Int
    /// Where its states begin in ``Day/next``.
    var states: Int
    /// How many states it has before the day.
    var width: Int
    /// Where its states after the day begin in the table of what is ahead.
    var ahead: Int
  }

  /// A day.
  struct Day: Sendable {
    /// The windows that count the day.
    var moves: [Move] = []
    /// The step of each letter, window by window.
    var stepOfLetter: [Int32] = []
    /// For each step and state the state that follows, window by window.
    var next: [Int32] = []
    /// What that costs.
    var price: [Int64] = []
    /// How many windows labels know before the day.
    var known = 0
    /// The most that a letter may cost.
    var greatestPrice: Int64 = 0
  }

  /// The windows.
  let windows: [LooseWindow]
  /// The days.
  private(set) var days: [Day] = []

  /// Lays windows out by day.
  init(_ windows: [LooseWindow], days count: Int) {
    self.windows = windows
    var places: [Int: Int] = [:]
    for day in 0..<count {
      var content = Day()
      content.known = places.count
      var after: [Int: Int] = [:]
      var ahead = 0
      for (number, window) in windows.enumerated() where window.active.contains(day) {
        let goesOn = day < window.active.upperBound
        content.add(
          window.track.days[day],
          Move(
            window: number,
            source: places[number] ?? -1,
            goesOn: goesOn,
            letters: content.stepOfLetter.count,
            states: content.next.count,
            width: window.track.stateCounts[day],
            ahead: ahead
          )
        )
        guard goesOn else { continue }
        after[number] = after.count
        ahead += window.track.stateCounts[day + 1]
      }
      days.append(content)
      places = after
    }
  }
}

extension LooseWindows.Day {
  fileprivate mutating func add(_ day: Track.Day, _ move: LooseWindows.Move) {
    moves.append(move)
    greatestPrice += day.steps.flatMap(\.price).map { abs($0) }.max() ?? 0
    stepOfLetter += day.stepOfLetter
    for step in day.steps {
      next += step.next
      price += step.price
    }
  }
}

/// What loose windows cost besides what labels have paid, under some
/// multipliers, in units of the duals' grid.
struct LooseOutlook {
  /// For each day and each window that labels know before it, the least for each
  /// state, window by window.
  private(set) var ahead: [[Int64]] = []
  /// For each day, the least of windows that have not begun before it.
  private(set) var untouched: [Int64]

  /// Nothing.
  init() { untouched = [] }

  /// Finds it for each state.
  init(_ loose: LooseWindows, values: [Int64], scale: Int64) {
    let count = loose.days.count
    untouched = Array(repeating: 0, count: count + 1)
    ahead = Array(repeating: [], count: count + 1)
    for (value, window) in zip(values, loose.windows) {
      let first = window.ahead[window.active.lowerBound][0].least(value: value, scale: scale)
      for day in 0...window.active.lowerBound { untouched[day] += first }
      for day in window.active.dropFirst() {
        ahead[day] += window.ahead[day].map { $0.least(value: value, scale: scale) }
      }
    }
  }
}

extension LooseWindows {
  /// What a schedule given by its letters costs, in units of the duals' grid, but
  /// for the model's constant.
  func cost(of letters: [Int], _ model: PersonModel, _ prices: LetterPrices, scale: Int64) -> Int64
  {
    var (cost, paid) = (Int64(0), Int64(0))
    var place = (state: Int32(0), amounts: Int32(0))
    var known: [Int32] = []
    for (day, letter) in letters.enumerated() {
      let graph = model.graph.days[day]
      let content = model.bundles[0].days[day]
      let arcs = graph.arcs(from: Int(place.state))
      guard let arc = arcs.first(where: { Int(graph.letter[$0]) == letter }) else {
        return .max / 4
      }
      let pair = content.pairs[Int(content.pairOfArc[arc])]
      cost += prices.prices[day][letter]
      paid += graph.price[arc] + content.price(step: pair.step, state: place.amounts)
      let amounts = content.next[Int(pair.step) * content.stateCount + Int(place.amounts)]
      var after: [Int32] = []
      for move in days[day].moves {
        let entry = move.entry(days[day], letter, move.source < 0 ? 0 : Int(known[move.source]))
        paid += days[day].price[entry]
        if move.goesOn { after.append(days[day].next[entry]) }
      }
      known = after
      place = (graph.target[arc], amounts)
    }
    return cost + paid * scale
  }
}

extension LooseWindows.Move {
  /// Where it stands what a letter does to a state.
  @inline(__always)
  func entry(_ day: LooseWindows.Day, _ letter: Int, _ state: Int) -> Int {
    states &+ Int(day.stepOfLetter[letters &+ letter]) &* width &+ state
  }
}
