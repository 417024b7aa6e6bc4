import PracticeDomain
import PracticeSimulation
public import Scenarios
import Statistics

/// The tables of a comparison as CSV after RFC 4180; the same bytes for the same
/// plans. Money is in minor units, lengths are in minutes.
public struct ScenarioCSV: Sendable {
  private let comparison: ScenarioComparison

  /// Makes the tables of a comparison.
  public init(_ comparison: ScenarioComparison) { self.comparison = comparison }

  /// `scenarios.csv`: a row a case, a column a measure.
  public var scenarios: String {
    let measures = comparison.measures
    let heading = [
      "scenario", "name", "kind", "changes", "status", "cost", "bound", "gap", "difference_from",
      "difference_to", "proven",
    ]
    return Self.text(
      [heading + measures.map(\.rawValue)]
        + comparison.results.map { result in
          let difference = comparison.costDifference(result)
          return [
            result.wanted.id, result.wanted.name, result.wanted.role.word,
            result.wanted.changes.joined(separator: "; "), result.record.status,
            Self.number(result.record.cost), Self.number(result.record.bound),
            result.gap.map { Self.decimal($0, places: 6) } ?? "", Self.number(difference?.lower),
            Self.number(difference?.upper), difference?.verdict.rawValue ?? "",
          ] + measures.map { Self.value(result.value($0), $0) }
        }
    )
  }

  /// `differences.csv`: a row a case and measure.
  public var differences: String {
    let heading = [
      "scenario", "measure", "unit", "better", "base", "value", "difference", "from", "to",
    ]
    let rows = comparison.results.dropFirst().flatMap { result in
      comparison.measures.map { measure -> [String] in
        let proven = measure.isOfPlanCost ? comparison.costDifference(result) : nil
        let salaries =
          measure == .planCost
          ? (comparison.base.plan?.measures.salaries ?? 0) - (result.plan?.measures.salaries ?? 0)
          : 0
        return [
          result.wanted.id, measure.rawValue, measure.unit.rawValue, measure.direction.rawValue,
          Self.value(comparison.base.value(measure), measure),
          Self.value(result.value(measure), measure),
          Self.value(comparison.difference(result, measure), measure),
          Self.number(proven?.lower.map { $0 + salaries }),
          Self.number(proven?.upper.map { $0 + salaries }),
        ]
      }
    }
    return Self.text([heading] + rows)
  }

  /// `simulation.csv`: a row a case and simulated measure, with the half width of
  /// its interval and the paired difference to the base; nil where nothing was
  /// simulated.
  public var simulation: String? {
    guard let findings = comparison.simulation else { return nil }
    let heading = [
      "scenario", "measure", "unit", "better", "replications", "level", "mean", "half_width",
      "difference", "difference_half_width", "variance_saved",
    ]
    let rows = findings.ids.flatMap { id in
      findings.measures.enumerated().map { place, measure -> [String] in
        let mean = findings.estimate(id, place)
        let difference = findings.difference(id, place)
        return [
          id, measure.key, measure.unit, measure.direction.rawValue, String(findings.replications),
          Self.decimal(findings.level, places: 2), Self.estimate(mean?.mean),
          Self.estimate(mean?.halfWidth), Self.estimate(difference?.mean),
          Self.estimate(difference?.halfWidth),
          findings.pairingGain(id, place).map { Self.decimal($0, places: 1) } ?? "",
        ]
      }
    }
    return Self.text([heading] + rows)
  }

  /// `waits.csv`: a row a case, urgency class and number of days waited, with the
  /// requests of all replications; the last of each, without days, are those who
  /// found no time. Nil where nothing was simulated.
  public var waits: String? {
    guard let findings = comparison.simulation else { return nil }
    let heading = ["scenario", "urgency", "days", "requests", "share_within"]
    let rows = findings.ids.flatMap { id in
      (findings.waits(id) ?? []).flatMap { counts -> [[String]] in
        counts.days.enumerated().map { day, count in
          let share = counts.share(within: day).map { Self.decimal($0, places: 6) } ?? ""
          return [id, counts.urgency, String(day), String(count), share]
        } + [[id, counts.urgency, "", String(counts.refused), ""]]
      }
    }
    return Self.text([heading] + rows)
  }

  private static func estimate(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return decimal(value, places: 4)
  }

  private static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private static func number(_ number: Int64?) -> String { number.map(String.init) ?? "" }

  private static func value(_ value: Double?, _ measure: PlanMeasure) -> String {
    guard let value else { return "" }
    switch measure.unit {
    case .money, .minutes, .count: return String(Int64(value.rounded()))
    case .percent, .days: return decimal(value, places: 3)
    }
  }

  /// A number with so many decimals, the same on every machine.
  static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let whole = Int(min(MeasureText.greatest, abs(value) * Double(scale)).rounded())
    if places == 0 { return (value < 0 && whole > 0 ? "-" : "") + String(whole) }
    let digits = String(whole % scale)
    return (value < 0 && whole > 0 ? "-" : "") + "\(whole / scale)."
      + String(repeating: "0", count: places - digits.count) + digits
  }
}

extension ScenarioCase.Role {
  /// The kind of case in a word.
  var word: String {
    switch self {
    case .base: "base"
    case .scenario: "scenario"
    case .level: "level"
    case .combination: "combination"
    case .worth: "worth"
    case .front: "front"
    }
  }
}

extension PlanMeasure {
  /// Whether proven bounds of costs are bounds of it.
  var isOfPlanCost: Bool { self == .planCost || self == .totalCost }
}
