import GLPKSolver
import Primitives
import TestSupport
import Testing

@testable import ColumnGeneration

@Suite("Cuts of column generation")
struct CutTests {
  private let stop = StopSignal(deadline: nil, isCancelled: { false })

  /// The bound after each round of cuts, the root's first; nil when a person has
  /// no schedule.
  private func boundsOfRounds(_ problem: RosterProblem) -> [Int64?]? {
    guard
      let preparation = Preparation(problem, limits: PricingLimits(), threads: 1, stop: stop),
      preparation.models.allSatisfy({ $0.constant != Memory.forbidden })
    else { return nil }
    let options = ColumnOptions()
    let record = RunRecord(problem, options: options)
    var search = ColumnSearch(preparation, record: record, options: options, stop: stop)
    var bounds: [Int64?] = []
    for _ in 0..<6 {
      search.ascend(most: 100, share: 1)
      bounds.append(search.record.bound)
      search.findCuts()
      if search.cuts.isEmpty { break }
      search = ColumnSearch(continuing: search, search.preparation.adding(search.cuts))
    }
    return bounds
  }

  @Test("They never cut the optimum off, and close gaps that the root leaves")
  func optimum() {
    var (rounds, gains) = (0, 0)
    for seed in 0..<150 as Range<UInt64> {
      let problem = RandomProblem.draw(
        seed: seed &+ 21_000,
        kinds: [.cover, .together, .spread]
      )
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1500,
        let optimum = ExhaustiveSearch(problem).run(), let bounds = boundsOfRounds(problem)
      else { continue }
      rounds += bounds.count - 1
      for bound in bounds { #expect(bound ?? .min <= optimum.cost, "seed \(seed)") }
      if let first = bounds.first ?? nil, let last = bounds.last ?? nil, last > first { gains += 1 }
    }
    #expect(rounds > 3)
    #expect(gains > 1)
  }

  @Test("Odd rings of people kept apart are closed")
  func ring() throws {
    var problem = RosterProblem(
      people: (0..<10).map { "p\($0)" },
      days: ["d"],
      duties: ["off", "work"]
    )
    for cell in problem.cells.indices { problem.cells[cell].possible = [0, 1] }
    let work = problem.dutySet([1])
    let weighting = problem.weighting([0, 1])
    for person in 0..<10 {
      let next = problem.peopleSet([person / 5 * 5 + (person + 1) % 5])
      problem.togethers.append(
        Together(
          person: person,
          day: 0,
          duties: work,
          partners: [.init(people: next, day: 0, duties: work)],
          kind: .excludes,
          penalty: .hard,
          origin: Origin(rule: "ring")
        )
      )
    }
    problem.covers.append(
      Cover(
        parts: [.init(people: problem.peopleSet(Array(0..<10)), day: 0, weighting: weighting)],
        band: Band(minimum: 10, shortage: ConvexPrice(.soft(100))),
        origin: Origin(rule: "cover")
      )
    )
    let bounds = try #require(boundsOfRounds(problem))
    #expect(bounds.first == 500)
    #expect(bounds.last == 600)
  }
}
