internal import Compilation
internal import PracticeDomain
internal import Primitives
internal import Search

/// A roster with the best book known for it.
struct WholePlan: Sendable {
  /// The roster as a solution of the roster's own problem.
  var roster: RosterSolution
  /// What the roster costs.
  var rosterCost: Int64
  /// The book's problem under the roster.
  var compiled: CompiledBook
  /// The book.
  var book: BookSolution
  /// What the book costs.
  var bookCost: Int64

  /// What both cost.
  var cost: Int64 { rosterCost + bookCost }
}

/// Makes quick books for rosters that hardly differ.
struct BookMender: Sendable {
  let roster: CompiledRoster

  /// The problem of the book under a roster.
  func compiled(_ solution: RosterSolution) throws(CompilationError) -> CompiledBook {
    try CompiledBook(roster.practice, roster: roster.roster(from: solution))
  }

  /// The best of two quick books: one from nothing, and one that keeps what it
  /// can of another; nil where neither keeps every break.
  func quickBook(
    _ compiled: CompiledBook,
    keeping book: AppointmentBook?
  ) -> (solution: BookSolution, cost: Int64)? {
    var candidates = [BookConstruction.run(compiled.problem)]
    if let book { candidates.append(mended(compiled, keeping: book)) }
    let best = candidates.map { ($0, compiled.problem.evaluate($0)) }
      .filter { $0.1.isFeasible }.min { $0.1.cost < $1.1.cost }
    return best.map { ($0.0, $0.1.cost) }
  }

  /// What a book costs under another roster when only what the roster forces
  /// and what is dear in it is made anew; nil where a break finds no place.
  func mendedCost(_ compiled: CompiledBook, keeping book: AppointmentBook) -> Int64? {
    let evaluation = compiled.problem.evaluate(mended(compiled, keeping: book))
    return evaluation.isFeasible ? evaluation.cost : nil
  }

  /// A book under another roster: appointments stay where they still can and
  /// cost nothing; the others are placed anew, the dearest to leave out first.
  private func mended(_ compiled: CompiledBook, keeping book: AppointmentBook) -> BookSolution {
    let problem = compiled.problem
    var solution = compiled.solution(from: book) ?? empty(problem)
    for choice in problem.choices where !isFree(choice, solution, problem) {
      for phase in choice.phases { solution.placements[phase] = nil }
    }
    solution = BookConstruction.completing(solution, of: problem)
    return BookConstruction.extending(solution, of: problem)
  }

  private func empty(_ problem: BookProblem) -> BookSolution {
    BookSolution(placements: problem.phases.map { _ in nil })
  }

  /// Whether a choice may stay where it is and costs nothing there.
  private func isFree(
    _ choice: Choice,
    _ solution: BookSolution,
    _ problem: BookProblem
  ) -> Bool {
    choice.phases.allSatisfy { phase in
      guard let placement = solution.placements[phase] else { return true }
      let own = problem.phases[phase]
      let (start, location) = (placement.start, placement.location)
      guard own.cost(start: start, location: location) == 0 else { return false }
      return zip(own.needs, placement.members).allSatisfy { need, members in
        members.allSatisfy { member in
          need.candidates.contains {
            $0.resource == member && $0.cost(start: start, location: location) == 0
          }
        }
      }
    }
  }
}
