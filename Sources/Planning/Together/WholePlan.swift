internal import Compilation
internal import Primitives

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
