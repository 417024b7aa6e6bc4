internal import CGLPKGuard
internal import LinearModel

/// Columns in the compressed form that the guard takes.
struct SparseColumns {
  private var lower: [Double] = []
  private var upper: [Double] = []
  private var objective: [Double] = []
  private var integer: [CChar] = []
  private var start: [Int32] = [0]
  private var index: [Int32] = []
  private var value: [Double] = []

  /// Flattens variables without entries.
  ///
  /// - Parameter relaxed: whether integrality is dropped.
  init(_ variables: [Variable], relaxed: Bool) {
    for variable in variables { append(variable, relaxed: relaxed, entries: []) }
  }

  /// Flattens columns with their entries, relaxed.
  init(_ columns: [GLPKSession.Column]) {
    for column in columns { append(column.variable, relaxed: true, entries: column.entries) }
  }

  private mutating func append(
    _ variable: Variable,
    relaxed: Bool,
    entries: [GLPKSession.Entry]
  ) {
    lower.append(variable.lower)
    upper.append(variable.upper)
    objective.append(variable.objective)
    integer.append(!relaxed && variable.kind != .continuous ? 1 : 0)
    for entry in entries where entry.coefficient != 0 {
      index.append(Int32(entry.row))
      value.append(entry.coefficient)
    }
    start.append(Int32(index.count))
  }

  /// Gives the columns to the guard.
  func pass(_ body: (UnsafePointer<guard_columns>) -> Int32) -> Int32 {
    var columns = guard_columns()
    columns.count = Int32(lower.count)
    return lower.withUnsafeBufferPointer { lower in
      upper.withUnsafeBufferPointer { upper in
        objective.withUnsafeBufferPointer { objective in
          integer.withUnsafeBufferPointer { integer in
            columns.lower = lower.baseAddress
            columns.upper = upper.baseAddress
            columns.objective = objective.baseAddress
            columns.integer = integer.baseAddress
            return passEntries(&columns, body)
          }
        }
      }
    }
  }

  private func passEntries(
    _ columns: inout guard_columns,
    _ body: (UnsafePointer<guard_columns>) -> Int32
  ) -> Int32 {
    start.withUnsafeBufferPointer { start in
      index.withUnsafeBufferPointer { index in
        value.withUnsafeBufferPointer { value in
          columns.start = start.baseAddress
          columns.index = index.baseAddress
          columns.value = value.baseAddress
          return body(&columns)
        }
      }
    }
  }
}
