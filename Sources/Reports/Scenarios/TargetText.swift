import PracticeDomain
import Scenarios

/// Targets in words.
struct TargetText {
  private let text: MeasureText

  init(_ text: MeasureText) { self.text = text }

  /// As in `at least 95.0 % of urgent within 2 days`.
  func words(_ target: ScenarioTarget) -> String {
    let limits = [
      target.atLeast.map { "at least \(value($0, target))" },
      target.atMost.map { "at most \(value($0, target))" },
    ].compactMap { $0 }.joined(separator: " and ")
    switch target.subject {
    case .measure(let key): return "\(PlanMeasure(rawValue: key)?.name ?? key) \(limits)"
    case .served(let urgency, let days):
      return "\(limits) of \(urgency) within \(days) \(days == 1 ? "day" : "days")"
    case .simulated(let key): return "\(key), simulated, \(limits)"
    }
  }

  /// A value of what a target is about.
  func value(_ value: Double?, _ target: ScenarioTarget) -> String {
    switch target.subject {
    case .measure(let key): text.value(value, PlanMeasure(rawValue: key) ?? .planCost)
    case .served: text.value(value, .served)
    case .simulated: value.map(MeasureText.decimal) ?? "–"
    }
  }
}
