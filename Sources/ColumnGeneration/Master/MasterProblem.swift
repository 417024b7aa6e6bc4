internal import Primitives

/// The rows that tie schedules of different people together, and the variables
/// of these rows; integers throughout.
///
/// It is the integral problem over the hulls of each person's schedules, once
/// each person's convexity row is added (Dantzig & Wolfe 1960,
/// https://doi.org/10.1287/opre.8.1.101). Prices of use and "zero or minimum"
/// are relaxed to fractions. So are soft windows of counters of people whose amounts
/// no single table holds: they are rows here instead.
struct MasterProblem: Sendable {
  /// A row.
  struct Row: Sendable {
    /// The name, as in `cover_min[3]`.
    var name: String
    /// The least value; nil for none.
    var lower: Int64?
    /// The greatest value; nil for none.
    var upper: Int64?
  }

  /// A variable between finite bounds.
  struct Variable: Sendable {
    /// The name, as in `cover_short[3,0]`.
    var name: String
    /// The least value.
    var lower: Int64
    /// The greatest value.
    var upper: Int64
    /// The price of a unit.
    var price: Int64
    /// The rows it stands in.
    var entries: [(row: Int, coefficient: Int64)] = []
  }

  /// What a row counts in cells of some people on a day.
  struct CellTerm: Sendable {
    var people: Int
    var row: Int
    var weights: [Int]
  }

  /// What a row counts in a window of a counter.
  struct WindowTerm: Sendable {
    var row: Int
    var factor: Int
  }

  /// A window of a counter that rows count.
  struct Window: Sendable {
    var counter: Int
    var window: Int
    var terms: [WindowTerm]
    /// The greatest weight of a duty.
    var reach = 1
  }

  /// The rows.
  private(set) var rows: [Row] = []
  /// The variables.
  private(set) var variables: [Variable] = []
  /// Lists of people that rows refer to.
  private(set) var people: [[Int]] = []
  /// For each day what rows count in cells.
  private(set) var cellTerms: [[CellTerm]]
  /// The windows that rows count.
  private(set) var windows: [Window] = []
  /// The variable of each option of each break.
  var taken: [[Int]] = []
  private var peopleIndex: [[Int]: Int] = [:]
  private var windowIndex: [LinkSum.WindowPart: Int] = [:]

  /// The windows whose charges are rows here, and no part of any column's cost.
  private(set) var charged: Set<CounterWindow> = []

  /// Writes the rows of a problem.
  ///
  /// - Parameter charged: the windows of counters that are charged here.
  init(_ problem: RosterProblem, charging charged: [CounterWindow] = []) {
    self.charged = Set(charged)
    cellTerms = Array(repeating: [], count: problem.days.count)
    let ranges = LinkRanges(problem)
    addBreaks(problem, ranges)
    addCovers(problem, ranges)
    addTogethers(problem)
    addSpreads(problem, ranges)
    for window in charged { addCharged(window, problem, ranges) }
    for index in windows.indices {
      let weightings = problem.counters[windows[index].counter].weightings
      windows[index].reach = weightings.reduce(1) { reach, weighting in
        problem.weightings[weighting].reduce(reach) { max($0, abs($1)) }
      }
    }
  }

  /// The index of a list of people.
  mutating func index(ofPeople list: [Int]) -> Int {
    if let index = peopleIndex[list] { return index }
    people.append(list)
    peopleIndex[list] = people.count - 1
    return people.count - 1
  }

  /// Adds a variable and returns its index.
  mutating func addVariable(_ name: String, _ range: ClosedRange<Int>, price: Int64 = 0) -> Int {
    variables.append(
      Variable(
        name: name,
        lower: Int64(range.lowerBound),
        upper: Int64(range.upperBound),
        price: price
      )
    )
    return variables.count - 1
  }

  /// Adds the row `lower <= sum <= upper`.
  mutating func addRow(_ name: String, _ sum: LinkSum, lower: Int? = nil, upper: Int? = nil) {
    let row = rows.count
    rows.append(
      Row(
        name: name,
        lower: lower.map { Int64($0 - sum.constant) },
        upper: upper.map { Int64($0 - sum.constant) }
      )
    )
    for part in sum.cells where part.weights.contains(where: { $0 != 0 }) {
      cellTerms[part.day].append(
        CellTerm(people: part.people, row: row, weights: part.weights)
      )
    }
    for part in sum.windows { addWindow(part, row: row) }
    var coefficients: [Int: Int] = [:]
    for term in sum.variables { coefficients[term.variable, default: 0] += term.coefficient }
    for (variable, coefficient) in coefficients.sorted(by: { $0.key < $1.key })
    where coefficient != 0 {
      variables[variable].entries.append((row, Int64(coefficient)))
    }
  }

  private mutating func addWindow(_ part: LinkSum.WindowPart, row: Int) {
    let key = LinkSum.WindowPart(counter: part.counter, window: part.window, factor: 0)
    if windowIndex[key] == nil {
      windowIndex[key] = windows.count
      windows.append(Window(counter: part.counter, window: part.window, terms: []))
    }
    guard let index = windowIndex[key], part.factor != 0 else { return }
    windows[index].terms.append(WindowTerm(row: row, factor: part.factor))
  }
}
