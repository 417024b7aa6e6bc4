import Documents
import PracticeDomain
import Scenarios
import TestSupport
import Testing

@Suite struct OutlookTests {
  private static let start = CalendarDate(year: 2025, month: 12, day: 1)

  /// Weeks of requests from a Monday on, up to the eve of the days planned: many on
  /// Mondays, few on Fridays, and none at the weekend.
  private static func history(weeks: Int = 13, noise: Int) throws -> [DemandOutlook.Entry] {
    let start = try #require(Self.start)
    var random = SeededGenerator(seed: 7)
    return (0..<weeks * 7).flatMap { day -> [DemandOutlook.Entry] in
      let date = start.adding(days: day)
      guard date.weekday <= .friday else { return [] }
      let usual = 20 - 3 * date.weekday.index
      let count = usual + Int.random(in: -noise...noise, using: &random)
      return [DemandOutlook.Entry(date: date, service: "check", count: max(0, count))]
    }
  }

  @Test("a weekly pattern is expected to go on, and beats last week where weeks vary")
  func pattern() throws {
    let practice = try ScenarioFixture.edited("{edit: demand, factor: 100 %}")
    let outlook = try #require(DemandOutlook(Self.history(noise: 5), for: practice))
    let row = try #require(outlook.rows.first)
    #expect(outlook.rows.count == 1 && row.stated == 3)
    // 20 + 17 + 14 + 11 + 8 a week.
    #expect(abs(row.expected - 70) < 8, "\(row.expected)")
    #expect(row.range.contains(70))
    #expect(outlook.tests.map(\.week) == [1, 2])
    #expect(outlook.tests.allSatisfy { $0.isBetter && $0.coverage > 0.7 })
  }

  @Test("what never varies is foretold by last week as well, and that is said")
  func steady() throws {
    let practice = try ScenarioFixture.edited("{edit: demand, factor: 100 %}")
    let outlook = try #require(DemandOutlook(Self.history(noise: 0), for: practice))
    #expect(outlook.tests.allSatisfy { $0.naiveError == 0 && !$0.isBetter })
  }

  @Test("a history that is too short, or too old, says nothing")
  func useless() throws {
    let practice = try ScenarioFixture.edited("{edit: demand, factor: 100 %}")
    let history = try Self.history(noise: 2)
    #expect(DemandOutlook([], for: practice) == nil)
    #expect(DemandOutlook(Array(history.prefix(15)), for: practice) == nil)
    let old = history.map {
      DemandOutlook.Entry(date: $0.date.adding(days: -400), service: $0.service, count: $0.count)
    }
    #expect(DemandOutlook(old, for: practice) == nil)
    let problems = try ScenarioFixture.problems(
      "version: 1\nname: P\npractice: practice\nhistory: [{date: 2026-02-01, service: check}]"
    )
    #expect(problems.map(\.description).joined().contains("spans 1 days; expected 28 to 4000 days"))
  }
}
