/// The least cost from each state of a person's graph and of one bundle's
/// amounts to the end of the horizon, by dynamic programming backwards over
/// the days.
///
/// What other bundles charge is left out, so that each value is a lower bound,
/// and exact where there is one bundle only. Values are integers of the duals'
/// grid, shifted down where they would not fit 32 bits; shifting rounds down,
/// which keeps them lower bounds.
///
/// It is one thread's workspace and grows to what it needs.
final class CostTables {
  /// Values from here on are no value: no path leads to the end.
  static let limit: Int32 = 1 << 29
  static let infinity: Int32 = 1 << 30
  /// How many states of amounts are worked on at a time.
  private static let block = 1024

  private var values = UnsafeMutableBufferPointer<Int32>.allocate(capacity: 1)
  private var row = UnsafeMutableBufferPointer<Int32>.allocate(capacity: 1)
  /// Where the table of each bundle and day begins.
  private(set) var offsets: [[Int]] = []
  /// By how many bits values are shifted down.
  private(set) var shift: Int64 = 0
  /// What a unit of cost is in values before the shift.
  private(set) var scale: Int64 = 1
  /// The prices of letters, shifted.
  private(set) var letters: [[Int32]] = []
  /// Whether all letters are allowed.
  private var isFree = true
  /// For each day whether allowed letters lead to each state.
  private var isReached: [[Bool]] = []

  deinit {
    values.deallocate()
    row.deallocate()
  }

  /// The least cost from a state before a day.
  func value(bundle: Int, day: Int, state: Int32, amounts: Int32, width: Int) -> Int32 {
    values[offsets[bundle][day] + Int(state) * width + Int(amounts)]
  }

  /// The least costs before a day, state by state of the graph.
  func table(bundle: Int, day: Int) -> UnsafePointer<Int32> {
    guard let base = values.baseAddress else { fatalError("no table was filled") }
    return UnsafePointer(base + offsets[bundle][day])
  }

  /// A price in values.
  func shifted(_ price: Int64) -> Int32 { Int32(truncatingIfNeeded: (price &* scale) >> shift) }

  /// Fills the tables of every bundle, as far as allowed letters lead: where
  /// duties are fixed that is not far.
  ///
  /// - Returns: false when the signal was raised meanwhile.
  /// - Complexity: arcs times states of amounts.
  func fill(_ model: PersonModel, _ prices: LetterPrices, scale: Int64, stop: StopSignal) -> Bool {
    start(model, prices, scale: scale)
    return fill(model, model.bundles.indices, stop: stop)
  }

  /// Takes prices and makes room for the tables.
  func start(_ model: PersonModel, _ prices: LetterPrices, scale: Int64) {
    self.scale = scale
    let magnitude = prices.magnitude + model.magnitude * scale
    shift = 0
    while (magnitude >> shift) >= Int64(Self.limit) - 1 { shift += 1 }
    letters = prices.prices.map { prices in
      prices.map {
        $0 == LetterPrices.forbidden ? Self.infinity : Int32(truncatingIfNeeded: $0 >> shift)
      }
    }
    layOut(model)
    reach(model.graph)
  }

  /// Fills the tables of some bundles, after ``start(_:_:scale:)``.
  ///
  /// - Returns: false when the signal was raised meanwhile.
  func fill(_ model: PersonModel, _ bundles: Range<Int>, stop: StopSignal) -> Bool {
    for bundle in bundles {
      for day in model.graph.days.indices.reversed() {
        if stop.isRaised { return false }
        fill(model.bundles[bundle], bundle, model.graph.days[day], day)
      }
    }
    return true
  }

  private func reach(_ graph: PersonGraph) {
    isFree = !letters.contains { $0.contains(Self.infinity) }
    isReached = graph.days.map { Array(repeating: isFree, count: $0.stateCount) }
    if isFree || graph.days.isEmpty { return }
    isReached[0][0] = true
    for (day, content) in graph.days.enumerated().dropLast() {
      for state in 0..<content.stateCount where isReached[day][state] {
        for arc in content.arcs(from: state) where isAllowed(arc, content, day) {
          isReached[day + 1][Int(content.target[arc])] = true
        }
      }
    }
  }

