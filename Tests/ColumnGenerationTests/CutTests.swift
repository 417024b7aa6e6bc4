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

  /// Some people, some of them kept apart or together, and needs that they meet in
  /// part: fractions of rosters often look better than any roster.
  private func quarrels(_ seed: UInt64) -> RosterProblem {
    var random = SeededGenerator(seed: seed)
    let people = random.integer(5...6)
    var problem = RosterProblem(
      people: (0..<people).map { "p\($0)" },
      days: ["d"],
      duties: ["off", "early", "late"]
    )
    for cell in problem.cells.indices { problem.cells[cell].possible = [0, 1, 2] }
    for person in 0..<people {
      for other in (person + 1)..<max(person + 1, people) where random.integer(0...9) < 6 {
        let duty = random.integer(1...2)
        problem.togethers.append(
          Together(
            person: person,
            day: 0,
            duties: problem.dutySet([duty]),
            partners: [
              .init(
                people: problem.peopleSet([other]),
                day: 0,
                duties: problem.dutySet([random.integer(0...3) == 0 ? 3 - duty : duty])
              )
            ],
            kind: random.integer(0...4) == 0 ? .needs(1) : .excludes,
            penalty: random.integer(0...2) == 0 ? .soft(Int64(random.integer(1000...9000))) : .hard,
            origin: Origin(rule: "quarrel")
          )
        )
      }
    }
    for duty in 1...2 {
      problem.covers.append(
        Cover(
          parts: [
            .init(
              people: problem.peopleSet(Array(0..<people)),
              day: 0,
              weighting: problem.weighting((0...2).map { $0 == duty ? 1 : 0 })
            )
          ],
          band: Band(
            minimum: 3,
            shortage: ConvexPrice(.soft(Int64(random.integer(5000...13_000))))
          ),
          origin: Origin(rule: "need")
        )
      )
    }
    return problem
  }

  @Test("They never cut the optimum off, and raise the bound of the root")
  func optimum() throws {
    var (rounds, gains) = (0, 0)
    for seed in 0..<120 as Range<UInt64> {
      let problem = quarrels(seed)
      let optimum = try #require(ExhaustiveSearch(problem).run())
      let bounds = try #require(boundsOfRounds(problem))
      rounds += bounds.count - 1
      for bound in bounds { #expect(bound ?? .min <= optimum.cost, "seed \(seed)") }
      guard let first = bounds.first ?? nil, let last = bounds.last ?? nil else { continue }
      if last > first { gains += 1 }
    }
    #expect(rounds > 60)
    #expect(gains > 5)
  }

  @Test("Random problems of every kind keep their optimum too")
  func everyKind() {
    for seed in 0..<60 as Range<UInt64> {
      let problem = RandomProblem.draw(seed: seed &+ 21_000)
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices <= 1500,
        let optimum = ExhaustiveSearch(problem).run(), let bounds = boundsOfRounds(problem)
      else { continue }
      for bound in bounds { #expect(bound ?? .min <= optimum.cost, "seed \(seed)") }
    }
  }

  @Test("Odd rings of people kept apart are closed")
  func ring() throws {
    let bounds = try #require(boundsOfRounds(.rings(2, price: 100)))
    #expect(bounds.first == 500)
    #expect(bounds.last == 600)
  }
}
