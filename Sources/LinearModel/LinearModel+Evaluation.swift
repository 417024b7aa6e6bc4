// For `rounded()`, which becomes a call of the C library in release builds.
internal import Glibc

extension LinearModel {
  /// The objective of a vector of values, constant included.
  ///
  /// - Parameter values: one value per variable.
  /// - Complexity: linear in the variables.
  public func objective(of values: [Double]) -> Double {
    var sum = objectiveConstant
    for (variable, value) in zip(variables, values) where variable.objective != 0 {
      sum += variable.objective * value
    }
    return sum
  }

  /// Whether one objective is better than another in the model's sense.
  public func isBetter(_ objective: Double, than other: Double) -> Bool {
    sense == .minimise ? objective < other : objective > other
  }

  /// The first thing a vector of values violates, in words, or nil when it is a
  /// solution.
  ///
  /// A row may be missed by `tolerance` times one plus the sum of the magnitudes
  /// of its terms; a bound by `tolerance` times one plus its magnitude.
  ///
  /// - Parameters:
  ///   - values: one value per variable.
  ///   - tolerance: the scaled feasibility tolerance.
  ///   - integrality: how far an integer variable may be from an integer.
  /// - Complexity: linear in variables, rows and coefficients.
  public func violation(
    of values: [Double],
    tolerance: Double = 1e-7,
    integrality: Double = 1e-5
  ) -> String? {
    guard values.count == variables.count else {
      return "\(values.count) values for \(variables.count) variables"
    }
    for (variable, value) in zip(variables, values) {
      let allowed = tolerance * (1 + abs(value))
      guard value.isFinite, value >= variable.lower - allowed, value <= variable.upper + allowed
      else {
        return "variable \(variable.name) is \(value), outside "
          + "\(variable.lower)...\(variable.upper)"
      }
      if variable.kind != .continuous, abs(value - value.rounded()) > integrality {
        return "variable \(variable.name) is \(value), not an integer"
      }
    }
    return rowViolation(of: values, tolerance)
  }

  private func rowViolation(of values: [Double], _ tolerance: Double) -> String? {
    for row in rows {
      var sum = 0.0
      var scale = 1.0
      for term in row.terms {
        let part = term.coefficient * values[term.variable]
        sum += part
        scale += abs(part)
      }
      let allowed = tolerance * scale
      guard sum >= row.lower - allowed, sum <= row.upper + allowed else {
        return "row \(row.name) is \(sum), outside \(row.lower)...\(row.upper)"
      }
    }
    return nil
  }

  /// The values with every integer variable within `integrality` of an integer
  /// set to it, and every value moved onto a bound that it passes by as little.
  public func rounded(_ values: [Double], integrality: Double = 1e-5) -> [Double] {
    var result = values
    for (index, variable) in variables.enumerated() where index < values.count {
      var value = values[index]
      let nearest = value.rounded()
      if variable.kind != .continuous, abs(value - nearest) <= integrality { value = nearest }
      if value < variable.lower, variable.lower - value <= integrality { value = variable.lower }
      if value > variable.upper, value - variable.upper <= integrality { value = variable.upper }
      result[index] = value
    }
    return result
  }
}

extension LinearModel {
  /// The greatest number that divides every step of the objective, or nil when
  /// the objective may take any value.
  ///
  /// It exists when every variable in the objective is integer and has an
  /// integral coefficient.
  public var objectiveStep: Double? {
    var step = 0.0
    for variable in variables where variable.objective != 0 {
      let size = abs(variable.objective)
      guard variable.kind != .continuous, size == size.rounded() else { return nil }
      step = Self.greatestCommonDivisor(step, size)
    }
    return step > 0 ? step : nil
  }

  /// Whether the objective, its constant aside, is an integer in every solution.
  public var objectiveIsIntegral: Bool { objectiveStep != nil }

  /// A bound on the objective moved to the nearest value that the objective can
  /// take, where that is known.
  ///
  /// - Parameters:
  ///   - bound: a valid bound: lower when minimising, upper when maximising.
  ///   - step: ``objectiveStep``, passed in because it costs a walk.
  public func tightened(_ bound: Double, step: Double?) -> Double {
    guard let step, bound.isFinite else { return bound }
    let steps = (bound - objectiveConstant) / step
    let slack = 1e-6 * (1 + abs(steps))
    guard slack < 0.5 else { return bound }
    let whole = sense == .minimise ? (steps - slack).rounded(.up) : (steps + slack).rounded(.down)
    return objectiveConstant + whole * step
  }

  private static func greatestCommonDivisor(_ first: Double, _ second: Double) -> Double {
    var (larger, smaller) = (first, second)
    while smaller > 0 {
      (larger, smaller) = (smaller, larger.truncatingRemainder(dividingBy: smaller))
    }
    return larger
  }
}
