public import PracticeDomain

/// A comparison of two books as tables in text.
public struct BookComparisonTable: Sendable {
  private let comparison: BookComparison
  private let practice: Practice

  /// Makes the tables.
  public init(_ comparison: BookComparison, in practice: Practice) {
    self.comparison = comparison
    self.practice = practice
  }

  /// The lines: terms, people, and every request that changes.
  public var lines: [String] {
    if comparison.isSame { return ["The two books are the same."] + [""] + termLines }
    return [termLines, personLines, requestLines].filter { !$0.isEmpty }
      .reduce([]) { $0 + ($0.isEmpty ? [] : [""]) + $1 }
  }

  private var termLines: [String] {
    var table = TextTable([.left, .right, .right, .right, .right, .right])
    table.add(["term", "findings", "then", "cost", "then", "change"])
    table.rule()
    for term in comparison.terms {
      table.add([term.term] + term.findings.map(String.init) + costs(term.costs))
    }
    table.rule()
    table.add(["total", "", ""] + costs(comparison.costs))
    return table.lines
  }

  private func costs(_ costs: [Int64]) -> [String] {
    let change = costs[1] - costs[0]
    return costs.map { Amounts.text($0, practice.unit) }
      + [(change > 0 ? "+" : "") + (change == 0 ? "" : Amounts.text(change, practice.unit))]
  }

  private var personLines: [String] {
    let changed = comparison.people.filter { $0.changed > 0 }
    if changed.isEmpty { return [] }
    var table = TextTable([.left, .right, .right, .right])
    table.add(["person", "changes", "parts", "booked"])
    table.rule()
    for person in changed {
      table.add([
        person.name, String(person.changed), step(person.parts.map(String.init)),
        step(person.minutes.map(hoursAndMinutes)),
      ])
    }
    return table.lines
  }

  private var requestLines: [String] {
    var table = TextTable([.left, .left, .left, .left])
    table.add(["request", "change", "before", "after"])
    table.rule()
    for fate in BookComparison.Fate.allCases {
      for change in comparison.requests where change.fate == fate {
        table.add([change.request.text, fate.rawValue, change.words[0], change.words[1]])
      }
    }
    return table.lines
  }

  /// Two values as one step; one where they are the same.
  private func step(_ values: [String]) -> String {
    values[0] == values[1] ? values[0] : "\(values[0]) > \(values[1])"
  }
}
