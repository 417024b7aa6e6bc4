internal import CGLPKGuard
internal import LinearModel

/// Rows in the compressed form that the guard takes.
struct SparseRows {
  private var lower: [Double] = []
  private var upper: [Double] = []
  private var start: [Int32] = [0]
  private var index: [Int32] = []
  private var value: [Double] = []

  /// Flattens rows; zero coefficients are dropped.
  ///
  /// - Parameter relaxesEmpty: whether a row left without terms becomes a free
  ///   one. Its bounds were checked before; GLPK need not look at them.
  init(_ rows: some Collection<Row>, relaxesEmpty: Bool) {
    lower.reserveCapacity(rows.count)
    upper.reserveCapacity(rows.count)
    start.reserveCapacity(rows.count + 1)
    for row in rows {
      for term in row.terms where term.coefficient != 0 {
        index.append(Int32(term.variable))
        value.append(term.coefficient)
      }
      let isEmpty = relaxesEmpty && Int(start[start.count - 1]) == index.count
      start.append(Int32(index.count))
      lower.append(isEmpty ? -.infinity : row.lower)
      upper.append(isEmpty ? .infinity : row.upper)
    }
  }

  /// Gives the rows to the guard.
  func pass(_ body: (UnsafePointer<guard_rows>) -> Int32) -> Int32 {
    var rows = guard_rows()
    rows.count = Int32(lower.count)
    return lower.withUnsafeBufferPointer { lower in
      upper.withUnsafeBufferPointer { upper in
        start.withUnsafeBufferPointer { start in
          index.withUnsafeBufferPointer { index in
            value.withUnsafeBufferPointer { value in
              rows.lower = lower.baseAddress
              rows.upper = upper.baseAddress
              rows.start = start.baseAddress
              rows.index = index.baseAddress
              rows.value = value.baseAddress
              return body(&rows)
            }
          }
        }
      }
    }
  }
}
