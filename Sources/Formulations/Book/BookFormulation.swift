public import LinearModel
public import Primitives

/// An appointment-book problem as a mixed-integer program, time-indexed.
///
/// Rows and variables carry the labels of `models/book.mod`; the primitives'
/// own documentation names them. The formulation is exact: its optimum is the
/// least cost of a solution that breaks nothing forbidden. Conflicts over a
/// resource are clique rows, one for each slot at which a greatest set of
/// starts conflicts (Sousa & Wolsey 1992, doi:10.1007/BF01586059), and
/// distances between phases are sums over all starts up to a slot (Christofides,
/// Alvarez-Valdes & Tamarit 1987, doi:10.1016/0377-2217(87)90240-2).
public struct BookFormulation: Sendable {
  /// The problem.
  public let problem: BookProblem
  /// The program.
  public let model: LinearModel
  let served: [Int]
  let options: [[BookOption]]
  let members: [[[BookMember]]]

  /// Writes a problem as a program.
  ///
  /// - Complexity: linear in the number of coefficients.
  public init(_ problem: BookProblem) {
    var builder = BookModelBuilder(problem)
    builder.addChoices()
    builder.addNeeds()
    builder.addLanes()
    builder.addSessions()
    builder.addTravel()
    builder.addUses()
    builder.addSplinters()
    builder.addGaps()
    builder.addTies()
    builder.addBalances()
    self.problem = problem
    self.model = builder.model
    self.served = builder.served
    self.options = builder.options
    self.members = builder.members
  }

  /// How many starts and members a problem lets choose from: the variables of
  /// its program, but for a few.
  ///
  /// - Complexity: linear in the number of spans.
  public static func size(of problem: BookProblem) -> Int {
    problem.phases.reduce(0) { sum, phase in
      let starts = phase.starts.reduce(0) { $0 + $1.slots.count }
      let people = phase.needs.reduce(0) { $0 + $1.candidates.count }
      return sum + starts * (1 + people)
    }
  }

  /// The solution that values of the variables stand for.
  ///
  /// - Parameter values: one for each variable of ``model``, integral ones
  ///   within rounding.
  public func solution(from values: [Double]) -> BookSolution {
    let placements = problem.phases.indices.map { phase -> BookSolution.Placement? in
      guard let option = options[phase].first(where: { values[$0.variable] > 0.5 }) else {
        return nil
      }
      let members = members[phase].map { need in
        need.filter { values[$0.variable] > 0.5 }.map(\.resource).sorted()
      }
      return .init(start: option.start, location: option.location, members: members)
    }
    return BookSolution(placements: placements)
  }

  /// The program with every choice fixed as in a solution; what is left of it
  /// is what the solution costs.
  public func model(fixing solution: BookSolution) -> LinearModel {
    var fixed = model
    func fix(_ variable: Int, _ isOne: Bool) {
      let value = isOne ? 1.0 : 0.0
      fixed.setBounds(of: variable, lower: value, upper: value)
    }
    for (choice, variable) in zip(problem.choices, served) {
      fix(variable, solution.placements[choice.phases.lowerBound] != nil)
    }
    for (phase, placement) in solution.placements.enumerated() {
      for option in options[phase] {
        fix(
          option.variable,
          option.start == placement?.start && option.location == placement?.location
        )
      }
      for (need, entries) in members[phase].enumerated() {
        for entry in entries {
          let isChosen =
            entry.start == placement?.start && entry.location == placement?.location
            && placement?.members[need].contains(entry.resource) == true
          fix(entry.variable, isChosen)
        }
      }
    }
    return fixed
  }
}

/// A start of a phase at a location.
struct BookOption: Sendable {
  var location: Int
  var start: Int
  var variable: Int
}

/// A member that meets a need of a phase which starts somewhere.
struct BookMember: Sendable {
  var resource: Int
  /// The position of the candidate in its need.
  var candidate: Int
  var location: Int
  var start: Int
  var variable: Int
}
