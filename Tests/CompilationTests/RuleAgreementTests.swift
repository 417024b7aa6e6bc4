import Compilation
import Foundation
import PracticeDomain
import Primitives
import TestSupport
import Testing

@testable import Verification

/// Which practices are drawn, 15 rosters of each: 60 of them, or as many as the
/// environment says, as in `PRAXIS_AGREEMENT=1400` for 21,000 rosters; a range of
/// seeds, as in `PRAXIS_AGREEMENT=400-420`, draws those alone.
enum AgreementSize {
  static let seeds: Range<UInt64> = {
    let said = ProcessInfo.processInfo.environment["PRAXIS_AGREEMENT"] ?? "60"
    let ends = said.split(separator: "-").compactMap { UInt64($0) }
    switch ends.count {
    case 2 where ends[0] < ends[1]: return ends[0]..<ends[1]
    case 1: return 0..<max(1, ends[0])
    default: return 0..<60
    }
  }()
}

@Suite struct RuleAgreementTests {
  @Test("every kind of rule is compiled and verified")
  func everyKind() {
    for kind in RuleCatalogue.kinds {
      #expect(kind is any CompilableRule.Type, "\(kind.kind) has no compilation")
      #expect(kind is any VerifiableRule.Type, "\(kind.kind) has no verification")
    }
  }

  @Test(
    "verifier and reference evaluation agree rule by rule, mostly broken rosters included",
    arguments: AgreementSize.seeds
  )
  func agreement(seed: UInt64) throws {
    let practice = RandomPractice.draw(seed: seed)
    let compiled = try CompiledRoster(practice)
    for number in 0..<UInt64(15) {
      let roster = RandomPractice.roster(of: practice, seed: seed * 1000 + number)
      let solution = try #require(compiled.solution(from: roster))
      let evaluation = compiled.problem.evaluate(solution)
      let verdict = Verifier(practice).verify(roster)
      for rule in verdict.rules where rule.kind != "one-duty" {
        let charge = evaluation.charge(ofRule: rule.rule)
        #expect(rule.cost == charge.cost, "\(rule.rule): \(rule.sentence)")
        #expect(
          (rule.hardUnits > 0) == (charge.violations > 0),
          "\(rule.rule): \(rule.sentence)"
        )
      }
    }
  }

  @Test("the rosters drawn break every kind of rule, softly and hard where it can be either")
  func drawnRostersBreakRules() throws {
    var broken: Set<String> = []
    for seed in 0..<UInt64(60) {
      let practice = RandomPractice.draw(seed: seed)
      let roster = RandomPractice.roster(of: practice, seed: seed)
      for rule in Verifier(practice).verify(roster).rules {
        if rule.softBreaches > 0 { broken.insert(rule.kind + " softly") }
        if rule.hardBreaches > 0 { broken.insert(rule.kind + " hard") }
      }
    }
    let hardOnly: Set = ["qualification", "one-duty", "leave"]
    for kind in RuleCatalogue.kinds.map({ $0.kind }) {
      if kind != "one-duty" && kind != "premiums" {
        #expect(broken.contains(kind + " hard"), "\(kind)")
      }
      if !hardOnly.contains(kind) { #expect(broken.contains(kind + " softly"), "\(kind)") }
    }
  }

  @Test("a solution becomes a roster and back", arguments: 0..<UInt64(20))
  func roundTrip(seed: UInt64) throws {
    let practice = RandomPractice.draw(seed: seed)
    let compiled = try CompiledRoster(practice)
    let roster = RandomPractice.roster(of: practice, seed: seed)
    let solution = try #require(compiled.solution(from: roster))
    let again = compiled.roster(from: solution)
    // Breaks may be swapped between those to whom they are all the same.
    func plain(_ roster: Roster) -> Set<Assignment> {
      Set(
        roster.assignments.map {
          var assignment = $0
          assignment.breakOffset = nil
          return assignment
        }
      )
    }
    #expect(plain(again) == plain(roster))
    #expect(compiled.solution(from: again) == solution)
  }
}
