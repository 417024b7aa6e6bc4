internal import Primitives

/// What pricing one person's schedules gave.
struct PricedSchedules: Sendable {
  /// A lower bound of the cost of every schedule, in units of the duals' grid;
  /// nil when there is no schedule.
  var bound: Int64?
  /// The cheapest schedules found, as duties by day, the cheapest first.
  var schedules: [[Int]] = []
  /// Whether pricing was broken off, and ``bound`` says nothing.
  var isBroken = false
  /// Whether some labels were thrown away, so that cheaper schedules may exist.
  var isTruncated = false
}

/// Finds one person's cheapest schedules by labels that go forward over the
/// days, guided and cut by the ``CostTables``.
///
/// A label is a state of the graph, a state of the amounts of each bundle, and
/// the cost so far. Cost so far plus the greatest of the bundles' costs to go
/// is a lower bound of every schedule it leads to; labels with the same states
/// are dominated by the cheapest one (Irnich & Desaulniers 2005,
/// https://doi.org/10.1007/0-387-25486-2_2; bounds to completion as in
/// Christofides, Mingozzi & Toth 1981, https://doi.org/10.1007/BF01589353).
///
/// It is one thread's workspace.
final class SchedulePricer {
  let tables = CostTables()
  let looseSearch = LooseSearch()
  private var layers: [LabelLayer] = []
  private var table = LabelTable()

  /// Prices one person.
  ///
  /// - Parameters:
  ///   - beam: the most labels kept on a day.
  ///   - count: the most schedules wanted.
  ///   - limit: schedules that cost as much or more are not wanted; in units of
  ///     the grid, the model's constant included.
  func price(
    _ model: PersonModel,
    _ prices: LetterPrices,
    scale: Int64,
    beam: Int,
    count: Int,
    limit: Int64,
    stop: StopSignal
  ) -> PricedSchedules {
    guard model.constant != Memory.forbidden else { return PricedSchedules(bound: nil) }
    guard tables.fill(model, prices, scale: scale, stop: stop) else {
      return PricedSchedules(isBroken: true)
    }
    let first = model.bundles.indices.map { bundle in
      let width = model.bundles[bundle].days[0].stateCount
      return tables.value(bundle: bundle, day: 0, state: 0, amounts: 0, width: width)
    }
    let start = first.max() ?? 0
    guard start < CostTables.limit else { return PricedSchedules(bound: nil) }
    let constant = model.constant * scale
    let cut = Int32(clamping: min(Int64(CostTables.limit), (limit - constant) >> tables.shift))
    guard count > 0, start < cut else {
      return PricedSchedules(bound: (Int64(start) << tables.shift) + constant)
    }
    if count == 1 && model.isExact {
      return PricedSchedules(
        bound: (Int64(start) << tables.shift) + constant,
        schedules: [duties(model, prices, along: cheapest(model))]
      )
    }
    return extended(model, prices, start, constant, beam: beam, count: count, cut, stop)
  }

  /// Extends labels over all days, and reads off the cheapest schedules.
  ///
  /// - Parameters:
  ///   - start: the bound that the tables gave.
  ///   - constant: what is added to every value, in units of the grid.
  ///   - cut: values from here on are not wanted.
  func extended(
    _ model: PersonModel,
    _ prices: LetterPrices,
    _ start: Int32,
    _ constant: Int64,
    beam: Int,
    count: Int,
    _ cut: Int32,
    _ stop: StopSignal
  ) -> PricedSchedules {
    var lost = CostTables.limit
    guard extend(model, beam: beam, cut: cut, lost: &lost, stop: stop) else {
      return PricedSchedules(isBroken: true)
    }
    let ends = layers[model.graph.days.count].costs
    let order = ends.indices.sorted { ends[$0] < ends[$1] }.prefix(count)
    let found = min(order.first.map { ends[$0] } ?? cut, cut, lost)
    return PricedSchedules(
      bound: (Int64(max(start, found)) << tables.shift) + constant,
      schedules: order.map { schedule(model, prices, endingAt: $0) },
      isTruncated: lost < CostTables.limit
    )
  }

