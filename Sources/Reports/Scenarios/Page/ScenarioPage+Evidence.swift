import PracticeDomain
import Scenarios

extension ScenarioPage {
  /// How many of each role would do if clients waited in line.
  func sizing(_ plan: CaseResult.Plan, _ markup: inout Markup) {
    let rows = QuickSizing(
      practice,
      roster: plan.roster,
      demand: comparison.set.simulation?.demand ?? 100
    ).rows
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
