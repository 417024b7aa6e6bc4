internal import CGLPK
internal import CGLPKGuard
internal import LinearModel

/// What is known while branch and bound runs: the best solution, the proven
/// bound, and why the search is to stop.
///
/// It is used by the thread that solves alone. GLPK calls ``notice(_:)``; every
/// way from there into GLPK is a guarded call of its own, and nothing is thrown
/// through GLPK: an error is kept and the search told to stop.
final class SearchWatch {
  /// The time between two walks over the tree for its bound.
  private static let boundInterval = Duration.milliseconds(10)
  /// The time between two questions for a candidate.
  private static let candidateInterval = Duration.milliseconds(50)

  /// The first error in a callback.
  private(set) var error: SolverError?
  /// Why the search was told to stop.
  private(set) var stop: SolveOutcome.Stop?

  private let model: LinearModel
  private let options: SolveOptions
  private let environment: GLPKEnvironment
  private let step: Double?
  private var problem: OpaquePointer?
  private var values: [Double]?
  private var objective: Double?
  private var bound: Double?
  private var seenObjective: Double?
  private var pending: [Double]?
  private var lastAsked: ContinuousClock.Instant?
  private var lastBound = ContinuousClock.now
  private var nodes = 0

  init(_ model: LinearModel, _ options: SolveOptions, _ environment: GLPKEnvironment) {
    self.model = model
    self.options = options
    self.environment = environment
    step = model.objectiveStep
  }

  /// Whether a solution is known.
  var hasIncumbent: Bool { values != nil }

  /// Prepares for the search of a problem.
  func begin(_ problem: OpaquePointer) { self.problem = problem }

  /// Looks at the search at one of its events.
  func notice(_ tree: OpaquePointer) {
    guard error == nil else { return halt(tree) }
    do throws(SolverError) {
      try look(at: tree)
    } catch {
      self.error = error
    }
    if error != nil || stop != nil { halt(tree) }
  }

  private func halt(_ tree: OpaquePointer) { _ = guard_tree_stop(tree) }

  private func look(at tree: OpaquePointer) throws(SolverError) {
    var state = guard_tree_state()
    let now = ContinuousClock.now
    let wantsBound = nodes < 10 || now - lastBound >= Self.boundInterval
    if wantsBound { lastBound = now }
    try environment.call { guard_read_tree(tree, problem, wantsBound ? 1 : 0, &state) }
    nodes = Int(state.nodes)
    if state.status == GLP_FEAS || state.status == GLP_OPT, state.objective != seenObjective {
      seenObjective = state.objective
      try readIncumbent()
    }
    if state.has_bound != 0 { improve(bound: state.bound) }
    stop = environment.deadline.stop
    if stop == nil && state.reason == GLP_IHEUR { try offer(to: tree) }
  }

  private func readIncumbent() throws(SolverError) {
    var found = [Double](repeating: 0, count: model.variables.count)
    try environment.call { guard_read_integer(problem, &found) }
    found = model.rounded(found)
    if model.violation(of: found, tolerance: 1e-6, integrality: 0) == nil { keep(found) }
  }

  /// Records the solution that the search ended with.
  ///
  /// - Returns: why it is no solution, or nil.
  func record(_ found: [Double]) -> String? {
    let found = model.rounded(found)
    let violation = model.violation(of: found, tolerance: 1e-6, integrality: 0)
    if violation == nil { keep(found) }
    return violation
  }

  private func keep(_ found: [Double]) {
    let value = model.objective(of: found)
    if let objective, !model.isBetter(value, than: objective) { return }
    values = found
    objective = value
    options.onIncumbent?(value, found)
  }

  /// Takes a bound that GLPK proved, and tells when it is better than before.
  func improve(bound found: Double) {
    var proven = model.tightened(found, step: step)
    if let objective, model.isBetter(objective, than: proven) { proven = objective }
    if let bound {
      let least = 1e-9 * (1 + abs(bound))
      guard model.isBetter(bound, than: proven), abs(proven - bound) > least else { return }
    }
    bound = proven
    options.onBound?(proven)
  }
}

extension SearchWatch {
  /// Asks for a candidate and keeps it when it is a better solution.
  func takeCandidate() {
    lastAsked = .now
    guard let given = options.candidate?() else { return }
    guard given.count == model.variables.count, given.allSatisfy(\.isFinite) else { return }
    let found = model.rounded(given)
    guard model.violation(of: found, tolerance: 1e-7, integrality: 0) == nil else { return }
    if let objective, !model.isBetter(model.objective(of: found), than: objective) { return }
    pending = found
    keep(found)
  }

  /// Gives the search the candidate that is not in it yet.
  private func offer(to tree: OpaquePointer) throws(SolverError) {
    let now = ContinuousClock.now
    if lastAsked.map({ now - $0 >= Self.candidateInterval }) ?? true { takeCandidate() }
    guard let candidate = pending else { return }
    pending = nil
    var accepted: Int32 = 0
    try environment.call {
      guard_tree_inject(tree, candidate, Int32(candidate.count), &accepted)
    }
    if accepted != 0 { seenObjective = objective }
  }

  /// What is known when the search stops for a reason.
  func outcome(_ stop: SolveOutcome.Stop) -> SolveOutcome {
    SolveOutcome(stop: stop, values: values, objective: objective, bound: bound, nodes: nodes)
  }

  /// What is known when the search has proven its best solution.
  func provenOutcome() throws(SolverError) -> SolveOutcome {
    guard let objective else { throw .solverFailure("an optimum was claimed but not given") }
    improve(bound: objective)
    var outcome = outcome(.optimal)
    outcome.bound = objective
    return outcome
  }
}
