import PracticeDomain
import PracticeSimulation
import Scenarios
import Statistics

extension ScenarioPage {
  /// The simulated measures that factors are drawn for.
  private static let sweptMeasures = ["in-target", "days-waited", "margin"]

  /// Factors one at a time, the one that moves most on top.
  func sweep(_ markup: inout Markup) {
    let factors = comparison.set.factors.filter { !comparison.levels(of: $0).isEmpty }
    guard !factors.isEmpty else { return }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "What matters most")
      section.element(
        "p",
        "One factor at a time, all others as in the base. The bar is the difference found, the dark "
          + "line what it is known to lie between: proven for cost, by chance for what is simulated. "
          + "Grey bars may be none."
      )
      section.element("div", ["class": "figure"]) { figure in
        figure.element("h3", "Cost, pay included")
        costTornado(factors).write(&figure)
      }
      guard let findings = comparison.simulation else { return }
      for key in Self.sweptMeasures {
        guard let place = findings.place(of: key) else { continue }
        section.element("div", ["class": "figure"]) { figure in
          figure.element("h3", findings.measures[place].name)
          tornado(factors, findings, place).write(&figure)
        }
      }
    }
    markup.newLine()
  }

  private func costTornado(_ factors: [ScenarioSet.Factor]) -> TornadoChart {
    let rows = factors.map { factor in
      TornadoChart.Factor(
        name: factor.name,
        levels: comparison.levels(of: factor).compactMap { _, result in
          guard let found = comparison.difference(result, .totalCost) else { return nil }
          let proven = comparison.costDifference(result)
          return TornadoChart.Level(
            name: result.wanted.name,
            found: found,
            lower: proven?.lower.map(Double.init) ?? found,
            upper: proven?.upper.map(Double.init) ?? found,
            text: words.change(found, .totalCost)
          )
        }
      )
    }
    return TornadoChart(
      rows,
      base: words.value(comparison.base.value(.totalCost), .totalCost),
      isLessBetter: true
    )
  }

  private func tornado(
    _ factors: [ScenarioSet.Factor],
    _ findings: SimulationFindings,
    _ place: Int
  ) -> TornadoChart {
    let measure = findings.measures[place]
    let text = SimulationText(practice.unit)
    let rows = factors.map { factor in
      TornadoChart.Factor(
        name: factor.name,
        levels: comparison.levels(of: factor).compactMap { _, result in
          guard let difference = findings.difference(result.wanted.id, place) else { return nil }
          return TornadoChart.Level(
            name: result.wanted.name,
            found: difference.mean,
            lower: difference.interval.lower,
            upper: difference.interval.upper,
            text: text.change(difference, measure)
          )
        }
      )
    }
    let base = findings.estimate(comparison.base.wanted.id, place)
    return TornadoChart(
      rows,
      base: base.map { text.mean($0, measure) } ?? "",
      isLessBetter: measure.direction == .less
    )
  }
}
