public import PracticeDomain

/// A comparison of two rosters as tables in text.
public struct ComparisonTable: Sendable {
  private let comparison: RosterComparison
  private let practice: Practice

  /// Makes the tables.
  public init(_ comparison: RosterComparison, in practice: Practice) {
    self.comparison = comparison
    self.practice = practice
  }

  /// The lines: rules, people, fairness, and every day that changes.
  public var lines: [String] {
    if comparison.cells.isEmpty {
      return ["The two rosters are the same."] + [""] + ruleLines
    }
    return [ruleLines, personLines, spreadLines, cellLines].filter { !$0.isEmpty }
      .reduce([]) { $0 + ($0.isEmpty ? [] : [""]) + $1 }
  }

  private var ruleLines: [String] {
    var table = TextTable([.left, .right, .right, .right, .right, .right])
    table.add(["rule", "breaches", "then", "cost", "then", "change"])
    table.rule()
    for rule in comparison.rules {
      let breaches = zip(rule.breaches, rule.hardBreaches).map { all, hard in
        hard > 0 ? "\(all) (\(hard) hard)" : "\(all)"
      }
      table.add([rule.rule] + breaches + costs(rule.costs))
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
    let changed = comparison.people.filter { $0.changedDays > 0 || $0.costs[0] != $0.costs[1] }
    if changed.isEmpty { return [] }
    var table = TextTable([.left] + [TextTable.Alignment](repeating: .right, count: 6))
    table.add(["person", "days changed", "hours", "nights", "weekends", "unsocial", "cost"])
    table.rule()
    for person in changed {
      table.add([
        person.name, String(person.changedDays), step(person.minutes.map(hoursAndMinutes)),
        step(person.nights.map { "\($0)" }), step(person.weekends.map { "\($0)" }),
        step(person.unsocial.map { "\($0)" }),
        step(person.costs.map { Amounts.text($0, practice.unit) }),
      ])
    }
    return table.lines
  }

  private var spreadLines: [String] {
    if comparison.spreads.isEmpty { return [] }
    var table = TextTable([.left, .right, .right, .right])
    table.add(["fairness", "least", "most", "cost"])
    table.rule()
    for spread in comparison.spreads {
      table.add([
        spread.rule, step(spread.least.map { "\($0)" }), step(spread.most.map { "\($0)" }),
        step(spread.costs.map { Amounts.text($0, practice.unit) }),
      ])
    }
    return table.lines
  }

  private var cellLines: [String] {
    let names = Dictionary(
      practice.professionals.map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    var table = TextTable([.left, .left, .left, .left])
    table.add(["changed", "day", "before", "after"])
    table.rule()
    for cell in comparison.cells {
      table.add([
        names[cell.professional] ?? cell.professional.text,
        "\(cell.date.weekday.abbreviation) \(cell.date)", cell.work[0], cell.work[1],
      ])
    }
    return table.lines
  }

  /// Two values as one step; one where they are the same.
  private func step(_ values: [String]) -> String {
    values[0] == values[1] ? values[0] : "\(values[0]) > \(values[1])"
  }
}
