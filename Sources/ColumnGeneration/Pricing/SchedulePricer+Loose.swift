extension SchedulePricer {
  /// Prices one person of whose windows some are loose: the table charges them
  /// by multipliers, which gives a bound of its own; labels, guided by the table
  /// and by what loose windows cost from each of their amounts on, raise it to
  /// the cost of the cheapest schedule, as far as labels are kept.
  ///
  /// - Parameters:
  ///   - multipliers: those of the last pricing; moved on.
  ///   - beam: the most labels kept on a day.
  ///   - count: the most schedules wanted.
  ///   - limit: schedules that cost as much or more are not wanted; in units of
  ///     the grid, the model's constant included.
  func priceLoose(
    _ model: PersonModel,
    _ letters: LetterPrices,
    _ multipliers: inout LooseMultipliers,
    scale: Int64,
    beam: Int,
    insists: Bool,
    count: Int,
    limit: Int64,
    stop: StopSignal
  ) -> PricedSchedules {
    guard model.constant != Memory.forbidden else { return PricedSchedules(bound: nil) }
    let base = model.constant * scale
    var known: (cost: Int64, letters: [Int])?
    var lower = Int64.min
    multipliers.begin()
    while true {
      let isLast = multipliers.settle(known: known.map { $0.cost - lower })
      guard let value = fill(model, letters, multipliers, scale: scale, stop) else {
        return PricedSchedules(isBroken: true)
      }
      guard value < CostTables.limit else { return PricedSchedules(bound: nil) }
      let bound =
        base + (Int64(value) << tables.shift)
        - multipliers.offset(model.loose.windows, scale: scale)
      lower = max(lower, bound)
      guard count > 0, lower < limit else { return PricedSchedules(bound: lower) }
      let path = cheapest(model)
      let cost = base + model.loose.cost(of: path, model, letters, scale: scale)
      if cost < known?.cost ?? .max { known = (cost, path) }
      if isLast { break }
      let amounts = model.loose.windows.map { $0.amount(of: path) }
      multipliers.follow(amounts, model.loose.windows, bound, scale: scale)
    }
    guard let known else { return PricedSchedules(bound: nil) }
    if count == 1 && known.cost <= lower {
      let found = known.cost < limit ? [duties(model, letters, along: known.letters)] : []
      return PricedSchedules(bound: lower, schedules: found)
    }
    let outlook = LooseOutlook(model.loose, values: multipliers.values, scale: scale)
    looseSearch.prepare(tables, letters, outlook)
    let slack = count == 1 ? 0 : (known.cost - lower) / 4
    let wanted = min(limit, known.cost + slack)
    looseSearch.cut = Int32(
      clamping: min(Int64(CostTables.limit), ((wanted - base) >> tables.shift) + 1)
    )
    var ends: [(cost: Int32, letters: [Int])] = []
    var least: Int32 = 0
    var width = beam
    while true {
      guard let found = looseSearch.run(model, tables, beam: width, count: count, stop: stop)
      else { return PricedSchedules(isBroken: true) }
      ends = found
      least = min(found.first?.cost ?? looseSearch.cut, looseSearch.cut)
      if looseSearch.lost >= least || !insists || width >= 32 * beam { break }
      width *= 4
    }
    var answer = PricedSchedules()
    answer.isTruncated = looseSearch.lost < least
    least = min(least, looseSearch.lost)
    answer.bound = max(lower, (Int64(least) << tables.shift) + base)
    answer.schedules = ends.map { duties(model, letters, along: $0.letters) }
    if ends.isEmpty && known.cost < limit {
      answer.schedules = [duties(model, letters, along: known.letters)]
    }
    multipliers.learn(gap: min(known.cost, answer.bound ?? lower) - lower)
    return answer
  }

  /// Fills the table under some multipliers; nil when the signal was raised.
  private func fill(
    _ model: PersonModel,
    _ letters: LetterPrices,
    _ multipliers: LooseMultipliers,
    scale: Int64,
    _ stop: StopSignal
  ) -> Int32? {
    let prices = letters.adding(multipliers.values, model.loose.windows)
    tables.start(model, prices, scale: scale)
    guard tables.fill(model, 0..<1, stop: stop) else { return nil }
    let width = model.bundles[0].days[0].stateCount
    return tables.value(bundle: 0, day: 0, state: 0, amounts: 0, width: width)
  }
}
