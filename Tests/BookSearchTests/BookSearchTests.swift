import Primitives
import TestSupport
import Testing

@testable import BookSearch

@Suite("Search for appointment books")
struct BookSearchTests {
  /// Debug builds assert after every change that the running total is that of
  /// the reference evaluation.
  @Test("Finds what exhaustive search finds", arguments: 0..<200)
  func agreesWithExhaustiveSearch(seed: Int) throws {
    let problem = RandomBook.draw(seed: UInt64(seed))
    var exhaustive = ExhaustiveBookSearch(problem)
    let exact = exhaustive.run()
    let outcome = BookSearch(problem).run(BookSearchOptions(seed: 1, iterations: 1500))
    guard let exact else {
      #expect(outcome.best == nil)
      return
    }
    let best = try #require(outcome.best)
    let evaluation = problem.evaluate(best)
    #expect(evaluation.isFeasible)
    #expect(evaluation.cost == outcome.cost)
    #expect(evaluation.cost >= exact.cost)
    #expect(evaluation.cost == exact.cost)
  }
}
