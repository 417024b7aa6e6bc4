import Foundation
import PracticeDomain
import Reports

/// What `praxis diff` prints with `--json`; values before and after stand in
/// lists of two.
struct ComparisonJSON {
  let comparison: RosterComparison

  init(_ comparison: RosterComparison) { self.comparison = comparison }

  var output: JSONOutput {
    JSONOutput([
      "same": comparison.cells.isEmpty, "costs": comparison.costs,
      "cost": comparison.costs[1], "lawful": comparison.isLawful,
      "verified": comparison.isLawful[1],
      "status": comparison.isLawful[1] ? "feasible" : "unknown", "files": [String](),
      "rules": comparison.rules.map(rule), "people": comparison.people.map(person),
      "fairness": comparison.spreads.map(spread), "cells": comparison.cells.map(cell),
    ]).nulls(["bound", "gap", "stopped"])
  }

  private func rule(_ rule: RosterComparison.RuleChange) -> [String: Any] {
    [
      "rule": rule.rule, "sentence": rule.sentence, "breaches": rule.breaches,
      "hardBreaches": rule.hardBreaches, "costs": rule.costs, "changed": rule.isChanged,
    ]
  }

  private func person(_ person: RosterComparison.PersonChange) -> [String: Any] {
    [
      "professional": person.professional.text, "name": person.name,
      "changedDays": person.changedDays, "minutes": person.minutes, "nights": person.nights,
      "weekends": person.weekends, "unsocial": person.unsocial, "costs": person.costs,
    ]
  }

  private func spread(_ spread: RosterComparison.SpreadChange) -> [String: Any] {
    ["rule": spread.rule, "least": spread.least, "most": spread.most, "costs": spread.costs]
  }

  private func cell(_ cell: RosterComparison.CellChange) -> [String: Any] {
    [
      "professional": cell.professional.text, "date": cell.date.description, "before": cell.work[0],
      "after": cell.work[1],
    ]
  }
}
