import PracticeDomain
import Testing

@testable import Verification

@Suite struct PlacedBreakVerificationTests {
  /// Early is 7:00 to 15:00 with half an hour between 10:00 and 11:30; one is
  /// wanted at each half hour from 9:00 to 12:00.
  private func sample() throws -> Sample {
    var sample = try Sample(rules: [CoverRule(header: RuleHeader("c"))])
    sample.practice.shifts[0].breaks = [
      ShiftBreak(length: 30, isPaid: false, window: 180..<270)
    ]
    let from = try #require(TimeOfDay(minutes: 540))
    let until = try #require(TimeOfDay(minutes: 720))
    sample.practice.cover = [
      CoverRequirement(
        id: "desk",
        days: .date(.day(1)),
        subject: .interval(DayPart(from: from, until: until), step: 30),
        minimum: 1,
        shortagePrice: .soft(1)
      )
    ]
    return sample
  }

  private func verify(_ sample: Sample, _ offsets: Int?..., rows: [String]) -> Verdict {
    var roster = sample.roster(rows)
    for (index, offset) in offsets.enumerated() { roster.assignments[index].breakOffset = offset }
    return Verifier(sample.practice).verify(roster)
  }

  @Test("breaks at different times leave somebody, at one time nobody")
  func apart() throws {
    let rows = [".E.....", ".E....."]
    #expect(try verify(sample(), 180, 210, rows: rows).cost == 0)
    #expect(try verify(sample(), 180, 180, rows: rows).cost == 1)
    // A quarter past ten lowers two steps of both.
    #expect(try verify(sample(), 195, 195, rows: rows).cost == 2)
    #expect(try verify(sample(), 195, 240, rows: rows).cost == 0)
    #expect(try verify(sample(), 180, rows: [".E....."]).cost == 1)
  }

  @Test("what is not said is taken as early as may be")
  func earliest() throws {
    let rows = [".E.....", ".E....."]
    #expect(try verify(sample(), nil, nil, rows: rows).cost == 1)
    #expect(try verify(sample(), nil, 210, rows: rows).cost == 0)
  }

  @Test("a break outside its window, or between its steps, is a fault of the roster")
  func notAllowed() throws {
    for offset in [0, 165, 187, 255] {
      let verdict = try verify(sample(), offset, rows: [".E....."])
      #expect(!verdict.isLawful && verdict.findings[0].rule == Finding.rosterRule)
    }
    #expect(try verify(sample(), 240, rows: [".E....."]).isLawful)
    #expect(try !verify(sample(), 240, rows: [".L....."]).isLawful)
  }

  @Test("a night of the past breaks as early as may be, in the horizon")
  func past() throws {
    var sample = try sample()
    let midnight = try #require(TimeOfDay(minutes: 0))
    let three = try #require(TimeOfDay(minutes: 180))
    sample.practice.shifts[2].breaks = [
      ShiftBreak(length: 30, isPaid: true, window: 180..<300)
    ]
    sample.practice.cover[0].subject = .interval(DayPart(from: midnight, until: three), step: 60)
    sample.practice.cover[0].days = .date(.day(0))
    #expect(sample.verify(".......").cost == 3)
    sample.knowPast("N")
    // The night began at 22:00, its break at one o'clock.
    #expect(sample.verify(".......").cost == 1)
  }
}
