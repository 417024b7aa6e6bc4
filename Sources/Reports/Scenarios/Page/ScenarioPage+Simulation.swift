import PracticeDomain
import PracticeSimulation
import Scenarios
import Statistics

extension ScenarioPage {
  /// The measures whose differences are drawn, as far as they are there.
  private static let drawn = ["in-target", "days-waited", "minutes-waited", "overtime", "margin"]

  /// What following the plans through many weeks showed.
  func simulated(_ markup: inout Markup) {
    guard let findings = comparison.simulation, let terms = comparison.set.simulation else {
      return
    }
    let text = SimulationText(practice.unit)
    markup.element("section", ["class": "page"]) { section in
      section.element(
        "h2",
        "Followed through \(terms.weeks == 1 ? "a week" : "\(terms.weeks) weeks")"
      )
      section.element(
        "p",
        "Requests come by chance, clients stay away, staff falls ill and visits run late, in "
          + "\(findings.replications) replications. All scenarios meet the same chances, so that "
          + "differences are paired: behind ± is half the interval that holds the true difference "
          + "with \(terms.level) % confidence. Coloured differences are real at that level."
      )
      for key in Self.drawn {
        guard let place = findings.place(of: key), findings.ids.count > 1 else { continue }
        section.element("div", ["class": "figure"]) { figure in
          figure.element("h3", findings.measures[place].name)
          chart(findings, place, text).write(&figure)
        }
      }
    }
    markup.newLine()
  }

  /// Every simulated measure of every scenario that has a name.
  func simulatedMeasures(_ markup: inout Markup) {
    guard let findings = comparison.simulation else { return }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "Every simulated measure")
      section.element(
        "p",
        "The mean of all replications, and below it the paired difference to the base. Ordinary pay "
          + "is for the hours rostered here, so that it differs from the contracts' salaries above."
      )
      table(findings, SimulationText(practice.unit), &section)
    }
    markup.newLine()
  }

  private func chart(
    _ findings: SimulationFindings,
    _ place: Int,
    _ text: SimulationText
  ) -> IntervalChart {
    let measure = findings.measures[place]
    // Drawn in thousandths.
    func scaled(_ value: Double) -> Int64 { value.isFinite ? Int64((value * 1000).rounded()) : 0 }
    let rows = comparison.scenarios.compactMap { result -> IntervalChart.Row? in
      guard let difference = findings.difference(result.wanted.id, place) else { return nil }
      let isHidden =
        measure.key == "days-waited" && difference.mean < 0
        && ScenarioAdvice.hidesWaits(result, findings)
      return IntervalChart.Row(
        label: result.wanted.name,
        lower: scaled(difference.interval.lower),
        upper: scaled(difference.interval.upper),
        found: scaled(difference.mean),
        text: text.change(difference, measure) + (isHidden ? " (more find no time)" : ""),
        isOpen: isHidden
      )
    }
    var chart = IntervalChart(rows, words)
    chart.ends = ("less", "more")
    chart.isLessBetter = measure.direction == .less
    return chart
  }

  private func table(
    _ findings: SimulationFindings,
    _ text: SimulationText,
    _ markup: inout Markup
  ) {
    let results = comparison.scenarios.filter { findings.ids.contains($0.wanted.id) }
    markup.element("div", ["class": "scroll"]) { scroll in
      scroll.element("table", ["class": "wide"]) { table in
        table.element("thead") { head in
          head.element("tr") { row in
            row.element("th", "")
            for result in results {
              row.element("th", ["scope": "col", "class": "number"], result.wanted.name)
            }
          }
        }
        table.element("tbody") { body in
          for (place, measure) in findings.measures.enumerated()
          where results.contains(where: { findings.estimate($0.wanted.id, place)?.mean != 0 }) {
            line(findings, place, measure, results, text, &body)
          }
        }
      }
    }
  }

  private func line(
    _ findings: SimulationFindings,
    _ place: Int,
    _ measure: SimulationMeasure,
    _ results: [CaseResult],
    _ text: SimulationText,
    _ markup: inout Markup
  ) {
    markup.element("tr") { row in
      row.element("th", ["scope": "row"], measure.name)
      for result in results {
        let difference = findings.difference(result.wanted.id, place)
        let standing = SimulationText.isBetter(difference, measure).map { $0 ? " good" : " bad" }
        row.element("td", ["class": "number\(standing ?? "")"]) { cell in
          cell.add(text.value(findings.estimate(result.wanted.id, place), measure))
          if difference != nil { cell.element("small", text.change(difference, measure)) }
        }
      }
    }
    markup.newLine()
  }
}
