import PracticeDomain
import Testing

@testable import Verification

@Suite struct VerifierTests {
  @Test("every kind of rule can be verified")
  func everyKind() {
    for kind in RuleCatalogue.kinds {
      #expect(kind is any VerifiableRule.Type, "\(kind.kind) has no verification")
    }
  }

  @Test("a kind that cannot be verified makes the plan unlawful")
  func unknownKind() throws {
    struct Odd: Rule {
      static let kind = "odd"
      static let meaning = "odd"
      var header = RuleHeader("odd")
      init() {}
      init?(header: RuleHeader, reading reader: RuleReader) { return nil }
      func sentence(in practice: Practice) -> String { "Odd." }
    }
    let verdict = try Sample(rules: [Odd()]).verify()
    #expect(!verdict.isLawful)
    #expect(verdict.findings.map(\.rule) == ["odd"])
  }

  @Test("an empty roster without rules is lawful and costs nothing")
  func empty() throws {
    let verdict = try Sample().verify()
    #expect(verdict.isLawful && verdict.cost == 0 && verdict.findings.isEmpty)
  }

  @Test("ids that name nothing, days outside and doubled assignments are found")
  func rosterFaults() throws {
    let sample = try Sample()
    let good = Assignment(professional: "Ana", date: .day(0), shift: "E")
    var roster = sample.roster([])
    roster.assignments = [
      good, good,
      Assignment(professional: "Zoe", date: .day(0), shift: "E"),
      Assignment(professional: "Ana", date: .day(1), shift: "X"),
      Assignment(professional: "Ana", date: .day(7), shift: "E"),
      Assignment(professional: "Ana", date: .day(2), shift: "E", role: "GP"),
      Assignment(professional: "Ana", date: .day(3), shift: "E", place: "here"),
    ]
    let verdict = Verifier(sample.practice).verify(roster)
    #expect(verdict.findings.count == 6)
    #expect(verdict.findings.allSatisfy { $0.rule == Finding.rosterRule && $0.isHard })
    #expect(verdict.days == [[0], [0], [1], [7], [2], [3]])
  }

  @Test("a roster for other days is found")
  func otherHorizon() throws {
    let sample = try Sample()
    let other = try #require(Horizon(start: .day(7), days: 7))
    let verdict = Verifier(sample.practice).verify(Roster(horizon: other, assignments: []))
    #expect(verdict.findings.map(\.rule) == [Finding.rosterRule])
  }

  @Test("summaries hold cost and hard breaches of each rule, kept ones too")
  func summaries() throws {
    let sample = try Sample(rules: [
      OneDutyRule(header: RuleHeader("one")),
      StretchRule(
        header: RuleHeader("row"),
        subject: .work(.anyWork),
        maximum: 2,
        excessPrice: .soft(7)
      ),
      StretchRule(header: RuleHeader("hard-row"), subject: .work(.anyWork), maximum: 1),
    ])
    let verdict = sample.verify("EEEE...", "EEE....")
    #expect(verdict.rules.map(\.rule) == ["one", "row", "hard-row"])
    #expect(verdict.rules.map(\.cost) == [0, 21, 0])
    #expect(verdict.rules.map(\.hardBreaches) == [0, 0, 2])
    #expect(verdict.rules.map(\.hardUnits) == [0, 0, 5])
    #expect(verdict.rules.map(\.softBreaches) == [0, 2, 0])
    #expect(verdict.cost == 21 && verdict.cost(ofRule: "row") == 21)
    #expect(!verdict.isLawful)
  }

  @Test("costs beyond 64 bits stop at the greatest number")
  func greatCosts() {
    #expect(Int64.max.addingWithinLimits(1) == .max)
    #expect((Int64.max / 2).multipliedWithinLimits(by: 3) == .max)
  }

  @Test("scopes name contracts, skills, tags and people, and leave some out")
  func scopes() throws {
    var sample = try Sample()
    sample.practice.professionals[1].tags = ["trainee"]
    sample.practice.professionals[2].skills = [SkillGrant("GP", until: .day(-1))]
    func concerned(_ scope: Scope) -> [String] {
      sample.practice.rules = [
        StretchRule(header: RuleHeader("r", scope: scope), subject: .off, maximum: 1)
      ]
      return sample.verify().findings.flatMap(\.professionals).map(\.text)
    }
    #expect(concerned(.everyone) == ["Ana", "Ben", "Cleo"])
    #expect(concerned(Scope(professionals: ["Cleo", "Ana"])) == ["Ana", "Cleo"])
    #expect(concerned(Scope(tags: ["trainee"])) == ["Ben"])
    #expect(concerned(Scope(skills: ["GP"])) == [])
    #expect(concerned(Scope(contracts: ["full"], except: ["Ana"])) == ["Ben", "Cleo"])
  }
}
