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
    let text = TargetText(words)
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
                    if let isMet = target.isMet(by: value) {
                      cell.element(
                        "span",
                        ["class": isMet ? "chip met" : "chip missed"],
                        isMet ? "met" : "missed"
                      )
                    }
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

  /// Factors one at a time, the one that moves most first.
  func sweep(_ markup: inout Markup) {
    let factors = comparison.set.factors.map { ($0, comparison.levels(of: $0)) }
      .filter { !$0.1.isEmpty }
    guard !factors.isEmpty else { return }
    func reach(_ levels: [(level: String, result: CaseResult)]) -> Double {
      let moves = levels.compactMap { comparison.difference($0.result, .totalCost) }
      return max(0, moves.max() ?? 0) - min(0, moves.min() ?? 0)
    }
    let sorted = factors.enumerated()
      .sorted { (reach($0.element.1), $1.offset) > (reach($1.element.1), $0.offset) }
      .map(\.element)
    let rows = sorted.flatMap { factor, levels in
      levels.map { level in
        var row = row(level.result)
        row.label = level.result.wanted.name
        return row
      }
    }
    markup.element("section") { section in
      section.element("h2", "What matters most")
      section.element("p", "One factor at a time, all others as in the base; the widest first.")
      IntervalChart(rows, words).write(&section)
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
      IntervalChart(worth.map { row($0.result) }, words).write(&section)
    }
    markup.newLine()
  }

  /// Cost against limits on money and on fairness.
  func fronts(_ markup: inout Markup) {
    for front in ScenarioCase.Front.allCases {
      let points = comparison.points(of: front)
      guard !points.isEmpty else { continue }
      markup.element("section") { section in
        section.element(
          "h2",
          front == .budget ? "Money against cover and service" : "Cost against even hours"
        )
        section.element(
          "p",
          front == .budget
            ? "The less that hours on duty may cost, the more the plan costs in missing cover, "
              + "waiting and broken wishes. No plan lies in the grey part: that is proven."
            : "The closer hours have to lie together, the more the plan costs. No plan lies in the "
              + "grey part: that is proven."
        )
        FrontChart(points, front, words).write(&section)
        frontTable(points, front, &section)
      }
      markup.newLine()
    }
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

  /// Where the practice hangs on one person, and quick sizing.
  func robustness(_ markup: inout Markup) {
    guard let plan = comparison.base.plan else { return }
    let robustness = plan.measures.robustness
    markup.element("section") { section in
      section.element("h2", "Where it hangs on one person")
      let sole = robustness.soleHolders.map { holder in
        let skill = practice.skills.first { $0.id == holder.skill }?.name ?? holder.skill.text
        return "\(skill): \(practice.professional(holder.professional)?.name ?? "")"
      }
      section.element(
        "p",
        sole.isEmpty
          ? "Every skill in use is held by two people or more."
          : "Skills that one person alone holds: \(sole.joined(separator: "; "))."
      )
      let days = robustness.roleDays.count
      section.element(
        "p",
        "On \(robustness.alone.count) of \(days) days of a role one person alone is on duty in it; "
          + "on \(robustness.roleDays.count { $0.standby.isEmpty }) nobody qualified is free to "
          + "step in."
      )
      sizing(plan, &section)
    }
    markup.newLine()
  }

  private func sizing(_ plan: CaseResult.Plan, _ markup: inout Markup) {
    let rows = QuickSizing(practice, roster: plan.roster).rows
    guard !rows.isEmpty else { return }
    markup.element("h3", "Quick sizing")
    markup.element(
      "p",
      "If clients came at random and waited in line (Erlang C): how many would do so that "
        + "\(Int(100 * QuickSizing.share)) % wait at most \(Int(QuickSizing.wait)) minutes. It "
        + "knows neither appointments nor rooms; it tells whether numbers are of the right size."
    )
    markup.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table") { table in
        table.headings(["Role", "Busy if nobody waited", "On duty", "Would do", "Served in time"])
        table.element("tbody") { body in
          for row in rows {
            body.element("tr") { line in
              let names = row.roles.map { role in
                practice.skills.first { $0.id == role }?.name ?? role.text
              }
              line.element("th", ["scope": "row"], names.joined(separator: " or "))
              line.number(MeasureText.decimal(row.offeredLoad))
              line.number(MeasureText.decimal(row.onDuty))
              line.number(String(row.needed))
              line.number(MeasureText.decimal(100 * row.served) + " %")
            }
          }
        }
      }
    }
  }

  /// The roster of each scenario, and who is on duty by the hour.
  func weeks(_ markup: inout Markup) {
    let shown = comparison.results.filter { result in
      result.plan != nil && (result.wanted.role == .base || result.wanted.role == .scenario)
    }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "Cover by hour, and who works when")
      for (number, result) in shown.prefix(20).enumerated() {
        guard let plan = result.plan else { continue }
        let attributes: KeyValuePairs = ["open": number == 0 ? "open" : ""]
        section.element("details", attributes) { details in
          details.element("summary", result.wanted.name)
          let sheet = RosterSheet(plan.roster, in: result.wanted.practice)
          let map = HeatMap(sheet, name: "-\(number)-")
          if !map.lines.isEmpty { map.write(&details) }
          details.element("div", ["class": "scroll"]) { GridMarkup(sheet: sheet).write(&$0) }
        }
        section.newLine()
      }
    }
  }

  /// How it was made.
  func method(_ markup: inout Markup) {
    let terms = comparison.set.terms
    let effort =
      terms.iterations.map { "\($0) iterations, at most \(terms.timeLimit) s" }
      ?? "at most \(terms.timeLimit) s"
    markup.element("section") { section in
      section.element("h2", "How this was made")
      section.element(
        "p",
        "Each scenario is the practice with the edits named, planned anew ("
          + (terms.mode == .roster ? "roster" : "roster and appointment book together")
          + ", \(effort), seed \(terms.seed)). Planning ends with a plan and a bound that no plan "
          + "can go below; the difference of two scenarios lies between the bound of one less the "
          + "cost of the other, and the reverse. Other measures are those of the plans found."
      )
      section.element("div", ["class": "scroll"]) { scroll in
        scroll.element("table") { table in
          table.headings(["Scenario", "Changes", "Plan cost", "Proven at least", "Gap"])
          table.element("tbody") { body in
            for result in comparison.results {
              body.element("tr") { row in
                row.element("th", ["scope": "row"], result.wanted.name)
                row.element("td", Self.list(result.wanted.changes))
                row.number(result.record.cost.map(words.money) ?? result.record.status)
                row.number(result.record.bound.map(words.money) ?? "–")
                row.number(result.gap.map { MeasureText.decimal(100 * $0) + " %" } ?? "–")
              }
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
