internal import Primitives

/// Duals of the master's rows on a grid of integers, so that every bound is
/// computed without rounding.
///
/// Any duals give a bound; those of rows without a lower or an upper limit are
/// brought to the side that does not make it minus infinity.
struct DualGrid: Sendable {
  /// Units of the grid in a unit of cost.
  static let scale: Int64 = 4096

  /// The duals in units of the grid.
  private(set) var values: [Int64]

  /// Rounds duals to the grid.
  init(_ duals: ArraySlice<Double>, rows: [MasterProblem.Row]) {
    let needed = rows.reduce(1.0) { $0 + Double(max(abs($1.lower ?? 0), abs($1.upper ?? 0))) }
    // The bound's sum stays within 64 bits.
    let most = min(1e11, 1e18 / (Double(Self.scale) * needed))
    values = zip(duals, rows).map { dual, row in
      let limited = max(-most, min(most, dual))
      let value = Int64((limited * Double(Self.scale)).rounded())
      if value > 0 && row.lower == nil { return 0 }
      if value < 0 && row.upper == nil { return 0 }
      return value
    }
  }

  /// The duals in units of cost.
  var doubles: [Double] { values.map { Double($0) / Double(Self.scale) } }

  /// The point on the way from these duals to a centre.
  ///
  /// - Parameter weight: 0 for these duals, 1 for the centre.
  func moved(to centre: DualGrid, weight: Double) -> DualGrid {
    var moved = self
    for index in values.indices {
      let way = Double(centre.values[index] - values[index]) * weight
      moved.values[index] = values[index] + Int64(way.rounded())
    }
    return moved
  }

  /// What rows and variables of the master contribute to the Lagrangian bound.
  func bound(of master: MasterProblem) -> Int64 {
    var sum: Int64 = 0
    for (value, row) in zip(values, master.rows) {
      if value > 0 { sum += value * (row.lower ?? 0) }
      if value < 0 { sum += value * (row.upper ?? 0) }
    }
    for variable in master.variables {
      var reduced = variable.price * Self.scale
      for entry in variable.entries { reduced -= values[entry.row] * entry.coefficient }
      sum += min(reduced * variable.lower, reduced * variable.upper)
    }
    return sum
  }
}
