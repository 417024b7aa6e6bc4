import Compilation
import PracticeDomain
import Primitives
import Testing
import Verification

/// Every kind of rule, kept and broken, with a past and at both borders: the
/// verifier and the reference evaluation of what is compiled both say what was
/// worked out by hand.
@Suite struct WorkedCaseTests {
  static let rules =
    WorkedRule.absences + WorkedRule.time + WorkedRule.sequences
    + WorkedRule.presence + WorkedRule.places + WorkedRule.money

  @Test("every kind of rule has a case of every situation")
  func complete() {
    for kind in RuleCatalogue.kinds.map({ $0.kind }) {
      let situations = Set(
        Self.rules.filter { $0.rule.kind == kind }.flatMap(\.cases).map(\.situation)
      )
      for situation in WorkedCase.Situation.allCases {
        #expect(situations.contains(situation), "\(kind) has no case \(situation.rawValue)")
      }
    }
  }

  @Test("a rule says what was worked out by hand", arguments: rules)
  func worked(_ worked: WorkedRule) throws {
    for item in worked.cases {
      let practice = try worked.practice(item)
      let words = "\(worked.rule.kind), \(item.situation.rawValue): \(item.past)|\(item.rows)"
      #expect(practice.faults().isEmpty, "\(words)")
      let roster = worked.roster(item, in: practice)
      let verdict = try #require(Verifier(practice).verify(roster).rules.first)
      #expect(verdict.cost == item.cost, "\(words)")
      #expect(verdict.hardUnits == item.hard, "\(words)")
      // Work that no combination allows has no place in what is compiled.
      guard worked.rule.kind != "one-duty" else { continue }
      let compiled = try CompiledRoster(practice)
      let solution = try #require(compiled.solution(from: roster), "\(words)")
      let charge = compiled.problem.evaluate(solution).charge(ofRule: worked.rule.id)
      #expect(charge.cost == item.cost, "compiled \(words)")
      #expect((charge.violations > 0) == (item.hard > 0), "compiled \(words)")
    }
  }
}
