internal import LinearModel
internal import Primitives

extension ColumnSearch {
  /// Fixes parts of the linear program's solution and prices again, until a
  /// roster is left or it would be no better than the best one.
  ///
  /// Even dives fix whole schedules, odd ones cells. Most dives keep what the
  /// best roster gives to most people and free the others.
  mutating func dive(
    _ session: inout any LinearSession & ~Copyable,
    number: Int
  ) throws(SolverError) {
    var fixing = DiveFixing(preparation.problem, seed: options.seed &+ UInt64(number))
    if number % 6 > 1 || number == 1, let best = record.best {
      fixing.keep(best, share: [0.5, 0.65, 0.8][number % 3])
      _ = try master.add(columns(of: best), to: &session)
      try master.shut(&session) { fixing.admits($0) }
    }
    var last = -Double.infinity
    while !isOver {
      guard let answer = try solveDive(&session, fixing) else { break }
      try takeLargest(answer)
      let isHopeless = record.cost.map { answer.objective > Double($0) - 1 + 1e-6 } ?? false
      if isHopeless || fixing.isComplete { break }
      fixing.adapt(isFree: answer.objective < last + 1e-6)
      last = answer.objective
      let values = zip(master.columns, answer.values).filter { $1 > 1e-9 }
      if number % 2 == 0 {
        fixing.fixSchedules(values, spread: number == 0 ? 0 : 0.15)
      } else {
        fixing.fixCells(values, spread: number == 1 ? 0 : 0.1)
      }
      try master.shut(&session) { fixing.admits($0) }
    }
    try master.open(&session)
    try pollIncumbent(&session)
  }

  /// Solves the linear program under what is fixed, with a few rounds of
  /// pricing.
  private mutating func solveDive(
    _ session: inout any LinearSession & ~Copyable,
    _ fixing: DiveFixing
  ) throws(SolverError) -> RestrictedMaster.Answer? {
    record.iterations += 1
    var answer = try master.solve(&session, by: .dual, stop: stop)
    for _ in 0..<6 {
      guard let current = answer, !isOver, fixing.hasFixed, !fixing.isComplete else { break }
      let duals = DualGrid(
        current.duals[..<preparation.master.rows.count],
        rows: preparation.master.rows
      )
      let own = prices(duals)
      var request = PricingTeam.Request(prices: own, beam: beam, count: 2)
      request.fixed = fixing.cells
      request.people = fixing.openPeople
      let convexity = convexity(current)
      request.limits = convexity
      guard let answers = price(duals, request) else { return nil }
      let columns = improving(answers, own, convexity: convexity)
      if try master.add(columns, to: &session) == 0 { break }
      record.iterations += 1
      answer = try master.solve(&session, by: .primal, stop: stop)
    }
    return answer
  }
}
