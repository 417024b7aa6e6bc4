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
    var relaxation = Relaxation()
    multipliers.begin()
    while true {
      let isLast = multipliers.settle(known: relaxation.gap)
      guard let value = fill(model, letters, multipliers, scale: scale, stop) else {
        return PricedSchedules(isBroken: true)
      }
      guard value < CostTables.limit else { return PricedSchedules(bound: nil) }
      let bound =
        model.constant * scale + (Int64(value) << tables.shift)
        - multipliers.offset(model.loose.windows, scale: scale)
      relaxation.bound = max(relaxation.bound, bound)
      guard count > 0, relaxation.bound < limit else {
        return PricedSchedules(bound: relaxation.bound)
      }
      let path = cheapest(model)
      let cost = model.loose.cost(of: path, model, letters, scale: scale)
      relaxation.take(path, cost + model.constant * scale)
      if isLast { break }
      let amounts = model.loose.windows.map { $0.amount(of: path) }
      multipliers.follow(amounts, model.loose.windows, bound, scale: scale)
    }
    if count == 1 && relaxation.cost <= relaxation.bound {
      return relaxation.answer(below: limit) { duties(model, letters, along: $0) }
    }
    let outlook = LooseOutlook(model.loose, values: multipliers.values, scale: scale)
    looseSearch.prepare(tables, letters, outlook)
    let beams = beam...(insists ? 32 * beam : beam)
    let answer = labelled(model, letters, relaxation, scale, beams, count, limit, stop)
    multipliers.learn(
      gap: min(relaxation.cost, answer.bound ?? relaxation.bound) - relaxation.bound
    )
    return answer
  }

  /// What multipliers alone gave.
  private struct Relaxation {
    /// No schedule costs less.
    var bound = Int64.min
    /// What the cheapest schedule known costs.
    private(set) var cost = Int64.max
    /// Its letters.
    private(set) var letters: [Int] = []

    /// How far the two are apart; nil when nothing is known yet.
    var gap: Int64? { letters.isEmpty ? nil : cost - bound }

    /// Takes a schedule if it is the cheapest.
    mutating func take(_ path: [Int], _ price: Int64) {
      if price < cost { (cost, letters) = (price, path) }
    }

    /// The schedule known, if it costs less than a limit, and the bound.
    func answer(below limit: Int64, _ duties: ([Int]) -> [Int]) -> PricedSchedules {
      PricedSchedules(bound: bound, schedules: cost < limit ? [duties(letters)] : [])
    }
  }

  /// Extends labels, more of them as long as some are lost that matter and the beam
  /// may grow.
  private func labelled(
    _ model: PersonModel,
    _ letters: LetterPrices,
    _ relaxation: Relaxation,
    _ scale: Int64,
    _ beams: ClosedRange<Int>,
    _ count: Int,
    _ limit: Int64,
    _ stop: StopSignal
  ) -> PricedSchedules {
    let base = model.constant * scale
    let slack = count == 1 ? 0 : (relaxation.cost - relaxation.bound) / 4
    let wanted = min(limit, relaxation.cost + slack)
    let cut = Int32(clamping: min(Int64(CostTables.limit), ((wanted - base) >> tables.shift) + 1))
    looseSearch.cut = cut
    var beam = beams.lowerBound
    while true {
      guard let ends = looseSearch.run(model, tables, beam: beam, count: count, stop: stop)
      else { return PricedSchedules(isBroken: true) }
      let least = min(ends.first?.cost ?? cut, cut)
      if looseSearch.lost < least && beam < beams.upperBound {
        beam *= 4
        continue
      }
      var answer = relaxation.answer(below: limit) { duties(model, letters, along: $0) }
      if !ends.isEmpty {
        answer.schedules = ends.map { duties(model, letters, along: $0.letters) }
      }
      answer.isTruncated = looseSearch.lost < least
      let found = (Int64(min(least, looseSearch.lost)) << tables.shift) + base
      answer.bound = max(relaxation.bound, found)
      return answer
    }
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
