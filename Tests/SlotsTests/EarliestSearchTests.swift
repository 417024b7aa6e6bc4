import Primitives
import TestSupport
import Testing

@testable import Slots

@Suite struct EarliestSearchTests {
  @Test("The first time is the earliest of all slots", arguments: 0..<UInt64(300))
  func isEarliest(seed: UInt64) throws {
    var problem = RandomBook.draw(seed: seed)
    problem.balances = []
    try check(problem, seed: seed)
  }

  @Test("The first time is the earliest of all slots, in practices", arguments: 0..<UInt64(300))
  func isEarliestInPractices(seed: UInt64) throws {
    var problem = try BookSituation.problem(seed: seed)
    problem.balances = []
    try check(problem, seed: seed)
  }

  /// Takes each choice that stands by itself out of a solution, and asks for its
  /// first time.
  private func check(_ problem: BookProblem, seed: UInt64) throws {
    let full = BookSituation.solution(of: problem, seed: seed)
    for choice in problem.choices.indices {
      guard let situation = BookSituation(problem, full, without: choice),
        situation.wish.anchors.isEmpty, situation.wish.opens.isEmpty,
        situation.wish.gaps.allSatisfy({ $0.measure == .slots && $0.first < $0.second }),
        !situation.needsSeats
      else { continue }
      let all = SlotSearch().offers(for: situation.wish, in: situation.book, count: .max)
      let expected = all.min { ($0.start, $0.location) < ($1.start, $1.location) }
      let search = EarliestSearch(situation.wish, in: problem)
      let first = search.first(in: situation.book, within: 0..<problem.slotCount)
      #expect(first.map { [$0.start, $0.location] } == expected.map { [$0.start, $0.location] })
      guard let first else { continue }
      var book = situation.book
      #expect(book.book(first, for: situation.wish) != nil)
      let later = all.filter { $0.start > first.start }.map(\.start).min()
      let rest = search.first(in: situation.book, within: first.start + 1..<problem.slotCount)
      #expect(rest?.start == later)
    }
  }
}

extension BookSituation {
  /// Whether the wish asks for a seat of a session.
  fileprivate var needsSeats: Bool {
    wish.phases.flatMap(\.needs).flatMap(\.candidates).contains {
      problem.resources[$0.resource].provider != nil
    }
  }
}
