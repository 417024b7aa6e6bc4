internal import Primitives

extension WorkingState {
  /// Whether the total is what the reference evaluation says: of small rosters
  /// always looked at, of great ones never, for it takes too long.
  func agrees() -> Bool {
    guard cellCount <= 400 else { return true }
    let evaluation = model.problem.evaluate(solution)
    return evaluation.cost == total.x && evaluation.isFeasible == isFeasible
  }
}
