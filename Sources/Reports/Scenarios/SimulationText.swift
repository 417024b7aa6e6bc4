import PracticeDomain
import PracticeSimulation
import Scenarios
import Statistics

/// Simulated measures in words.
struct SimulationText {
  private let unit: CostUnit

  init(_ unit: CostUnit) { self.unit = unit }

  /// A mean with half its interval, as in `3.2 ± 0.4 days`; a dash for none.
  func value(_ estimate: Estimate?, _ measure: SimulationMeasure) -> String {
    guard let estimate else { return "–" }
    return "\(number(estimate.mean, measure)) ± \(number(estimate.halfWidth, measure))"
      + suffix(measure)
  }

  /// A mean, as in `3.2 days`.
  func mean(_ estimate: Estimate, _ measure: SimulationMeasure) -> String {
    number(estimate.mean, measure) + suffix(measure)
  }

  /// A difference with its sign and half its interval, as in `−1.1 ± 0.2 days`.
  func change(_ estimate: Estimate?, _ measure: SimulationMeasure) -> String {
    guard let estimate else { return "–" }
    let isNone = number(abs(estimate.mean), measure) == number(0, measure)
    if isNone, number(estimate.halfWidth, measure) == number(0, measure) { return "same" }
    let sign = isNone ? "" : estimate.mean < 0 ? "−" : "+"
    return "\(sign)\(number(abs(estimate.mean), measure)) ± "
      + number(estimate.halfWidth, measure) + (measure.unit == "%" ? " pts" : suffix(measure))
  }

  /// Whether a difference is real at its level: its interval does not hold zero.
  static func isReal(_ estimate: Estimate) -> Bool {
    abs(estimate.mean) > estimate.halfWidth
  }

  /// Whether a real difference is for the better; nil where it is not real, or a
  /// matter of taste.
  static func isBetter(_ estimate: Estimate?, _ measure: SimulationMeasure) -> Bool? {
    guard let estimate, isReal(estimate) else { return nil }
    return switch measure.direction {
    case .less: estimate.mean < 0
    case .more: estimate.mean > 0
    case .neither: nil
    }
  }

  private func number(_ value: Double, _ measure: SimulationMeasure) -> String {
    guard value.isFinite else { return "∞" }
    if measure.unit == "money" {
      return unit == .points ? MeasureText.decimal(value) : MeasureText.decimal(value / 100)
    }
    return ScenarioCSV.decimal(value, places: abs(value) < 10 ? 2 : 1)
  }

  private func suffix(_ measure: SimulationMeasure) -> String {
    switch measure.unit {
    case "money": unit == .points ? "" : " \(unit.code)"
    case "requests", "duties": ""
    default: " \(measure.unit)"
    }
  }
}
