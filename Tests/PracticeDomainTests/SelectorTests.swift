import Documents
import PracticeDomain
import Testing

@Suite struct SelectorTests {
  private func days(_ text: String) -> (days: DaySelector?, problems: [Problem]) {
    let problems = Problems()
    let place = SourcePlace(file: "f", line: 1, column: 1)
    let entry = DocumentValue.Entry(
      key: "days",
      place: place,
      value: DocumentValue(.scalar(text), at: place)
    )
    let fields = FieldReader(
      DocumentValue(.mapping([entry]), at: place),
      path: "",
      problems: problems
    )
    return (fields.days("days"), problems.error?.problems ?? [])
  }

  @Test(
    "Days are named by weekday, range, date and span",
    arguments: [
      ("Mon", "1000000"), ("Mon-Fri", "1111100"), ("Sat; sunday", "0000011"),
      ("Fri-Mon", "1000111"),
      ("every day", "1111111"), ("2026-03-04", "0010000"), ("2026-03-03..2026-03-05", "0111000"),
      ("Mon; 2026-03-08", "1000001"),
    ]
  )
  func selected(_ text: String, _ week: String) throws {
    let selector = try #require(days(text).days)
    let start = try #require(CalendarDate("2026-03-02"))
    let chosen = (0..<7).map { selector.contains(start.adding(days: $0)) ? "1" : "0" }.joined()
    #expect(chosen == week)
  }

  @Test(
    "Other days are told",
    arguments: [
      "Funday", "Mon-", "2026-02-30", "2026-03-05..2026-03-03", "2026-01-01..9999-01-01",
      "Mon-Fri-Sat",
    ]
  )
  func refused(_ text: String) { #expect(days(text).problems.count == 1) }

  @Test("Limits and exceptions narrow a selector")
  func narrowed() throws {
    let start = try #require(CalendarDate("2026-03-02"))
    let selector = DaySelector(
      weekdays: [.monday],
      from: start,
      until: start.adding(days: 14),
      except: [start.adding(days: 7)]
    )
    #expect(selector.contains(start))
    #expect(!selector.contains(start.adding(days: 7)))
    #expect(selector.contains(start.adding(days: 14)))
    #expect(!selector.contains(start.adding(days: 21)))
    #expect(!selector.contains(start.adding(days: 1)))
    #expect(DaySelector.everyDay.contains(start))
  }

  @Test("A scope asks for each of its lists, less exceptions")
  func scope() throws {
    let start = try #require(CalendarDate("2026-03-02"))
    let horizon = try #require(Horizon(start: start, days: 7))
    let nurse = Professional(
      id: "n",
      name: "N",
      contract: "full",
      skills: [SkillGrant("nurse", until: start.adding(days: -1)), SkillGrant("bloods")],
      tags: ["senior"]
    )
    #expect(Scope.everyone.contains(nurse, over: horizon))
    #expect(Scope(contracts: ["full"], tags: ["senior"]).contains(nurse, over: horizon))
    #expect(!Scope(contracts: ["part"], tags: ["senior"]).contains(nurse, over: horizon))
    #expect(!Scope(skills: ["nurse"]).contains(nurse, over: horizon))
    #expect(Scope(skills: ["nurse", "bloods"]).contains(nurse, over: horizon))
    #expect(!Scope(except: ["n"]).contains(nurse, over: horizon))
    #expect(!Scope(professionals: ["m"]).contains(nurse, over: horizon))
  }

  @Test("Prices are ordered, a hard rule being the dearest")
  func prices() {
    #expect(Price.soft(1) < .soft(2))
    #expect(Price.soft(Price.greatest) < .hard)
    #expect(!(Price.hard < .hard))
  }
}
