import Primitives
import TestSupport
import Testing

@testable import Slots

@Suite struct RearrangementTests {
  @Test(
    "Unnamed bookings change exactly when trying everything finds a way",
    arguments: 0..<UInt64(500)
  )
  func equalsTryingEverything(seed: UInt64) throws {
    var problem = RandomBook.draw(seed: seed)
    problem.balances = []
    let full = BookSituation.solution(of: problem, seed: seed)
    for choice in problem.choices.indices {
      let situation = BookSituation(problem, full, without: choice, isNamed: false)
      guard let situation, let others = Arrangements(situation), others.count < 400 else {
        continue
      }
      for times in others.times where Double(others.count) * others.members(times) < 1000 {
        let outcome = situation.book.rearrangement(for: situation.wish, at: times)
        let isPossible = others.arePossible(times)
        switch outcome {
        case .found(let found):
          #expect(isPossible && others.isLawful(found))
        case .impossible: #expect(!isPossible, "choice \(choice) at \(times)")
        case .undecided: Issue.record("undecided")
        }
      }
    }
  }

  @Test(
    "Offers that let others change are for exactly the starts that trying everything finds",
    arguments: 0..<UInt64(200)
  )
  func flexibleOffersAreExact(seed: UInt64) throws {
    var problem = RandomBook.draw(seed: seed)
    problem.balances = []
    let full = BookSituation.solution(of: problem, seed: seed)
    for choice in problem.choices.indices {
      let situation = BookSituation(problem, full, without: choice, isNamed: false)
      guard let situation, let others = Arrangements(situation), others.count < 100,
        others.times.allSatisfy({ Double(others.count) * others.members($0) < 300 })
      else { continue }
      let expected = Set(
        others.times.filter { others.arePossible($0) }.map { [$0[0].start, $0[0].location] }
      )
      let offers = SlotSearch()
        .flexibleOffers(for: situation.wish, in: situation.book, count: .max)
      #expect(Set(offers.map { [$0.offer.start, $0.offer.location] }) == expected)
      for offer in offers {
        let way = Rearrangement(placements: offer.offer.placements, changes: offer.changes)
        #expect(others.isLawful(way))
        #expect(offer.offer.cost == offer.offer.parts.reduce(0) { $0 + $1.cost })
        if !offer.changes.isEmpty, !others.hasSoftTies {
          #expect(others.cost(way) == offer.offer.cost)
        }
      }
    }
  }

  @Test("Ten interchangeable people are given out without trying every order")
  func fullHouseIsRecognised() throws {
    var problem = BookProblem(slotCount: 20)
    for person in 0..<10 {
      problem.resources.append(Resource(name: "p\(person)", origin: Origin(rule: "use")))
    }
    let anyone = Need(
      candidates: (0..<10).map { .init(resource: $0, spans: [.init(slots: 0..<20)]) }
    )
    let phase = BookPhase(
      choice: 0,
      length: 4,
      starts: [.init(slots: 0..<17, location: 0)],
      needs: [anyone]
    )
    let wish = Wish(phases: [phase])
    var book = LiveBook(problem)
    // Staggered, each with its own person, so that the eleventh has to be refused.
    for number in 0..<10 {
      let booking = book.book(wish, at: [(number % 4 + 2, 0)])
      #expect(booking != nil)
    }
    #expect(book.rearrangement(for: wish, at: [(5, 0)]) == .impossible)
    #expect(book.rearrangement(for: wish, at: [(10, 0)]) != .impossible)
  }

  @Test("A request is fitted in by giving another booking to somebody else")
  func otherPersonTakesOver() throws {
    var problem = BookProblem(slotCount: 4)
    problem.resources = ["a", "b"].map { Resource(name: $0, origin: Origin(rule: "use")) }
    func wish(_ people: [Int]) -> Wish {
      let need = Need(candidates: people.map { .init(resource: $0, spans: [.init(slots: 0..<4)]) })
      let start = BookPhase.StartSpan(slots: 0..<3, location: 0)
      return Wish(phases: [BookPhase(choice: 0, length: 2, starts: [start], needs: [need])])
    }
    var book = LiveBook(problem)
    let firstNumber = book.book(wish([0, 1]), at: [(1, 0)])
    let first = try #require(firstNumber)
    let before = book
    #expect(book.booking(first)?.placements[0].members == [[0]])
    #expect(SlotSearch().offers(for: wish([0]), in: book, count: 9).isEmpty)
    let secondNumber = book.book(wish([0]), at: [(1, 0)])
    let second = try #require(secondNumber)
    #expect(book.booking(first)?.placements[0].members == [[1]])
    #expect(book.booking(second)?.placements[0].members == [[0]])
    let third = book.book(wish([0, 1]), at: [(2, 0)])
    #expect(third == nil)
    // The copy made before sees nothing of it, and a cancellation frees the time.
    #expect(before.booking(first)?.placements[0].members == [[0]] && before.booking(second) == nil)
    book.cancel(second)
    #expect(SlotSearch().offers(for: wish([0]), in: book, count: 9).count == 3)
  }
}

