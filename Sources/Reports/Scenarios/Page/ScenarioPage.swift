import PracticeDomain
public import Scenarios

/// A comparison of scenarios as one page: what each one changes, what is proven,
/// and the pictures and tables behind it.
///
/// It is one file without anything from elsewhere, works without scripts, and its
/// first part can be read by somebody who knows nothing of how it was made. It
/// holds pay and is for those who decide.
public struct ScenarioPage: Sendable {
  let comparison: ScenarioComparison
  let words: MeasureText

  /// Lays out the page of a comparison.
  public init(_ comparison: ScenarioComparison) {
    self.comparison = comparison
    words = MeasureText(comparison.base.wanted.practice.unit)
  }

  var practice: Practice { comparison.base.wanted.practice }

  /// The page in HTML; the same bytes for the same plans.
  public var html: String {
    Markup.page(title: comparison.set.name, style: ScenarioPageStyle.sheet) { body in
      head(&body)
      body.element("main") { main in
        advice(&main)
        brief(&main)
        differences(&main)
        targets(&main)
        waits(&main)
        simulated(&main)
        sweep(&main)
        worth(&main)
        fronts(&main)
        robustness(&main)
        outlook(&main)
        weeks(&main)
        bookWeeks(&main)
        measures(&main)
        simulatedMeasures(&main)
        method(&main)
      }
      body.element(
        "footer",
        "Every plan was checked by the independent verifier. Times are local, "
          + "\(practice.clock.zoneName)."
      )
    }
  }

  private func head(_ markup: inout Markup) {
    markup.element("header") { header in
      header.element("div") { title in
        title.element("h1", comparison.set.name)
        title.element(
          "p",
          ["class": "period"],
          "\(practice.name), \(DateWords.period(practice.horizon))"
        )
      }
      header.element("dl", ["class": "facts"]) { facts in
        facts.fact("scenarios", String(comparison.results.count - 1))
        let proven = comparison.results.dropFirst().count { result in
          comparison.costDifference(result).map { $0.verdict != .open } ?? false
        }
        facts.fact("differences proven", String(proven))
        if let findings = comparison.simulation {
          facts.fact("replications", String(findings.replications))
        }
        let missing = comparison.results.count { $0.plan == nil }
        if missing > 0 { facts.fact("without a plan", String(missing), isAlert: true) }
        let left = comparison.set.cases.count - comparison.results.count
        if left > 0 { facts.fact("left undone", String(left), isAlert: true) }
      }
    }
    markup.element("p", ["class": "secret"], "Confidential: holds pay and costs.")
    markup.newLine()
  }

  // MARK: For whoever decides

  private func brief(_ markup: inout Markup) {
    let named = comparison.results.dropFirst().filter { $0.wanted.role == .scenario }
    guard !named.isEmpty else { return }
    markup.element("section", ["class": "page"]) { section in
      section.element("h2", "Each scenario by itself")
      section.element(
        "p",
        "Where a range is given, the true difference is proven to lie in it. Green is for the "
          + "better, red for the worse."
      )
      section.element("div", ["class": "cards"]) { cards in
        for result in named { card(ScenarioSummary(result, in: comparison, words), &cards) }
      }
    }
    markup.newLine()
  }

  private func card(_ summary: ScenarioSummary, _ markup: inout Markup) {
    markup.element("div", ["class": "card \(summary.standing)"]) { card in
      card.element("h3", summary.result.wanted.name)
      card.element("p", ["class": "changes"], Self.list(summary.result.wanted.changes))
      guard summary.result.plan != nil else {
        card.element("p", ["class": "price"], "No plan keeps every hard rule.")
        return
      }
      card.element("p", ["class": "price"]) { price in
        price.add(words.difference(summary.difference))
        price.element(
          "span",
          ["class": "chip"],
          summary.difference?.verdict == .open ? "not decided" : "proven"
        )
      }
      if summary.changes.isEmpty { return card.element("p", "Nothing else changes.") }
      card.element("ul") { list in
        for change in summary.changes {
          let standing = change.isBetter.map { $0 ? "good" : "bad" } ?? ""
          list.element("li", ["class": standing], change.text)
        }
      }
    }
    markup.newLine()
  }

  static func list(_ changes: [String]) -> String {
    let text = changes.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
