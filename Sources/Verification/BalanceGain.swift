public import PracticeDomain

/// A rule that carries a balance from one horizon to the next.
protocol BalancedRule: Rule {
  /// The name of the balance; nil for none.
  var balance: String? { get }
  /// What the horizon adds to the balance of one professional.
  func gain(of timeline: Timeline, in view: RosterView) -> Int
}

/// What a roster adds to a balance that a rule carries.
public struct BalanceGain: Sendable, Equatable {
  /// The name of the balance.
  public let name: String
  /// The rule that counts it.
  public let rule: String
  /// What everyone gains, the rule's scope or not.
  public let amounts: [Identifier<Professional>: Int]
}

extension Verifier {
  /// What a roster adds to the balances that rules name, in the order of the
  /// rules; one that several rules name stands once for each.
  ///
  /// Assignments that cannot be checked are left out.
  public func gains(of roster: Roster) -> [BalanceGain] {
    let index = PracticeIndex(practice)
    let view = RosterView(index: index, assignments: index.sift(roster).sound)
    return practice.rules.compactMap { rule in
      guard let rule = rule as? any BalancedRule, let name = rule.balance else { return nil }
      let amounts = view.timelines.map { ($0.professional.id, rule.gain(of: $0, in: view)) }
      return BalanceGain(
        name: name,
        rule: rule.id,
        amounts: Dictionary(amounts, uniquingKeysWith: { first, _ in first })
      )
    }
  }
}

/// The load that a rule of fairness spreads.
public struct FairnessLoad: Sendable, Equatable {
  /// The rule.
  public let rule: String
  /// The load of each one concerned, what is carried in included.
  public let amounts: [Identifier<Professional>: Int]
}

extension Verifier {
  /// The loads that the rules of fairness spread, in the order of the rules.
  public func loads(of roster: Roster) -> [FairnessLoad] {
    let index = PracticeIndex(practice)
    let view = RosterView(index: index, assignments: index.sift(roster).sound)
    return practice.rules.compactMap { rule in
      guard let rule = rule as? FairnessRule else { return nil }
      return FairnessLoad(
        rule: rule.id,
        amounts: Dictionary(
          rule.members(in: view).map { ($0.professional.id, rule.load(of: $0, view)) },
          uniquingKeysWith: { first, _ in first }
        )
      )
    }
  }
}