/// Every way to give what is booked other members, by trying.
private struct Arrangements {
  let situation: BookSituation
  private let placed: [(phase: Int, options: [BookSolution.Placement])]

  init?(_ situation: BookSituation) {
    self.situation = situation
    let problem = situation.problem
    var placed: [(phase: Int, options: [BookSolution.Placement])] = []
    for (choice, booking) in situation.bookings.enumerated() {
      guard let booking, let known = situation.book.booking(booking) else { continue }
      for (phase, old) in zip(problem.choices[choice].phases, known.placements) {
        let isSettled = known.isNamed
        let all = isSettled ? [old] : BookSituation.placements(of: problem.phases[phase])
        let wish = known.wish
        let moves =
          wish.isQuiet && wish.phases.count == 1 && wish.phases[0].needs.count == 1
          && wish.gaps.isEmpty && wish.ties.isEmpty
        let options = all.filter { new in
          moves || isSettled
            || (new.start == old.start && new.location == old.location
              && Self.isNoDearer(new, old, problem.phases[phase]))
        }
        placed.append((phase, options))
      }
    }
    self.placed = placed
  }

  /// Whether no member costs more than the dearest of before.
  private static func isNoDearer(
    _ new: BookSolution.Placement,
    _ old: BookSolution.Placement,
    _ phase: BookPhase
  ) -> Bool {
    zip(phase.needs, zip(new.members, old.members)).allSatisfy { need, members in
      func dearest(_ chosen: [Int]) -> Int64 {
        need.candidates.filter { chosen.contains($0.resource) }
          .compactMap { $0.cost(start: new.start, location: new.location) }.max() ?? .max
      }
      return dearest(members.0) <= dearest(members.1)
    }
  }

  /// Whether changes could cost at bookings that stay.
  var hasSoftTies: Bool {
    situation.problem.ties.contains { $0.penalty != .hard }
  }

  var count: Int { placed.reduce(1) { min(1_000_000, $0 * max(1, $1.options.count)) } }

  private var phases: Range<Int> { situation.problem.choices[situation.choice].phases }

  /// The starts and locations of the phases of the wish.
  var times: [[(start: Int, location: Int)]] {
    phases.reduce([[]]) { lists, phase in
      lists.flatMap { list in
        situation.problem.phases[phase].options.map { list + [($0.start, $0.location)] }
      }
    }
  }

  /// How many members the wish could have.
  func members(_ times: [(start: Int, location: Int)]) -> Double {
    zip(phases, times).reduce(1) { product, pair in
      product * Double(options(pair.0, pair.1).count)
    }
  }

  private func options(
    _ phase: Int,
    _ time: (start: Int, location: Int)
  ) -> [BookSolution.Placement] {
    BookSituation.placements(of: situation.problem.phases[phase]).filter {
      $0.start == time.start && $0.location == time.location
    }
  }

  func arePossible(_ times: [(start: Int, location: Int)]) -> Bool {
    let own = zip(phases, times).map { ($0, options($0, $1)) }
    return tryAll(placed.map { ($0.phase, $0.options) } + own, situation.solution)
  }

  private func tryAll(_ left: [(Int, [BookSolution.Placement])], _ chosen: BookSolution) -> Bool {
    guard let (phase, options) = left.first else { return isLawful(chosen) }
    var chosen = chosen
    return options.contains { option in
      chosen.placements[phase] = option
      return tryAll(Array(left.dropFirst()), chosen)
    }
  }

  func isLawful(_ found: Rearrangement) -> Bool { isLawful(solution(found)) }

  /// What the cost of the book rises by.
  func cost(_ found: Rearrangement) -> Int64 {
    let problem = situation.problem
    let lost = problem.choices[situation.choice].unserved.charge(units: 1).cost
    return problem.evaluate(solution(found)).cost - problem.evaluate(situation.solution).cost
      + lost
  }

  private func solution(_ found: Rearrangement) -> BookSolution {
    var solution = situation.solution
    for (phase, placement) in zip(phases, found.placements) {
      solution.placements[phase] = placement
    }
    for (choice, booking) in situation.bookings.enumerated() {
      guard let booking, let changed = found.changes[booking] else { continue }
      for (phase, placement) in zip(situation.problem.choices[choice].phases, changed) {
        solution.placements[phase] = placement
      }
    }
    return solution
  }

  private func isLawful(_ solution: BookSolution) -> Bool {
    let unplaced = situation.problem.choices.count {
      $0.unserved == .hard && solution.placements[$0.phases.lowerBound] == nil
    }
    return situation.problem.evaluate(solution).total.violations == unplaced
  }
}
