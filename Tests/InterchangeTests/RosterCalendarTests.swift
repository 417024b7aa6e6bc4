import Foundation
import Interchange
import PracticeDomain
import TestSupport
import Testing

@Suite struct RosterCalendarTests {
  private static let python = OtherProgram.python(with: "icalendar")
  private static let time = 1_770_000_000

  private func roster(_ practice: Practice, _ seed: UInt64) -> Roster {
    SmallClinic.roster(of: practice, seed: seed)
  }

  @Test("lines are at most 75 octets, end in CRLF, and unfold to what was written")
  func folding() throws {
    var practice = try SmallClinic.practice()
    let name = String(repeating: "Überlänge, Straße; \\ 諏訪 🏥 ", count: 12)
    practice.name = name
    practice.professionals[0].name = name
    practice.shifts[0].name = "Early\nwith two lines"
    let calendar = RosterCalendar(practice, time: Self.time).calendar(of: roster(practice, 1))
    let text = calendar.text
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.last == "" && !text.replacing("\r\n", with: "").contains("\n"))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.hasPrefix(" ") })
    #expect(try CalendarDocument(text: text, file: "roster.ics") == calendar)
  }

  @Test("a calendar read back is the calendar that was written", arguments: 0..<20)
  func roundTrip(_ seed: UInt64) throws {
    let practice = try SmallClinic.practice()
    let calendar = RosterCalendar(practice, time: Self.time).calendar(of: roster(practice, seed))
    let back = try CalendarDocument(text: calendar.text, file: "roster.ics")
    #expect(back == calendar)
    #expect(back.text == calendar.text)
  }

  @Test(
    "another library reads the same roster",
    .enabled(if: python != nil, "needs the Python library icalendar"),
    arguments: 0..<6
  )
  func otherLibrary(_ seed: UInt64) throws {
    let practice = try SmallClinic.practice()
    let roster = roster(practice, seed)
    let calendar = RosterCalendar(practice, time: Self.time).calendar(of: roster)
    let folder = try TestFolder()
    let file = try folder.write(Array(calendar.text.utf8), to: "roster.ics")
    let python = try #require(Self.python)
    let result = try OtherProgram.run(python, [OtherProgram.script("calendar_events.py"), file])
    let events = try result.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
    }
    #expect(events.count == roster.assignments.count)
    for (event, assignment) in zip(events, roster.assignments) {
      let shift = try #require(practice.shift(assignment.shift))
      let who = try #require(practice.professional(assignment.professional))
      #expect(event[1] as? Int == 0 && event[2] as? String == "CONFIRMED")
      #expect(event[5] as? String == "\(who.name): \(shift.name)")
      #expect(event[6] as? String == (assignment.place == nil ? "" : "Main site"))
      let start = event[3] as? String
      guard let span = practice.span(of: shift, on: assignment.date) else {
        #expect(start == assignment.date.description.replacing("-", with: ""))
        continue
      }
      #expect(start.flatMap(instant) == span.lowerBound)
      #expect((event[4] as? String).flatMap(instant) == span.upperBound)
    }
  }

  /// Minutes since 1970 of a time such as `20260302T083000Z`.
  private func instant(_ text: String) -> Int? {
    let format = ISO8601DateFormatter()
    format.formatOptions = [.withYear, .withMonth, .withDay, .withTime, .withTimeZone]
    return format.date(from: text).map { Int($0.timeIntervalSince1970) / 60 }
  }

  @Test("published again, only what changed has a higher sequence; what is gone is cancelled")
  func republished() throws {
    var practice = try SmallClinic.practice()
    let first = roster(practice, 3)
    let calendar = RosterCalendar(practice, time: Self.time)
    let published = calendar.calendar(of: first)
    let again = RosterCalendar(practice, time: Self.time + 60)
    #expect(again.calendar(of: first, previous: published).text == published.text)

    let removed = try #require(first.assignments.first)
    var second = first
    second.assignments.removeFirst()
    practice.shifts[1].length += 30
    let changed = RosterCalendar(practice, time: Self.time + 60)
      .calendar(of: second, previous: published)
    #expect(changed.events.count == published.events.count)
    for (event, assignment) in zip(changed.events, second.assignments) {
      #expect(event.sequence == (assignment.shift == "N" ? 1 : 0))
    }
    let gone = try #require(changed.events.last)
    #expect(gone.status == .cancelled && gone.sequence == 1)
    #expect(gone.uid == published.events[0].uid && removed == first.assignments[0])

    let back = RosterCalendar(practice, time: Self.time + 120)
      .calendar(of: first, previous: changed)
    #expect(back.events[0].status == .confirmed && back.events[0].sequence == 2)
  }

  @Test("a calendar of other days keeps what was published, and people's hold their own")
  func otherDays() throws {
    let practice = try SmallClinic.practice()
    let roster = roster(practice, 4)
    let calendar = RosterCalendar(practice, time: Self.time)
    let later = try #require(Horizon(start: practice.horizon.end.adding(days: 1), days: 7))
    let first = calendar.calendar(of: roster)
    let next = calendar.calendar(
      of: Roster(horizon: later, assignments: []),
      previous: first
    )
    #expect(next.events == first.events)
    var other = practice
    other.name = "Another practice"
    let foreign = RosterCalendar(other, time: Self.time)
      .calendar(of: Roster(horizon: later, assignments: []), previous: first)
    #expect(foreign.events.isEmpty)
    for professional in practice.professionals {
      let own = calendar.calendar(of: roster, for: professional)
      let count = roster.assignments.count { $0.professional == professional.id }
      #expect(own.events.count == count)
      #expect(own.events.allSatisfy { !$0.summary.contains(professional.name) })
    }
  }

  @Test("names of files are safe, and distinct where ids are")
  func fileNames() {
    #expect(RosterCalendar.fileName(for: "amara") == "amara.ics")
    #expect(RosterCalendar.fileName(for: "../x") == "%2E.%2Fx.ics")
    #expect(RosterCalendar.fileName(for: "Cleo \"C\"") == "Cleo%20%22C%22.ics")
  }

  @Test("what is no calendar is a problem with its line")
  func broken() throws {
    for text in ["", "hello", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n"] {
      #expect(throws: FormatProblems.self) {
        _ = try CalendarDocument(text: text, file: "roster.ics")
      }
    }
  }
}
