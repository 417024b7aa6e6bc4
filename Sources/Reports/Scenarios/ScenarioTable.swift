import PracticeDomain
import PracticeSimulation
public import Scenarios

/// Scenarios side by side as tables in text.
public struct ScenarioTable: Sendable {
  private let comparison: ScenarioComparison
  private let words: MeasureText

  /// Makes the tables of a comparison.
  public init(_ comparison: ScenarioComparison) {
    self.comparison = comparison
    words = MeasureText(comparison.base.wanted.practice.unit)
  }

  /// The lines: scenarios, then levels, worth, fronts and targets, as far as there
  /// are any.
  public var lines: [String] {
    let levels = comparison.set.factors.flatMap { comparison.levels(of: $0).map(\.result) }
    var lines = table(comparison.scenarios, first: "scenario")
    if !levels.isEmpty { lines += [""] + table(levels, first: "one factor at a time") }
    if !comparison.worth.isEmpty { lines += [""] + worth }
    for front in ScenarioCase.Front.allCases {
      let points = comparison.points(of: front)
      if !points.isEmpty { lines += [""] + self.front(points, front) }
    }
    if let findings = comparison.simulation { lines += [""] + simulated(findings) }
    if !comparison.set.targets.isEmpty { lines += [""] + targets }
    if let advice = ScenarioAdvice(comparison, words) {
      lines += ["", "Recommended: \(advice.headline). \(advice.reasons.first ?? "")"]
    }
    return lines
  }

  /// The measures of the table, as far as any case has them.
  private var columns: [PlanMeasure] {
    let wanted: [PlanMeasure] = [
      .totalCost, .coverShortage, .preferenceShortage, .overtime, .agencyPay, .unserved, .daysLate,
      .wishesBroken,
    ]
    return wanted.filter { measure in
      comparison.results.contains { ($0.value(measure) ?? 0) != 0 }
    }
  }

  private func table(_ results: [CaseResult], first: String) -> [String] {
    let alignments: [TextTable.Alignment] =
      [.left] + columns.map { _ in .right } + [.right, .left, .left]
    var table = TextTable(alignments)
    table.add([first] + columns.map(\.name) + ["gap", "cost beside the base", ""])
    table.rule()
    for result in results {
      let isBase = result.wanted.role == .base
      let difference = comparison.costDifference(result)
      table.add(
        [result.wanted.name] + columns.map { words.value(result.value($0), $0) }
          + [gap(result), isBase ? "" : words.difference(difference)]
          + [isBase ? "" : MeasureText.verdict(difference)]
      )
    }
    return table.lines
  }

  private func gap(_ result: CaseResult) -> String {
    if result.plan == nil { return result.record.status }
    return result.gap.map { MeasureText.decimal($0 * 100) + " %" } ?? "unknown"
  }

  private var worth: [String] {
    var table = TextTable([.left, .left, .left])
    table.add(["one more", "cost beside the base, pay included", ""])
    table.rule()
    for (_, result) in comparison.worth {
      let difference = comparison.costDifference(result)
      table.add([
        result.wanted.name, words.difference(difference), MeasureText.verdict(difference),
      ])
    }
    return table.lines
  }

  private func front(_ points: [FrontPoint], _ front: ScenarioCase.Front) -> [String] {
    var table = TextTable([.left, .right, .right, .right, .left])
    table.add([
      front == .budget ? "hours on duty" : "hours apart", "plan cost", "at least", "cover missing",
      "",
    ])
    table.rule()
    for point in points {
      let limit = front == .budget ? "\(point.limit) %" : hoursAndMinutes(point.limit)
      table.add([
        "at most \(limit)", point.cost.map(words.money) ?? point.result.record.status,
        point.bound.map(words.money) ?? "–",
        words.value(point.result.value(.coverShortage), .coverShortage),
        point.isDominated ? "a tighter limit costs no more" : "",
      ])
    }
    return table.lines
  }

  /// The simulated measures that decide, a row a case: the mean, or the paired
  /// difference to the base.
  private func simulated(_ findings: SimulationFindings) -> [String] {
    let keys = ["in-target", "days-waited", "minutes-waited", "overtime", "margin"]
    let places = keys.compactMap(findings.place)
    let text = SimulationText(comparison.base.wanted.practice.unit)
    var table = TextTable([.left] + places.map { _ in .right })
    table.add(["followed through many weeks"] + places.map { findings.measures[$0].name })
    table.rule()
    for result in comparison.results where findings.ids.contains(result.wanted.id) {
      let isBase = result.wanted.role == .base
      table.add(
        [result.wanted.name]
          + places.map { place in
            let measure = findings.measures[place]
            return isBase
              ? text.value(findings.estimate(result.wanted.id, place), measure)
              : text.change(findings.difference(result.wanted.id, place), measure)
          }
      )
    }
    return table.lines
  }

  private var targets: [String] {
    let targets = comparison.set.targets
    var table = TextTable([.left] + targets.map { _ in TextTable.Alignment.left })
    let text = TargetText(words, in: comparison.base.wanted.practice)
    table.add(["target"] + targets.map(text.words))
    table.rule()
    for result in comparison.scenarios {
      table.add(
        [result.wanted.name]
          + targets.map { target in
            let value = comparison.value(of: target, in: result)
            let met = target.isMet(by: value).map { $0 ? "met" : "missed" } ?? "–"
            return "\(met), \(text.value(value, target))"
          }
      )
    }
    return table.lines
  }
}
