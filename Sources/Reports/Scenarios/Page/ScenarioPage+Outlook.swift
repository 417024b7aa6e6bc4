import PracticeDomain
import Scenarios

extension ScenarioPage {
  /// What the history of requests lets one expect.
  func outlook(_ markup: inout Markup) {
    guard !comparison.set.history.isEmpty else { return }
    markup.element("section") { section in
      section.element("h2", "Demand to expect")
      guard let outlook = DemandOutlook(comparison.set.history, for: practice) else {
        section.element(
          "p",
          "The history of requests is too short, or ends too long before the days planned."
        )
        return
      }
      section.element("p", "From \(outlook.days) days of history. " + Self.verdict(outlook))
      section.element("div", ["class": "scroll"]) { scroll in
        scroll.element("table") { table in
          table.headings(["Service", "Expected", "Nine times of ten", "In the practice's file"])
          table.element("tbody") { body in
            for row in outlook.rows {
              body.element("tr") { line in
                let name = practice.demand.services.first { $0.id == row.service }?.name
                line.element("th", ["scope": "row"], name ?? row.service.text)
                line.number(MeasureText.decimal(row.expected))
                line.number("\(row.range.lowerBound) to \(row.range.upperBound)")
                line.number(String(row.stated))
              }
            }
          }
        }
      }
    }
    markup.newLine()
  }

  /// How far the forecast may be believed.
  private static func verdict(_ outlook: DemandOutlook) -> String {
    if outlook.tests.isEmpty { return "It is too short to test the forecast on." }
    let words = outlook.tests.map { test in
      let week = test.week == 1 ? "one week ahead" : "\(test.week) weeks ahead"
      let standing = test.isBetter ? "better than" : "no better than"
      return
        "\(week) it was off by \(ScenarioCSV.decimal(test.error, places: 2)) requests a day and "
        + "service, \(standing) “as last week” (\(ScenarioCSV.decimal(test.naiveError, places: 2))), and "
        + "\(MeasureText.decimal(100 * test.coverage)) % of counts lay in its ranges of 90 %"
    }
    return "Tested on the past, " + words.joined(separator: "; ") + "."
  }
}
