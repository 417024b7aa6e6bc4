internal import Compilation
internal import Formulations
internal import LinearModel
internal import Primitives

/// Finds a small set of rules, people and dates that contradict each other.
///
/// A deletion filter (Chinneck & Dravnieks 1991,
/// https://doi.org/10.1287/ijoc.3.2.157): first whole rules are left out one
/// after another as long as the rest still contradicts itself; then what is
/// left is cut down to single demands, halves first. Each question is a small
/// program without prices.
struct ConflictFinder {
  private let compiled: CompiledRoster
  private let solver: any MIPSolver
  private let watch: Stopwatch
  private let cancellation: Cancellation

  init(
    _ compiled: CompiledRoster,
    solver: any MIPSolver,
    seconds: Double,
    cancellation: Cancellation
  ) {
    self.compiled = compiled
    self.solver = solver
    self.watch = Stopwatch(limit: seconds)
    self.cancellation = cancellation
  }

  /// The conflict of a problem that is known to have no solution.
  func find() -> Conflict {
    let demands = compiled.problem.demands
    var kept = Set(demands.map(\.demand))
    var isMinimal = true
    for rule in rulesInOrder(demands.map(\.demand)) {
      let without = kept.filter { $0.rule != rule }
      switch contradicts(without) {
      case true?: kept = without
      case false?: break
      case nil: isMinimal = false
      }
    }
    let left = demands.map(\.demand).filter(kept.contains)
    isMinimal = reduce(&kept, left, size: max(1, left.count / 2)) && isMinimal
    let parts = demands.filter { kept.contains($0.demand) }.map {
      Conflict.Part($0.origin, compiled.practice)
    }
    return Conflict(parts: parts, isProven: true, isMinimal: isMinimal)
  }

  /// Rules by the number of their demands: those with many are tried first,
  /// since leaving one out takes most away.
  private func rulesInOrder(_ demands: [Demand]) -> [String] {
    var counts: [String: Int] = [:]
    for demand in demands { counts[demand.rule, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Leaves out pieces of the demands, ever smaller ones.
  ///
  /// - Returns: whether each demand left was shown to be needed.
  private func reduce(_ kept: inout Set<Demand>, _ demands: [Demand], size: Int) -> Bool {
    var isMinimal = true
    var first = 0
    while first < demands.count {
      let piece = Set(demands[first..<min(first + size, demands.count)])
      first += size
      guard !piece.isDisjoint(with: kept) else { continue }
      switch contradicts(kept.subtracting(piece)) {
      case true?: kept.subtract(piece)
      case false?: break
      case nil: isMinimal = false
      }
    }
    guard size > 1 else { return isMinimal }
    return reduce(&kept, demands.filter(kept.contains), size: max(1, size / 2))
  }

  /// Whether demands contradict each other; nil when it could not be told.
  private func contradicts(_ demands: Set<Demand>) -> Bool? {
    guard watch.secondsLeft > 0, !cancellation.isCancelled else { return nil }
    let problem = compiled.problem.demanding(demands.contains)
    let options = SolveOptions(
      timeLimit: min(watch.secondsLeft, 5),
      relativeGap: 1e6,
      cancellation: cancellation
    )
    guard let outcome = try? solver.solve(RosterFormulation(problem).model, options: options)
    else { return nil }
    if outcome.stop == .infeasible { return true }
    return outcome.values == nil ? nil : false
  }
}
