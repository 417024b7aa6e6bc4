/// A sum over anybody's duties, windows of counters and variables of the
/// master problem.
struct LinkSum {
  /// What duties of some people on a day add.
  struct CellPart {
    /// The people, by the index of a list in ``MasterProblem``.
    var people: Int
    /// The day.
    var day: Int
    /// What each duty adds.
    var weights: [Int]
  }

  /// What the amount of a window of a counter adds.
  struct WindowPart: Hashable {
    var counter: Int
    var window: Int
    var factor: Int
  }

  /// What is added in any case.
  var constant = 0
  /// Duties.
  var cells: [CellPart] = []
  /// Windows.
  var windows: [WindowPart] = []
  /// Variables and their coefficients.
  var variables: [(variable: Int, coefficient: Int)] = []

  /// A multiple of the sum.
  static func * (factor: Int, sum: LinkSum) -> LinkSum {
    LinkSum(
      constant: factor * sum.constant,
      cells: sum.cells.map {
        CellPart(people: $0.people, day: $0.day, weights: $0.weights.map { factor * $0 })
      },
      windows: sum.windows.map {
        WindowPart(counter: $0.counter, window: $0.window, factor: factor * $0.factor)
      },
      variables: sum.variables.map { ($0.variable, factor * $0.coefficient) }
    )
  }

  /// Adds another sum.
  static func += (sum: inout LinkSum, other: LinkSum) {
    sum.constant += other.constant
    sum.cells += other.cells
    sum.windows += other.windows
    sum.variables += other.variables
  }

  /// Adds a multiple of a variable.
  mutating func add(_ coefficient: Int, of variable: Int) {
    if coefficient != 0 { variables.append((variable, coefficient)) }
  }
}
