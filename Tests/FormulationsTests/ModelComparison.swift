import LinearModel

/// Compares two programs by the names of their rows and variables.
enum ModelComparison {
  /// Rows that are not the same in both.
  static func differences(rowsOf first: LinearModel, _ second: LinearModel) -> [String] {
    differences(rows(first), rows(second))
  }

  /// Variables that are not the same in both.
  static func differences(columnsOf first: LinearModel, _ second: LinearModel) -> [String] {
    differences(columns(first), columns(second))
  }

  /// What stands in one but not, or not the same, in the other.
  private static func differences<Value: Equatable>(
    _ first: [String: Value],
    _ second: [String: Value]
  ) -> [String] {
    Set(first.keys).union(second.keys).sorted().filter { first[$0] != second[$0] }.map {
      "\($0): \(first[$0].map { "\($0)" } ?? "missing"), \(second[$0].map { "\($0)" } ?? "missing")"
    }
  }

  /// Rows by name, each as its bounds and its terms by variable name.
  private static func rows(_ model: LinearModel) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: model.rows.map { row in
        let terms = row.terms.filter { $0.coefficient != 0 }
          .map { "\(model.variables[$0.variable].name) * \($0.coefficient)" }.sorted()
        return (row.name, ["\(row.lower + 0) to \(row.upper + 0)"] + terms)
      }
    )
  }

  /// Variables by name with bounds and price; those that stand in no row and
  /// cost nothing are left out, since MathProg drops them.
  private static func columns(_ model: LinearModel) -> [String: [Double]] {
    let used = Set(model.rows.flatMap { $0.terms.filter { $0.coefficient != 0 }.map(\.variable) })
    return Dictionary(
      uniqueKeysWithValues: model.variables.enumerated()
        .filter { used.contains($0.offset) || $0.element.objective != 0 }
        .map { ($0.element.name, [$0.element.lower, $0.element.upper, $0.element.objective]) }
    )
  }
}
