internal import FlatMemory
internal import Primitives

/// A roster problem made ready for searching. Immutable once made, so that
/// searches on several threads may share it: its memory is written by its
/// initialiser alone.
final class SearchModel: @unchecked Sendable {
  let problem: RosterProblem
  let tables: Tables
  private let arena: Arena

  /// Flattens a problem.
  ///
  /// - Complexity: linear in the size of the problem's primitives, and in
  ///   people x days x duties.
  init(_ problem: RosterProblem) {
    self.problem = problem
    arena = Arena()
    var builder = TablesBuilder(problem, arena)
    tables = builder.build()
  }
}
