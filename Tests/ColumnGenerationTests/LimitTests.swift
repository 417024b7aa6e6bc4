import GLPKSolver
import Primitives
import Synchronization
import TestSupport
import Testing

@testable import ColumnGeneration

@Suite("Limits of column generation")
struct LimitTests {
  @Test("Truncated pricing still bounds from below", arguments: 0..<30 as Range<UInt64>)
  func truncated(block: UInt64) throws {
    for seed in (block * 3)..<(block * 3 + 3) {
      let problem = RandomProblem.draw(seed: seed &+ 5000)
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1500 else { continue }
      let optimum = ExhaustiveSearch(problem).run()
      let limits = PricingLimits(arcs: 12, additions: 30)
      let engine = ColumnGeneration(problem, solver: GLPKSolver(), limits: limits)
      let bounds = Mutex<[Int64]>([])
      let options = ColumnOptions(
        iterations: 25,
        onBound: { bound in bounds.withLock { $0.append(bound) } },
        threads: 2
      )
      let outcome = try engine.run(options)
      guard let optimum else {
        #expect(outcome.best == nil)
        continue
      }
      for bound in bounds.withLock({ $0 }) { #expect(bound <= optimum.cost, "seed \(seed)") }
      if let cost = outcome.cost { #expect(cost >= optimum.cost) }
    }
  }

  @Test("Windows relaxed by multipliers leave every bound valid")
  func relaxed() throws {
    var relaxedCount = 0
    for seed in 0..<40 as Range<UInt64> {
      var problem = RandomProblem.draw(seed: seed &+ 9000, kinds: [.cover, .run])
      limitTwice(&problem)
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1500 else { continue }
      let limits = PricingLimits(additions: 1)
      let stop = StopSignal(deadline: nil, isCancelled: { false })
      let preparation = Preparation(problem, limits: limits, threads: 1, stop: stop)
      relaxedCount += preparation?.models.filter { !$0.relaxed.isEmpty }.count ?? 0
      let optimum = ExhaustiveSearch(problem).run()
      let bounds = Mutex<[Int64]>([])
      let options = ColumnOptions(
        iterations: 15,
        onBound: { bound in bounds.withLock { $0.append(bound) } }
      )
      let outcome = try ColumnGeneration(problem, solver: GLPKSolver(), limits: limits)
        .run(options)
      guard let optimum else {
        #expect(outcome.best == nil)
        continue
      }
      for bound in bounds.withLock({ $0 }) { #expect(bound <= optimum.cost, "seed \(seed)") }
      if let cost = outcome.cost { #expect(cost >= optimum.cost) }
    }
    #expect(relaxedCount > 0)
  }

  @Test("Windows that no table knows leave every bound valid, and every cost right")
  func charged() throws {
    var chargedCount = 0
    for seed in 0..<40 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 700)
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1500 else { continue }
      var limits = PricingLimits(softAdditions: 0)
      limits.loosens = seed % 2 == 0
      let stop = StopSignal(deadline: nil, isCancelled: { false })
      let preparation = Preparation(problem, limits: limits, threads: 1, stop: stop)
      chargedCount +=
        preparation?.models.filter { !$0.charged.isEmpty || !$0.loose.windows.isEmpty }.count ?? 0
      let optimum = ExhaustiveSearch(problem).run()
      for cells in [0, 2500] {
        let engine = ColumnGeneration(
          problem,
          solver: GLPKSolver(),
          limits: limits,
          mostCellsForSimplex: cells
        )
        let outcome = try engine.run(ColumnOptions(iterations: 15))
        guard let optimum else {
          #expect(outcome.best == nil)
          continue
        }
        if let bound = outcome.bound { #expect(bound <= optimum.cost, "seed \(seed)") }
        if let best = outcome.best {
          #expect(problem.evaluate(best).cost == outcome.cost, "seed \(seed)")
        }
      }
    }
    #expect(chargedCount > 0)
  }

  /// Gives everybody two hard limits over all days.
  private func limitTwice(_ problem: inout RosterProblem) {
    for person in problem.people.indices {
      for modulus in 2...3 {
        let weights = problem.duties.indices.map { $0 % modulus }
        let weighting = problem.weighting(weights)
        let counter = Counter(
          person: person,
          days: Array(problem.days.indices),
          weightings: problem.days.map { _ in weighting },
          windows: [.init(positions: problem.days.indices)],
          band: Band(minimum: 1, maximum: modulus),
          origin: Origin(rule: "limit")
        )
        problem.counters.append(counter)
      }
    }
  }

  @Test("A deadline in the past and a cancelled run end at once")
  func ended() throws {
    let problem = RandomProblem.draw(seed: 3)
    let engine = ColumnGeneration(problem, solver: GLPKSolver())
    let late = try engine.run(ColumnOptions(deadline: .now - .seconds(1)))
    #expect(late.stop == .timeLimit || late.stop == .infeasible)
    #expect(late.best == nil)
    let cancelled = try engine.run(ColumnOptions(isCancelled: { true }))
    #expect(cancelled.stop == .cancelled || cancelled.stop == .infeasible)
  }

  @Test("A roster given is taken, and one found elsewhere too")
  func given() throws {
    for seed in 0..<20 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed, kinds: [.cover, .run])
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1500,
        let optimum = ExhaustiveSearch(problem).run()
      else { continue }
      let engine = ColumnGeneration(problem, solver: GLPKSolver())
      let reports = Mutex(0)
      let options = ColumnOptions(
        iterations: 10,
        onIncumbent: { _, _ in reports.withLock { $0 += 1 } },
        startSolution: optimum.solution
      )
      let started = try engine.run(options)
      #expect(started.cost == optimum.cost)
      #expect(reports.withLock { $0 } == 0)
      let external = ColumnOptions(iterations: 10, externalIncumbent: { optimum.solution })
      #expect(try engine.run(external).cost == optimum.cost)
    }
  }

  @Test("Dives without the simplex method give lawful rosters and valid bounds")
  func proximal() throws {
    var found = 0
    for seed in 0..<40 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 300)
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1500,
        let optimum = ExhaustiveSearch(problem).run()
      else { continue }
      let engine = ColumnGeneration(
        problem,
        solver: GLPKSolver(),
        limits: PricingLimits(),
        mostCellsForSimplex: 0
      )
      let outcome = try engine.run(ColumnOptions(seed: seed, iterations: 20))
      if let bound = outcome.bound { #expect(bound <= optimum.cost, "seed \(seed)") }
      guard let best = outcome.best else { continue }
      found += 1
      let evaluation = problem.evaluate(best)
      #expect(evaluation.isFeasible && evaluation.cost == outcome.cost, "seed \(seed)")
      #expect(evaluation.cost >= optimum.cost, "seed \(seed)")
    }
    #expect(found > 5)
  }

