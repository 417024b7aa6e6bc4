import PracticeDomain
import PracticeSimulation
import Scenarios

extension ScenarioPage {
  /// The first page: what was asked, what is recommended and why, and how sure that is.
  func advice(_ markup: inout Markup) {
    guard let advice = ScenarioAdvice(comparison, words) else { return }
    markup.element("section", ["class": "advice"]) { section in
      section.element("h2", "What was asked")
      section.element("p", advice.question)
      asked(&section)
      section.element("h2", "What is recommended")
      section.element("p", ["class": "headline"], advice.headline)
      list(advice.reasons, &section)
      section.element("h2", "How sure that is")
      list(advice.certainty, &section)
      ranking(advice, &section)
      events(advice, &section)
    }
    markup.newLine()
  }

  private func list(_ sentences: [String], _ markup: inout Markup) {
    markup.element("ul") { list in
      for sentence in sentences { list.element("li", sentence) }
    }
  }

  /// The targets, in words.
  private func asked(_ markup: inout Markup) {
    let targets = comparison.set.targets
    guard !targets.isEmpty else { return }
    let text = TargetText(words, in: practice)
    markup.element("p", "To be reached: \(targets.map(text.words).joined(separator: "; ")).")
  }

  /// The choices, the one recommended first.
  private func ranking(_ advice: ScenarioAdvice, _ markup: inout Markup) {
    let targets = comparison.set.targets.count
    markup.element("h3", "The choices in order")
    markup.element("div") { scroll in
      scroll.element("table", ["class": "choices"]) { table in
        table.headings(
          ["Choice"] + (targets > 0 ? ["Targets reached"] : [])
            + ["Cost beside “\(comparison.base.wanted.name)”", "What it changes"],
          areNumbers: false
        )
        table.element("tbody") { body in
          for candidate in advice.recommendation.ranking {
            choice(candidate, targets, advice, &body)
          }
        }
      }
    }
  }

  private func choice(
    _ candidate: Recommendation.Candidate,
    _ targets: Int,
    _ advice: ScenarioAdvice,
    _ markup: inout Markup
  ) {
    let result = candidate.result
    markup.element("tr") { row in
      row.element("th", ["scope": "row"], result.wanted.name)
      if targets > 0 {
        row.element("td") { cell in
          let isMet = candidate.missed.isEmpty
          cell.element(
            "span",
            ["class": isMet ? "chip met" : "chip missed"],
            "\(targets - candidate.missed.count) of \(targets)"
          )
        }
      }
      cost(result, &row)
      changes(result, advice, &row)
    }
    markup.newLine()
  }

  private func cost(_ result: CaseResult, _ markup: inout Markup) {
    markup.element("td") { cell in
      guard result.wanted.role != .base else { return cell.add("–") }
      let difference = comparison.costDifference(result)
      cell.add(words.difference(difference))
      guard let verdict = difference?.verdict else { return }
      cell.element("span", ["class": "chip"], verdict == .open ? "not decided" : "proven")
    }
  }

  private func changes(
    _ result: CaseResult,
    _ advice: ScenarioAdvice,
    _ markup: inout Markup
  ) {
    let summary = ScenarioSummary(result, in: comparison, words)
    let texts =
      summary.changes.prefix(2).map(\.text) + advice.simulatedChanges(of: result).prefix(2)
    markup.element(
      "td",
      ["class": "changes"],
      texts.isEmpty
        ? (result.wanted.role == .base ? "–" : "nothing else") : texts.joined(separator: "; ")
    )
  }

  /// What may happen, whatever is chosen.
  private func events(_ advice: ScenarioAdvice, _ markup: inout Markup) {
    let events = comparison.results.filter {
      $0.wanted.role == .scenario && !$0.wanted.isChoice && $0.plan != nil
    }
    guard !events.isEmpty else { return }
    markup.element("h3", "What may happen")
    markup.element("div") { scroll in
      scroll.element("table", ["class": "choices"]) { table in
        table.headings(
          ["If", "Cost beside “\(comparison.base.wanted.name)”", "What it changes"],
          areNumbers: false
        )
        table.element("tbody") { body in
          for result in events {
            body.element("tr") { row in
              row.element("th", ["scope": "row"], result.wanted.name)
              cost(result, &row)
              changes(result, advice, &row)
            }
          }
        }
      }
    }
  }
}
