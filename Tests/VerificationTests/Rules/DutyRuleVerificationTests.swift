import PracticeDomain
import Testing

@testable import Verification

@Suite struct DutyRuleVerificationTests {
  private func verify(_ sample: Sample, _ assignments: Assignment...) -> Verdict {
    Verifier(sample.practice).verify(
      Roster(horizon: sample.practice.horizon, assignments: assignments)
    )
  }

  @Test("two shifts on a day break it, a combination does not")
  func oneDuty() throws {
    var sample = try Sample(rules: [OneDutyRule(header: RuleHeader("one"))])
    let early = Assignment(professional: "Ana", date: .day(1), shift: "E")
    let late = Assignment(professional: "Ana", date: .day(1), shift: "L")
    let night = Assignment(professional: "Ana", date: .day(1), shift: "N")
    #expect(verify(sample, early).isLawful)
    #expect(verify(sample, early, late).amounts == [1])
    #expect(verify(sample, early, late, night).amounts == [2])
    sample.practice.combinations = [DutyCombination(shifts: ["E", "L"])]
    #expect(verify(sample, late, early).isLawful)
    #expect(verify(sample, early, late, night).amounts == [2])
    #expect(verify(sample, late, night).amounts == [1])
  }

  @Test("work is done by those who hold its skill on the day")
  func skills() throws {
    var sample = try Sample(rules: [QualificationRule(header: RuleHeader("q"))])
    sample.practice.skills = [Skill(id: "GP", name: "GP"), Skill(id: "RN", name: "RN")]
    sample.practice.shifts[0].roles = ["GP"]
    sample.practice.professionals[0].skills = [
      SkillGrant("GP", from: .day(2), until: .day(3)), SkillGrant("RN"),
    ]
    func work(_ day: Int, _ role: Identifier<Skill>?, shift: Identifier<Shift> = "E") -> [Int] {
      verify(
        sample,
        Assignment(professional: "Ana", date: .day(day), shift: shift, role: role)
      ).amounts
    }
    #expect(work(2, "GP") == [] && work(3, "GP") == [])
    #expect(work(1, "GP") == [1] && work(4, "GP") == [1])
    #expect(work(2, "RN") == [1] && work(2, nil) == [1])
    #expect(work(2, nil, shift: "L") == [] && work(2, "GP", shift: "L") == [1])
  }

  @Test("places are the shift's and the professional's; a site includes its rooms")
  func places() throws {
    var sample = try Sample(rules: [QualificationRule(header: RuleHeader("q"))])
    sample.practice.sites = [Site(id: "north", name: "N"), Site(id: "south", name: "S")]
    sample.practice.rooms = [Room(id: "room", name: "R", site: "north")]
    sample.practice.shifts[0].places = ["room", "south"]
    sample.practice.professionals[0].places = ["north"]
    func work(_ place: Identifier<Place>?) -> [Int] {
      verify(
        sample,
        Assignment(professional: "Ana", date: .day(0), shift: "E", place: place)
      ).amounts
    }
    #expect(work("room") == [])
    #expect(work("south") == [1] && work("north") == [1] && work(nil) == [1])
  }

  @Test("shift days and employment bound the work")
  func existence() throws {
    var sample = try Sample(rules: [QualificationRule(header: RuleHeader("q"))])
    sample.practice.shifts[0].days = DaySelector(weekdays: [.monday, .tuesday])
    sample.practice.professionals[0].from = .day(1)
    #expect(sample.verify("EEE....").days == [[0], [2]])
    sample.practice.professionals[0].until = .day(0)
    #expect(sample.verify(".E.....").amounts == [1])
  }

  @Test("fixed work and fixed free days are kept")
  func fixed() throws {
    var sample = try Sample(rules: [FixedRule(header: RuleHeader("f"), price: .soft(5))])
    sample.practice.fixed = [
      FixedAssignment(professional: "Ana", date: .day(0), shift: "E"),
      FixedAssignment(professional: "Ana", date: .day(1), shift: nil),
      FixedAssignment(professional: "Ana", date: .day(2), shift: "L", role: "GP"),
      FixedAssignment(professional: "Ana", date: .day(-1), shift: "L"),
      FixedAssignment(professional: "Ana", date: .day(7), shift: "L"),
    ]
    #expect(sample.verify("E.L....").days == [[2]])
    #expect(sample.verify("LEL....").cost == 15)
  }

  @Test("wishes are granted or cost their own price, else the rule's")
  func requests() throws {
    var sample = try Sample(rules: [RequestsRule(header: RuleHeader("w"), price: .soft(1))])
    func cost(_ wish: StaffRequest.Wish, _ shift: Identifier<Shift>?, _ row: String) -> Int64 {
      sample.practice.requests = [
        StaffRequest(professional: "Ana", date: .day(0), wish: wish, shift: shift)
      ]
      return sample.verify(row).cost
    }
    #expect(cost(.on, "E", "E") == 0 && cost(.on, "E", "L") == 1 && cost(.on, "E", ".") == 1)
    #expect(cost(.on, nil, "L") == 0 && cost(.on, nil, ".") == 1)
    #expect(cost(.off, "E", "E") == 1 && cost(.off, "E", "L") == 0 && cost(.off, "E", ".") == 0)
    #expect(cost(.off, nil, "L") == 1 && cost(.off, nil, ".") == 0)
    sample.practice.requests = [
      StaffRequest(professional: "Ana", date: .day(6), wish: .off, price: .soft(30)),
      StaffRequest(professional: "Ana", date: .day(6), wish: .off, price: .hard),
      StaffRequest(professional: "Ana", date: .day(6), wish: .off, price: .soft(0)),
      StaffRequest(professional: "Ana", date: .day(7), wish: .on),
    ]
    let verdict = sample.verify("......E")
    #expect(verdict.cost == 30 && !verdict.isLawful && verdict.findings.count == 2)
  }
}
