import ArgumentParser
import GLPKSolver
import LinearModel
import Scenarios

/// One task of a comparison: plans one scenario, or simulates some replications of
/// its plan, and keeps the result.
struct CompareTask {
  private let set: ScenarioSet
  private let archive: CaseFolder
  private let cancellation: Cancellation

  init(_ set: ScenarioSet, _ archive: CaseFolder, _ cancellation: Cancellation) {
    self.set = set
    self.archive = archive
    self.cancellation = cancellation
  }

  /// Does a task: `3` plans the scenario of that number, `3:2` simulates the block of
  /// that number of its replications.
  func perform(_ task: String) throws {
    let parts = task.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let index = parts[0], set.cases.indices.contains(index)
    else { throw fault(task) }
    guard parts.count == 2 else { return try plan(index) }
    guard let block = parts[1], block >= 0 else { throw fault(task) }
    try simulate(index, block: block)
  }

  private func fault(_ task: String) -> ValidationError {
    ValidationError(
      "--task '\(task)' is no task; expected a number from 0 to \(set.cases.count - 1), perhaps with "
        + "the number of a block, as in 3:2."
    )
  }

  private func plan(_ index: Int) throws {
    let solver = CaseSolver(solver: GLPKSolver(), terms: set.terms)
    let run = CaseRun(solver: solver, archive: archive, workers: 1)
    if try run.run(one: set.cases[index], cancellation: cancellation) == nil {
      throw ExitCode(Failure.Kind.noPlan.rawValue)
    }
  }

  /// Plans of other scenarios may serve this one too, so all are looked at.
  private func simulate(_ index: Int, block: Int) throws {
    guard let terms = set.simulation else {
      throw ValidationError("--task with a block is for scenarios that are simulated.")
    }
    let results = set.cases.compactMap { wanted in
      archive.record(of: wanted).flatMap { CaseResult(wanted, $0) }
    }
    let comparison = ScenarioComparison(set, results: results)
    guard let comparison,
      let result = comparison.results.first(where: { $0.wanted.id == set.cases[index].id })
    else { throw ExitCode(Failure.Kind.noPlan.rawValue) }
    if archive.block(block, of: result) != nil { return }
    let simulated = try CaseSimulation(result, terms).block(block)
    try archive.keep(simulated, of: result)
  }
}
