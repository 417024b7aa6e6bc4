import PracticeDomain
import Testing

@testable import Verification

@Suite struct SupervisionRuleVerificationTests {
  /// Ana is supervised; Ben and Cleo hold the skill of supervisors.
  private func sample(count: Int = 1, samePlace: Bool = false) throws -> Sample {
    var sample = try Sample(rules: [
      SupervisionRule(
        header: RuleHeader("s", scope: Scope(tags: ["trainee"])),
        supervisors: Scope(skills: ["senior"]),
        count: count,
        samePlace: samePlace,
        price: .soft(1)
      )
    ])
    sample.practice.skills = [Skill(id: "senior", name: "Senior")]
    sample.practice.professionals[0].tags = ["trainee"]
    sample.practice.professionals[1].skills = [SkillGrant("senior")]
    sample.practice.professionals[2].skills = [SkillGrant("senior", from: .day(3))]
    return sample
  }

  @Test("a supervisor on the same shift suffices")
  func kept() throws {
    #expect(try sample().verify("ELN....", "ELN....").cost == 0)
    #expect(try sample().verify(".......", "ELN....").cost == 0)
  }

  @Test("each piece of time without a supervisor costs")
  func pieces() throws {
    // Early, 7:00 to 15:00, is cut at 14:00 by the start of Late.
    #expect(try sample().verify("E......", "L......").cost == 1)
    #expect(try sample().verify("E......").cost == 2)
    #expect(try sample(count: 2).verify("E......", "E......").cost == 2)
    // Night, 22:00 to 7:00, is not cut: Late ends as it starts.
    #expect(try sample().verify("N......").cost == 1)
  }

  @Test("skills of supervisors count on the day")
  func validity() throws {
    #expect(try sample().verify("E......", ".......", "E......").cost == 2)
    #expect(try sample().verify("...E...", ".......", "...E...").cost == 0)
  }

  @Test("nobody supervises themselves")
  func selfSupervision() throws {
    var sample = try sample()
    sample.practice.professionals[0].skills = [SkillGrant("senior")]
    #expect(sample.verify("E......").cost == 2)
  }

  @Test("a night that began the day before supervises the morning")
  func overnight() throws {
    var sample = try sample()
    sample.practice.shifts[0].start = TimeOfDay(minutes: 360)
    sample.practice.shifts[0].length = 60
    #expect(sample.verify(".E.....", "N......").cost == 0)
    #expect(sample.verify("E......", "N......").cost == 1)
  }

  @Test("supervisors on call or elsewhere do not count")
  func elsewhere() throws {
    var onCall = try sample()
    onCall.practice.shifts[0].onCall = true
    #expect(onCall.verify("E......", "E......").cost == 2)
    let places = try sample(samePlace: true)
    var roster = places.roster(["E......", "E......"])
    roster.assignments[0].place = "here"
    roster.assignments[1].place = "there"
    #expect(Verifier(places.practice).verify(roster).cost == 2)
    roster.assignments[1].place = "here"
    #expect(Verifier(places.practice).verify(roster).cost == 0)
  }

  @Test("without a start the supervisors work the same shift on the same day")
  func untimed() throws {
    var sample = try sample(count: 2)
    sample.practice.shifts[0].start = nil
    #expect(sample.verify("E......").cost == 2)
    #expect(sample.verify("E......", "E......").cost == 1)
    #expect(sample.verify("...E...", "...E...", "...E...").cost == 0)
    #expect(sample.verify("E......", "L......").cost == 2)
  }
}
