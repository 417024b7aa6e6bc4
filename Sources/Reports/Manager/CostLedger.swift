import PracticeDomain
import Verification

/// What a roster costs, rule by rule, so that the parts add up to the whole.
struct CostLedger: Sendable {
  /// One rule.
  struct Entry: Sendable {
    let rule: String
    let sentence: String
    let cost: Int64
    let findings: [Finding]

    /// Whether it tells only what is paid on top, and breaks nothing.
    var isPay: Bool { findings.allSatisfy(\.isPay) }
  }

  /// The rules that are broken, the dearest first; then what no rule of the
  /// practice says.
  let entries: [Entry]
  /// What all of it costs.
  let total: Int64

  init(_ verdict: Verdict) {
    let rules = verdict.rules.map { summary in
      Entry(
        rule: summary.rule,
        sentence: summary.sentence,
        cost: summary.cost,
        findings: verdict.findings(ofRule: summary.rule)
      )
    }
    let broken = rules.filter { !$0.findings.isEmpty }.enumerated()
      .sorted { ($1.element.cost, $0.offset) < ($0.element.cost, $1.offset) }
      .map(\.element)
    let known = Set(verdict.rules.map(\.rule))
    let others = verdict.findings.filter { !known.contains($0.rule) }
    entries =
      broken
      + (others.isEmpty
        ? []
        : [
          Entry(
            rule: Finding.rosterRule,
            sentence: "What the roster names exists, and stands there once.",
            cost: others.reduce(0) { $0 + $1.cost },
            findings: others
          )
        ])
    total = verdict.cost
  }

  /// How many breaches there are; what is only paid on top is none.
  var breachCount: Int { entries.reduce(0) { $0 + $1.findings.count { !$0.isPay } } }

  /// How many hard rules' breaches there are.
  var hardCount: Int { entries.reduce(0) { $0 + $1.findings.count(where: \.isHard) } }

  /// How many wishes are not granted.
  var brokenWishes: Int {
    entries.reduce(0) { $0 + $1.findings.count { $0.kind == "requests" } }
  }
}

extension Finding {
  /// Whether it tells what is paid on top for work, as for a night or a call.
  fileprivate var isPay: Bool {
    !isHard && [PremiumsRule.kind, AgencyRule.kind].contains(kind)
  }
}