  @Test("What polishing makes of a dive's roster is taken, if it is better")
  func polished() throws {
    let calls = Mutex(0)
    for seed in 0..<40 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 300)
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1500,
        let optimum = ExhaustiveSearch(problem).run()
      else { continue }
      let engine = ColumnGeneration(problem, solver: GLPKSolver())
      let before = calls.withLock { $0 }
      let options = ColumnOptions(
        deadline: .now + .seconds(60),
        iterations: 10,
        polish: { _, _ in
          calls.withLock { $0 += 1 }
          return optimum.solution
        }
      )
      let outcome = try engine.run(options)
      if calls.withLock({ $0 }) > before { #expect(outcome.cost == optimum.cost, "seed \(seed)") }
    }
    #expect(calls.withLock { $0 } > 0)
  }

  @Test("A person without any schedule makes the problem infeasible")
  func infeasible() throws {
    var problem = RosterProblem(people: ["a"], days: ["d"], duties: ["off", "on"])
    let on = problem.dutySet([0, 1])
    problem.cells[0].charges = [
      .init(duties: on, penalty: .hard, origin: Origin(rule: "never"))
    ]
    let outcome = try ColumnGeneration(problem, solver: GLPKSolver()).run(ColumnOptions())
    #expect(outcome.stop == .infeasible)
    #expect(outcome.best == nil && outcome.bound == nil)
  }

  @Test("The same seed and iterations give the same result")
  func repeatable() throws {
    for seed in 0..<10 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 70)
      let engine = ColumnGeneration(problem, solver: GLPKSolver())
      let outcomes = try (0..<2).map { _ in
        try engine.run(ColumnOptions(seed: seed, iterations: 30, threads: 2))
      }
      #expect(outcomes[0].cost == outcomes[1].cost)
      #expect(outcomes[0].best == outcomes[1].best)
      #expect(outcomes[0].bound == outcomes[1].bound)
    }
  }
}
