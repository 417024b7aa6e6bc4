internal import BookSearch
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
    var disagreement: String?
    var hitIterations = false
    var prices: CapacityPrices?
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
  /// Whether nothing is left to do: the best is proven, or there is none.
  var isSettled: Bool {
    entries.withLock { $0.isInfeasible || $0.bound >= $0.cost ?? .max }
  }

  /// The best solution with its cost.
  var incumbent: (solution: BookSolution, cost: Int64)? {
    entries.withLock { entries in
      guard let solution = entries.solution, let cost = entries.cost else { return nil }
      return (solution, cost)
    }
  }
  /// Why engines cannot all be right; nil while they can.
  var disagreement: String? { entries.withLock { $0.disagreement } }
  /// Whether a limit of iterations ended an engine.
  var hitIterations: Bool { entries.withLock { $0.hitIterations } }

  /// What slots are worth, as the bound was proven last; nil where it was not.
  var prices: CapacityPrices? { entries.withLock { $0.prices } }

  /// Takes the prices of a bound.
  func take(_ prices: CapacityPrices) { entries.withLock { $0.prices = prices } }

  /// Takes a solution cheaper than any before, with the cost its engine gives
  /// it: the reference evaluation must agree, or give it less where a program
  /// left slack.
  func offer(_ solution: BookSolution, cost: Int64, by engine: String) {
    if let best = self.cost, cost >= best { return }
    let evaluation = problem.evaluate(solution)
    entries.withLock { entries in
      guard evaluation.isFeasible, evaluation.cost <= cost else {
        entries.disagreement =
          "\(engine) gave a book of cost \(cost) that evaluates to \(evaluation.cost) "
          + "with \(evaluation.total.violations) violations"
        return
      }
      guard evaluation.cost < entries.cost ?? .max else { return }
      entries.solution = solution
      entries.cost = evaluation.cost
      entries.engine = engine
      Self.compare(&entries)
    }
  }

  /// A bound above the cost of a book, or a proof that there is none beside one,
  /// cannot be right.
  private static func compare(_ entries: inout Entries) {
    guard let cost = entries.cost else { return }
    if entries.bound > cost {
      entries.disagreement =
        "a bound of \(entries.bound) was proven, but there is a book of cost \(cost)"
    }
    if entries.isInfeasible {
      entries.disagreement = "it was proven that there is no book, but there is one of cost \(cost)"
    }
  }

  /// Raises the bound.
  func raise(bound: Int64) {
    entries.withLock { entries in
      entries.bound = max(entries.bound, bound)
      Self.compare(&entries)
    }
  }

  /// Raises the bound. Costs are integers, so it is rounded up; a little is left
  /// for the solver's own rounding.
  func raise(_ bound: Double) {
    guard bound.isFinite, abs(bound) < 1e15 else { return }
    raise(bound: Int64((bound - 1e-6 * max(1, abs(bound))).rounded(.up)))
  }

  /// The best solution was proven to be so.
  func prove() { entries.withLock { $0.bound = max($0.bound, $0.cost ?? $0.bound) } }

  /// It was proven that there is no solution.
  func proveInfeasible() {
    entries.withLock { entries in
      entries.isInfeasible = true
      Self.compare(&entries)
    }
  }

  /// Records that a limit of iterations ended an engine.
  func noteIterationLimit() { entries.withLock { $0.hitIterations = true } }
}
