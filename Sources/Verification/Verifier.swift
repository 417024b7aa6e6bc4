public import PracticeDomain

/// Checks rosters against a practice, from the domain alone.
///
/// It shares nothing with what makes rosters: every rule is derived here once
/// more from its description, so that an error on either side shows.
public struct Verifier: Sendable {
  /// The practice whose rules are checked.
  public let practice: Practice

  /// Makes a verifier.
  public init(_ practice: Practice) { self.practice = practice }

  /// Checks a roster: every breach of every rule, and what it costs.
  ///
  /// Assignments of unknown people or shifts, or outside the horizon, are
  /// findings and otherwise left out; an assignment that stands twice counts
  /// once.
  public func verify(_ roster: Roster) -> Verdict {
    let index = PracticeIndex(practice)
    let (sound, faults) = index.sift(roster)
    let view = RosterView(index: index, assignments: sound)
    var findings = faults
    var summaries: [RuleSummary] = []
    for rule in practice.rules {
      let found = Self.findings(of: rule, in: view)
      summaries.append(
        RuleSummary(
          rule: rule.id,
          kind: rule.kind,
          sentence: rule.sentence(in: practice),
          findings: found
        )
      )
      findings += found
    }
    return Verdict(findings: findings, rules: summaries)
  }

  /// The breaches of one rule; a kind that cannot be checked is a hard breach.
  private static func findings(of rule: any Rule, in view: RosterView) -> [Finding] {
    if let verifiable = rule as? any VerifiableRule { return verifiable.findings(in: view) }
    return [
      Finding(
        rule: rule.id,
        kind: rule.kind,
        sentence: "Rule \(rule.id) is of a kind that cannot be verified: \(rule.kind)."
      )
    ]
  }
}
