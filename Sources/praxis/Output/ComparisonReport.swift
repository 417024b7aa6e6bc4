import Foundation
import Reports
import Scenarios

/// What `praxis compare` prints.
struct ComparisonReport {
  private let comparison: ScenarioComparison
  private let seconds: Double

  init(_ comparison: ScenarioComparison, seconds: Double) {
    self.comparison = comparison
    self.seconds = seconds
  }

  func print(folder: String) {
    for line in ScenarioTable(comparison).lines { Terminal.output(line) }
    Terminal.output("")
    Terminal.output(quality)
    Terminal.output("Every plan checked by the independent verifier. Written to \(folder).")
  }

  /// How good the plans are, in a sentence.
  private var quality: String {
    let planned = comparison.results.count { $0.plan != nil }
    let proven = comparison.results.count(where: \.isOptimal)
    let left = comparison.set.cases.count - comparison.results.count
    return
      "\(planned) of \(comparison.set.cases.count) scenarios planned, \(proven) proven best, in "
      + "\(String(format: "%.1f", seconds)) s."
      + (left > 0 ? " \(left) left undone: run again to go on." : "")
  }

  func json(files: [String]) -> JSONOutput {
    let base = comparison.base
    let isProven = comparison.results.allSatisfy(\.isOptimal)
    return JSONOutput([
      "status": isProven ? "optimal" : "feasible",
      "stopped": comparison.isComplete ? (isProven ? "optimal" : "timeLimit") : "cancelled",
      "seconds": seconds,
      "seed": comparison.set.terms.seed,
      "threads": comparison.set.terms.threads,
      "verified": comparison.results.allSatisfy { $0.plan != nil || $0.record.cost == nil },
      "files": files,
      "scenarios": comparison.results.map(object),
    ])
    .set("cost", base.record.cost)
    .set("bound", base.record.bound)
    .set("gap", base.gap)
    .set("solver", base.record.solver)
  }

  private func object(_ result: CaseResult) -> [String: Any] {
    let difference = comparison.costDifference(result)
    return [
      "id": result.wanted.id, "name": result.wanted.name, "status": result.record.status,
      "cost": result.record.cost as Any? ?? NSNull(),
      "bound": result.record.bound as Any? ?? NSNull(),
      "from": difference?.lower as Any? ?? NSNull(),
      "to": difference?.upper as Any? ?? NSNull(),
      "proven": difference?.verdict.rawValue as Any? ?? NSNull(),
    ]
  }
}
