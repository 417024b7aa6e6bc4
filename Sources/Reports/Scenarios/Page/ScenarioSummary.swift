import Scenarios

/// What a scenario changes, as far as somebody who decides wants to know.
struct ScenarioSummary {
  /// A change of a measure.
  struct Change {
    var text: String
    /// Whether it is for the better; nil where that is a matter of taste.
    var isBetter: Bool?
  }

  let result: CaseResult
  let difference: CostDifference?
  let changes: [Change]

  /// The measures that decide, in the order in which they are told.
  private static let telling: [PlanMeasure] = [
    .coverShortage, .unserved, .daysLate, .overtime, .preferenceShortage, .daysToVisit,
    .wishesBroken, .revenue, .soleHolders, .withoutStandby, .hoursSpread, .agencyPay,
  ]
  private static let most = 5

  init(_ result: CaseResult, in comparison: ScenarioComparison, _ words: MeasureText) {
    self.result = result
    difference = comparison.costDifference(result)
    let all = Self.telling.compactMap { measure -> Change? in
      guard let change = comparison.difference(result, measure) else { return nil }
      let text = words.change(change, measure)
      guard text != "same" else { return nil }
      return Change(
        text: "\(measure.name) \(text)",
        isBetter: Self.isBetter(change, measure)
      )
    }
    changes = Array(all.prefix(Self.most))
  }

  /// Whether a change is for the better.
  static func isBetter(_ change: Double, _ measure: PlanMeasure) -> Bool? {
    switch measure.direction {
    case .less: change < 0
    case .more: change > 0
    case .neither: nil
    }
  }

  /// The word of what is proven, for the style.
  var standing: String { difference?.verdict.rawValue ?? "" }
}
