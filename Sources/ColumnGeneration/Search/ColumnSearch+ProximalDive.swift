internal import Primitives

extension ColumnSearch {
  /// Makes a roster without any linear program: fixes what the proximal master
  /// weighs most, and prices those left under duals that follow.
  ///
  /// The first dive starts from nothing, later ones keep what the best roster
  /// gives to most people, or what an unlawful one gave that is to be mended.
  /// Even dives fix cells, odd ones whole schedules. The
  /// master is as before afterwards.
  mutating func diveProximally(number: Int) {
    let root = proximal
    defer { proximal = root }
    var fixing = DiveFixing(preparation.problem, seed: options.seed &+ UInt64(number))
    var random = RandomSource(seed: options.seed &+ UInt64(number) &* 77)
    if number > 0, let base = unlawful ?? record.best {
      proximal.add(columns(of: base))
      fixing.keep(base, share: [0.6, 0.75, 0.85][number % 3])
      proximal.restrict { fixing.admits($0) }
    }
    var clock = DiveClock(stop, share: number == 0 ? 0.35 : 0.1)
    proximal.step = diveReach * proximal.firstStep
    while !isOver && !fixing.isComplete {
      guard settle(fixing, cycles: clock.cycles, &random) else { return }
      let share = clock.share()
      let open = fixing.open
      let values = proximal.members.joined().filter { $0.weight > 1e-6 }.map {
        ($0.column, $0.weight)
      }
      if number % 2 == 0 {
        fixing.fixCells(values, spread: number == 0 ? 0 : 0.1, share: share)
      } else {
        fixing.fixSchedules(values, spread: 0.15)
      }
      if fixing.open == open { break }
      proximal.restrict { fixing.admits($0) }
    }
    let isLawful = fixing.isComplete && takeHeaviest()
    if isOver { return }
    diveReach = isLawful ? max(0.3, 0.8 * diveReach) : min(40, 2 * diveReach)
    if isLawful || diveReach == 40 && record.best != nil { unlawful = nil }
  }

  /// Prices under what is fixed until the bound of the known columns settles;
  /// false when pricing was broken off.
  private mutating func settle(
    _ fixing: DiveFixing,
    cycles: Int,
    _ random: inout RandomSource
  ) -> Bool {
    var last: Int64?
    for _ in 0..<cycles {
      guard follow(fixing, parts: 4, &random) else { return false }
      proximal.solve(sweeps: 100)
      let rows = preparation.master.rows
      let promise = promise(DualGrid(proximal.duals[...], rows: rows))
      if let last, abs(promise - last) < abs(last) / 2000 { return true }
      last = promise
    }
    return true
  }

  /// Prices people who are not fixed, a few at a time, and moves the duals after
  /// each few; false when pricing was broken off.
  private mutating func follow(
    _ fixing: DiveFixing,
    parts: Int,
    _ random: inout RandomSource
  ) -> Bool {
    let open = fixing.openPeople.map { ($0, random.unit()) }.sorted { $0.1 < $1.1 }.map(\.0)
    for part in 0..<min(parts, open.count) {
      proximal.solve(sweeps: 50)
      proximal.moveCentre()
      let duals = DualGrid(proximal.duals[...], rows: preparation.master.rows)
      var request = PricingTeam.Request(prices: prices(duals), beam: 4, count: 1)
      request.people = stride(from: part, to: open.count, by: parts).map { open[$0] }
      request.fixed = fixing.cells
      guard let answers = price(duals, request) else { return false }
      proximal.add(columns(answers))
    }
    return true
  }

  /// Tries the roster of everybody's heaviest column; whether it is lawful.
  private mutating func takeHeaviest() -> Bool {
    var duties: [Int] = []
    for members in proximal.members {
      guard let best = members.max(by: { $0.weight < $1.weight }) else { return false }
      duties += best.column.duties
    }
    let solution = BreakPlacing(preparation.problem).completed(duties)
    record.take(solution, isOwn: true)
    let isLawful = preparation.problem.evaluate(solution).isFeasible
    if !isLawful { unlawful = solution }
    return isLawful
  }
}
