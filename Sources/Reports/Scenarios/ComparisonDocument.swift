public import Foundation
import PracticeDomain
import PracticeSimulation
public import Scenarios
import Statistics

/// A comparison as a document for programs: `comparison.json`.
public struct ComparisonDocument: Sendable {
  /// The version of the document's form that is written.
  public static let schemaVersion = 1

  private let comparison: ScenarioComparison
  private let inputHash: String

  /// Makes the document of a comparison.
  ///
  /// - Parameter inputHash: of the scenario file and the practice's files.
  public init(_ comparison: ScenarioComparison, inputHash: String) {
    self.comparison = comparison
    self.inputHash = inputHash
  }

  /// The document in JSON with sorted keys; the same bytes for the same plans.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(form) + Data("\n".utf8)
  }

  private struct Form: Encodable {
    var schema: Int
    var name: String
    var practice: String
    var horizon: Days
    var inputHash: String
    var unit: String
    var solving: Solving
    var measures: [Measure]
    var scenarios: [Scenario]
    var targets: [Target]
    /// The ids of the choices, the one recommended first; null with nothing to choose.
    var recommended: [String]?
    var simulation: Simulation?
  }

  private struct Days: Encodable {
    var start: String
    var end: String
  }

  private struct Solving: Encodable {
    var plan: String
    var timeLimit: Int
    var iterations: Int?
    var threads: Int
    var seed: UInt64
  }

  private struct Measure: Encodable {
    var key: String
    var name: String
    var meaning: String
    var unit: String
    var better: String
  }

  private struct Scenario: Encodable {
    var id: String
    var name: String
    var kind: String
    var changes: [String]
    var status: String
    var verified: Bool
    var cost: Int64?
    var bound: Int64?
    var gap: Double?
    var salaries: Int64?
    var difference: Difference?
    var reasons: [String]
    var values: [String: Double]
    var soleHolders: [String: String]
    var targets: [Bool?]
    var isChoice: Bool
  }

  private struct Difference: Encodable {
    var from: Int64?
    var to: Int64?
    var proven: String
  }

  private struct Simulation: Encodable {
    var weeks: Int
    var warmUp: Int
    var replications: Int
    var level: Double
    var seed: UInt64
    var measures: [SimulatedMeasure]
    var scenarios: [SimulatedScenario]
  }

  private struct SimulatedMeasure: Encodable {
    var key: String
    var name: String
    var unit: String
    var better: String
  }

  private struct SimulatedScenario: Encodable {
    var id: String
    var means: [String: Interval]
    var differences: [String: Interval]
    var waits: [Waits]
  }

  private struct Waits: Encodable {
    var urgency: String
    /// Requests of all replications by the days that they waited.
    var days: [Int]
    var refused: Int
  }

  private struct Interval: Encodable {
    var mean: Double
    var halfWidth: Double?

    init(_ estimate: Estimate) {
      mean = estimate.mean
      halfWidth = estimate.halfWidth.isFinite ? estimate.halfWidth : nil
    }
  }

  private struct Target: Encodable {
    var measure: String?
    var simulated: String?
    var urgency: String?
    var within: Int?
    var atLeast: Double?
    var atMost: Double?
  }

  private var form: Form {
    let practice = comparison.base.wanted.practice
    let terms = comparison.set.terms
    return Form(
      schema: Self.schemaVersion,
      name: comparison.set.name,
      practice: practice.name,
      horizon: Days(
        start: practice.horizon.start.description,
        end: practice.horizon.end.description
      ),
      inputHash: inputHash,
      unit: practice.unit.code,
      solving: Solving(
        plan: terms.mode.rawValue,
        timeLimit: terms.timeLimit,
        iterations: terms.iterations,
        threads: terms.threads,
        seed: terms.seed
      ),
      measures: comparison.measures.map {
        Measure(
          key: $0.rawValue,
          name: $0.name,
          meaning: $0.meaning,
          unit: $0.unit.rawValue,
          better: $0.direction.rawValue
        )
      },
      scenarios: comparison.results.map(scenario),
      targets: comparison.set.targets.map(target),
      recommended: Recommendation(comparison)?.ranking.map(\.result.wanted.id),
      simulation: simulation
    )
  }

  private var simulation: Simulation? {
    guard let findings = comparison.simulation, let terms = comparison.set.simulation else {
      return nil
    }
    func intervals(_ estimate: (Int) -> Estimate?) -> [String: Interval] {
      let pairs = findings.measures.enumerated().compactMap { place, measure in
        estimate(place).map { (measure.key, Interval($0)) }
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    return Simulation(
      weeks: terms.weeks,
      warmUp: terms.warmUp,
      replications: findings.replications,
      level: findings.level,
      seed: terms.seed,
      measures: findings.measures.map {
        SimulatedMeasure(
          key: $0.key,
          name: $0.name,
          unit: $0.unit,
          better: $0.direction.rawValue
        )
      },
      scenarios: findings.ids.map { id in
        SimulatedScenario(
          id: id,
          means: intervals { findings.estimate(id, $0) },
          differences: intervals { findings.difference(id, $0) },
          waits: (findings.waits(id) ?? []).map {
            Waits(urgency: $0.urgency, days: $0.days, refused: $0.refused)
          }
        )
      }
    )
  }

  private func scenario(_ result: CaseResult) -> Scenario {
    let difference = comparison.costDifference(result)
    let values = comparison.measures.compactMap { measure in
      result.value(measure).map { (measure.rawValue, $0) }
    }
    let sole = result.plan?.measures.robustness.soleHolders ?? []
    return Scenario(
      id: result.wanted.id,
      name: result.wanted.name,
      kind: result.wanted.role.word,
      changes: result.wanted.changes,
      status: result.record.status,
      verified: result.plan != nil,
      cost: result.record.cost,
      bound: result.record.bound,
      gap: result.gap,
      salaries: result.plan?.measures.salaries,
      difference: difference.map {
        Difference(from: $0.lower, to: $0.upper, proven: $0.verdict.rawValue)
      },
      reasons: result.record.reasons,
      values: Dictionary(values, uniquingKeysWith: { first, _ in first }),
      soleHolders: Dictionary(
        sole.map { ($0.skill.text, $0.professional.text) },
        uniquingKeysWith: { first, _ in first }
      ),
      targets: comparison.set.targets.map { $0.isMet(by: comparison.value(of: $0, in: result)) },
      isChoice: result.wanted.isChoice
    )
  }

  private func target(_ target: ScenarioTarget) -> Target {
    switch target.subject {
    case .measure(let key):
      Target(measure: key, atLeast: target.atLeast, atMost: target.atMost)
    case .simulated(let key):
      Target(simulated: key, atLeast: target.atLeast, atMost: target.atMost)
    case .served(let urgency, let days):
      Target(
        urgency: urgency.text,
        within: days,
        atLeast: target.atLeast,
        atMost: target.atMost
      )
    }
  }
}

extension CostUnit {
  /// The currency, or `points`.
  var code: String {
    switch self {
    case .points: "points"
    case .money(let currency): currency
    }
  }
}
