internal import LinearModel
internal import Primitives

extension ColumnSearch {
  /// Prices everybody without any duals: the first bound, which is often far
  /// better than those of early linear programs, and the first columns.
  mutating func priceFree(
    _ session: inout any LinearSession & ~Copyable
  ) throws(SolverError) {
    let rows = preparation.master.rows
    let free = DualGrid(rows.map { _ in 0 }[...], rows: rows)
    let request = PricingTeam.Request(prices: prices(free), beam: beam, count: 1)
    guard let answers = price(free, request) else { return }
    let convexity = answers.map { _ in Int64.max }
    _ = try master.add(improving(answers, request.prices, convexity: convexity), to: &session)
  }

  /// Solves the linear program over all schedules by column generation.
  ///
  /// Each round solves the restricted master, prices everybody under its duals
  /// moved towards those of the best bound, and adds what improves. It ends
  /// when nothing improves, or when bound and objective round to one cost.
  mutating func solveRoot(
    _ session: inout any LinearSession & ~Copyable
  ) throws(SolverError) {
    while !isOver {
      try pollIncumbent(&session)
      record.iterations += 1
      guard let answer = try master.solve(&session, by: .primal, stop: stop) else { return }
      try takeLargest(answer)
      let duals = DualGrid(
        answer.duals[..<preparation.master.rows.count],
        rows: preparation.master.rows
      )
      let isImproved = try improve(&session, answer, duals)
      keepSchedules(answer)
      if isImproved && !isTight(answer) { continue }
      if stop.isRaised { return }
      if answer.artificial > 1e-6 && master.mayRaisePenalty {
        try master.raisePenalty(&session)
        continue
      }
      isConverged = true
      return
    }
  }

  /// Adds columns that improve the master; false when there are none.
  private mutating func improve(
    _ session: inout any LinearSession & ~Copyable,
    _ answer: RestrictedMaster.Answer,
    _ duals: DualGrid
  ) throws(SolverError) -> Bool {
    let own = prices(duals)
    let convexity = convexity(answer)
    if let centre {
      var weight = 0.75
      while weight > 0.2 {
        let trial = duals.moved(to: centre.duals, weight: weight)
        let request = PricingTeam.Request(prices: prices(trial), beam: beam, count: 2)
        guard let answers = price(trial, request) else { return false }
        let columns = improving(answers, own, convexity: convexity)
        if try master.add(columns, to: &session) > 0 { return true }
        weight -= 0.3
      }
    }
    var width = beam
    while width <= 200_000 {
      var request = PricingTeam.Request(prices: own, beam: width, count: 3)
      request.insists = width > beam
      if width > beam || preparation.isLoose { request.limits = convexity }
      guard let answers = price(duals, request) else { return false }
      let columns = improving(answers, own, convexity: convexity)
      if try master.add(columns, to: &session) > 0 { return true }
      if !answers.contains(where: \.isTruncated) { return false }
      width *= 8
    }
    return false
  }

  /// Whether no better bound can come of the linear program: bound and
  /// objective round to the same cost.
  private func isTight(_ answer: RestrictedMaster.Answer) -> Bool {
    guard let bound = record.bound, answer.artificial < 1e-7 else { return false }
    return Double(bound) >= answer.objective - 1e-6
  }

  /// Keeps the schedules that the master combines.
  private mutating func keepSchedules(_ answer: RestrictedMaster.Answer) {
    record.schedules = answer.values.indices.filter { answer.values[$0] > 1e-6 }.map {
      let column = master.columns[$0]
      return ColumnOutcome.Schedule(
        person: column.person,
        duties: column.duties,
        cost: column.cost,
        weight: answer.values[$0]
      )
    }
  }

  /// Tries the roster of everybody's schedule of the greatest value.
  mutating func takeLargest(_ answer: RestrictedMaster.Answer) throws(SolverError) {
    let people = preparation.problem.people.count
    var chosen: [Int?] = Array(repeating: nil, count: people)
    for (index, column) in master.columns.enumerated() where answer.values[index] > 1e-9 {
      let best = chosen[column.person].map { answer.values[$0] } ?? 0
      if answer.values[index] > best { chosen[column.person] = index }
    }
    var duties: [Int] = []
    for index in chosen {
      guard let index else { return }
      duties += master.columns[index].duties
    }
    let solution = BreakPlacing(preparation.problem).completed(duties)
    record.take(solution, isOwn: true)
  }
}
