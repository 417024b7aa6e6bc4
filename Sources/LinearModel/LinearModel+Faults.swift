extension LinearModel {
  /// The magnitudes a coefficient that is not 0 may have; beyond them solvers
  /// drop rows silently.
  public static let coefficientRange = 1e-9...1e9

  /// The greatest magnitude of a finite bound; anything larger is meant to be
  /// infinite, and is to be written so.
  public static let greatestBound = 1e15

  /// The greatest length of a name in bytes of UTF-8.
  public static let longestName = 255

  /// What a solver must not be given, each fault naming its row or variable.
  ///
  /// A fault states the value found and what was expected. An explicit zero
  /// coefficient is no fault; solvers drop it. Contradictory rows are no fault
  /// either: a model may be infeasible.
  ///
  /// - Returns: an empty array when the model is usable.
  /// - Complexity: linear in variables, rows and coefficients.
  public func faults() -> [String] {
    var found: [String] = []
    if !objectiveConstant.isFinite || abs(objectiveConstant) > Self.greatestBound {
      found.append(
        "the objective constant is \(objectiveConstant); expected a finite number "
          + "of magnitude up to \(Self.greatestBound)"
      )
    }
    nameFaults("variable", variables.lazy.map(\.name), &found)
    nameFaults("row", rows.lazy.map(\.name), &found)
    for index in variables.indices { Self.faults(of: variables[index], index, &found) }
    var lastRow = [Int](repeating: -1, count: variables.count)
    for index in rows.indices { rowFaults(index, &lastRow, &found) }
    return found
  }

  /// The faults of a variable by itself, its name aside.
  ///
  /// - Parameter index: its place in the model, said when it has no name.
  public static func faults(of variable: Variable, at index: Int) -> [String] {
    var found: [String] = []
    faults(of: variable, index, &found)
    return found
  }

  private static func faults(of variable: Variable, _ index: Int, _ found: inout [String]) {
    func place() -> String { "variable \(label(variable.name, index))" }
    if let fault = coefficientFault(variable.objective) {
      found.append("\(place()) has the objective coefficient \(fault)")
    }
    guard let fault = boundsFault(variable.lower, variable.upper) else {
      if let fault = integerFault(variable) { found.append("\(place()) \(fault)") }
      return
    }
    found.append("\(place()) \(fault)")
  }

  private static func integerFault(_ variable: Variable) -> String? {
    switch variable.kind {
    case .continuous: return nil
    case .binary where variable.lower < 0 || variable.upper > 1:
      return "is binary and has the bounds \(variable.lower)...\(variable.upper); "
        + "expected bounds within 0...1"
    case .binary, .integer:
      for bound in [variable.lower, variable.upper] where bound.isFinite {
        if bound != bound.rounded() {
          return "is integer and has the bound \(bound); expected an integral bound"
        }
      }
      return nil
    }
  }

  private func rowFaults(_ index: Int, _ lastRow: inout [Int], _ found: inout [String]) {
    let row = rows[index]
    func place() -> String { "row \(Self.label(row.name, index))" }
    if let fault = Self.boundsFault(row.lower, row.upper) { found.append("\(place()) \(fault)") }
    for term in row.terms {
      guard variables.indices.contains(term.variable) else {
        found.append(
          "\(place()) refers to variable \(term.variable); expected an index from 0 "
            + "to \(variables.count - 1)"
        )
        continue
      }
      if lastRow[term.variable] == index {
        found.append("\(place()) holds variable \(variableLabel(term.variable)) twice")
      }
      lastRow[term.variable] = index
      if let fault = Self.coefficientFault(term.coefficient) {
        found.append(
          "\(place()) has for variable \(variableLabel(term.variable)) the coefficient \(fault)"
        )
      }
    }
  }

  private func variableLabel(_ index: Int) -> String {
    Self.label(variables[index].name, index)
  }

  /// A name as messages show it; the index where there is none.
  static func label(_ name: String, _ index: Int) -> String {
    name.isEmpty ? "number \(index)" : name
  }
}

extension LinearModel {
  /// What is wrong with a coefficient, or nil.
  public static func coefficientFault(_ value: Double) -> String? {
    if value == 0 || coefficientRange.contains(abs(value)) { return nil }
    return "\(value); expected 0 or a magnitude from \(coefficientRange.lowerBound) "
      + "to \(coefficientRange.upperBound)"
  }

  /// What is wrong with a pair of bounds, or nil.
  public static func boundsFault(_ lower: Double, _ upper: Double) -> String? {
    if lower.isNaN || lower == .infinity || (lower.isFinite && abs(lower) > greatestBound) {
      return "has the lower bound \(lower); expected -inf or a magnitude up to \(greatestBound)"
    }
    if upper.isNaN || upper == -.infinity || (upper.isFinite && abs(upper) > greatestBound) {
      return "has the upper bound \(upper); expected inf or a magnitude up to \(greatestBound)"
    }
    if lower > upper {
      return "has the bounds \(lower)...\(upper); expected the lower not above the upper"
    }
    return nil
  }

  private func nameFaults(
    _ what: String,
    _ names: some Collection<String>,
    _ found: inout [String]
  ) {
    var seen = Set<String>(minimumCapacity: names.count)
    for (index, name) in names.enumerated() {
      if name.isEmpty {
        found.append("\(what) number \(index) has an empty name; expected 1 to 255 bytes")
      } else if name.utf8.count > Self.longestName {
        found.append(
          "\(what) number \(index) has a name of \(name.utf8.count) bytes, "
            + "\(name.prefix(20))...; expected 1 to 255 bytes"
        )
      } else if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
        found.append(
          "\(what) number \(index) has the name \(name.debugDescription); "
            + "expected no control character"
        )
      }
      if !seen.insert(name).inserted && !name.isEmpty {
        found.append("\(what) number \(index) has the name \(name), which stands before it")
      }
    }
  }
}
