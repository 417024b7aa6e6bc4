import PracticeDomain
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
    if !comparison.set.targets.isEmpty { lines += [""] + targets }
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

  private var targets: [String] {
    let targets = comparison.set.targets
    var table = TextTable([.left] + targets.map { _ in TextTable.Alignment.left })
    table.add(["target"] + targets.map(TargetText(words).words))
    table.rule()
    for result in comparison.scenarios {
      table.add(
        [result.wanted.name]
          + targets.map { target in
            let value = result.plan?.measures.value(of: target)
            let met = target.isMet(by: value).map { $0 ? "met" : "missed" } ?? "–"
            return "\(met), \(TargetText(words).value(value, target))"
          }
      )
    }
    return table.lines
  }
}
