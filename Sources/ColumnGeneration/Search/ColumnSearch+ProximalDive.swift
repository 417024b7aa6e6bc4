internal import Primitives

extension ColumnSearch {
  /// How often a dive looks for more columns where those it has promise nothing.
  private static let patience = 4

  /// Makes a roster without any linear program: fixes what the proximal master
  /// weighs most, and prices those left under duals that follow.
  ///
  /// The first dive starts from nothing, later ones keep most of the best roster,
  /// or of an unlawful one that is to be mended. A dive that no longer promises
  /// a better roster ends. The master is as before afterwards.
  mutating func diveProximally(number: Int) {
    let root = proximal
    defer { proximal = root }
    let old = record.cost
    let isWhole = divesAnew || record.best == nil && unlawful == nil
    var fixing = DiveFixing(preparation.problem, seed: options.seed &+ UInt64(number))
    var random = RandomSource(seed: options.seed &+ UInt64(number) &* 77)
    if !isWhole, let base = unlawful ?? record.best { keep(base, number, &fixing, &random) }
    var clock = DiveClock(stop, share: share(number, isWhole: isWhole))
    proximal.step = diveReach * proximal.firstStep
    var hopeless = 0
    while !isOver && !fixing.isComplete && hopeless < Self.patience {
      guard settle(fixing, cycles: clock.cycles, &random) else { return }
      if promisesNothing {
        hopeless += 1
        continue
      }
      hopeless = 0
      let cells = isWhole || number % 3 != 1
      guard fixMore(&fixing, cells: cells, spread: number == 0 ? 0 : 0.1, share: clock.share())
      else { break }
      proximal.restrict { fixing.admits($0) }
    }
    let end = hopeless < Self.patience ? takeHeaviest(share: isWhole ? 0.1 : 0.02) : .hopeless
    if isOver { return }
    if !isWhole && unlawful == nil { adapt(isBetter: record.cost != old, isLate: clock.isLate) }
    judge(end, number, isWhole: isWhole)
  }

  /// How a dive ended.
  private enum DiveEnd {
    /// With a roster that breaks nothing forbidden.
    case lawful
    /// With one that had to be polished for that.
    case polished
    /// With none.
    case unlawful
    /// Early, since nothing better was to be expected.
    case hopeless
  }

  /// The part of the time left that a dive may take.
  private func share(_ number: Int, isWhole: Bool) -> Double {
    if isWhole { return number == 0 ? 0.35 : 0.2 }
    return unlawful == nil ? 0.04 : 0.1
  }

  /// Steps grow where dives end unlawful, and shrink where they do not. A dive
  /// of the whole roster that was unlawful is tried again, if what polishing
  /// made of it is far from the bound.
  private mutating func judge(_ end: DiveEnd, _ number: Int, isWhole: Bool) {
    switch end {
    case .lawful: diveReach = max(0.3, 0.8 * diveReach)
    case .polished, .unlawful: diveReach = min(40, (isWhole ? 4 : 2) * diveReach)
    case .hopeless: break
    }
    let isFar =
      record.cost.map { Double($0 - (record.bound ?? 0)) > 0.02 * abs(Double($0)) } ?? false
    divesAnew = isWhole && number < 2 && isFar && end == .polished
    if end != .unlawful || diveReach == 40 && record.best != nil { unlawful = nil }
  }

  /// Whether no roster better than the best comes of the known columns.
  private var promisesNothing: Bool {
    guard let cost = record.cost else { return false }
    let duals = DualGrid(proximal.duals[...], rows: preparation.master.rows)
    return record.roundedUp(promise(duals)) >= cost
  }

  /// Keeps most of a roster: of an unlawful one most people's schedules, of a
  /// lawful one in turn all but those of a few people, dear ones rather than
  /// cheap ones, or all but a few days.
  private mutating func keep(
    _ base: RosterSolution,
    _ number: Int,
    _ fixing: inout DiveFixing,
    _ random: inout RandomSource
  ) {
    let problem = preparation.problem
    let columns = columns(of: base)
    proximal.add(columns)
    if unlawful != nil {
      fixing.keep(base, share: [0.6, 0.75, 0.85][number % 3])
    } else if number % 3 == 0 {
      let days = problem.days.count
      let length = min(days, max(4, Int(1.5 * freedom * Double(days))))
      let start = Int(random.unit() * Double(days + length)) - length
      let first = max(0, min(days - length, start))
      fixing.keep(base, outside: first..<(first + length))
    } else {
      let people = problem.people.count
      let count = max(2, Int(freedom * Double(people)))
      let excess =
        columns.count == people
        ? proximal.excess(of: columns) : Array(repeating: 0, count: people)
      fixing.keep(base, but: Set(drawn(count, excess, &random)))
    }
    proximal.restrict { fixing.admits($0) }
  }

  /// Some people, drawn so that mostly those come whose schedules the duals find
  /// dear.
  private func drawn(
    _ count: Int,
    _ excess: [Double],
    _ random: inout RandomSource
  ) -> ArraySlice<Int> {
    let mean = excess.reduce(1, +) / Double(max(1, excess.count))
    let scores = excess.map { ($0 + mean) * random.unit() }
    return excess.indices.sorted { (scores[$0], $0) > (scores[$1], $1) }.prefix(count)
  }

  /// Leaves more open while nothing better comes, less where that takes too
  /// long.
  private mutating func adapt(isBetter: Bool, isLate: Bool) {
    if isLate {
      freedom = max(0.02, 0.8 * freedom)
    } else if !isBetter {
      freedom = min(0.4, 1.05 * freedom)
    }
  }

  /// Fixes cells, or else whole schedules; false when nothing is left to fix.
  private func fixMore(
    _ fixing: inout DiveFixing,
    cells: Bool,
    spread: Double,
    share: Double
  ) -> Bool {
    let open = fixing.open
    let values = proximal.members.joined().filter { $0.weight > 1e-6 }.map {
      ($0.column, $0.weight)
    }
    if cells {
      fixing.fixCells(values, spread: spread, share: share)
    } else {
      fixing.fixSchedules(values, spread: spread)
    }
    return fixing.open < open
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

  /// Tries the roster of everybody's heaviest column, and has it polished unless
  /// it is known.
  ///
  /// - Parameter share: the part of the time left that polishing may take.
  private mutating func takeHeaviest(share: Double) -> DiveEnd {
    var duties: [Int] = []
    for members in proximal.members {
      guard let best = members.max(by: { $0.weight < $1.weight }) else { return .unlawful }
      duties += best.column.duties
    }
    let problem = preparation.problem
    let solution = BreakPlacing(problem).completed(duties)
    if solution.duties == record.best?.duties { return .lawful }
    record.take(solution, isOwn: true)
    let result = polished(solution, share: share)
    if problem.evaluate(solution).isFeasible { return .lawful }
    if problem.evaluate(result).isFeasible { return .polished }
    unlawful = result
    return .unlawful
  }

  private mutating func polished(_ solution: RosterSolution, share: Double) -> RosterSolution {
    guard let polish = options.polish, let until = stop.limited(to: share).deadline,
      let better = polish(solution, until)
    else { return solution }
    record.take(better, isOwn: true)
    return better
  }
}
