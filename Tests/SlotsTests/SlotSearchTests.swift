import Primitives
import Search
import TestSupport
import Testing

@testable import Slots

@Suite struct SlotSearchTests {
  @Test(
    "Slots equal those of brute force in set, cost and order, on problems of every primitive",
    arguments: 0..<UInt64(500)
  )
  func equalBruteForce(seed: UInt64) throws {
    var problem = RandomBook.draw(seed: seed)
    problem.balances = []
    try check(problem, seed: seed)
  }

  @Test(
    "Slots equal those of brute force in set, cost and order, on practices",
    arguments: 0..<UInt64(500)
  )
  func equalBruteForceOnPractices(seed: UInt64) throws {
    var problem = try BookSituation.problem(seed: seed)
    problem.balances = []
    try check(problem, seed: seed)
  }

  /// Takes each choice out of a solution, and asks for its slots.
  private func check(_ problem: BookProblem, seed: UInt64) throws {
    let full = BookSituation.solution(of: problem, seed: seed)
    for choice in problem.choices.indices {
      guard let situation = BookSituation(problem, full, without: choice),
        situation.size < 600
      else { continue }
      let expected = situation.bruteForce()
      let offers = SlotSearch().offers(for: situation.wish, in: situation.book, count: .max)
      #expect(
        offers.map { BookSituation.Line($0) } == expected,
        "choice \(choice)"
      )
      for offer in offers {
        #expect(offer.cost == offer.parts.reduce(0) { $0 + $1.cost })
        #expect(situation.cost(of: offer.placements) == offer.cost)
      }
      let few = SlotSearch().offers(for: situation.wish, in: situation.book, count: 2)
      #expect(few.map { BookSituation.Line($0) } == Array(expected.prefix(2)))
    }
  }
}
