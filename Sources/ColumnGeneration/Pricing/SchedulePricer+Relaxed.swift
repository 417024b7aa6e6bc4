extension SchedulePricer {
  /// Prices one person whose amounts do not fit one table: the windows that the
  /// first table leaves out are priced by multipliers, which follow what the
  /// cheapest schedule breaks. Where that keeps every window it is the answer;
  /// otherwise labels, guided by the table, find schedules that do.
  ///
  /// - Parameters:
  ///   - multipliers: those of the last pricing; moved on.
  ///   - beam: the most labels kept on a day.
  ///   - count: the most schedules wanted.
  ///   - limit: schedules that cost as much or more are not wanted; in units of
  ///     the grid, the model's constant included.
  func price(
    _ model: PersonModel,
    _ letters: LetterPrices,
    _ multipliers: inout Multipliers,
    scale: Int64,
    beam: Int,
    count: Int,
    limit: Int64,
    stop: StopSignal
  ) -> PricedSchedules {
    guard model.constant != Memory.forbidden else { return PricedSchedules(bound: nil) }
    var answer = PricedSchedules()
    // Multipliers that nothing is known of yet are given more time.
    let attempts = multipliers.areNew ? 6 : 1
    for attempt in 1...attempts {
      let prices = letters.adding(multipliers, model.relaxed)
      let constant = model.constant * scale - multipliers.offset(model.relaxed, scale: scale)
      tables.start(model, prices, scale: scale)
      guard tables.fill(model, 0..<1, stop: stop) else { return PricedSchedules(isBroken: true) }
      let width = model.bundles[0].days[0].stateCount
      let start = tables.value(bundle: 0, day: 0, state: 0, amounts: 0, width: width)
      guard start < CostTables.limit else { return PricedSchedules(bound: nil) }
      let bound = max((Int64(start) << tables.shift) + constant, answer.bound ?? .min)
      answer.bound = bound
      guard count > 0, bound < limit else { return answer }
      let path = cheapest(model)
      let amounts = model.relaxed.map { $0.amount(of: path) }
      let isLawful = zip(amounts, model.relaxed).allSatisfy { $1.allowed.contains($0) }
      multipliers.follow(
        amounts,
        model.relaxed,
        scale: scale,
        reach: letters.magnitude / Int64(model.graph.days.count)
      )
      if isLawful && count == 1 && model.relaxesAll {
        answer.schedules = [duties(model, letters, along: path)]
        return answer
      }
      if !isLawful && attempt < attempts { continue }
      guard tables.fill(model, 1..<model.bundles.count, stop: stop) else {
        return PricedSchedules(isBroken: true)
      }
      let cut = Int32(clamping: min(Int64(CostTables.limit), (limit - constant) >> tables.shift))
      let found = extended(
        model,
        prices,
        start,
        constant,
        beam: beam,
        count: count,
        cut,
        stop
      )
      answer.schedules = found.schedules
      answer.isBroken = found.isBroken
      answer.isTruncated = found.isTruncated
      answer.bound = max(bound, found.bound ?? .min)
      break
    }
    return answer
  }
}
