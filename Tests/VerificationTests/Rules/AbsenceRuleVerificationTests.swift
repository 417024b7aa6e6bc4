import PracticeDomain
import Testing

@testable import Verification

@Suite struct AbsenceRuleVerificationTests {
  private func part(_ from: Int, _ until: Int) throws -> DayPart {
    DayPart(
      from: try #require(TimeOfDay(minutes: from)),
      until: try #require(TimeOfDay(minutes: until))
    )
  }

  private func onLeave(_ from: Int, _ until: Int, _ part: DayPart? = nil) throws -> Sample {
    var sample = try Sample(rules: [LeaveRule(header: RuleHeader("leave"))])
    sample.practice.leave = [
      Leave(professional: "Ana", from: .day(from), until: .day(until), part: part)
    ]
    return sample
  }

  @Test("whole days of leave exclude their shifts, and nights that run into them")
  func wholeDays() throws {
    let sample = try onLeave(2, 3)
    #expect(sample.verify("EL..ENN").isLawful)
    #expect(sample.verify("..EN...").days == [[2], [3]])
    #expect(sample.verify(".N.....").days == [[1]])
    #expect(sample.verify(".......", "EEEEEEE").isLawful)
    #expect(try onLeave(7, 7).verify("......N").days == [[6]])
    #expect(try onLeave(7, 7).verify("......L").isLawful)
  }

  @Test("a shift that ends at midnight does not reach the next day")
  func endsAtMidnight() throws {
    var sample = try onLeave(1, 1)
    sample.practice.shifts[1].length = 600
    #expect(sample.verify("L......").isLawful)
    sample.practice.shifts[1].length = 601
    #expect(sample.verify("L......").days == [[0]])
  }

  @Test("leave for a part of the day excludes what overlaps it")
  func partOfDay() throws {
    let sample = try onLeave(2, 2, try part(360, 480))
    #expect(sample.verify("..L....").isLawful)
    #expect(sample.verify("..E....").days == [[2]])
    #expect(sample.verify(".N.....").days == [[1]])
    #expect(try onLeave(2, 2, try part(420, 480)).verify(".N.....").isLawful)
  }

  @Test("a shift without a start overlaps every part of its day")
  func untimed() throws {
    var sample = try onLeave(2, 2, try part(360, 480))
    sample.practice.shifts[1].start = nil
    #expect(sample.verify(".LL....").days == [[2]])
    sample.practice.leave[0].part = nil
    #expect(sample.verify(".LL....").days == [[2]])
  }

  @Test("known nights into leave are not charged")
  func past() throws {
    var sample = try onLeave(-1, 0)
    sample.knowPast("NN")
    #expect(sample.verify(".......").isLawful)
  }

  @Test("unavailability excludes shifts of its days, in part those that overlap")
  func availability() throws {
    var sample = try Sample(rules: [
      AvailabilityRule(header: RuleHeader("away"), price: .soft(3))
    ])
    sample.practice.unavailability = [
      Unavailability(professional: "Ana", days: DaySelector(weekdays: [.wednesday])),
      Unavailability(
        professional: "Ana",
        days: DaySelector(dates: [.day(4), .day(2)]),
        part: try part(840, 900)
      ),
    ]
    #expect(sample.verify("EN.E.NE").cost == 0)
    #expect(sample.verify("..L.L..").cost == 6)
    sample.practice.shifts[0].start = nil
    #expect(sample.verify("....E..").cost == 3)
    #expect(sample.verify(".......", "..E.L..").cost == 0)
  }
}
