import PracticeDomain
import PracticeSimulation
import Scenarios

/// Targets in words.
struct TargetText {
  private let text: MeasureText
  private let measures: [SimulationMeasure]

  init(_ text: MeasureText, in practice: Practice) {
    self.text = text
    measures = SimulationMeasure.all(
      urgencies: practice.demand.settings.urgencies.map(\.id.text)
    )
  }

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
    case .simulated(let key):
      return "\(measure(key)?.name ?? key), followed by chance, \(limits)"
    }
  }

  /// A value of what a target is about.
  func value(_ value: Double?, _ target: ScenarioTarget) -> String {
    switch target.subject {
    case .measure(let key): text.value(value, PlanMeasure(rawValue: key) ?? .planCost)
    case .served: text.value(value, .served)
    case .simulated(let key): simulated(value, key)
    }
  }

  private func simulated(_ value: Double?, _ key: String) -> String {
    guard let value else { return "–" }
    guard let measure = measure(key) else { return MeasureText.decimal(value) }
    if measure.unit == "money" { return text.money(Int64(value.rounded())) }
    let isCount = measure.unit == "requests" || measure.unit == "duties"
    return MeasureText.decimal(value) + (isCount ? "" : " \(measure.unit)")
  }

  private func measure(_ key: String) -> SimulationMeasure? { measures.first { $0.key == key } }
}
