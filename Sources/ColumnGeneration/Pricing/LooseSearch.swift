/// Labels of one person of whose windows some are loose.
///
/// A label is a state of the graph, one of the table's amounts, one of each loose
/// window that the day lies in, and the cost so far. Cost so far, the table's cost
/// to go, multipliers included, and what the loose windows cost at least from
/// their amounts on, multipliers returned, bound every schedule it leads to.
///
/// It is one thread's workspace.
final class LooseSearch {
  /// Values from here on are not wanted.
  var cut = CostTables.limit
  /// The least bound of the labels thrown away.
  private(set) var lost = CostTables.limit
  /// The prices of letters without multipliers, shifted.
  private var plain: [[Int32]] = []
  private var outlook = LooseOutlook()
  private var layers: [LabelLayer] = []
  private var table = LabelTable()

  /// Takes the prices of one pricing.
  func prepare(_ tables: CostTables, _ letters: LetterPrices, _ outlook: LooseOutlook) {
    self.outlook = outlook
    plain = letters.prices.map { day in
      day.map {
        $0 == LetterPrices.forbidden
          ? CostTables.infinity : Int32(truncatingIfNeeded: $0 >> tables.shift)
      }
    }
  }

  /// Extends labels day by day.
  ///
  /// - Parameters:
  ///   - tables: the table, filled under the multipliers of the outlook.
  ///   - beam: the most labels kept on a day.
  ///   - count: the most schedules wanted.
  /// - Returns: the schedules found, the cheapest first; nil when the signal was
  ///   raised.
  func run(
    _ model: PersonModel,
    _ tables: CostTables,
    beam: Int,
    count: Int,
    stop: StopSignal
  ) -> [(cost: Int32, letters: [Int])]? {
    let days = model.graph.days.count
    lost = CostTables.limit
    while layers.count <= days { layers.append(LabelLayer()) }
    layers[0].start(bundles: 1)
    for day in 0..<days {
      if stop.isRaised { return nil }
      let isLast = day == days - 1
      let known = isLast ? 0 : model.loose.days[day + 1].known
      var next = LabelLayer()
      swap(&next, &layers[day + 1])
      next.clear(bundles: 1 + known)
      table.clear()
      extend(model, tables, day, &next, keepsAll: isLast)
      if !isLast { next.truncate(to: beam, lost: &lost) }
      swap(&next, &layers[day + 1])
    }
    let ends = layers[days].costs
    let order = ends.indices.sorted { ends[$0] < ends[$1] }.prefix(count)
    return order.map { (ends[$0], letters(model, $0)) }
  }

  /// Extends every label of a day.
  private func extend(
    _ model: PersonModel,
    _ tables: CostTables,
    _ day: Int,
    _ next: inout LabelLayer,
    keepsAll: Bool
  ) {
    let graph = model.graph.days[day]
    let content = model.bundles[0].days[day]
    let loose = model.loose.days[day]
    let days = model.bundles[0].days
    let width = day + 1 < days.count ? days[day + 1].stateCount : 1
    let before = layers[day]
    let slots = 1 + loose.known
    let untouched = outlook.untouched[day + 1]
    let shift = tables.shift
    let plain = plain[day]
    let toGo = tables.table(bundle: 0, day: day + 1)
    let ahead = outlook.ahead[day + 1]
    for label in before.costs.indices {
      let own = Int(before.amounts[label * slots])
      let base = before.costs[label]
      for arc in graph.arcs(from: Int(before.states[label])) {
        let letter = Int(graph.letter[arc])
        let price = plain[letter]
        if price == CostTables.infinity { continue }
        let pair = content.pairs[Int(content.pairOfArc[arc])]
        let step = Int(pair.step)
        let amounts = content.next[step * content.stateCount + own]
        if amounts < 0 { continue }
        let rest = toGo[Int(pair.target) * width + Int(amounts)]
        if rest >= CostTables.limit { continue }
        let start = content.priceStart[step]
        var paid = graph.price[arc] &+ (start < 0 ? 0 : content.price[start + own])
        var outlook = untouched
        next.drop()
        next.draft(amounts)
        for move in loose.moves {
          let state =
            move.source < 0 ? 0 : Int(before.amounts[label &* slots &+ 1 &+ move.source])
          let entry = move.entry(loose, letter, state)
          paid &+= loose.price[entry]
          guard move.goesOn else { continue }
          let following = loose.next[entry]
          next.draft(following)
          outlook &+= ahead[move.ahead &+ Int(following)]
        }
        let cost = base &+ price &+ tables.shifted(paid)
        let total = cost &+ rest &+ Int32(truncatingIfNeeded: outlook >> shift)
        guard total < cut else { continue }
        next.add(
          state: pair.target,
          cost: cost,
          total: total,
          parent: Int32(label),
          letter: Int32(letter),
          table: &table,
          merges: !keepsAll
        )
      }
    }
    next.drop()
  }

  private func letters(_ model: PersonModel, _ end: Int) -> [Int] {
    var letters: [Int] = []
    var label = end
    for day in model.graph.days.indices.reversed() {
      letters.append(Int(layers[day + 1].letters[label]))
      label = Int(layers[day + 1].parents[label])
    }
    return letters.reversed()
  }
}
