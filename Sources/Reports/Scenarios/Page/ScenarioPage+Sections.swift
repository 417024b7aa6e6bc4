import PracticeDomain
import Scenarios

extension ScenarioPage {
  /// Differences in cost with what is proven.
  func differences(_ markup: inout Markup) {
    let results = comparison.scenarios.dropFirst()
    guard !results.isEmpty else { return }
    markup.element("section") { section in
      section.element("h2", "What it costs beside the base")
      section.element(
        "p",
        "The bar is what is proven of the difference, pay included; the dark mark is the "
          + "difference of the plans that were found. A bar on one side of the line is a real "
          + "difference: no better planning would turn it round."
      )
      IntervalChart(results.map(row), words).write(&section)
    }
    markup.newLine()
  }

  private func row(_ result: CaseResult) -> IntervalChart.Row {
    let difference = comparison.costDifference(result)
    return IntervalChart.Row(
      label: result.wanted.name,
      lower: difference?.lower,
      upper: difference?.upper,
      found: comparison.difference(result, .totalCost).map { Int64($0.rounded()) },
      text: words.difference(difference)
    )
  }

  /// What was to be reached, and what is.
  func targets(_ markup: inout Markup) {
    let targets = comparison.set.targets
    guard !targets.isEmpty else { return }
    let text = TargetText(words, in: practice)
    markup.element("section") { section in
      section.element("h2", "Targets")
      section.element("div", ["class": "scroll"]) { scroll in
        scroll.element("table") { table in
          table.headings(["Scenario"] + targets.map(text.words), areNumbers: false)
          table.element("tbody") { body in
            for result in comparison.scenarios {
              body.element("tr") { row in
                row.element("th", ["scope": "row"], result.wanted.name)
                for target in targets {
                  let value = comparison.value(of: target, in: result)
                  row.element("td") { cell in
                    cell.add(text.value(value, target))
                    chip(target, value, result, &cell)
                  }
                }
              }
            }
          }
        }
      }
    }
    markup.newLine()
  }

  /// Whether a target is reached, and whether chance may have decided that.
  private func chip(
    _ target: ScenarioTarget,
    _ value: Double?,
    _ result: CaseResult,
    _ markup: inout Markup
  ) {
    guard let isMet = target.isMet(by: value) else { return }
    let isOpen = comparison.isInDoubt(target, in: result)
    markup.element(
      "span",
      ["class": isOpen ? "chip" : isMet ? "chip met" : "chip missed"],
      (isMet ? "met" : "missed") + (isOpen ? ", not for certain" : "")
    )
  }

  /// Every measure of every scenario, with its difference to the base.
  func measures(_ markup: inout Markup) {
    let results = comparison.scenarios
    let measures = comparison.measures.filter { measure in
      results.contains { ($0.value(measure) ?? 0) != 0 }
    }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "Every measure")
      section.element("div", ["class": "scroll"]) { scroll in
        scroll.element("table", ["class": "wide"]) { table in
          table.headings([""] + results.map(\.wanted.name))
          table.element("tbody") { body in
            for measure in measures { line(measure, results, &body) }
          }
        }
      }
    }
    markup.newLine()
  }

  private func line(_ measure: PlanMeasure, _ results: [CaseResult], _ markup: inout Markup) {
    markup.element("tr") { row in
      row.element("th", ["scope": "row", "title": measure.meaning], measure.name)
      for result in results {
        let isBase = result.wanted.role == .base
        let change = comparison.difference(result, measure)
        let text = words.change(change, measure)
        let isBetter = change.flatMap { ScenarioSummary.isBetter($0, measure) }
        let standing =
          isBase || text == "same" ? "" : isBetter.map { $0 ? " good" : " bad" } ?? ""
        row.element("td", ["class": "number\(standing)"]) { cell in
          cell.add(words.value(result.value(measure), measure))
          if !isBase, text != "same" { cell.element("small", text) }
        }
      }
    }
    markup.newLine()
  }

  /// What one more of each thing is worth.
  func worth(_ markup: inout Markup) {
    let worth = comparison.worth
    guard !worth.isEmpty else { return }
    markup.element("section") { section in
      section.element("h2", "What one more is worth")
      section.element(
        "p",
        "The cost of one more of each, pay included, less what it saves in the plan. Cheaper means "
          + "that it pays for itself in these days."
      )
      let rows = worth.map { worth -> IntervalChart.Row in
        var row = row(worth.result)
        if lacksPay(worth.result) { row.text += ", without pay, which is not known" }
        return row
      }
      IntervalChart(rows, words).write(&section)
    }
    markup.newLine()
  }

  /// Whether it adds somebody whose pay is not known.
  private func lacksPay(_ result: CaseResult) -> Bool {
    let known = Set(practice.professionals.map(\.id))
    return result.wanted.practice.professionals.contains {
      !known.contains($0.id) && result.wanted.practice.pay(of: $0) == nil
    }
  }

  /// Cost against limits on money and on fairness.
  func fronts(_ markup: inout Markup) {
    for front in ScenarioCase.Front.allCases {
      let points = comparison.points(of: front)
      guard !points.isEmpty else { continue }
      markup.element("section") { section in
        section.element("div", ["class": "figure"]) { frontPicture(points, front, &$0) }
        frontTable(points, front, &section)
      }
      markup.newLine()
    }
  }

  private func frontPicture(
    _ points: [FrontPoint],
    _ front: ScenarioCase.Front,
    _ markup: inout Markup
  ) {
    markup.element(
      "h2",
      front == .budget ? "Money against cover and service" : "Cost against even hours"
    )
    markup.element(
      "p",
      front == .budget
        ? "The less that hours on duty may cost, the more the plan costs in missing cover, "
          + "waiting and broken wishes. No plan lies in the grey part: that is proven."
        : "The closer hours have to lie together, the more the plan costs. No plan lies in the "
          + "grey part: that is proven."
    )
    FrontChart(points, front, words).write(&markup)
  }

  private func frontTable(
    _ points: [FrontPoint],
    _ front: ScenarioCase.Front,
    _ markup: inout Markup
  ) {
    let measures: [PlanMeasure] = [
      .coverShortage, .preferenceShortage, .unserved, .wishesBroken, .hoursSpread,
    ]
    let shown = measures.filter { measure in points.contains { $0.result.value(measure) != nil } }
    markup.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table") { table in
        table.headings(["At most", "Plan cost", "Proven at least"] + shown.map(\.name))
        table.element("tbody") { body in
          for point in points {
            body.element("tr") { row in
              row.element("th", ["scope": "row"], FrontChart.text(point.limit, front))
              row.number(point.cost.map(words.money) ?? "no plan: \(point.result.record.status)")
              row.number(point.bound.map(words.money) ?? "–")
              for measure in shown { row.number(words.value(point.result.value(measure), measure)) }
            }
          }
        }
      }
    }
  }
}

extension Markup {
  /// The headings of a table, all but the first set to the right.
  mutating func headings(_ texts: [String], areNumbers: Bool = true) {
    element("thead") { head in
      head.element("tr") { row in
        for (number, text) in texts.enumerated() {
          row.element(
            "th",
            ["scope": "col", "class": number == 0 || !areNumbers ? "" : "number"],
            text
          )
        }
      }
    }
  }
}
