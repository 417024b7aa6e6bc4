public import LinearModel
public import Primitives

/// Plans rosters by column generation: each person's whole schedule is a
/// column, a linear program combines them, and dynamic programming finds the
/// columns it lacks.
///
/// Everything that ties people together (covers, dependences, spreads, breaks)
/// is a row of the linear program; everything that concerns one person is in
/// the dynamic program. The bound is Lagrangian, computed in integers from
/// duals rounded to a grid, and valid at any time: after Dantzig & Wolfe 1960
/// (https://doi.org/10.1287/opre.8.1.101), with the smoothing of Wentges 1997
/// (https://doi.org/10.1016/S0969-6016(97)00001-4). A proximal bundle method
/// raises it first, and gathers columns; where the master is small, the simplex
/// method goes on from there. Once the bound stays where it is, cuts over the cells
/// of a day are added as rows, as long as they raise it. Rosters come by diving
/// (Sadykov, Vanderbeck, Pessoa, Tahiri & Uchoa 2019,
/// https://doi.org/10.1287/ijoc.2018.0822). Between dives, branching raises the
/// bound where that gets anywhere (Barnhart, Johnson, Nemhauser, Savelsbergh &
/// Vance 1998, https://doi.org/10.1287/opre.46.3.316).
public struct ColumnGeneration: Sendable {
  /// The problem.
  public let problem: RosterProblem
  private let solver: any LinearSessionSolver
  private let limits: PricingLimits
  /// The most cells of a roster whose master the simplex method solves.
  private let mostCellsForSimplex: Int

  /// Prepares nothing yet; a run does.
  ///
  /// - Parameters:
  ///   - problem: a problem without faults.
  ///   - solver: what solves the linear programs.
  public init(_ problem: RosterProblem, solver: any LinearSessionSolver) {
    self.init(problem, solver: solver, limits: PricingLimits())
  }

  init(
    _ problem: RosterProblem,
    solver: any LinearSessionSolver,
    limits: PricingLimits,
    mostCellsForSimplex: Int = 2500
  ) {
    self.problem = problem
    self.solver = solver
    self.limits = limits
    self.mostCellsForSimplex = mostCellsForSimplex
  }

  /// Runs until the optimum is proven or the options end it.
  ///
  /// Blocks the caller. The solver's thread and ``ColumnOptions/threads``
  /// further ones work; callbacks come from the solver's thread.
  ///
  /// - Throws: when the solver fails; never for an infeasible problem.
  public func run(_ options: ColumnOptions) throws -> ColumnOutcome {
    let stop = StopSignal(deadline: options.deadline, isCancelled: options.isCancelled)
    var record = RunRecord(problem, options: options)
    guard !problem.people.isEmpty, !problem.days.isEmpty else {
      record.settleEmpty()
      return record.outcome(stop)
    }
    guard
      let preparation = Preparation(
        problem,
        limits: limits,
        threads: options.threads,
        stop: stop
      )
    else { return record.outcome(stop) }
    guard preparation.models.allSatisfy({ $0.constant != Memory.forbidden }) else {
      record.stop = .infeasible
      return record.outcome(stop)
    }
    var search = ColumnSearch(preparation, record: record, options: options, stop: stop)
    try conduct(&search)
    while !search.cuts.isEmpty {
      search = ColumnSearch(continuing: search, search.preparation.adding(search.cuts))
      try conduct(&search)
    }
    return search.record.outcome(stop)
  }

  private func conduct(_ search: inout ColumnSearch) throws {
    let preparation = search.preparation
    search.suitsSimplex =
      preparation.master.rows.count <= 500 && problem.cells.count <= mostCellsForSimplex
    let (model, artificials) = RestrictedMaster.model(
      preparation.master,
      problem: problem,
      penalty: preparation.penalty
    )
    try solver.withLinearSession(model) { session throws(SolverError) in
      try search.run(&session, artificials: artificials)
    }
  }
}
