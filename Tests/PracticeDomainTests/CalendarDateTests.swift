import Foundation
import PracticeDomain
import Testing

@Suite struct CalendarDateTests {
  @Test("Every day of 400 years converts to its parts and back, weekdays in turn")
  func everyDay() throws {
    let first = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var date = first
    var weekday = 0
    for year in 1900..<2300 {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      for month in 1...12 {
        let length = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
        for day in 1...length {
          let made = CalendarDate(year: year, month: month, day: day)
          guard made == date, date.components == (year, month, day),
            date.weekday.index == weekday
          else {
            Issue.record("\(year)-\(month)-\(day) is \(date)")
            return
          }
          date = date.adding(days: 1)
          weekday = (weekday + 1) % 7
        }
        #expect(CalendarDate(year: year, month: month, day: length + 1) == nil)
      }
    }
    #expect(date.days(since: first) == 146_097)
  }

  @Test("Texts are read and written in ISO 8601")
  func texts() {
    for text in ["0001-01-01", "1970-01-01", "2024-02-29", "2026-03-02", "9999-12-31"] {
      #expect(CalendarDate(text)?.description == text)
    }
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
    #expect(CalendarDate("2026-03-02")?.weekday == .monday)
  }

  @Test(
    "Other texts are refused",
    arguments: [
      "", "2026", "2026-3-2", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
      "20260302", "2026/03/02", "0000-01-01", "-026-01-01", "２０２６-01-01", "2026-03-02 ",
    ]
  )
  func badTexts(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("Dates before 1970 have the right weekday")
  func before() {
    #expect(CalendarDate("1969-12-31")?.weekday == .wednesday)
    #expect(CalendarDate("1969-12-31")?.dayNumber == -1)
    #expect(CalendarDate("1600-02-29")?.components.day == 29)
  }

  @Test("A horizon holds its days and no others")
  func horizon() throws {
    let start = try #require(CalendarDate("2026-03-02"))
    let horizon = try #require(Horizon(start: start, days: 7))
    #expect(horizon.end.description == "2026-03-08")
    #expect(horizon.dates.count == 7)
    #expect(horizon.index(of: start) == 0)
    #expect(horizon.index(of: horizon.end) == 6)
    #expect(horizon.index(of: start.adding(days: -1)) == nil)
    #expect(!horizon.contains(start.adding(days: 7)))
    #expect(Horizon(start: start, days: 0) == nil)
  }

  @Test(
    "Times of day are read to the minute",
    arguments: [
      ("00:00", 0), ("8:30", 510), ("08:30", 510), ("24:00", 1440), ("23:59", 1439),
      ("24:01", nil), ("25:00", nil), ("8", nil), ("08:60", nil), ("08:3", nil), ("-1:00", nil),
      ("", nil), ("08:30:00", nil), ("99999999999999999999:00", nil),
    ] as [(String, Int?)]
  )
  func times(_ text: String, _ minutes: Int?) {
    #expect(TimeOfDay(text)?.minutes == minutes)
  }
}
