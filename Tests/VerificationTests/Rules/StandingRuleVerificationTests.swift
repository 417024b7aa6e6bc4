import PracticeDomain
import Testing

@testable import Verification

@Suite struct StandingRuleVerificationTests {
  private var ana: RuleHeader { RuleHeader("s", scope: Scope(professionals: ["Ana"])) }

  private func pattern(start: Int, horizon: Int = 0) throws -> Sample {
    let first: [PatternRule.Day] = [
      .shift("E"), .shift("E"), .any, .shift("L"), .shift("L"), .off, .off,
    ]
    let second: [PatternRule.Day] = [.off, .off, .any, .shift("N"), .shift("N"), .any, .any]
    return try Sample(
      start: .day(horizon),
      rules: [
        PatternRule(header: ana, start: .day(start), days: first + second, price: .soft(6))
      ]
    )
  }

  @Test("each day that deviates from the standing weeks costs")
  func pattern() throws {
    #expect(try pattern(start: 0).verify("EE.LL..").cost == 0)
    #expect(try pattern(start: 0).verify("EENLL..").cost == 0)
    #expect(try pattern(start: 0).verify("EE.LE..").cost == 6)
    #expect(try pattern(start: 0).verify("......N").cost == 30)
    #expect(try pattern(start: 0).verify(".......", "NNNNNNN").cost == 24)
  }

  @Test("the weeks are repeated in both directions")
  func cycles() throws {
    #expect(try pattern(start: 7).verify("...NN..").cost == 0)
    #expect(try pattern(start: -7).verify("...NN..").cost == 0)
    #expect(try pattern(start: 28).verify("EE.LL..").cost == 0)
    #expect(try pattern(start: 0, horizon: 3).verify("LL.....").cost == 0)
    #expect(try pattern(start: 0, horizon: 3).verify("LL..E..").cost == 6)
  }

  @Test("whole days of leave do not deviate, the past says nothing")
  func leave() throws {
    var sample = try pattern(start: 0)
    sample.practice.leave = [Leave(professional: "Ana", from: .day(0), until: .day(1))]
    #expect(sample.verify("...LL..").cost == 0)
    sample.knowPast("NNN")
    #expect(sample.verify("...LL..").cost == 0)
  }

  private func published() throws -> Sample {
    var sample = try Sample(rules: [ContinuityRule(header: ana, price: .soft(9))])
    sample.practice.published = PublishedRoster(
      from: .day(-2),
      until: .day(3),
      assignments: [
        Assignment(professional: "Ana", date: .day(-1), shift: "N"),
        Assignment(professional: "Ana", date: .day(0), shift: "E"),
        Assignment(professional: "Ana", date: .day(2), shift: "L"),
        Assignment(professional: "Ben", date: .day(1), shift: "L"),
      ]
    )
    return sample
  }

  @Test("days that differ from what was published cost once each")
  func continuity() throws {
    #expect(try published().verify("E.L....").cost == 0)
    #expect(try published().verify("E.LENNN").cost == 9)
    #expect(try published().verify("ENE....").cost == 18)
    // Days after the last one published, and other people, are free.
    #expect(try published().verify("E.L.NNN", "NNNNNNN").cost == 0)
    var nothing = try published()
    nothing.practice.published = nil
    #expect(nothing.verify("NNNNNNN").cost == 0)
  }

  @Test("role and place count where they were named")
  func details() throws {
    var sample = try published()
    sample.usePlaces()
    sample.practice.published?.assignments[1].place = "n1"
    #expect(sample.verifyPlaced("E.L....").cost == 0)
    sample.practice.published?.assignments[1].place = "south"
    #expect(sample.verifyPlaced("E.L....").cost == 9)
  }
}
