import PracticeDomain
import Simulation
import Statistics
import Testing

@testable import PracticeSimulation

/// A desk with time for everybody, of which all is known.
@Suite struct KnownTruthTests {
  /// One doctor on duty every day from 8 to 18, and visits of 30 minutes.
  static func practice() throws -> (practice: Practice, roster: Roster) {
    let horizon = try #require(
      Horizon(start: CalendarDate(dayNumber: 20_517), days: 7)
    )
    var practice = Practice(name: "One desk", horizon: horizon)
    practice.skills = [Skill(id: "gp", name: "GP")]
    practice.shifts = [
      Shift(id: "day", name: "Day", start: TimeOfDay(minutes: 480), length: 600, roles: ["gp"])
    ]
    practice.contracts = [Contract(id: "full", name: "Full", pay: Pay(hourly: 6_000))]
    practice.professionals = [
      Professional(id: "ann", name: "Ann", contract: "full", skills: [SkillGrant("gp")])
    ]
    practice.demand.settings.grid = 30
    practice.demand.services = [
      Service(
        id: "visit",
        name: "Visit",
        phases: [Phase(name: "visit", length: 30, staff: [StaffNeed(roles: ["gp"])])],
        fee: 10_000
      )
    ]
    practice.demand.requests = [ClientRequest(id: "r", client: "c", service: "visit")]
    let assignments = horizon.dates.map {
      Assignment(professional: "ann", date: $0, shift: "day", role: "gp")
    }
    return (practice, Roster(horizon: horizon, assignments: assignments))
  }

  static func setup(_ practice: Practice, weekly: Double) -> SimulationSetup {
    var setup = SimulationSetup(practice)
    (setup.weeks, setup.warmUpWeeks, setup.rules.ahead, setup.rules.notice) = (1, 0, 3, 0)
    setup.demand.classes[0].weekly = weekly
    setup.attendance = Attendance(noShows: [.init(days: 0, chance: 0.2)], cancellationRate: 0)
    setup.sickness = .none
    setup.serviceTimes.ratio = .constant(1)
    setup.money.payerDelay = 0
    return setup
  }

  @Test("Paired intervals hold the true difference at their rate, in 500 experiments")
  func coverage() throws {
    let (practice, roster) = try Self.practice()
    // Three visits in eight take twice as long: there is overtime in some weeks.
    let minutes = [0.4, 0.4, 0.4, 0.4, 0.4, 2, 2, 2]
    let scenarios = try [14.0, 44.0].map { weekly in
      var setup = Self.setup(practice, weekly: weekly)
      setup.serviceTimes.ratio = .observed(minutes)
      return try BookingSimulation(practice, roster: roster, setup: setup)
    }
    // Thirty requests a week more, of which four in five are kept.
    let truths = ["requests": 30.0, "served": 24.0, "no-shows": 6.0]
    var held: [String: Int] = [:]
    var overtime: [Estimate] = []
    for experiment in 0..<500 {
      let plan = ReplicationPlan(
        seed: UInt64(9_000 + experiment),
        minimum: 8,
        maximum: 8,
        threads: 1
      )
      let study = try SimulationStudy(scenarios, plan: plan)
      let outcome = try study.run()
      for (key, truth) in truths {
        let place = try #require(study.place(of: key))
        let difference = outcome.difference(scenario: 1, measure: place)
        if difference.interval.contains(truth) { held[key, default: 0] += 1 }
      }
      let place = try #require(study.place(of: "overtime"))
      overtime.append(outcome.difference(scenario: 1, measure: place))
    }
    // All experiments together know the truth twenty times better than one.
    let mean = Moments(overtime.map(\.mean)).mean
    held["overtime"] = overtime.count { $0.interval.contains(mean) }
    for key in truths.keys.sorted() + ["overtime"] {
      let interval = try BinomialInterval.exact(
        successes: held[key] ?? 0,
        trials: 500,
        level: 0.999
      )
      #expect(interval.contains(0.95), "\(key): \(held[key] ?? 0) of 500")
    }
  }

  @Test("Pay, fees, use and waits of one desk are as counted by hand")
  func byHand() throws {
    let (practice, roster) = try Self.practice()
    var setup = Self.setup(practice, weekly: 20)
    setup.attendance.noShows = []
    setup.punctuality = Punctuality(mean: 0, deviation: 0)
    let values = try BookingSimulationTests.values(setup, practice, roster)
    // Seven days of ten hours at 60.
    #expect(values["ordinary-pay"] == 420_000)
    #expect(values["overtime-pay"] == 0)
    #expect(values["served"] == values["requests"])
    #expect(values["in-target"] == 100)
    #expect(values["minutes-waited"] == 0)
    #expect(values["overtime"] == 0)
    let held = (values["revenue"] ?? 0) / 10_000
    #expect(held == held.rounded())
    #expect(values["collected"] == values["revenue"])
    #expect(abs((values["use-people"] ?? 0) - held * 50 / 70) < 1e-9)
    #expect(abs((values["idle"] ?? 0) - (4_200 - held * 30) / 7) < 1e-9)
    #expect((values["margin"] ?? 0) == held * 10_000 - 420_000)
  }

  @Test("Phases half as long again wait for each other, and run over")
  func overruns() throws {
    let (practice, roster) = try Self.practice()
    var setup = Self.setup(practice, weekly: 200)
    setup.attendance.noShows = []
    setup.punctuality = Punctuality(mean: 0, deviation: 0)
    setup.serviceTimes.ratio = .constant(1.5)
    let values = try BookingSimulationTests.values(setup, practice, roster)
    #expect((values["minutes-waited"] ?? 0) > 60)
    // A full day of 20 visits takes 5 hours more.
    #expect((values["overtime"] ?? 0) > 1_000)
    #expect((values["overtime"] ?? 0) <= 2_100)
    #expect((values["overtime-pay"] ?? 0) == (values["overtime"] ?? 0) * 125)
  }

  @Test("Who is ill is covered by those who may, and others' visits are moved")
  func sickness() throws {
    var (practice, roster) = try Self.practice()
    var setup = Self.setup(practice, weekly: 60)
    setup.weeks = 8
    setup.sickness = Sickness(spells: 60, days: 2)
    var values = try BookingSimulationTests.values(setup, practice, roster)
    #expect((values["sick-days"] ?? 0) > 0)
    #expect(values["covered"] == 0)
    #expect((values["cover-shortfall"] ?? 0) == (values["sick-days"] ?? 0) * 10)
    #expect((values["rebookings"] ?? 0) > 0)
    practice.professionals.append(
      Professional(id: "ben", name: "Ben", contract: "full", skills: [SkillGrant("gp")])
    )
    setup.sickness.mostCovers = 7
    values = try BookingSimulationTests.values(setup, practice, roster)
    #expect((values["covered"] ?? 0) > 0)
    #expect((values["cover-pay"] ?? 0) == (values["covered"] ?? 0) * 75_000)
    setup.sickness.isCovered = false
    setup.sickness.agencyTariff = 9_000
    values = try BookingSimulationTests.values(setup, practice, roster)
    #expect(values["rebookings"] == 0)
    #expect((values["agency-pay"] ?? 0) == (values["sick-days"] ?? 0) * 90_000)
    roster.assignments = []
    values = try BookingSimulationTests.values(setup, practice, roster)
    #expect(values["refused"] == values["requests"])
  }

  @Test("What is kept for the urgent is theirs until it is released")
  func reserves() throws {
    let (practice, roster) = try Self.practice()
    var setup = Self.setup(practice, weekly: 130)
    setup.attendance.noShows = []
    var urgent = try #require(setup.demand.classes.first)
    (urgent.id, urgent.weekly) = ("visit/urgent", 10)
    var changed = practice
    changed.demand.requests.append(
      ClientRequest(id: "u", client: "d", service: "visit", urgency: "urgent")
    )
    urgent.patterns = ["u"]
    setup.demand.classes.append(urgent)
    let open = try BookingSimulationTests.values(setup, changed, roster)
    let noon = try #require(TimeOfDay(minutes: 720))
    let evening = try #require(TimeOfDay(minutes: 1_080))
    let afternoon = DayPart(from: noon, until: evening)
    setup.rules.reserves = [Reserve(id: "late", part: afternoon, urgencies: ["urgent"])]
    for policy in [BookingPolicyChoice.earliest, .ranked()] {
      setup.policy = policy
      let kept = try BookingSimulationTests.values(setup, changed, roster)
      #expect((kept["days-waited/urgent"] ?? 9) <= (open["days-waited/urgent"] ?? 0))
      #expect((kept["in-target/urgent"] ?? 0) > 99)
      #expect((kept["refused"] ?? 0) > (open["refused"] ?? 0))
    }
  }

  @Test("Reserves are released at their hour, hold by service, and bind no work")
  func releases() throws {
    var (practice, roster) = try Self.practice()
    practice.demand.services.append(practice.demand.services[0])
    practice.demand.services[1].id = "other"
    practice.demand.requests.append(ClientRequest(id: "o", client: "d", service: "other"))
    let morning = DayPart(
      from: TimeOfDay(minutes: 480) ?? .midnight,
      until: try #require(TimeOfDay(minutes: 720))
    )
    let hour = try #require(TimeOfDay(minutes: 420))
    let kept = Reserve(
      id: "kept",
      part: morning,
      services: ["other"],
      release: Reserve.Release(days: 0, at: hour)
    )
    practice.demand.policy = BookingPolicy(notice: 0, ahead: 3, reserves: [kept])
    let setup = SimulationSetup(practice)
    #expect(setup.rules.notice == 0 && setup.rules.ahead == 3 && setup.rules.reserves == [kept])
    let access = try BookingSimulation(practice, roster: roster, setup: setup).frame.access
    let sorts = [0, 1].map { access.sortOf[$0][0] }
    #expect(access.sorts[sorts[0]].isBarred == [true] && access.sorts[sorts[1]].isBarred == [false])
    let before = access.closed(to: sorts[0], at: 419, resources: 1)
    // Slots of half an hour: 16 to 24 of the first day, until 7 o'clock.
    #expect(before[0][0] & 0xFFFF_FFFF == 0xFF_0000)
    let after = access.closed(to: sorts[0], at: access.release(after: 419), resources: 1)
    #expect(after[0][0] & 0xFFFF_FFFF == 0 && access.release(after: 419) == 420)
    #expect(access.closed(to: sorts[1], at: 0, resources: 1).isEmpty)
  }

  @Test("Services are booked on duties that the policy allows only")
  func bookableDuties() throws {
    var (practice, roster) = try Self.practice()
    practice.shifts.append(practice.shifts[0])
    practice.shifts[1].id = "other"
    for index in roster.assignments.indices where index < 4 {
      roster.assignments[index].shift = "other"
    }
    var setup = Self.setup(practice, weekly: 40)
    setup.rules.bookable = [
      BookableWork(services: ["visit"], work: ShiftSelector(shifts: ["other"]))
    ]
    let simulation = try BookingSimulation(practice, roster: roster, setup: setup)
    for policy in [BookingPolicyChoice.earliest, .ranked()] {
      setup.policy = policy
      var run = BookingRun(
        try BookingSimulation(practice, roster: roster, setup: setup).frame,
        StreamFamily(seed: 4)
      )
      _ = run.run()
      let days = Set(
        run.visits.filter { $0.start >= 0 }.map { run.frame.day(ofSlot: $0.start) % 7 }
      )
      #expect(days.isSubset(of: [0, 1, 2, 3]) && days.count > 2)
    }
    #expect(simulation.frame.access.duties.count == 1)
  }

  @Test("Starting in kept time has its price in the ranking")
  func reservePrices() throws {
    let (practice, roster) = try Self.practice()
    var setup = Self.setup(practice, weekly: 10)
    setup.policy = .ranked(.bookAlone)
    let part = DayPart(
      from: try #require(TimeOfDay(minutes: 480)),
      until: try #require(TimeOfDay(minutes: 960))
    )
    setup.rules.reserves = [Reserve(id: "dear", part: part, urgencies: ["routine"], price: 1_000)]
    var run = BookingRun(
      try BookingSimulation(practice, roster: roster, setup: setup).frame,
      StreamFamily(seed: 4)
    )
    _ = run.run()
    let hours = run.visits.filter { $0.start >= 0 }.map { $0.start % 48 / 2 }
    #expect(!hours.isEmpty && hours.allSatisfy { $0 >= 16 })
  }
}
