import ColumnGeneration
import GLPKSolver
import Primitives
import Synchronization
import TestSupport
import Testing

@Suite("Runs of column generation")
struct RunTests {
  /// What a run reported.
  private final class Reports: Sendable {
    let bounds = Mutex<[Int64]>([])
    let rosters = Mutex<[(cost: Int64, solution: RosterSolution)]>([])
  }

  private func run(
    _ problem: RosterProblem,
    seed: UInt64,
    iterations: Int
  ) throws -> (outcome: ColumnOutcome, reports: Reports) {
    let reports = Reports()
    let options = ColumnOptions(
      seed: seed,
      iterations: iterations,
      onIncumbent: { cost, solution in
        reports.rosters.withLock { $0.append((cost, solution)) }
      },
      onBound: { bound in reports.bounds.withLock { $0.append(bound) } }
    )
    let outcome = try ColumnGeneration(problem, solver: GLPKSolver()).run(options)
    return (outcome, reports)
  }

  @Test(
    "Bounds never exceed the optimum, costs never fall below",
    arguments: 0..<60 as Range<UInt64>
  )
  func agreement(block: UInt64) throws {
    for seed in (block * 5)..<(block * 5 + 5) {
      let problem = RandomProblem.draw(seed: seed)
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 2200 else { continue }
      let optimum = ExhaustiveSearch(problem).run()
      let (outcome, reports) = try run(problem, seed: seed, iterations: 40)
      guard let optimum else {
        #expect(outcome.best == nil, "seed \(seed): a roster of an infeasible problem")
        continue
      }
      for bound in reports.bounds.withLock({ $0 }) {
        #expect(bound <= optimum.cost, "seed \(seed): bound \(bound), optimum \(optimum.cost)")
      }
      for (cost, solution) in reports.rosters.withLock({ $0 }) {
        let evaluation = problem.evaluate(solution)
        #expect(evaluation.isFeasible && evaluation.cost == cost)
        #expect(cost >= optimum.cost)
      }
      #expect(outcome.stop != .infeasible, "seed \(seed)")
      if outcome.isOptimal { #expect(outcome.cost == optimum.cost, "seed \(seed)") }
    }
  }

  @Test("The greatest prices that a practice may name leave bounds valid and rosters priced")
  func greatestPrices() throws {
    var solved = 0
    for seed in 0..<40 as Range<UInt64> {
      var problem = RandomProblem.draw(seed: seed, kinds: [.cover, .run])
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1000 else { continue }
      for cell in problem.cells.indices {
        let some = problem.cells[cell].possible.last.map { problem.dutySet([$0]) }
        let price = Int64(1_000_000_000) - Int64(cell)
        guard let some, cell % 3 == 0 else { continue }
        problem.cells[cell].charges.append(
          Cell.Charge(duties: some, penalty: .soft(price), origin: Origin(rule: "dear"))
        )
      }
      guard let optimum = ExhaustiveSearch(problem).run() else { continue }
      let (outcome, reports) = try run(problem, seed: seed, iterations: 40)
      for bound in reports.bounds.withLock({ $0 }) { #expect(bound <= optimum.cost) }
      if let cost = outcome.cost { #expect(cost >= optimum.cost) }
      if outcome.isOptimal { #expect(outcome.cost == optimum.cost) }
      if outcome.cost == optimum.cost { solved += 1 }
    }
    #expect(solved > 10)
  }

  @Test(
    "One person's problem is solved to the optimum by its pricing alone",
    arguments: 0..<40 as Range<UInt64>
  )
  func onePerson(block: UInt64) throws {
    let kinds: [RandomProblem.Kind] = [.counter, .run, .sequence, .automaton, .group]
    for seed in (block * 6)..<(block * 6 + 6) {
      let problem = RandomProblem.draw(seed: seed &+ 9000, kinds: kinds)
      guard problem.people.count == 1, let choices = ExhaustiveSearch(problem).cellChoices,
        choices <= 2200
      else { continue }
      let optimum = ExhaustiveSearch(problem).run()
      let (outcome, _) = try run(problem, seed: seed, iterations: 20)
      #expect(outcome.cost == optimum?.cost, "seed \(seed)")
      #expect(outcome.bound == optimum?.cost, "seed \(seed)")
    }
  }
}
