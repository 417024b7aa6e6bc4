internal import Primitives

/// A window of a counter that the first table of the pricing leaves out and
/// prices instead: each unit costs a multiplier.
///
/// Only windows whose limits are hard, and that charge nothing else.
struct RelaxedWindow: Sendable {
  /// For each day what each letter adds.
  let increments: [[Int32]]
  /// The amounts that are allowed, and all between them.
  let allowed: ClosedRange<Int>

  /// Prepares a window; nil when it charges anything.
  init?(_ window: WindowLoad, graph: PersonGraph, problem: RosterProblem) {
    let amounts = WindowAmounts(window, graph: graph, problem: problem)
    let counter = problem.counters[window.counter]
    let owes = counter.windows[window.window].owesMinimum
    var allowed: ClosedRange<Int>?
    for amount in amounts.final {
      let charge = counter.band.charge(amount + window.carried, owesMinimum: owes)
      if charge.violations > 0 { continue }
      if charge.cost != 0 { return nil }
      allowed = (allowed?.lowerBound ?? amount)...amount
    }
    guard let allowed else { return nil }
    self.allowed = allowed
    increments = amounts.increments.map { $0.map(Int32.init) }
  }
}
