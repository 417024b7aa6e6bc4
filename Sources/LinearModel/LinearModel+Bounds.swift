extension LinearModel {
  /// Solves a model whose rows have no terms, from the bounds alone.
  ///
  /// - Returns: nil when some row has a term with a non-zero coefficient.
  /// - Complexity: linear in variables, rows and coefficients.
  public func solvedFromBounds() -> SolveOutcome? {
    guard rows.allSatisfy({ $0.terms.allSatisfy { $0.coefficient == 0 } }) else { return nil }
    if emptyRowsAreContradictory { return SolveOutcome(stop: .infeasible) }
    var values: [Double] = []
    values.reserveCapacity(variables.count)
    for variable in variables {
      let rising = sense == .minimise ? variable.objective > 0 : variable.objective < 0
      let value =
        variable.objective == 0
        ? min(max(0, variable.lower), variable.upper)
        : rising ? variable.lower : variable.upper
      guard value.isFinite else { return SolveOutcome(stop: .unbounded) }
      values.append(value)
    }
    let objective = objective(of: values)
    let linear = !hasIntegers
    return SolveOutcome(
      stop: .optimal,
      values: values,
      objective: objective,
      bound: objective,
      rowDuals: linear ? [Double](repeating: 0, count: rows.count) : nil,
      reducedCosts: linear ? variables.map(\.objective) : nil
    )
  }

  /// Whether some row has no terms and yet excludes 0.
  public var emptyRowsAreContradictory: Bool {
    rows.contains { row in
      (row.lower > 0 || row.upper < 0) && row.terms.allSatisfy { $0.coefficient == 0 }
    }
  }
}