  private func isAllowed(_ arc: Int, _ graph: DayGraph, _ day: Int) -> Bool {
    letters[day][Int(graph.letter[arc])] != Self.infinity
  }

  private func layOut(_ model: PersonModel) {
    offsets = []
    var size = 0
    var widest = 1
    for bundle in model.bundles {
      var starts: [Int] = []
      for (day, content) in bundle.days.enumerated() {
        starts.append(size)
        size += content.stateCount * model.graph.days[day].stateCount
        widest = max(widest, content.stateCount * content.pairs.count)
      }
      starts.append(size)
      size += 1
      offsets.append(starts)
    }
    if values.count < size {
      values.deallocate()
      values = .allocate(capacity: size + size / 4)
    }
    if row.count < widest {
      row.deallocate()
      row = .allocate(capacity: widest + widest / 4)
    }
    for starts in offsets { values[starts[starts.count - 1]] = 0 }
  }

  private func fill(_ bundle: Bundle, _ number: Int, _ graph: DayGraph, _ day: Int) {
    let content = bundle.days[day]
    let width = content.stateCount
    let after = day + 1 < bundle.days.count ? bundle.days[day + 1].stateCount : 1
    guard let values = values.baseAddress, let rows = row.baseAddress else { return }
    let used = usedPairs(content, graph, day)
    fillPairs(content, used, rows, values + offsets[number][day + 1], after)
    let table = values + offsets[number][day]
    let letters = letters[day]
    // In blocks that stay in the nearest cache, whatever the width.
    for block in stride(from: 0, to: width, by: Self.block) {
      let count = min(Self.block, width - block)
      for state in 0..<graph.stateCount where isReached[day][state] {
        let target = table + state * width + block
        target.update(repeating: Self.infinity, count: count)
        for arc in graph.arcs(from: state) {
          let price = letters[Int(graph.letter[arc])]
          if price == Self.infinity { continue }
          let total = price &+ shifted(graph.price[arc])
          let row = rows + Int(content.pairOfArc[arc]) * width + block
          Self.lower(target, row, by: total, count: count)
        }
      }
    }
  }

  /// Which pairs of a step and a target allowed letters lead to.
  private func usedPairs(_ content: Bundle.Day, _ graph: DayGraph, _ day: Int) -> [Bool] {
    var used = Array(repeating: isFree, count: content.pairs.count)
    if isFree { return used }
    for state in 0..<graph.stateCount where isReached[day][state] {
      for arc in graph.arcs(from: state) where isAllowed(arc, graph, day) {
        used[Int(content.pairOfArc[arc])] = true
      }
    }
    return used
  }

  /// The least cost after each used pair of a step and a target, from each state
  /// of amounts before it.
  private func fillPairs(
    _ content: Bundle.Day,
    _ used: [Bool],
    _ rows: UnsafeMutablePointer<Int32>,
    _ next: UnsafeMutablePointer<Int32>,
    _ after: Int
  ) {
    let width = content.stateCount
    content.next.withUnsafeBufferPointer { steps in
      content.price.withUnsafeBufferPointer { prices in
        for (index, pair) in content.pairs.enumerated() where used[index] {
          let row = rows + index * width
          let source = next + Int(pair.target) * after
          let first = Int(pair.step) * width
          let priced = content.priceStart[Int(pair.step)]
          let isPriced = priced >= 0
          for state in 0..<width {
            let target = Int(steps[first + state])
            let value = target < 0 ? Self.infinity : source[target]
            let price = isPriced ? shifted(prices[priced + state]) : 0
            row[state] = value >= Self.limit ? Self.infinity : value &+ price
          }
        }
      }
    }
  }

  /// Lowers each entry of a row to another row's plus a price.
  @inline(__always)
  private static func lower(
    _ row: UnsafeMutablePointer<Int32>,
    _ other: UnsafeMutablePointer<Int32>,
    by price: Int32,
    count: Int
  ) {
    for index in 0..<count { row[index] = min(row[index], other[index] &+ price) }
  }
}
