import Primitives
import TestSupport
import Testing

@testable import Search

@Suite struct RosterNeighbourhoodTests {
  @Test("Neighbours are lawful, differ, cost what the reference says and no more than allowed")
  func neighbours() {
    var count = 0
    for seed in UInt64(0)..<60 {
      let problem = RandomProblem.draw(seed: seed)
      let found = RosterSearch(problem).run(SearchOptions(seed: 1, iterations: 3000))
      guard let start = found.best, let cost = found.cost else { continue }
      var neighbourhood = RosterNeighbourhood(problem, seed: seed)
      let drawn = neighbourhood.draw(
        around: start,
        costingAtMost: cost + 20,
        attempts: 400,
        moves: 2,
        most: 50
      )
      #expect(drawn.count <= 50)
      #expect(Set(drawn.map(\.solution.duties)).count == drawn.count, "seed \(seed)")
      for neighbour in drawn {
        let evaluation = problem.evaluate(neighbour.solution)
        #expect(evaluation.isFeasible && evaluation.cost == neighbour.cost, "seed \(seed)")
        #expect(neighbour.cost <= cost + 20)
        let cells = start.duties.indices.filter {
          start.duties[$0] != neighbour.solution.duties[$0]
        }
        #expect(neighbour.cells == cells && !cells.isEmpty)
      }
      count += drawn.count
    }
    #expect(count > 200)
  }
}
