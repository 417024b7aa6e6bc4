internal import Primitives
internal import Synchronization

/// The best solution and the best bound so far, shared by engines.
///
/// Every solution offered is evaluated here by the reference evaluation, so an
/// engine's own arithmetic is never trusted.
final class PlanBoard: Sendable {
  private struct State {
    var solution: RosterSolution?
    var cost: Int64?
    var engine: String?
    var bound: Int64?
    var isInfeasible = false
    var leastBroken: RosterSolution?
    var disagreement: String?
    var hitIterations = false
    var isClosed = false
  }

  private let problem: RosterProblem
  private let state = Mutex(State())

  init(_ problem: RosterProblem) { self.problem = problem }

  /// Offers a solution with the cost its engine gives it. One that was met on
  /// the way may be priced too high, where units of a price are whole: what it
  /// evaluates to counts.
  func offer(_ solution: RosterSolution, cost: Int64, by engine: String) {
    if let best = self.cost, cost >= best { return }
    let evaluation = problem.evaluate(solution)
    state.withLock { state in
      guard !state.isClosed else { return }
      guard evaluation.isFeasible, evaluation.cost <= cost else {
        state.disagreement =
          "\(engine) gave a roster of cost \(cost) that evaluates to \(evaluation.cost) "
          + "with \(evaluation.total.violations) violations"
        return
      }
      guard state.cost.map({ evaluation.cost < $0 }) ?? true else { return }
      state.solution = solution
      state.cost = evaluation.cost
      state.engine = engine
      Self.compare(&state)
    }
  }

  /// Raises the proven lower bound.
  func raise(bound: Int64) {
    state.withLock { state in
      guard !state.isClosed else { return }
      state.bound = max(bound, state.bound ?? bound)
      Self.compare(&state)
    }
  }

  /// A bound above the cost of a solution, or a proof that there is none beside
  /// one, cannot be right.
  private static func compare(_ state: inout State) {
    guard let cost = state.cost else { return }
    if let bound = state.bound, bound > cost {
      state.disagreement = "a bound of \(bound) was proven, but there is a roster of cost \(cost)"
    }
    if state.isInfeasible {
      state.disagreement = "it was proven that there is no roster, but there is one of cost \(cost)"
    }
  }

  /// Records that an engine proved a cost to be the least, which must be that
  /// of the best solution.
  func prove(optimum: Int64, by engine: String) {
    state.withLock { state in
      guard !state.isClosed, let cost = state.cost, cost != optimum else { return }
      state.disagreement =
        "\(engine) proved \(optimum) to be the least cost, but there is a roster of cost \(cost)"
    }
  }

  /// Records the proof that there is no solution.
  func proveInfeasible() {
    state.withLock { state in
      guard !state.isClosed else { return }
      state.isInfeasible = true
      Self.compare(&state)
    }
  }

  /// Takes nothing more: what comes later comes from an engine left behind.
  func close() { state.withLock { $0.isClosed = true } }

  /// Records the solution that breaks least, for want of a lawful one.
  func note(leastBroken solution: RosterSolution) {
    state.withLock { if !$0.isClosed { $0.leastBroken = solution } }
  }

  /// Records that a limit of iterations ended an engine.
  func noteIterationLimit() { state.withLock { if !$0.isClosed { $0.hitIterations = true } } }

  var hitIterations: Bool { state.withLock { $0.hitIterations } }
  var solution: RosterSolution? { state.withLock { $0.solution } }
  var cost: Int64? { state.withLock { $0.cost } }
  var engine: String? { state.withLock { $0.engine } }
  var isInfeasible: Bool { state.withLock { $0.isInfeasible } }
  var leastBroken: RosterSolution? { state.withLock { $0.leastBroken } }
  var disagreement: String? { state.withLock { $0.disagreement } }

  /// The bound; nil while nothing is proven.
  var bound: Int64? { state.withLock { $0.bound } }

  /// Whether nothing is left to do: the best is proven, or there is none.
  var isSettled: Bool {
    state.withLock { state in
      if state.isInfeasible { return true }
      guard let cost = state.cost, let bound = state.bound else { return false }
      return bound >= cost
    }
  }
}
