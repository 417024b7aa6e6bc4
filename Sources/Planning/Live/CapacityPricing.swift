internal import BookSearch
public import Compilation
public import PracticeDomain
public import Primitives

/// Tells what time is worth to requests that have none yet.
///
/// Requests without an appointment compete for the time that is left; the prices
/// of a Lagrangian relaxation (``BookBound``) say what each hour is worth to them.
/// Where there is time enough for all of them it is worth nothing.
public enum CapacityPricing {
  /// What time is worth beside what is booked.
  ///
  /// - Parameters:
  ///   - compiled: the practice under its roster.
  ///   - solution: what is booked, breaks included.
  ///   - asked: visits that are not among those that compete.
  /// - Complexity: a fixed number of steps, each linear in starts times
  ///   candidates; fewer steps for many choices.
  public static func values(
    of compiled: CompiledBook,
    beside solution: BookSolution,
    without asked: [Identifier<ClientRequest>]
  ) -> [CapacityValue] {
    let problem = compiled.problem(fixing: solution, without: Set(asked))
    let isOpen = problem.choices.contains { choice in
      choice.phases.allSatisfy {
        solution.placements[$0] == nil && !problem.phases[$0].starts.isEmpty
      }
    }
    guard isOpen else { return [] }
    let steps = max(20, min(400, 100_000 / max(1, problem.choices.count)))
    guard let prices = BookBound(problem).prices(steps: steps) else { return [] }
    return compiled.capacityValues { prices.price(of: $0, over: $1) }
  }
}
