import Compilation
import Interchange
import PracticeDomain
import Reports
import Search
import TestSupport
import Testing
import Verification

/// Day sheets and calendars of random books.
@Suite struct BookOutputTests {
  private struct Sample {
    let practice: Practice
    let roster: Roster
    let book: AppointmentBook
  }

  private func sample(_ seed: UInt64) throws -> Sample {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    let compiled = try CompiledBook(practice, roster: roster)
    let book = compiled.book(from: BookConstruction.run(compiled.problem))
    return Sample(practice: practice, roster: roster, book: book)
  }

  @Test("Every phase stands on a sheet, and prices and reasons stand nowhere", arguments: 0..<60)
  func page(seed: UInt64) throws {
    var sample = try sample(seed)
    var practice = sample.practice
    practice.demand.settings.urgencies[0].unservedPrice = 987_654
    for index in practice.demand.services.indices {
      practice.demand.services[index].fee = 123_456_789
    }
    practice.name = "A & <B>"
    sample = Sample(practice: practice, roster: sample.roster, book: sample.book)
    let html = BookPage(sample.book, roster: sample.roster, in: practice).html
    for secret in ["123456789", "1234567.89", "987654", "9876.54", "<B>"] {
      #expect(!html.contains(secret))
    }
    let people = Set(
      sample.book.appointments.flatMap { $0.phases.flatMap(\.professionals).joined() }
    )
    for id in people { #expect(html.contains("id=\"person-\(id)\"")) }
    let rooms = Set(sample.book.appointments.flatMap { $0.phases.compactMap(\.room) })
    for id in rooms { #expect(html.contains("id=\"room-\(id)\"")) }
    #expect(html == BookPage(sample.book, roster: sample.roster, in: practice).html)
    let verdict = BookVerifier(practice, roster: sample.roster).verify(sample.book)
    let manager = BookManagerPage(
      sample.book,
      roster: sample.roster,
      in: practice,
      verdict: verdict,
      loads: []
    ).html
    let held = Set(sample.book.appointments.map(\.request))
    for visit in practice.demand.wanted.visits where !held.contains(visit.request.id) {
      #expect(manager.contains(">\(visit.request.id)</th>"))
    }
  }

  @Test("Calendars keep their UIDs, count changes up and cancel what is gone", arguments: 0..<60)
  func calendars(seed: UInt64) throws {
    let sample = try sample(seed)
    guard
      let dropped = sample.book.appointments.first(where: { appointment in
        let visit = sample.practice.demand.wanted.visits.first {
          $0.request.id == appointment.request
        }
        return visit?.service.isShared == false
      })
    else { return }
    let first = BookCalendar(sample.practice, time: 1_770_000_000).calendar(of: sample.book)
    let back = try CalendarDocument(text: first.text, file: "book.ics")
    #expect(back == first)
    #expect(Set(first.events.map(\.uid)).count == first.events.count)
    let calendar = BookCalendar(sample.practice, time: 1_770_100_000)
    #expect(calendar.calendar(of: sample.book, previous: first) == first)
    var moved = sample.book
    let position = try #require(moved.appointments.firstIndex { $0.request == dropped.request })
    let span = moved.appointments[position].phases[0].span
    moved.appointments[position].phases[0].span = span.lowerBound + 60..<span.upperBound + 60
    let second = calendar.calendar(of: moved, previous: first)
    #expect(second.events.map(\.uid) == first.events.map(\.uid))
    let changed = zip(first.events, second.events).filter { $0 != $1 }
    #expect(changed.count == 1 && changed[0].1.sequence == 1)
    moved.appointments.remove(at: position)
    let third = calendar.calendar(of: moved, previous: second)
    let gone = third.events.filter { $0.status == .cancelled }
    #expect(gone.count == dropped.phases.count)
    #expect(gone.map(\.sequence).max() == 2)
    #expect(third.events.count == first.events.count)
    // Taken up again, it is the same event once more.
    let fourth = calendar.calendar(of: sample.book, previous: third)
    #expect(Set(fourth.events.map(\.uid)) == Set(first.events.map(\.uid)))
    #expect(fourth.events.allSatisfy { $0.status == .confirmed })
  }

  @Test("Each professional and room has a calendar of what concerns them")
  func shares() throws {
    let sample = try sample(7)
    let calendar = BookCalendar(sample.practice, time: 1_770_000_000)
    let whole = Set(calendar.calendar(of: sample.book).events.map(\.uid))
    var covered: Set<String> = []
    for professional in sample.practice.professionals {
      covered.formUnion(
        calendar.calendar(of: sample.book, for: professional).events.map(\.uid)
      )
    }
    for room in sample.practice.rooms {
      covered.formUnion(calendar.calendar(of: sample.book, in: room).events.map(\.uid))
    }
    #expect(covered == whole && !whole.isEmpty)
  }

  @Test(
    "A comparison tells what was served, cancelled, moved and given to others",
    arguments: 0..<60
  )
  func comparison(seed: UInt64) throws {
    let sample = try sample(seed)
    var other = sample.book
    guard other.appointments.count > 1 else { return }
    let cancelled = other.appointments.removeFirst()
    let span = other.appointments[0].phases[0].span
    other.appointments[0].phases[0].span = span.lowerBound + 30..<span.upperBound + 30
    let moved = other.appointments[0].request
    let comparison = BookComparison(
      (sample.book, sample.roster),
      (other, sample.roster),
      in: sample.practice
    )
    let fates = Dictionary(
      comparison.requests.map { ($0.request, $0.fate) },
      uniquingKeysWith: { first, _ in first }
    )
    #expect(fates == [cancelled.request: .cancelled, moved: .moved])
    let back = BookComparison(
      (other, sample.roster),
      (sample.book, sample.roster),
      in: sample.practice
    )
    #expect(back.requests.map(\.fate).sorted { $0.rawValue < $1.rawValue } == [.moved, .served])
    #expect(back.costs == comparison.costs.reversed())
    for book in [sample.book, other] {
      let same = BookComparison((book, sample.roster), (book, sample.roster), in: sample.practice)
      #expect(same.isSame && same.costs[0] == same.costs[1])
    }
    let verdict = BookVerifier(sample.practice, roster: sample.roster).verify(sample.book)
    #expect(comparison.costs[0] == verdict.cost)
    #expect(comparison.terms.reduce(0) { $0 + $1.costs[0] } == verdict.cost)
  }
}
