public import PracticeDomain
public import Verification

/// What a plan costs, rule by rule, as a table in text.
public struct CostTable: Sendable {
  private let verdict: Verdict
  private let unit: CostUnit

  /// Makes the table of a verdict.
  public init(_ verdict: Verdict, unit: CostUnit) {
    self.verdict = verdict
    self.unit = unit
  }

  /// The lines: each rule that costs something or is broken, and the sum.
  public var lines: [String] {
    var table = TextTable([.left, .right, .right, .left])
    table.add(["rule", "breaches", "cost", ""])
    table.rule()
    for rule in verdict.rules where rule.softBreaches + rule.hardBreaches > 0 {
      table.add([
        rule.rule, String(rule.softBreaches + rule.hardBreaches), Amounts.text(rule.cost, unit),
        rule.sentence,
      ])
    }
    table.rule()
    table.add(["total", "", Amounts.text(verdict.cost, unit)])
    return table.lines
  }
}

/// Costs in words.
public enum Amounts {
  /// A cost in its unit, as in `120` or `GBP 1.20`.
  public static func text(_ cost: Int64, _ unit: CostUnit) -> String {
    unit.text(cost)
  }
}
