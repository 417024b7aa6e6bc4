/// Finds the cheapest solution of a tiny problem by trying every one.
public struct ExhaustiveSearch: Sendable {
  /// The problem.
  public let problem: RosterProblem

  /// Makes a search.
  public init(_ problem: RosterProblem) { self.problem = problem }

  /// The number of ways to fill the cells, breaks left aside; nil when it does
  /// not fit an integer.
  public var cellChoices: Int? {
    var product = 1
    for (person, day) in places {
      let count = problem.candidates(person: person, day: day).count
      let (next, overflow) = product.multipliedReportingOverflow(by: count)
      if overflow { return nil }
      product = next
    }
    return product
  }

  /// The cheapest solution that breaks nothing forbidden, or nil when there is
  /// none.
  ///
  /// - Complexity: exponential in the number of cells.
  public func run() -> (solution: RosterSolution, cost: Int64)? {
    var best: (solution: RosterSolution, cost: Int64)?
    let candidates = places.map { problem.candidates(person: $0.0, day: $0.1).map(\.duty) }
    guard candidates.allSatisfy({ !$0.isEmpty }) else { return nil }
    var choice = Array(repeating: 0, count: candidates.count)
    while true {
      let duties = zip(candidates, choice).map { $0[$1] }
      forEachBreaks(of: duties) { solution in
        let evaluation = problem.evaluate(solution)
        guard evaluation.isFeasible else { return }
        if best.map({ evaluation.cost < $0.cost }) ?? true {
          best = (solution, evaluation.cost)
        }
      }
      guard advance(&choice, limits: candidates.map(\.count)) else { return best }
    }
  }

  private var places: [(Int, Int)] {
    problem.people.indices.flatMap { person in
      problem.days.indices.map { (person, $0) }
    }
  }

  private func forEachBreaks(of duties: [Int], _ body: (RosterSolution) -> Void) {
    let bare = RosterSolution(duties: duties)
    let splits = problem.breaks.indices.map { index in
      Self.splits(
        of: problem.demand(ofBreak: index, bare),
        into: problem.breaks[index].options.count
      )
    }
    var choice = Array(repeating: 0, count: splits.count)
    repeat {
      body(RosterSolution(duties: duties, breaks: zip(splits, choice).map { $0[$1] }))
    } while advance(&choice, limits: splits.map(\.count))
  }

  /// Counts up like an odometer; false once it is back at the start.
  private func advance(_ choice: inout [Int], limits: [Int]) -> Bool {
    for position in choice.indices {
      choice[position] += 1
      if choice[position] < limits[position] { return true }
      choice[position] = 0
    }
    return false
  }

  /// Every way to split a total over a number of parts.
  static func splits(of total: Int, into parts: Int) -> [[Int]] {
    if parts == 1 { return [[total]] }
    return (0...total).flatMap { first in
      splits(of: total - first, into: parts - 1).map { [first] + $0 }
    }
  }
}
