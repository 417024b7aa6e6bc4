public import Primitives

/// Searches for a cheap appointment book: insertion, ruin and recreate,
/// insertion by force, and fewer people used, with exact incremental
/// evaluation.
///
/// Anytime: better books are told as they are found, and the best is returned
/// whenever it is stopped.
public struct BookSearch: Sendable {
  private let model: BookModel

  /// Prepares a problem; one search may be run many times, also at once.
  ///
  /// - Parameter problem: a problem without ``BookProblem/faults()``.
  /// - Complexity: linear in the size of the problem.
  public init(_ problem: BookProblem) { model = BookModel(problem) }

  /// Searches until an option says stop.
  ///
  /// - Parameter options: seed, limits and whom to tell.
  /// - Returns: the best book and why the search stopped.
  public func run(_ options: BookSearchOptions) -> BookSearchOutcome {
    var annealing = BookAnnealing(model, options)
    return annealing.run()
  }
}
