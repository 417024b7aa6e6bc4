public import Primitives

/// Searches for a cheap roster by simulated annealing over small and large
/// moves, with exact incremental evaluation.
///
/// Anytime: better rosters are told as they are found, and the best is
/// returned whenever it is stopped.
public struct RosterSearch: Sendable {
  private let model: SearchModel

  /// Prepares a problem; one search may be run many times, also at once.
  ///
  /// - Parameter problem: a problem without ``RosterProblem/faults()``.
  /// - Complexity: linear in the size of the primitives and in people x days x
  ///   duties.
  public init(_ problem: RosterProblem) { model = SearchModel(problem) }

  /// Searches until an option says stop.
  ///
  /// - Parameter options: seed, limits and whom to tell.
  /// - Returns: the best solution and why the search stopped.
  public func run(_ options: SearchOptions) -> SearchOutcome {
    var annealing = Annealing(model, options)
    return annealing.run()
  }
}
