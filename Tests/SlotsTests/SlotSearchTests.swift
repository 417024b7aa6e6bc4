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

  @Test(
    "Slots under a policy, with time that is worth something, equal those of brute force",
    arguments: 0..<UInt64(500)
  )
  func equalBruteForceUnderLimits(seed: UInt64) throws {
    var problem = RandomBook.draw(seed: seed)
    problem.balances = []
    try check(problem, seed: seed, under: RandomLimits.draw(problem, seed: seed))
  }

  @Test("One search answers for a book that changes as a new one does", arguments: 0..<UInt64(100))
  func changingBook(seed: UInt64) throws {
    var problem = RandomBook.draw(seed: seed)
    problem.balances = []
    let full = BookSituation.solution(of: problem, seed: seed)
    let search = SlotSearch()
    for choice in problem.choices.indices {
      guard let situation = BookSituation(problem, full, without: choice) else { continue }
      var book = situation.book
      for number in [nil] + situation.bookings {
        if let number { book.cancel(number) }
        let offers = search.offers(for: situation.wish, in: book, count: .max)
        #expect(offers == SlotSearch().offers(for: situation.wish, in: book, count: .max))
      }
      let again = search.offers(for: situation.wish, in: situation.book, count: .max)
      #expect(again == SlotSearch().offers(for: situation.wish, in: situation.book, count: .max))
    }
  }

  /// Takes each choice out of a solution, and asks for its slots.
  private func check(
    _ problem: BookProblem,
    seed: UInt64,
    under limits: BookingLimits = BookingLimits()
  ) throws {
    let full = BookSituation.solution(of: problem, seed: seed)
    for choice in problem.choices.indices {
      guard var situation = BookSituation(problem, full, without: choice),
        situation.size < 600
      else { continue }
      situation.limits = limits
      let expected = situation.bruteForce()
      let offers = SlotSearch()
        .offers(for: situation.wish, in: situation.book, count: .max, under: limits)
      #expect(
        offers.map { BookSituation.Line($0) } == expected,
        "choice \(choice)"
      )
      for offer in offers {
        #expect(offer.cost == offer.parts.reduce(0) { $0 + $1.cost })
        #expect(situation.cost(of: offer.placements) == offer.cost)
      }
      let few = SlotSearch()
        .offers(for: situation.wish, in: situation.book, count: 2, under: limits)
      #expect(few.map { BookSituation.Line($0) } == Array(expected.prefix(2)))
      let early = SlotSearch()
        .earliest(for: situation.wish, in: situation.book, count: 2, under: limits)
      let inTime = expected.sorted { ($0.start, $0.location) < ($1.start, $1.location) }
      #expect(early.map { BookSituation.Line($0) } == Array(inTime.prefix(2)))
    }
  }
}
