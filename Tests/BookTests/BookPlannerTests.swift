import GLPKSolver
import Planning
import PracticeDomain
import Testing
import Verification

@Suite struct BookPlannerTests {
  private func plan(_ sample: SmallPractice) throws -> BookOutcome {
    let outcome = try BookPlanner(solver: GLPKSolver())
      .plan(sample.practice, roster: sample.roster, options: PlanOptions())
    #expect(outcome.status == .optimal)
    return outcome
  }

  private let nurse = StaffNeed(roles: ["nurse"])
  private let gp = StaffNeed(roles: ["gp"])

  @Test(
    "Of two neighbouring buffers the larger counts",
    arguments: [(before: 0, after: 0, apart: 0), (0, 10, 30), (30, 10, 30), (60, 30, 60)]
  )
  func buffers(before: Int, after: Int, apart: Int) throws {
    var sample = SmallPractice()
    let phase = Phase(
      name: "visit",
      length: 30,
      staff: [nurse],
      bufferBefore: before,
      bufferAfter: after
    )
    sample.ask(Service(id: "dressing", name: "Dressing", phases: [phase]), times: 5)
    // Two hours of duty; the buffers may run beyond it.
    let book = try #require(try plan(sample).book)
    #expect(book.appointments.count == (120 + apart) / (30 + apart))
    let spans = book.appointments.map(\.phases[0].span)
    for (first, second) in zip(spans, spans.dropFirst()) {
      #expect(second.lowerBound - first.upperBound >= apart)
    }
  }

  @Test(
    "The night of a clock change has as many appointments as it truly has half hours",
    arguments: [
      ("Europe/London", "2026-03-29", 6), ("Europe/London", "2026-10-25", 10),
      ("Europe/London", "2026-06-01", 8), ("America/New_York", "2026-03-08", 6),
      ("America/New_York", "2026-11-01", 10), ("Australia/Lord_Howe", "2026-10-04", 7),
      ("Australia/Lord_Howe", "2026-04-05", 9),
    ]
  )
  func clockChanges(zone: String, date: String, held: Int) throws {
    var sample = SmallPractice(zone: zone, date: date, start: "00:00", length: 240)
    sample.ask(
      Service(
        id: "watch",
        name: "Watch",
        phases: [Phase(name: "visit", length: 30, staff: [nurse])]
      ),
      times: 11
    )
    let outcome = try plan(sample)
    #expect(outcome.book?.appointments.count == held)
  }

  @Test("A nurse sees another client while the first one waits between two phases")
  func freeInTheGap() throws {
    var sample = SmallPractice()
    let phases = [
      Phase(name: "first", length: 30, staff: [nurse]),
      Phase(name: "middle", length: 30, staff: [gp]),
      Phase(name: "last", length: 30, staff: [nurse]),
    ]
    sample.ask(Service(id: "test", name: "Test", phases: phases), times: 2)
    let outcome = try plan(sample)
    #expect(outcome.book?.appointments.count == 2)
    #expect(outcome.cost == 0)
  }

  @Test("A room is cleaned between two visits, and two alike rooms are named apart")
  func rooms() throws {
    var sample = SmallPractice()
    sample.practice.rooms = [Room(id: "a", name: "A", turnover: 20)]
    let phase = Phase(name: "visit", length: 30, place: .room(RoomNeed()))
    sample.ask(Service(id: "rest", name: "Rest", phases: [phase]), times: 3)
    for index in 0..<3 {
      sample.practice.demand.requests[index].windows = [
        BookingWindow(
          days: .everyDay,
          part: TimeOfDay("09:00").flatMap { from in
            TimeOfDay("10:30").map { DayPart(from: from, until: $0) }
          }
        )
      ]
    }
    #expect(try plan(sample).book?.appointments.count == 2)
    sample.practice.rooms.append(Room(id: "b", name: "B", turnover: 20))
    let book = try #require(try plan(sample).book)
    #expect(book.appointments.count == 3)
    #expect(Set(book.appointments.compactMap { $0.phases[0].room }) == ["a", "b"])
  }

  @Test("Clients share a session as far as its seats go")
  func seats() throws {
    var sample = SmallPractice()
    sample.ask(
      Service(
        id: "class",
        name: "Class",
        phases: [Phase(name: "visit", length: 60, staff: [nurse])],
        seats: 3,
        sessions: 1
      ),
      times: 5
    )
    let book = try #require(try plan(sample).book)
    #expect(book.appointments.count == 3)
    #expect(book.appointments.allSatisfy { $0.phases == book.appointments[0].phases })
  }

  @Test("A series that does not fit as a whole names its exceptions, or is left out as a whole")
  func series() throws {
    var sample = SmallPractice(days: 3)
    sample.practice.demand.services = [
      Service(
        id: "dressing",
        name: "Dressing",
        phases: [Phase(name: "visit", length: 30, staff: [nurse])]
      )
    ]
    let visit = ClientRequest(id: "s", client: "c", service: "dressing")
    sample.practice.demand.series = [
      Series(id: "s", visit: visit, visits: 4, spacing: 1...1)
    ]
    #expect(try plan(sample).book?.appointments.count == 3)
    sample.practice.demand.series[0].isWhole = true
    #expect(try plan(sample).book?.appointments.isEmpty == true)
  }

  @Test("Work is done in blocks before its review by somebody else, and lateness is priced")
  func matters() throws {
    var sample = SmallPractice(days: 2, length: 180)
    let anyone = StaffNeed(roles: ["nurse", "gp"])
    sample.practice.demand.matters = [
      Matter(
        id: "audit",
        name: "Audit",
        effort: 150,
        preparer: anyone,
        review: 60,
        reviewer: anyone,
        block: 60,
        deadline: sample.practice.horizon.start
      )
    ]
    #expect(Matter.blocks(of: 150, shortest: 60) == [60, 90])
    let outcome = try plan(sample)
    let book = try #require(outcome.book)
    try #require(
      book.appointments.map(\.request.text) == ["audit-work-1", "audit-work-2", "audit-review-1"]
    )
    let people = book.appointments.map { $0.phases[0].professionals[0][0] }
    #expect(people[0] == people[1] && people[1] != people[2])
    // The review, which no longer fits on the first day, is a day late.
    #expect(outcome.cost == 200)
    #expect(outcome.verdict?.cost(ofRule: BookTerm.lateness.rawValue) == 200)
  }

  @Test("The gauge tells the week in which hours run short")
  func gauge() throws {
    var sample = SmallPractice(days: 14)
    sample.ask(
      Service(
        id: "long",
        name: "Long",
        phases: [Phase(name: "visit", length: 120, staff: [nurse])]
      ),
      times: 10
    )
    let first = sample.practice.horizon.start
    for index in 0..<8 { sample.practice.demand.requests[index].target = first.adding(days: 3) }
    let gauge = OverloadGauge(sample.practice, roster: sample.roster)
    #expect(gauge.readings.map(\.wanted) == [960, 1200])
    #expect(gauge.readings.map(\.onDuty) == [840, 1680])
    #expect(gauge.shortages.map(\.until) == [first.adding(days: 6)])
  }
}
