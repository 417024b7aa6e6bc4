internal import Formulations
internal import LinearModel
internal import Primitives
internal import Synchronization

/// Solves the whole book as one mixed-integer program.
struct BookExactEngine {
  static let name = "exact"

  let solver: any MIPSolver
  let board: BookBoard

  /// Runs until the optimum is proven, or time or the caller ends it.
  ///
  /// - Parameter seconds: how long it may take.
  func run(_ problem: BookProblem, seconds: Double, cancellation: Cancellation) throws {
    guard seconds > 0, !cancellation.isCancelled else { return }
    let formulation = BookFormulation(problem)
    let board = self.board
    var asking = SolveOptions(timeLimit: seconds, cancellation: cancellation)
    asking.onIncumbent = { objective, values in
      board.offer(
        formulation.solution(from: values),
        cost: Int64(objective.rounded()),
        by: Self.name
      )
    }
    asking.onBound = { board.raise($0) }
    let hint = BookHint(formulation, solver: solver, board: board)
    asking.candidate = { hint.next() }
    let outcome = try solver.solve(formulation.model, options: asking)
    if let values = outcome.values, let objective = outcome.objective {
      board.offer(
        formulation.solution(from: values),
        cost: Int64(objective.rounded()),
        by: Self.name
      )
    }
    outcome.bound.map { board.raise($0) }
    switch outcome.stop {
    case .optimal: board.prove()
    case .infeasible: board.proveInfeasible()
    case .unbounded, .timeLimit, .cancelled: break
    }
  }
}

/// Hands books of other engines to branch and bound, which then need not look
/// below anything that cannot be cheaper.
private final class BookHint: Sendable {
  private let formulation: BookFormulation
  private let solver: any MIPSolver
  private let board: BookBoard
  private let given = Mutex<Int64?>(nil)

  init(_ formulation: BookFormulation, solver: any MIPSolver, board: BookBoard) {
    self.formulation = formulation
    self.solver = solver
    self.board = board
  }

  /// The values of the best book, once for each that is cheaper than the last.
  func next() -> [Double]? {
    guard board.engine != BookExactEngine.name, let (solution, cost) = board.incumbent,
      given.withLock({ $0.map { cost < $0 } ?? true })
    else { return nil }
    given.withLock { $0 = cost }
    let fixed = formulation.model(fixing: solution)
    return (try? solver.solve(fixed, options: SolveOptions(timeLimit: 5)))?.values
  }
}
