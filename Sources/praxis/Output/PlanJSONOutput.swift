import Planning
import PracticeDomain
import Verification

/// What a solving command prints with `--json`.
struct PlanJSONOutput {
  private var output: JSONOutput

  init(_ outcome: PlanOutcome) {
    output = JSONOutput([
      "status": outcome.status.rawValue,
      "stopped": outcome.stop.rawValue,
      "seconds": outcome.seconds,
      "seed": outcome.seed,
      "threads": outcome.threads,
      "verified": outcome.verdict?.isLawful ?? false,
    ])
    .set("cost", outcome.cost)
    .set("bound", outcome.bound)
    .set("gap", outcome.gap)
    .set("engine", outcome.engine)
    .set("solver", outcome.solver)
    .set("conflict", outcome.conflict.map(Self.conflict))
  }

  private init(_ output: JSONOutput) { self.output = output }

  private static func conflict(_ conflict: Conflict) -> [String: Any] {
    [
      "proven": conflict.isProven,
      "minimal": conflict.isMinimal,
      "parts": conflict.parts.map { part in
        [
          "rule": part.rule, "sentence": part.sentence, "text": part.text,
          "professionals": part.professionals.map(\.text),
          "dates": part.dates.map(\.description),
        ] as [String: Any]
      },
    ]
  }

  /// With the cost of each rule.
  func with(_ verdict: Verdict) -> PlanJSONOutput {
    var costs: [String: Int64] = [:]
    for rule in verdict.rules { costs[rule.rule, default: 0] += rule.cost }
    return PlanJSONOutput(output.set("rules", costs))
  }

  /// With the files written.
  func with(files: [String]) -> PlanJSONOutput { PlanJSONOutput(output.set("files", files)) }

  /// With what the manager should know of the days before.
  func with(notes: [String]) -> PlanJSONOutput { PlanJSONOutput(output.set("notes", notes)) }

  func print() { output.print() }
}
