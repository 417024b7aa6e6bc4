import PracticeDomain
import Simulation
import Statistics
import Testing

@testable import PracticeSimulation

/// Demand that changes with the time of the year, the hour and chance.
@Suite struct DemandTests {
  private static func frame(
    weekly: Double = 14,
    weeks: Int = 2,
    change: (inout SimulationSetup) -> Void
  ) throws -> SimulationFrame {
    let (practice, roster) = try KnownTruthTests.practice()
    var setup = KnownTruthTests.setup(practice, weekly: weekly)
    setup.weeks = weeks
    setup.demand.profile.weekdays = Array(repeating: 1, count: 7)
    change(&setup)
    return try BookingSimulation(practice, roster: roster, setup: setup).frame
  }

  @Test("Weeks of the year are those of ISO 8601")
  func weeks() throws {
    for (text, week) in [
      ("2026-01-01", 1), ("2027-01-03", 53), ("2027-01-04", 1), ("2024-12-30", 1),
      ("2026-03-05", 10), ("2021-01-03", 53),
    ] { #expect(try #require(CalendarDate(text)).isoWeek == week, "\(text)") }
  }

  @Test("Seasons multiply what is expected of their days, and leave what comes besides alone")
  func seasons() throws {
    let frame = try Self.frame { setup in
      let start = CalendarDate(dayNumber: 20_517)
      setup.demand.classes[0].extra = [start.adding(days: 1): 3]
      setup.demand.seasons = [
        DemandSeason(months: [start.components.month], factor: 2),
        DemandSeason(days: .date(start), factor: 0.5),
        DemandSeason(weeks: [start.adding(days: 7).isoWeek], services: ["visit"], factor: 3),
        DemandSeason(services: ["other"], factor: 0), DemandSeason(classes: ["other"], factor: 0),
      ]
    }
    let month = frame.firstDate.components.month
    for day in 0..<14 {
      let date = frame.firstDate.adding(days: day)
      var wanted = date.components.month == month ? 4.0 : 2
      if day == 0 { wanted *= 0.5 }
      if date.isoWeek == frame.firstDate.adding(days: 7).isoWeek { wanted *= 3 }
      #expect(abs(frame.expected[0][day] - wanted - (day == 1 ? 3 : 0)) < 1e-12, "\(day)")
    }
  }

  @Test("On public holidays nobody is on duty, and requests come the day after, or not")
  func holidays() throws {
    let start = CalendarDate(dayNumber: 20_517)
    let dates: Set = [start.adding(days: 2), start.adding(days: 3)]
    let frame = try Self.frame { $0.demand.holidays = HolidayTerms(dates, shifted: 0.5) }
    #expect(frame.expected[0].prefix(6).map { $0 } == [2, 2, 0, 0, 4, 2])
    #expect([1, 2, 3, 4].map { frame.dutiesOfDay[$0].count } == [1, 0, 0, 1])
    let open = try Self.frame {
      $0.demand.holidays = HolidayTerms(dates, isClosed: false, shifted: 0)
    }
    #expect(open.expected[0].prefix(5).map { $0 } == [2, 2, 0, 0, 2])
    #expect(open.dutiesOfDay[2].count == 1)
  }

  @Test("Requests come at the hours of their weekday")
  func hours() throws {
    var hours = [[Double]](repeating: Array(repeating: 0, count: 24), count: 7)
    for weekday in 0..<7 { hours[weekday][8 + weekday] = 1 }
    let frame = try Self.frame(weekly: 70) { $0.demand.profile.weekdayHours = hours }
    var run = BookingRun(frame, StreamFamily(seed: 2))
    _ = run.run()
    #expect(run.visits.count > 50)
    for visit in run.visits {
      let day = frame.day(of: visit.asked)
      let hour = Int(visit.asked - Double(frame.dayStarts[day])) / 60
      #expect(hour == 8 + frame.weekday(of: day).index)
    }
    #expect(frame.spentShare(of: 8.5 / 24, on: (7 - frame.firstDate.weekday.index) % 7) == 0.5)
  }

  @Test("Uncertain demand is right on average, varies as told, and is the same in every scenario")
  func uncertainty() throws {
    let unsure = DemandUncertainty(name: "visit", level: 0.3, drift: 0.1, daily: 0.2)
    var (first, last, all) = (Moments(), Moments(), Moments())
    for replication in 0..<4_000 {
      let path = unsure.path(days: 28, StreamFamily(seed: 1, replication: replication))
      first.add(path[0])
      last.add(path[27])
      all.add(path.reduce(0, +) / 28)
    }
    for moments in [first, last, all] {
      #expect(abs(moments.mean - 1) < 4 * (moments.variance / 4_000).squareRoot())
    }
    // exp(variance of the logarithm) - 1.
    #expect(abs(first.variance - 0.1388) < 0.02)
    #expect(abs(last.variance - 0.1735) < 0.03)
    let frames = try [14.0, 28].map { weekly in
      try Self.frame(weekly: weekly) { $0.demand.classes[0].uncertainty = unsure }
    }
    let runs = frames.map { frame in
      var run = BookingRun(frame, StreamFamily(seed: 11))
      _ = run.run()
      return run
    }
    let keys = runs.map { Set($0.visits.map(\.key)) }
    #expect(keys[0].isSubset(of: keys[1]) && keys[0].count < keys[1].count)
  }

  @Test("What comes besides adds requests and changes none")
  func extra() throws {
    let date = CalendarDate(dayNumber: 20_517).adding(days: 3)
    let frames = try [0.0, 20].map { count in
      try Self.frame { $0.demand.classes[0].extra = [date: count] }
    }
    let visits = frames.map { frame in
      var run = BookingRun(frame, StreamFamily(seed: 3))
      _ = run.run()
      return run.visits.map { (key: $0.key, day: frame.day(of: $0.asked)) }
    }
    let new = Set(visits[1].map(\.key)).subtracting(visits[0].map(\.key))
    #expect(Set(visits[0].map(\.key)).isSubset(of: visits[1].map(\.key)))
    #expect(new.count > 8 && visits[1].allSatisfy { !new.contains($0.key) || $0.day == 3 })
  }

  @Test("A share of those who come for a service comes without an appointment")
  func walkIns() throws {
    let (practice, _) = try KnownTruthTests.practice()
    var demand = RequestDemand(practice)
    demand.classes[0].weekly = 40
    demand.letWalkIn(0.25, for: "visit")
    demand.addWalkIns(for: "visit", weekly: 5)
    #expect(demand.classes.map(\.weekly) == [30, 10, 5])
    #expect(demand.classes.map(\.isWalkIn) == [false, true, true])
    #expect(Set(demand.classes.map(\.id)).count == 3)
  }

  @Test("How many are expected is what comes on average")
  func expected() throws {
    var (practice, roster) = try KnownTruthTests.practice()
    practice.demand.series = [
      Series(id: "s", visit: practice.demand.requests[0], visits: 3, spacing: 1...2)
    ]
    var setup = KnownTruthTests.setup(practice, weekly: 20)
    setup.demand.uncertainty = DemandUncertainty(name: "all", level: 0.1)
    setup.demand.seasons = [DemandSeason(services: ["visit"], factor: 1.2)]
    let simulation = try BookingSimulation(practice, roster: roster, setup: setup)
    let expected = try #require(simulation.expectedRequests)
    #expect(abs(expected - 1.2 * (20 + 3)) < 1e-9)
    let counts = Moments(
      (0..<600).map { simulation.run(StreamFamily(seed: 8, replication: $0)).values[0] }
    )
    #expect(abs(counts.mean - expected) < 4 * (counts.variance / 600).squareRoot())
    roster.assignments = []
    setup.attendance.returning = 0.1
    let again = try BookingSimulation(practice, roster: roster, setup: setup)
    #expect(again.expectedRequests == nil)
  }
}
