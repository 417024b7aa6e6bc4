public import LinearModel
public import Planning
import PracticeDomain

/// Plans one case.
public struct CaseSolver: Sendable {
  /// The solver of linear and mixed-integer programs.
  public let solver: any MIPSolver & LinearSessionSolver
  /// How each case is planned.
  public let terms: SolvingTerms

  /// Makes a solver of cases.
  public init(solver: any MIPSolver & LinearSessionSolver, terms: SolvingTerms) {
    self.solver = solver
    self.terms = terms
  }

  /// Plans a case. Blocks until it is done.
  ///
  /// - Throws: ``CaseFailure`` when the case cannot be planned, with its name.
  public func solve(
    _ wanted: ScenarioCase,
    cancellation: Cancellation = Cancellation(),
    onProgress: (@Sendable (PlanProgress) -> Void)? = nil
  ) throws(CaseFailure) -> CaseRecord {
    var options = PlanOptions(
      timeLimit: Double(terms.timeLimit),
      threads: terms.threads,
      seed: terms.seed,
      iterations: terms.iterations,
      cancellation: cancellation
    )
    options.onProgress = onProgress
    do {
      switch terms.mode {
      case .roster:
        let outcome = try RosterPlanner(solver: solver).plan(wanted.practice, options: options)
        return CaseRecord(wanted.id, outcome)
      case .together:
        let outcome = try PracticePlanner(solver: solver).plan(wanted.practice, options: options)
        return CaseRecord(wanted.id, outcome)
      }
    } catch {
      throw CaseFailure(name: wanted.name, reason: "\(error)")
    }
  }
}

/// Why a case could not be planned at all.
public struct CaseFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// The name of the case.
  public var name: String
  /// What stood in the way.
  public var reason: String

  /// Names the case and what stood in the way.
  public var description: String { "Scenario '\(name)' cannot be planned: \(reason)" }
}
