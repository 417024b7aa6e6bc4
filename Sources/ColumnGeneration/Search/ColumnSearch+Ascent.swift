internal import Primitives

extension ColumnSearch {
  /// Raises the bound by a proximal bundle method before any linear program is
  /// solved, and gathers good columns on the way.
  ///
  /// Each round improves the duals of the columns known so far near those of the
  /// best bound, and prices everybody under them. A bound that grew by a good
  /// part of what the columns promised becomes the new centre; otherwise the new
  /// columns correct the promise. It ends when columns promise next to nothing
  /// more. Called again, it goes on where it stopped.
  ///
  /// - Parameters:
  ///   - most: the most rounds.
  ///   - share: the most of the time left.
  mutating func ascend(most: Int, share: Double) {
    if pace.isDone { return }
    let time = stop.limited(to: share)
    if pace.best == nil && !isWarm { warmUp(cycles: 16, until: time) }
    for _ in 0..<most where !isOver && !time.isRaised && !pace.isDone {
      proximal.solve(sweeps: 200)
      let duals = DualGrid(proximal.duals[...], rows: preparation.master.rows)
      let promise = promise(duals)
      var request = PricingTeam.Request(prices: prices(duals), beam: 4, count: 1)
      if preparation.isLoose {
        request.insists = true
        request.limits = limits(proximal)
      }
      guard let answers = price(duals, request), let bound = bound(duals, answers) else { return }
      let fresh = proximal.add(columns(answers))
      proximal.forget(idleFor: 20)
      let verdict = pace.judge(promise: promise, bound: bound, isNew: fresh > 0)
      if verdict.isSerious { proximal.moveCentre() }
      proximal.step *= verdict.factor
    }
  }

  /// Prices a few people at a time and moves the duals after each few, so that
  /// not everybody rushes to the same work at once.
  ///
  /// No bound comes of it, only duals and columns to begin with.
  private mutating func warmUp(cycles: Int, until time: StopSignal) {
    let people = preparation.problem.people.count
    let parts = min(people, 8)
    guard parts > 1 else { return }
    var random = RandomSource(seed: options.seed)
    let everybody = PricingTeam.Request(prices: prices(zeroDuals), beam: 4, count: 1)
    guard let answers = price(zeroDuals, everybody) else { return }
    proximal.add(columns(answers))
    for _ in 0..<cycles where !isOver && !time.isRaised {
      let order = (0..<people).map { ($0, random.unit()) }.sorted { $0.1 < $1.1 }.map(\.0)
      for part in 0..<parts {
        proximal.solve(sweeps: 50)
        proximal.moveCentre()
        let duals = DualGrid(proximal.duals[...], rows: preparation.master.rows)
        var request = PricingTeam.Request(prices: prices(duals), beam: 4, count: 1)
        request.people = stride(from: part, to: people, by: parts).map { order[$0] }
        guard let answers = price(duals, request) else { return }
        proximal.add(columns(answers))
      }
      proximal.forget(idleFor: 3)
    }
  }

  /// No duals at all.
  private var zeroDuals: DualGrid {
    let rows = preparation.master.rows
    return DualGrid(rows.map { _ in 0 }[...], rows: rows)
  }

  /// The bound that the known columns promise under some duals.
  func promise(_ duals: DualGrid) -> Int64 {
    let rest = preparation.problem.constant * DualGrid.scale + duals.bound(of: preparation.master)
    let costs = proximal.leastReducedCosts().reduce(0, +)
    return rest + Int64((costs * Double(DualGrid.scale)).rounded())
  }

  mutating func columns(_ answers: [PricedSchedules]) -> [Column] {
    var columns: [Column] = []
    for (person, answer) in answers.enumerated() {
      for schedule in answer.schedules {
        if let column = evaluator.column(person, schedule) { columns.append(column) }
      }
    }
    return columns
  }
}
