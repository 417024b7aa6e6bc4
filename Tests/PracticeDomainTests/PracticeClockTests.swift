import PracticeDomain
import Testing

@Suite struct PracticeClockTests {
  private func instant(_ zone: String, _ date: String, _ time: String) throws -> String {
    let clock = try #require(PracticeClock(zoneName: zone))
    let day = try #require(CalendarDate(date))
    let minutes = try #require(TimeOfDay(time)).minutes
    return clock.timestamp(clock.instant(on: day, minutes: minutes))
  }

  @Test(
    "Wall-clock times become instants across clock changes",
    arguments: [
      ("Europe/London", "2026-03-02", "08:30", "2026-03-02T08:30Z"),
      ("Europe/London", "2026-07-01", "08:30", "2026-07-01T08:30+01:00"),
      ("Europe/London", "2026-03-29", "00:59", "2026-03-29T00:59Z"),
      // 01:30 is skipped: moved on by the gap.
      ("Europe/London", "2026-03-29", "01:30", "2026-03-29T02:30+01:00"),
      ("Europe/London", "2026-03-29", "02:00", "2026-03-29T02:00+01:00"),
      // 01:30 occurs twice: the first.
      ("Europe/London", "2026-10-25", "01:30", "2026-10-25T01:30+01:00"),
      ("Europe/London", "2026-10-25", "00:59", "2026-10-25T00:59+01:00"),
      ("Europe/London", "2026-10-25", "02:00", "2026-10-25T02:00Z"),
      ("America/New_York", "2026-03-08", "02:30", "2026-03-08T03:30-04:00"),
      ("America/New_York", "2026-03-08", "01:59", "2026-03-08T01:59-05:00"),
      ("America/New_York", "2026-03-08", "03:00", "2026-03-08T03:00-04:00"),
      ("America/New_York", "2026-11-01", "01:30", "2026-11-01T01:30-04:00"),
      ("America/New_York", "2026-11-01", "02:00", "2026-11-01T02:00-05:00"),
      ("Asia/Kathmandu", "2026-03-02", "08:30", "2026-03-02T08:30+05:45"),
      ("UTC", "1969-12-31", "23:59", "1969-12-31T23:59Z"),
    ]
  )
  func instants(_ zone: String, _ date: String, _ time: String, _ expected: String) throws {
    #expect(try instant(zone, date, time) == expected)
  }

  @Test("Every minute of a day keeps its wall-clock time, or is moved on by an hour")
  func monotone() throws {
    for zone in ["Europe/London", "America/New_York"] {
      let clock = try #require(PracticeClock(zoneName: zone))
      for text in ["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01", "2026-06-01"] {
        let date = try #require(CalendarDate(text))
        for minutes in 0..<1440 {
          let instant = clock.instant(on: date, minutes: minutes)
          let wall = instant + clock.offset(atInstant: instant)
          let shift = wall - (date.dayNumber * 1440 + minutes)
          #expect(shift == 0 || shift == 60)
        }
      }
    }
  }

  @Test(
    "A night across a clock change is an hour longer or shorter",
    arguments: [
      ("2026-03-28", 540), ("2026-10-24", 660), ("2026-06-01", 600),
    ]
  )
  func nights(_ date: String, _ minutes: Int) throws {
    let day = try #require(CalendarDate(date))
    let practice = Practice(
      name: "P",
      clock: try #require(PracticeClock(zoneName: "Europe/London")),
      horizon: try #require(Horizon(start: day, days: 1))
    )
    let night = Shift(id: "N", name: "N", start: TimeOfDay("21:00"), length: 600)
    #expect(practice.span(of: night, on: day)?.count == minutes)
    #expect(practice.paidMinutes(of: night, on: day) == minutes)
  }

  @Test("Unknown time zones are refused")
  func unknown() { #expect(PracticeClock(zoneName: "Europe/Atlantis") == nil) }
}
