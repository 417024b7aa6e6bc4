public import LinearModel
public import Primitives

/// A roster problem as a mixed-integer program.
///
/// Rows and variables carry the labels of `models/roster.mod`; the primitives'
/// own documentation names them. The formulation is exact: its optimum is the
/// least cost of a solution that breaks nothing forbidden.
public struct RosterFormulation: Sendable {
  /// The problem.
  public let problem: RosterProblem
  /// The program.
  public let model: LinearModel
  /// The variable of each candidate of each cell.
  public let choices: [[(duty: Int, variable: Int)]]
  /// The variable of each option of each break.
  public let taken: [[Int]]

  /// Writes a problem as a program.
  ///
  /// - Complexity: linear in the number of coefficients.
  public init(_ problem: RosterProblem) {
    var builder = RosterModelBuilder(problem)
    builder.addCells()
    builder.addBreaks()
    builder.addGroups()
    builder.addAutomata()
    builder.addCovers()
    builder.addCounters()
    builder.addSpreads()
    builder.addRuns()
    builder.addSequences()
    builder.addTogethers()
    self.problem = problem
    self.model = builder.model
    self.choices = builder.choices
    self.taken = builder.taken
  }

  /// The solution that values of the variables stand for.
  ///
  /// - Parameter values: one for each variable of ``model``, integral ones
  ///   within rounding.
  public func solution(from values: [Double]) -> RosterSolution {
    let duties = choices.map { choices in
      choices.max { values[$0.variable] < values[$1.variable] }?.duty ?? 0
    }
    let breaks = taken.map { $0.map { Int((values[$0] + 0.5).rounded(.down)) } }
    return RosterSolution(duties: duties, breaks: breaks)
  }

  /// The program with every choice and every break fixed as in a solution; what
  /// is left of it is what the solution costs.
  public func model(fixing solution: RosterSolution) -> LinearModel {
    var fixed = model
    for (cell, choices) in choices.enumerated() {
      for choice in choices {
        let value = choice.duty == solution.duties[cell] ? 1.0 : 0.0
        fixed.setBounds(of: choice.variable, lower: value, upper: value)
      }
    }
    for (variables, counts) in zip(taken, solution.breaks) {
      for (variable, count) in zip(variables, counts) {
        fixed.setBounds(of: variable, lower: Double(count), upper: Double(count))
      }
    }
    return fixed
  }
}
