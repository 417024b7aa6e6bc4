import GLPKSolver
import Primitives
import Synchronization
import TestSupport
import Testing

@testable import ColumnGeneration

@Suite("Branching of column generation")
struct BranchTests {
  private let stop = StopSignal(deadline: nil, isCancelled: { false })

  private func search(_ problem: RosterProblem, _ options: ColumnOptions) -> ColumnSearch? {
    guard
      let preparation = Preparation(problem, limits: PricingLimits(), threads: 1, stop: stop),
      preparation.models.allSatisfy({ $0.constant != Memory.forbidden })
    else { return nil }
    let record = RunRecord(problem, options: options)
    return ColumnSearch(preparation, record: record, options: options, stop: stop)
  }

  @Test("Trees of several parts prove together what the root cannot", arguments: 2...3)
  func rings(count: Int) throws {
    let problem = RosterProblem.rings(count, price: 100)
    let optimum = RosterSolution(
      duties: (0..<(5 * count)).map { $0 % 5 == 0 || $0 % 5 == 2 ? 1 : 0 }
    )
    let cost = problem.evaluate(optimum).cost
    #expect(cost == Int64(count) * 300)
    var search = try #require(self.search(problem, ColumnOptions()))
    search.record.take(optimum, isOwn: false)
    search.ascend(most: 100, share: 1)
    let root = try #require(search.record.bound)
    #expect(root < cost)
    search.branch()
    #expect(search.branching?.trees.count == count)
    #expect(search.record.isOptimal)
  }

  @Test("Trees never raise the bound beyond the optimum")
  func optimum() throws {
    for seed in 0..<60 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 11_000)
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1500,
        let optimum = ExhaustiveSearch(problem).run()
      else { continue }
      let bounds = Mutex<[Int64]>([])
      let options = ColumnOptions(
        iterations: 60,
        onBound: { bound in bounds.withLock { $0.append(bound) } }
      )
      guard var search = self.search(problem, options) else { continue }
      search.record.take(optimum.solution, isOwn: false)
      // Few rounds, so that something is left for the trees.
      search.ascend(most: Int(seed % 4), share: 1)
      search.branch()
      for bound in bounds.withLock({ $0 }) { #expect(bound <= optimum.cost, "seed \(seed)") }
    }
  }

  @Test("Parts hold everybody once, and no row ties two of them")
  func parts() throws {
    for seed in 0..<40 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 12_000)
      let prepared = Preparation(problem, limits: PricingLimits(), threads: 1, stop: stop)
      let preparation = try #require(prepared)
      let parts = preparation.master.parts(preparation.models, problem: problem)
      #expect(parts.flatMap(\.people).sorted() == Array(problem.people.indices))
      #expect(Set(parts.flatMap(\.rows)).count == parts.flatMap(\.rows).count)
      var evaluator = ScheduleEvaluator(
        problem,
        index: preparation.index,
        master: preparation.master,
        isMember: preparation.isMember
      )
      for part in parts {
        for person in part.people {
          let duties = preparation.models[person].candidates.map { $0.last?.duty ?? 0 }
          guard let column = evaluator.column(person, duties) else { continue }
          let rows = column.entries.map(\.row)
          #expect(rows.allSatisfy { part.rows.contains($0) }, "seed \(seed)")
        }
      }
    }
  }

  @Test("A tree gives its subproblems out with the least bound first")
  func order() {
    var random = SeededGenerator(seed: 5)
    let master = MasterProblem(RosterProblem.rings(1, price: 1))
    let base = ProximalMaster(master, people: 5, limit: 1)
    var tree = BranchTree(.init(people: [0], rows: []), root: 0, base: base, share: 0)
    #expect(tree.next()?.bound == 0)
    let bounds = (0..<50).map { _ in Int64(random.integer(1...99)) }
    for bound in bounds { tree.add(.init(bound: bound, duals: [])) }
    #expect(tree.gain == bounds.min())
    var given: [Int64] = []
    while let node = tree.next() { given.append(node.bound) }
    #expect(given == bounds.sorted())
    #expect(tree.gain == nil)
    tree.abandon(.init(bound: 7, duals: []))
    #expect(tree.gain == 7)
  }
}
