/// What the verifier found on a roster.
public struct Verdict: Sendable, Equatable {
  /// Every breach: first those of the roster itself, then rule by rule in the
  /// practice's order, within a rule by requirement or professional, then by
  /// day. Breaches whose price is 0 are left out.
  public let findings: [Finding]
  /// Every rule of the practice in its order, kept or not.
  public let rules: [RuleSummary]

  /// Makes a verdict.
  public init(findings: [Finding], rules: [RuleSummary]) {
    self.findings = findings
    self.rules = rules
  }

  /// The sum of what the soft findings cost.
  public var cost: Int64 { findings.reduce(0) { $0.addingWithinLimits($1.cost) } }

  /// Whether nothing hard is broken.
  public var isLawful: Bool { !findings.contains(where: \.isHard) }

  /// The hard findings.
  public var hardFindings: [Finding] { findings.filter(\.isHard) }

  /// What the soft findings of one rule cost.
  public func cost(ofRule id: String) -> Int64 {
    findings.reduce(0) { $1.rule == id ? $0.addingWithinLimits($1.cost) : $0 }
  }

  /// The findings of one rule.
  public func findings(ofRule id: String) -> [Finding] { findings.filter { $0.rule == id } }
}

/// How one rule fared.
public struct RuleSummary: Sendable, Equatable {
  /// The id of the rule.
  public let rule: String
  /// Its kind.
  public let kind: String
  /// The rule in the manager's words.
  public let sentence: String
  /// What its soft findings cost.
  public let cost: Int64
  /// How many soft findings it has.
  public let softBreaches: Int
  /// How many hard findings it has.
  public let hardBreaches: Int
  /// The units of its hard findings together.
  public let hardUnits: Int

  /// Sums the findings of one rule.
  init(rule: String, kind: String, sentence: String, findings: some Sequence<Finding>) {
    self.rule = rule
    self.kind = kind
    self.sentence = sentence
    var cost: Int64 = 0
    var (soft, hard, units) = (0, 0, 0)
    for finding in findings {
      cost = cost.addingWithinLimits(finding.cost)
      soft += finding.isHard ? 0 : 1
      hard += finding.isHard ? 1 : 0
      units += finding.isHard ? finding.amount : 0
    }
    self.cost = cost
    self.softBreaches = soft
    self.hardBreaches = hard
    self.hardUnits = units
  }
}
