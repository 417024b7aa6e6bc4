import PracticeDomain
import Simulation
import Statistics
import Testing

@testable import PracticeSimulation

/// What clients and payers do by chance.
@Suite struct ChanceTests {
  @Test("Who called off or did not come asks again as often as told, and each visit ends once")
  func askingAgain() throws {
    let (practice, roster) = try KnownTruthTests.practice()
    var setup = KnownTruthTests.setup(practice, weekly: 60)
    setup.weeks = 6
    setup.attendance = Attendance(
      noShows: [.init(days: 0, chance: 0.3)],
      cancellationRate: 0.2,
      returning: 0
    )
    let never = try BookingSimulationTests.values(setup, practice, roster)
    #expect(never["asked-again"] == 0)
    setup.attendance.returning = 0.5
    let values = try BookingSimulationTests.values(setup, practice, roster)
    let off = (values["no-shows"] ?? 0) + (values["cancelled"] ?? 0)
    let again = values["asked-again"] ?? 0
    #expect(abs(again / off - 0.5) < 0.12, "\(again) of \(off)")
    let ends = ["served", "no-shows", "cancelled", "refused", "waiting"].map { values[$0] ?? 0 }
    #expect(values["requests"] == ends.reduce(0, +))
    #expect(values["requests"] == (never["requests"] ?? 0) + again)
    #expect((values["served"] ?? 0) > (never["served"] ?? 0))
  }

  @Test("Payers pay their shares, as late as told, and what is lost never comes")
  func payers() throws {
    let (practice, roster) = try KnownTruthTests.practice()
    var setup = KnownTruthTests.setup(practice, weekly: 100)
    (setup.weeks, setup.warmUpWeeks) = (10, 4)
    setup.money.payers = [try .init(id: "all", share: 1, days: 14, spread: 0)]
    var values = try BookingSimulationTests.values(setup, practice, roster)
    let revenue = values["revenue"] ?? 0
    // What was earned in the last two weeks is still to come.
    #expect(abs((values["days-outstanding"] ?? 0) - 14) < 2)
    #expect(abs((values["collected"] ?? 0) / revenue - 1) < 0.1)
    setup.money.payers = [
      try .init(id: "insurer", share: 3, days: 20, spread: 10, lost: 0.1),
      try .init(id: "client", share: 1, days: 0, spread: 0),
    ]
    values = try BookingSimulationTests.values(setup, practice, roster)
    #expect(values["revenue"] == revenue)
    // Three in four pay after 20 days on average, and nine in ten of these at all.
    #expect(abs((values["days-outstanding"] ?? 0) - 0.75 * 0.9 * 20) < 2.5)
    #expect(abs((values["collected"] ?? 0) / revenue - 0.925) < 0.08)
    let terms = setup.money
    #expect(terms.payer(0.74).id == "insurer" && terms.payer(0.76).id == "client")
    #expect(terms.payers[0].delay.mean == 20 || abs(terms.payers[0].delay.mean - 20) < 1e-9)
    setup.money.payers[0].lost = 2
    #expect(throws: SimulationError.self) {
      try BookingSimulation(practice, roster: roster, setup: setup)
    }
  }

  @Test("Clients who are late make the day late, and those who are early do not")
  func punctuality() throws {
    var (practice, roster) = try KnownTruthTests.practice()
    practice.sites = [Site(id: "site", name: "Site")]
    practice.rooms = [Room(id: "room", name: "Room", site: "site")]
    practice.demand.services[0].phases[0].place = .room(RoomNeed())
    var setup = KnownTruthTests.setup(practice, weekly: 200)
    setup.attendance.noShows = []
    setup.punctuality = Punctuality(mean: 20, deviation: 0)
    let late = try BookingSimulationTests.values(setup, practice, roster)
    // The last of each full day begins and ends 20 minutes late.
    let full = (late["overtime"] ?? 0) / 20
    #expect(full > 0 && full == full.rounded(), "\(full)")
    #expect(late["minutes-waited"] == 0)
    setup.punctuality.mean = -20
    let early = try BookingSimulationTests.values(setup, practice, roster)
    #expect(early["overtime"] == 0 && early["minutes-waited"] == 0)
  }

  @Test("Breaks are kept free in the book and taken on the day")
  func breaks() throws {
    var (practice, roster) = try KnownTruthTests.practice()
    practice.shifts[0].breaks = [ShiftBreak(length: 60, isPaid: false)]
    var setup = KnownTruthTests.setup(practice, weekly: 200)
    setup.attendance.noShows = []
    setup.punctuality = Punctuality(mean: 0, deviation: 0)
    let frame = try BookingSimulation(practice, roster: roster, setup: setup).frame
    let first = try #require(frame.pauses[0].first)
    #expect(frame.pauses[0].count == 1 && first.length == 60)
    #expect((480...1_080 - 60).contains(first.start))
    var run = BookingRun(frame, StreamFamily(seed: 5))
    _ = run.run()
    for visit in run.visits where visit.start >= 0 {
      let day = frame.day(ofSlot: visit.start)
      let pause = frame.pauses[day][0]
      #expect(!(pause.start..<pause.start + 60).contains(visit.start * frame.grid))
    }
    // Nine hours of ten can be used.
    let values = try BookingSimulationTests.values(setup, practice, roster)
    #expect((values["use-people"] ?? 0) <= 100 && (values["overtime"] ?? 1) == 0)
    // A break whose time was said is no time on duty.
    practice.shifts[0].breaks = [ShiftBreak(length: 60, isPaid: false, window: 180..<360)]
    for index in roster.assignments.indices { roster.assignments[index].breakOffset = 240 }
    let said = try BookingSimulation(practice, roster: roster, setup: setup).frame
    #expect(said.pauses[0].isEmpty && said.duties[0].pieces == [480..<720, 780..<1_080])
    roster.assignments = []
    #expect(try BookingSimulation(practice, roster: roster, setup: setup).frame.pauses[0].isEmpty)
  }
}
