import PracticeDomain
import Testing

@testable import Planning

@Suite struct WeekPaceTests {
  private let ann: Identifier<Professional> = "ann"
  private let monday = CalendarDate(dayNumber: 20_514)

  private func practice(_ rules: [any Rule], days: Int = 28) throws -> Practice {
    Practice(
      name: "p",
      horizon: try #require(Horizon(start: monday, days: days)),
      shifts: [Shift(id: "e", name: "e", start: nil, length: 480)],
      contracts: [Contract(id: "full", name: "full", weeklyMinutes: 2400)],
      professionals: [Professional(id: ann, name: "Ann", contract: "full")],
      rules: rules
    )
  }

  private func roster(_ days: [Int], from first: Int) throws -> Roster {
    Roster(
      horizon: try #require(Horizon(start: monday.adding(days: first), days: 14)),
      assignments: days.map {
        Assignment(professional: ann, date: monday.adding(days: $0), shift: "e")
      }
    )
  }

  @Test("weeks follow on each other, the last may be short, each is seen with the next")
  func weeks() throws {
    let pace = WeekPace(try practice([], days: 17))
    #expect(pace.weeks.map(\.days) == [7, 7, 3])
    #expect(pace.window(of: 0).horizon.days == 14)
    #expect(pace.window(of: 1).horizon.days == 10)
    #expect(pace.window(of: 2).horizon.days == 3)
    #expect(pace.window(of: 2).horizon.end == monday.adding(days: 16))
  }

  @Test("a limit over the horizon is shared out, and what was used is carried")
  func limits() throws {
    let rule = ShiftCountRule(header: RuleHeader("count"), minimum: 7, maximum: 10)
    var pace = WeekPace(try practice([rule]))
    func limits(_ number: Int) throws -> [Int?] {
      let rule = try #require(pace.window(of: number).rules.first as? ShiftCountRule)
      let name = try #require(rule.balance)
      return [
        rule.minimum, rule.maximum, pace.window(of: number).history[ann]?.balances[name],
      ]
    }
    // Two weeks of four, then three, then all.
    #expect(try limits(0) == [3, 5, nil])
    pace.add(try roster([0, 1, 2, 8, 9], from: 0), of: 0)
    #expect(try limits(1) == [5, 8, 3])
    pace.add(try roster([8, 15], from: 7), of: 1)
    #expect(try limits(2) == [7, 10, 4])
    // Of each window only its first week is kept.
    #expect(pace.roster.assignments.map { $0.date.days(since: monday) } == [0, 1, 2, 8])
  }

  @Test("hours of the contract grow with the weeks, and differences are carried")
  func hours() throws {
    let rule = HoursRule(
      header: RuleHeader("hours"),
      period: .horizon,
      maximum: .contract(plus: 60)
    )
    var pace = WeekPace(try practice([rule]))
    pace.add(try roster([0, 1, 2, 3], from: 0), of: 0)
    let next = pace.window(of: 1)
    let paced = try #require(next.rules.first as? HoursRule)
    #expect(paced.maximum == .contract(plus: 60))
    // Four days of eight hours against forty.
    #expect(next.history[ann]?.balances[try #require(paced.balance)] == -480)
    #expect(next.history[ann]?.knownFrom == monday)
  }

  @Test("a budget is shared out by days, and a rule of its own balance keeps its maximum")
  func others() throws {
    let budget = BudgetRule(header: RuleHeader("budget"), maximum: 4000)
    let weekends = WeekendsRule(
      header: RuleHeader("weekends"),
      minimum: 1,
      maximum: 2,
      balance: "weekends"
    )
    let pace = WeekPace(try practice([budget, weekends]))
    let rules = pace.window(of: 0).rules
    #expect((rules.first as? BudgetRule)?.maximum == 2000)
    let paced = try #require(rules.last as? WeekendsRule)
    #expect(paced.minimum == nil && paced.maximum == 2 && paced.balance == "weekends")
    #expect((pace.window(of: 3).rules.last as? WeekendsRule)?.minimum == 1)
  }
}
