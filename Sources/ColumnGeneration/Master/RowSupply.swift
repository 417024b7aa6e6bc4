/// What the sides and the private variables of each row of the master supply at
/// each dual: a staircase that rises with the dual.
///
/// A variable that stands in one row only, and the slack of the row, take their
/// best values as soon as the row's dual is known. The dual of a proximal step
/// is then where the staircase crosses a line.
struct RowSupply {
  /// The first stair of each row, and the end; levels have one more a row.
  private var start: [Int] = [0]
  private var stairs: [Double] = []
  private var levels: [Double] = []
  /// The variables that stand in several rows, or in none.
  private(set) var shared: [Int] = []

  /// Reads the rows and variables of a master problem.
  init(_ master: MasterProblem) {
    var own: [[Int]] = Array(repeating: [], count: master.rows.count)
    for (index, variable) in master.variables.enumerated() {
      if variable.entries.count == 1 {
        own[variable.entries[0].row].append(index)
      } else {
        shared.append(index)
      }
    }
    for (row, content) in master.rows.enumerated() {
      add(content, own[row].map { master.variables[$0] })
    }
  }

  private mutating func add(_ row: MasterProblem.Row, _ variables: [MasterProblem.Variable]) {
    struct Rise {
      var dual: Double
      var least: Double
      var most: Double
    }
    let slack = Rise(
      dual: 0,
      least: row.upper.map { -Double($0) } ?? -.infinity,
      most: row.lower.map { -Double($0) } ?? .infinity
    )
    let rises =
      ([slack]
      + variables.map { variable in
        let factor = Double(variable.entries[0].coefficient)
        let ends = [factor * Double(variable.lower), factor * Double(variable.upper)]
        return Rise(
          dual: Double(variable.price) / factor,
          least: min(ends[0], ends[1]),
          most: max(ends[0], ends[1])
        )
      }).sorted { $0.dual < $1.dual }
    for count in 0...rises.count {
      let level = rises.indices.reduce(0.0) {
        $0 + ($1 < count ? rises[$1].most : rises[$1].least)
      }
      levels.append(level)
    }
    stairs += rises.map(\.dual)
    start.append(stairs.count)
  }

  /// The dual at which the supply of a row, the amount that schedules give it
  /// and the step from a centre balance.
  ///
  /// - Parameters:
  ///   - amount: what schedules and shared variables give.
  ///   - step: by how much the dual falls with each unit too many.
  func dual(_ row: Int, amount: Double, centre: Double, step: Double) -> Double {
    let first = start[row]
    let count = start[row + 1] - first
    var least = -Double.infinity
    for index in 0...count {
      let dual = centre - step * (amount + levels[first + row + index])
      if index == count || dual <= stairs[first + index] { return max(dual, least) }
      least = stairs[first + index]
    }
    return least
  }
}
