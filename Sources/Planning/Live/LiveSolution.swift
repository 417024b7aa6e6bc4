internal import Compilation
internal import PracticeDomain
internal import Primitives
internal import Search
internal import Slots

extension Wish {
  /// The same wish with only one way to be held.
  func only(_ placements: [BookSolution.Placement]) -> Wish {
    var wish = self
    for (phase, placement) in placements.enumerated() {
      let price = phases[phase].cost(start: placement.start, location: placement.location)
      wish.phases[phase].starts = [
        .init(
          slots: placement.start..<placement.start + 1,
          location: placement.location,
          cost: price ?? 0
        )
      ]
      for (need, members) in placement.members.enumerated() {
        wish.phases[phase].needs[need].candidates.removeAll { !members.contains($0.resource) }
      }
    }
    return wish
  }
}

/// A solution of a book problem beside the live book that stands for it, kept
/// alike while choices come and go.
struct LiveSolution {
  let problem: BookProblem
  private(set) var solution: BookSolution
  private(set) var book: LiveBook
  /// The booking of each choice; nil for those that are not served.
  private(set) var bookings: [Int?]

  init(_ problem: BookProblem, _ solution: BookSolution) {
    self.problem = problem
    self.solution = solution
    (book, bookings) = LiveBook.reading(solution, of: problem)
  }

  func isServed(_ choice: Int) -> Bool { bookings[choice] != nil }

  /// Where the phases of a choice are.
  func placements(of choice: Int) -> [BookSolution.Placement] {
    problem.choices[choice].phases.compactMap { solution.placements[$0] }
  }

  /// What is asked for with a choice, beside all others; nil where it needs one
  /// that is not served.
  func wish(of choice: Int) -> Wish? {
    Wish([choice], of: problem, beside: solution, bookings: bookings)
  }

  mutating func remove(_ choice: Int) {
    if let number = bookings[choice] { book.cancel(number) }
    bookings[choice] = nil
    for phase in problem.choices[choice].phases { solution.placements[phase] = nil }
  }

  /// Places a choice that is not served as an offer for its wish says.
  ///
  /// - Returns: whether it could be.
  mutating func place(_ choice: Int, _ offer: SlotOffer, _ wish: Wish) -> Bool {
    guard let number = book.book(offer, for: wish) else { return false }
    bookings[choice] = number
    for (phase, placement) in zip(problem.choices[choice].phases, offer.placements) {
      solution.placements[phase] = placement
    }
    return true
  }
}