  /// Extends labels day by day; false when the signal was raised.
  private func extend(
    _ model: PersonModel,
    beam: Int,
    cut: Int32,
    lost: inout Int32,
    stop: StopSignal
  ) -> Bool {
    let days = model.graph.days.count
    while layers.count <= days { layers.append(LabelLayer()) }
    layers[0].start(bundles: model.bundles.count)
    for day in 0..<days {
      if stop.isRaised { return false }
      layers[day + 1].clear(bundles: model.bundles.count)
      table.clear()
      let isLast = day == days - 1
      for label in layers[day].costs.indices {
        extend(label, model, day, cut: cut, keepsAll: isLast)
      }
      if !isLast { layers[day + 1].truncate(to: beam, lost: &lost) }
    }
    return true
  }

  private func extend(
    _ label: Int,
    _ model: PersonModel,
    _ day: Int,
    cut: Int32,
    keepsAll: Bool
  ) {
    let graph = model.graph.days[day]
    let bundles = model.bundles.count
    for arc in graph.arcs(from: Int(layers[day].states[label])) {
      let letter = tables.letters[day][Int(graph.letter[arc])]
      if letter == CostTables.infinity { continue }
      var cost = layers[day].costs[label] &+ letter &+ tables.shifted(graph.price[arc])
      var ahead = Int32.min
      layers[day + 1].drop()
      for number in 0..<bundles {
        let content = model.bundles[number].days[day]
        let pair = content.pairs[Int(content.pairOfArc[arc])]
        let amounts = layers[day].amounts[label * bundles + number]
        let move = Int(pair.step) * content.stateCount + Int(amounts)
        let next = content.next[move]
        if next < 0 {
          ahead = CostTables.infinity
          break
        }
        cost = cost &+ tables.shifted(content.price(step: pair.step, state: amounts))
        let after = model.bundles[number].days
        let width = day + 1 < after.count ? after[day + 1].stateCount : 1
        ahead = max(
          ahead,
          tables.value(
            bundle: number,
            day: day + 1,
            state: graph.target[arc],
            amounts: next,
            width: width
          )
        )
        layers[day + 1].draft(next)
      }
      guard ahead < CostTables.limit, cost &+ ahead < cut else { continue }
      layers[day + 1].add(
        state: graph.target[arc],
        cost: cost,
        total: cost &+ ahead,
        parent: Int32(label),
        letter: graph.letter[arc],
        table: &table,
        merges: !keepsAll
      )
    }
    layers[day + 1].drop()
  }

  /// The letters of the cheapest schedule of the first table.
  func cheapest(_ model: PersonModel) -> [Int] {
    var letters: [Int] = []
    var place = (state: Int32(0), amounts: Int32(0))
    for day in model.graph.days.indices {
      let graph = model.graph.days[day]
      let content = model.bundles[0].days[day]
      let isLast = day == model.graph.days.count - 1
      let width = isLast ? 1 : model.bundles[0].days[day + 1].stateCount
      var best = (value: CostTables.infinity, arc: 0, amounts: Int32(0))
      for arc in graph.arcs(from: Int(place.state)) {
        let letter = tables.letters[day][Int(graph.letter[arc])]
        if letter == CostTables.infinity { continue }
        let pair = content.pairs[Int(content.pairOfArc[arc])]
        let next = content.next[Int(pair.step) * content.stateCount + Int(place.amounts)]
        if next < 0 { continue }
        let ahead = tables.value(
          bundle: 0,
          day: day + 1,
          state: pair.target,
          amounts: next,
          width: width
        )
        if ahead >= CostTables.limit { continue }
        let step = tables.shifted(content.price(step: pair.step, state: place.amounts))
        let value = letter &+ tables.shifted(graph.price[arc]) &+ step &+ ahead
        if value < best.value { best = (value, arc, next) }
      }
      letters.append(Int(graph.letter[best.arc]))
      place = (graph.target[best.arc], best.amounts)
    }
    return letters
  }

  /// The cheapest duties of some letters.
  func duties(_ model: PersonModel, _ prices: LetterPrices, along letters: [Int]) -> [Int] {
    letters.enumerated().map { day, letter in
      prices.duties[day][Int(model.graph.days[day].letters[letter].dutyClass)]
    }
  }

  private func schedule(
    _ model: PersonModel,
    _ prices: LetterPrices,
    endingAt end: Int
  ) -> [Int] {
    var duties: [Int] = []
    var label = end
    for day in model.graph.days.indices.reversed() {
      let layer = layers[day + 1]
      let letter = model.graph.days[day].letters[Int(layer.letters[label])]
      duties.append(prices.duties[day][Int(letter.dutyClass)])
      label = Int(layer.parents[label])
    }
    return duties.reversed()
  }
}
