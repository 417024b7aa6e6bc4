import Foundation
import Interchange
import Planning
import PracticeDomain
import Verification

extension PlanEvidence {
  /// What planning came to, besides the numbers.
  struct Source {
    var status: PlanOutcome.Status
    var stop: PlanOutcome.Stop
    var cost: Int64?
    var bound: Int64?
    var gap: Double?
    var seed: UInt64
    var threads: Int
    var seconds: Double
    var engine: String?
    var solver: String
  }

  /// The evidence of a plan for a practice, with the rules that cost something.
  init(
    of source: Source,
    rules: [RuleSummary],
    roster: Roster,
    in practice: Practice,
    hash: String
  ) {
    self.init(
      status: Status(rawValue: source.status.rawValue) ?? .unknown,
      stopped: Stop(rawValue: source.stop.rawValue) ?? .timeLimit,
      cost: source.cost,
      bound: source.bound.map(Double.init),
      gap: source.gap,
      seed: source.seed,
      threads: source.threads,
      seconds: source.seconds,
      engine: source.engine ?? "",
      versions: .init(
        praxis: Praxis.version,
        glpk: source.solver,
        tzdata: TimeZone.timeZoneDataVersion
      ),
      inputHash: hash,
      costByRule: rules.costs,
      fingerprints: PlanFingerprints(of: roster, in: practice)
    )
  }
}

extension [RuleSummary] {
  /// What each rule costs, those left out that cost nothing.
  var costs: [String: Int64] {
    Dictionary(
      filter { $0.cost != 0 }.map { ($0.rule, $0.cost) },
      uniquingKeysWith: +
    )
  }
}

extension PlanOutcome {
  /// What stands in the evidence of a roster.
  var source: PlanEvidence.Source {
    .init(
      status: status,
      stop: stop,
      cost: cost,
      bound: bound,
      gap: gap,
      seed: seed,
      threads: threads,
      seconds: seconds,
      engine: engine,
      solver: solver
    )
  }
}

extension BookOutcome {
  /// What stands in the evidence of a book.
  var source: PlanEvidence.Source {
    .init(
      status: status,
      stop: stop,
      cost: cost,
      bound: bound,
      gap: gap,
      seed: seed,
      threads: threads,
      seconds: seconds,
      engine: engine,
      solver: solver
    )
  }
}

extension PracticeOutcome {
  /// What stands in the evidence of roster and book together.
  var source: PlanEvidence.Source {
    .init(
      status: status,
      stop: stop,
      cost: cost,
      bound: bound,
      gap: gap,
      seed: roster.seed,
      threads: roster.threads,
      seconds: seconds,
      engine: [roster.engine, book?.engine].compactMap { $0 }.joined(separator: " and "),
      solver: roster.solver
    )
  }
}
