internal import Primitives

/// The best roster and the best bound of a run, reported as they come.
struct RunRecord {
  private let problem: RosterProblem
  private let options: ColumnOptions
  private let grid: CostGrid
  /// The best roster.
  private(set) var best: RosterSolution?
  /// What it costs.
  private(set) var cost: Int64?
  /// The best bound.
  private(set) var bound: Int64?
  /// Solves of the master problem.
  var iterations = 0
  /// Why the run ended, where it is known.
  var stop: ColumnOutcome.Stop?
  /// Schedules to be handed on.
  var schedules: [ColumnOutcome.Schedule] = []

  init(_ problem: RosterProblem, options: ColumnOptions) {
    self.problem = problem
    self.options = options
    grid = CostGrid(problem)
  }

  /// Whether the best roster meets the bound.
  var isOptimal: Bool {
    guard let cost, let bound else { return false }
    return cost <= bound
  }

  /// Whether as many iterations were made as asked for.
  var isSpent: Bool { options.iterations.map { iterations >= $0 } ?? false }

  /// Takes a roster; true when it is the best so far.
  ///
  /// - Parameter isOwn: whether it is to be reported.
  @discardableResult
  mutating func take(_ solution: RosterSolution, isOwn: Bool) -> Bool {
    guard solution.duties.count == problem.cells.count,
      solution.breaks.count == problem.breaks.count
    else { return false }
    let evaluation = problem.evaluate(solution)
    guard evaluation.isFeasible, cost.map({ evaluation.cost < $0 }) ?? true else { return false }
    best = solution
    cost = evaluation.cost
    if isOwn { options.onIncumbent?(evaluation.cost, solution) }
    return true
  }

  /// Takes a bound in units of the duals' grid.
  mutating func take(bound value: Int64) {
    let rounded = grid.roundedUp(value)
    guard bound.map({ rounded > $0 }) ?? true else { return }
    bound = rounded
    options.onBound?(rounded)
  }

  /// Ends a run on a problem without cells.
  mutating func settleEmpty() {
    let breaks = problem.breaks.map { $0.options.map { _ in 0 } }
    take(RosterSolution(duties: [], breaks: breaks), isOwn: true)
    if let cost { take(bound: cost * DualGrid.scale) }
    if cost == nil { stop = .infeasible }
  }

  /// The least cost of a roster that a bound does not yet rule out.
  func roundedUp(_ value: Int64) -> Int64 { grid.roundedUp(value) }

  /// What the run came to.
  func outcome(_ signal: StopSignal) -> ColumnOutcome {
    var reason = stop ?? .exhausted
    if stop == nil {
      if isOptimal {
        reason = .optimal
      } else if options.isCancelled() {
        reason = .cancelled
      } else if signal.isRaised {
        reason = .timeLimit
      } else if isSpent {
        reason = .iterationLimit
      }
    }
    return ColumnOutcome(
      best: best,
      cost: cost,
      bound: bound,
      isOptimal: isOptimal,
      iterations: iterations,
      stop: reason,
      schedules: schedules
    )
  }
}
