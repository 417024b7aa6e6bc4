import PracticeDomain
import PracticeSimulation
import Scenarios

extension ScenarioPage {
  /// How many days clients wait, by urgency class and scenario.
  func waits(_ markup: inout Markup) {
    guard let findings = comparison.simulation else { return }
    let results = comparison.scenarios.filter { findings.ids.contains($0.wanted.id) }
    let classes = results.first.flatMap { findings.waits($0.wanted.id) }?.map(\.urgency) ?? []
    let shown = classes.filter { urgency in
      results.contains { (counts(urgency, $0, findings)?.requests ?? 0) > 0 }
    }
    guard !shown.isEmpty else { return }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "How long clients wait for a visit")
      section.element(
        "p",
        "Days from asking to the visit, of all requests of the weeks followed, those who found no "
          + "time too. The dark tick is the share seen by the target."
      )
      for urgency in shown {
        let target = findings.targets[urgency]
        let days = target.map { ", to be seen \(Self.within($0))" } ?? ""
        section.element("div", ["class": "figure"]) { figure in
          figure.element("h3", "\(urgency.prefix(1).uppercased())\(urgency.dropFirst())\(days)")
          let rows = results.compactMap { result in
            counts(urgency, result, findings).map { (result.wanted.name, $0) }
          }
          WaitsChart(rows, target: target).write(&figure)
        }
      }
    }
    markup.newLine()
  }

  private static func within(_ days: Int) -> String {
    days == 0 ? "the same day" : days == 1 ? "within a day" : "within \(days) days"
  }

  private func counts(
    _ urgency: String,
    _ result: CaseResult,
    _ findings: SimulationFindings
  ) -> WaitCounts? {
    findings.waits(result.wanted.id)?.first { $0.urgency == urgency }
  }

  /// A week of each scenario's book, as it came to be by chance.
  func bookWeeks(_ markup: inout Markup) {
    guard let findings = comparison.simulation else { return }
    let charts = comparison.scenarios.enumerated().compactMap { number, result in
      findings.week(result.wanted.id).flatMap {
        WeekChart($0, in: result.wanted.practice, name: "-\(number)")
      }.map { (result, $0) }
    }
    guard let first = charts.first else { return }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "A week of the book, as chance would have it")
      section.element(
        "p",
        "One simulated week of each scenario, the same week with the same clients. Grey is time on "
          + "duty; hatched, somebody is ill; hollow, the client did not come."
      )
      section.element("ul", ["class": "legend"]) { legend in
        for (name, colour) in first.1.legend {
          legend.element("li") { item in
            item.element("span", ["class": "swatch", "style": "background: \(colour)"], " ")
            item.add(name)
          }
        }
      }
      for (number, (result, chart)) in charts.prefix(20).enumerated() {
        section.element("details", ["open": number == 0 ? "open" : ""]) { details in
          details.element("summary", result.wanted.name)
          chart.write(&details)
        }
      }
    }
    markup.newLine()
  }
}
