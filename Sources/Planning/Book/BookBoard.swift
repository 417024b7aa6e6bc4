internal import Primitives
internal import Synchronization

/// The best book and the best bound so far, shared by the engines.
final class BookBoard: Sendable {
  private struct Entries: Sendable {
    var solution: BookSolution?
    var cost: Int64?
    /// Prices are never negative, so nothing costs less than nothing.
    var bound: Int64 = 0
    var engine: String?
    var isInfeasible = false
  }

  private let problem: BookProblem
  private let entries = Mutex(Entries())

  init(_ problem: BookProblem) { self.problem = problem }

  var solution: BookSolution? { entries.withLock { $0.solution } }
  var cost: Int64? { entries.withLock { $0.cost } }
  var engine: String? { entries.withLock { $0.engine } }
  var isInfeasible: Bool { entries.withLock { $0.isInfeasible } }
  /// The bound, never above the cost.
  var bound: Int64 { entries.withLock { min($0.bound, $0.cost ?? $0.bound) } }
  /// Whether nothing cheaper exists.
  var isSettled: Bool { entries.withLock { $0.bound >= $0.cost ?? .max } }

  /// Takes a solution that is allowed and cheaper than any before; its cost is
  /// that of the reference evaluation.
  func offer(_ solution: BookSolution, by engine: String) {
    let evaluation = problem.evaluate(solution)
    guard evaluation.isFeasible else { return }
    entries.withLock { entries in
      guard evaluation.cost < entries.cost ?? .max else { return }
      entries.solution = solution
      entries.cost = evaluation.cost
      entries.engine = engine
    }
  }

  /// Raises the bound. Costs are integers, so it is rounded up; a little is left
  /// for the solver's own rounding.
  func raise(_ bound: Double) {
    guard bound.isFinite, abs(bound) < 1e15 else { return }
    let whole = Int64((bound - 1e-6 * max(1, abs(bound))).rounded(.up))
    entries.withLock { $0.bound = max($0.bound, whole) }
  }

  /// The best solution was proven to be so.
  func prove() { entries.withLock { $0.bound = max($0.bound, $0.cost ?? $0.bound) } }

  /// It was proven that there is no solution.
  func proveInfeasible() { entries.withLock { $0.isInfeasible = true } }
}
