import PracticeDomain
import Verification

/// Writes what a plan costs: rule by rule, then every price that is paid.
struct LedgerMarkup {
  let entries: [CostLedger.Entry]
  let unit: CostUnit
  /// What professionals are called.
  let name: (Identifier<Professional>) -> String

  /// A table of rules with their costs and shares; what stands at its end is
  /// added by the caller.
  func costs(
    _ title: String,
    of noun: String,
    _ markup: inout Markup,
    end: (inout Markup) -> Void = { _ in }
  ) {
    let greatest = max(1, entries.map(\.cost).max() ?? 1)
    markup.element("section") { section in
      section.element("h2", title)
      section.table("ledger", [noun, "What it asks", "#Times", "#Cost", "Share"]) { body in
        for entry in entries {
          body.element("tr") { row in
            row.element("th", ["scope": "row"], entry.rule)
            row.element("td", entry.sentence)
            row.number(String(entry.findings.count))
            row.number(price(entry.cost))
            row.element("td") { cell in
              let width = entry.cost <= 0 ? 0 : max(1, 120 * entry.cost / greatest)
              cell.element("span", ["class": "bar", "style": "width:\(width)px"], "")
            }
          }
          body.newLine()
        }
        end(&body)
      }
    }
  }

  /// A table of every finding, by rule, and one of what is paid on top and
  /// breaks nothing; neither where there is nothing to tell.
  func findings(_ title: String, _ markup: inout Markup) {
    let told = entries.filter { !$0.findings.isEmpty }
    findings(of: told.filter { !$0.isPay }, title, &markup)
    findings(of: told.filter(\.isPay), "What is paid on top", &markup)
  }

  private func findings(
    of told: [CostLedger.Entry],
    _ title: String,
    _ markup: inout Markup
  ) {
    if told.isEmpty { return }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", title)
      section.table("findings", ["When", "Who", "What", "#Units", "#Price"]) { body in
        for entry in told {
          body.element("tr", ["class": "rule"]) { row in
            row.element("th", ["colspan": "4", "scope": "rowgroup"], entry.rule)
            row.number(price(entry.cost))
          }
          for finding in entry.findings { line(finding, &body) }
          body.newLine()
        }
      }
    }
  }

  func price(_ cost: Int64) -> String { Amounts.text(cost, unit) }

  private func line(_ finding: Finding, _ markup: inout Markup) {
    let names = finding.professionals.map(name)
    markup.element("tr") { row in
      row.element("td", DateWords.span(finding.dates))
      row.element("td", names.count > 4 ? "\(names.count) people" : names.joined(separator: ", "))
      row.element("td", finding.sentence)
      row.number(
        finding.kind == PremiumsRule.kind
          ? hoursAndMinutes(finding.amount) : String(finding.amount)
      )
      row.number(finding.isHard ? "hard" : price(finding.cost))
    }
  }
}
