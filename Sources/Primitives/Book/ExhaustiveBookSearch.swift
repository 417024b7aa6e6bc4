/// Finds the best solution of a tiny book by trying every one; what other
/// engines are held against.
public struct ExhaustiveBookSearch {
  private let problem: BookProblem
  private var best: (solution: BookSolution, cost: Int64)?
  private var solution: BookSolution

  /// Starts a search.
  public init(_ problem: BookProblem) {
    self.problem = problem
    self.solution = BookSolution(placements: problem.phases.map { _ in nil })
  }

  /// The best solution and its cost; nil when nothing is allowed.
  ///
  /// - Complexity: exponential in the number of phases.
  public mutating func run() -> (solution: BookSolution, cost: Int64)? {
    best = nil
    decide(0, cost: 0)
    return best
  }

  /// How many solutions there are to try.
  public static func count(of problem: BookProblem) -> Double {
    problem.choices.reduce(1) { product, choice in
      product
        * choice.phases.reduce(1.0) {
          $0 * Double(placements(of: problem.phases[$1]).count)
        } + product
    }
  }

  private mutating func decide(_ choice: Int, cost: Int64) {
    guard choice < problem.choices.count else {
      let evaluation = problem.evaluate(solution)
      if evaluation.isFeasible, evaluation.cost < best?.cost ?? .max {
        best = (solution, evaluation.cost)
      }
      return
    }
    guard cost < best?.cost ?? .max else { return }
    if case .soft(let price) = problem.choices[choice].unserved {
      decide(choice + 1, cost: cost + price)
    }
    place(problem.choices[choice].phases, of: choice, cost: cost)
  }

  /// Tries every placement of the phases left, and goes on to the next choice.
  private mutating func place(_ phases: Range<Int>, of choice: Int, cost: Int64) {
    guard let phase = phases.first else { return decide(choice + 1, cost: cost) }
    for placement in Self.placements(of: problem.phases[phase]) {
      solution.placements[phase] = placement
      place(phases.dropFirst(), of: choice, cost: cost)
    }
    solution.placements[phase] = nil
  }

  /// Every placement of a phase by itself.
  private static func placements(of phase: BookPhase) -> [BookSolution.Placement] {
    phase.options.flatMap { option -> [BookSolution.Placement] in
      let (start, location) = (option.start, option.location)
      var members: [[[Int]]] = [[]]
      for need in phase.needs {
        let present = need.candidates
          .filter { $0.cost(start: start, location: location) != nil }.map(\.resource).sorted()
        let sets = subsets(of: present[...], count: need.count)
        members = members.flatMap { chosen in sets.map { chosen + [$0] } }
      }
      return members.map {
        BookSolution.Placement(start: start, location: location, members: $0)
      }
    }
  }

  /// Every subset of so many.
  private static func subsets(of values: ArraySlice<Int>, count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard let first = values.first else { return [] }
    let rest = values.dropFirst()
    return subsets(of: rest, count: count - 1).map { [first] + $0 }
      + subsets(of: rest, count: count)
  }
}
