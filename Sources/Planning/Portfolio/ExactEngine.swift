internal import Formulations
internal import LinearModel
internal import Primitives
internal import Synchronization

/// Solves the whole problem as one mixed-integer program.
struct ExactEngine {
  static let name = "exact"

  let solver: any MIPSolver
  let board: PlanBoard

  /// Runs until the optimum is proven, or time or the caller ends it.
  ///
  /// - Parameter seconds: how long it may take.
  func run(
    _ problem: RosterProblem,
    seconds: Double,
    cancellation: Cancellation
  ) throws(SolverError) {
    guard seconds > 0, !cancellation.isCancelled else { return }
    let formulation = RosterFormulation(problem)
    let options = SolveOptions(
      timeLimit: seconds,
      cancellation: cancellation,
      onIncumbent: { objective, values in
        self.offer(formulation.solution(from: values), objective)
      },
      onBound: { self.raise($0) }
    )
    var asking = options
    let hint = IncumbentHint(formulation, solver, board, cancellation)
    asking.candidate = { hint.next() }
    let outcome = try solver.solve(formulation.model, options: asking)
    if let values = outcome.values, let objective = outcome.objective {
      offer(formulation.solution(from: values), objective)
    }
    if let bound = outcome.bound { raise(bound) }
    if outcome.stop == .optimal, let objective = outcome.objective, let cost = board.cost {
      board.prove(optimum: Int64(objective.rounded()), by: Self.name)
      board.raise(bound: cost)
    }
    if outcome.stop == .infeasible { board.proveInfeasible() }
  }

  private func offer(_ solution: RosterSolution, _ objective: Double) {
    board.offer(solution, cost: Int64(objective.rounded()), by: Self.name)
  }

  /// Costs are integers, so a bound may be rounded up; a little is left for
  /// the solver's own rounding.
  private func raise(_ bound: Double) {
    guard bound.isFinite, abs(bound) < 1e15 else { return }
    let slack = 1e-6 * max(1, abs(bound))
    board.raise(bound: Int64((bound - slack).rounded(.up)))
  }
}

/// Hands rosters of other engines to branch and bound, which then need not
/// look below anything that cannot be cheaper.
private final class IncumbentHint: Sendable {
  private let formulation: RosterFormulation
  private let solver: any MIPSolver
  private let board: PlanBoard
  private let cancellation: Cancellation
  private let given = Mutex<Int64?>(nil)

  init(
    _ formulation: RosterFormulation,
    _ solver: any MIPSolver,
    _ board: PlanBoard,
    _ cancellation: Cancellation
  ) {
    self.formulation = formulation
    self.solver = solver
    self.board = board
    self.cancellation = cancellation
  }

  /// The values of the best roster, once for each that is better than the last.
  func next() -> [Double]? {
    guard let cost = board.cost, board.engine != ExactEngine.name,
      given.withLock({ $0.map { cost < $0 } ?? true }), let solution = board.solution
    else { return nil }
    given.withLock { $0 = cost }
    let outcome = try? solver.solve(
      formulation.model(fixing: solution),
      options: SolveOptions(timeLimit: 2, cancellation: cancellation)
    )
    return outcome?.values
  }
}
