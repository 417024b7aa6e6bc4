import Primitives
import TestSupport
import Testing

@testable import ColumnGeneration

@Suite("Pricing of one person's schedules")
struct PricingTests {
  /// Every schedule of a person that its primitives allow, as columns.
  private func columns(of person: Int, _ preparation: Preparation) -> [Column]? {
    let problem = preparation.problem
    let candidates = problem.days.indices.map {
      problem.candidates(person: person, day: $0).map(\.duty)
    }
    guard candidates.reduce(1, { $0 * $1.count }) <= 2187 else { return nil }
    var evaluator = ScheduleEvaluator(
      problem,
      index: preparation.index,
      master: preparation.master,
      isMember: preparation.isMember
    )
    var schedules: [[Int]] = [[]]
    for duties in candidates {
      schedules = schedules.flatMap { some in duties.map { some + [$0] } }
    }
    return schedules.compactMap { evaluator.column(person, $0) }
  }

  private func duals(_ master: MasterProblem, seed: UInt64) -> DualGrid {
    var random = SeededGenerator(seed: seed)
    let values = master.rows.map { _ in Double(random.integer(-9000...9000)) / 700 }
    return DualGrid(values[...], rows: master.rows)
  }

  /// For some cells a duty that is the only one allowed.
  private func fixings(_ problem: RosterProblem, seed: UInt64) -> [[Int32]] {
    var random = SeededGenerator(seed: seed)
    return problem.people.indices.map { person in
      problem.days.indices.map { day in
        let duties = problem.candidates(person: person, day: day).map(\.duty)
        guard random.integer(0...1) == 1, !duties.isEmpty else { return -1 }
        return Int32(duties[random.integer(0...duties.count - 1)])
      }
    }
  }

  private func check(
    _ problem: RosterProblem,
    seed: UInt64,
    limits: PricingLimits,
    isFixed: Bool = false,
    count: Int = 3
  ) throws {
    let stop = StopSignal(deadline: nil, isCancelled: { false })
    let prepared = Preparation(problem, limits: limits, threads: 1, stop: stop)
    let preparation = try #require(prepared)
    let prices = DualPrices(
      duals(preparation.master, seed: seed),
      master: preparation.master,
      problem: problem,
      isMember: preparation.isMember
    )
    let team = PricingTeam(preparation.models, threads: 1, stop: stop)
    var request = PricingTeam.Request(prices: prices, beam: 100_000, count: count)
    if isFixed { request.fixed = fixings(problem, seed: seed) }
    let answers = team.price(request)
    for person in problem.people.indices {
      guard let all = columns(of: person, preparation) else { continue }
      let columns = all.filter { column in
        !isFixed || zip(column.duties, request.fixed[person]).allSatisfy { $1 < 0 || $0 == $1 }
      }
      let least = columns.map { prices.reducedCost(of: $0) }.min()
      let bound = answers[person].bound
      if preparation.models[person].graph.isExact {
        #expect(bound == least, "seed \(seed), person \(person)")
        if let first = answers[person].schedules.first {
          let found = columns.first { $0.duties == first }
          #expect(found.map { prices.reducedCost(of: $0) } == least, "seed \(seed)")
        } else {
          #expect(least == nil, "seed \(seed), person \(person)")
        }
      } else if let least, preparation.models[person].isBounding {
        #expect(bound.map { $0 <= least } ?? false, "seed \(seed), person \(person)")
      }
    }
  }

  private static let mixes: [[RandomProblem.Kind]] = [
    [.counter], [.run], [.sequence], [.automaton], [.group], [.spread],
    [.counter, .run, .sequence, .automaton, .group],
    [.counter, .group, .automaton, .spread, .cover],
    RandomProblem.Kind.allCases,
  ]

  @Test("It equals enumeration under random duals", arguments: mixes)
  func enumeration(kinds: [RandomProblem.Kind]) throws {
    for seed in 0..<40 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 400, kinds: kinds)
      try check(problem, seed: seed, limits: PricingLimits())
    }
  }

  @Test("It equals enumeration of what is left where some cells are fixed", arguments: mixes)
  func fixedCells(kinds: [RandomProblem.Kind]) throws {
    for seed in 0..<40 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 1600, kinds: kinds)
      let limits = PricingLimits(additions: seed % 4 == 0 ? 1 : 30_000_000)
      try check(problem, seed: seed, limits: limits, isFixed: true, count: seed % 2 == 0 ? 1 : 3)
    }
  }

  @Test("So it does with a table for each counter", arguments: mixes)
  func narrowTables(kinds: [RandomProblem.Kind]) throws {
    for seed in 0..<25 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 800, kinds: kinds)
      try check(problem, seed: seed, limits: PricingLimits(additions: 1))
    }
  }

  @Test("So it does where the master charges every soft window", arguments: mixes)
  func chargedWindows(kinds: [RandomProblem.Kind]) throws {
    for seed in 0..<25 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 2000, kinds: kinds)
      var limits = PricingLimits(additions: seed % 2 == 0 ? 1 : 30_000_000, softAdditions: 0)
      limits.loosens = false
      try check(problem, seed: seed, limits: limits, count: seed % 3 == 0 ? 1 : 3)
    }
  }

  @Test("So it does where labels alone know every soft window", arguments: mixes)
  func looseWindows(kinds: [RandomProblem.Kind]) throws {
    for seed in 0..<40 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 3000, kinds: kinds)
      try check(
        problem,
        seed: seed,
        limits: PricingLimits(softAdditions: 0),
        isFixed: seed % 4 == 0,
        count: seed % 3 == 0 ? 3 : 1
      )
    }
  }

  @Test("Labels that are thrown away leave bounds below the cheapest schedule")
  func fewLabels() throws {
    var looseCount = 0
    for seed in 0..<150 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 3300, kinds: [.counter, .run])
      let stop = StopSignal(deadline: nil, isCancelled: { false })
      let limits = PricingLimits(softAdditions: 0)
      let prepared = Preparation(problem, limits: limits, threads: 1, stop: stop)
      let preparation = try #require(prepared)
      let prices = DualPrices(
        duals(preparation.master, seed: seed),
        master: preparation.master,
        problem: problem,
        isMember: preparation.isMember
      )
      let pricer = SchedulePricer()
      for model in preparation.models where !model.loose.windows.isEmpty {
        guard let all = columns(of: model.person, preparation) else { continue }
        looseCount += 1
        let (letters, constant) = prices.letters(of: model, fixed: [], Restrictions())
        var multipliers = LooseMultipliers(model.loose.windows)
        let least = all.map { prices.reducedCost(of: $0) }.min()
        for _ in 0..<3 {
          let answer = pricer.priceLoose(
            model,
            letters,
            &multipliers,
            scale: DualGrid.scale,
            beam: 1,
            insists: false,
            count: 1,
            limit: .max / 4,
            stop: stop
          )
          #expect((answer.bound == nil) == (least == nil), "seed \(seed)")
          guard let bound = answer.bound, let least else { continue }
          #expect(bound + constant <= least, "seed \(seed)")
          let found = all.first { $0.duties == answer.schedules.first }
          #expect(found.map { prices.reducedCost(of: $0) >= least } ?? false, "seed \(seed)")
        }
      }
    }
    #expect(looseCount > 10)
  }

  @Test("It bounds from below when memories are left out", arguments: mixes)
  func narrowGraphs(kinds: [RandomProblem.Kind]) throws {
    for seed in 0..<25 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 1200, kinds: kinds)
      try check(problem, seed: seed, limits: PricingLimits(arcs: 20, additions: 60))
    }
  }
}
