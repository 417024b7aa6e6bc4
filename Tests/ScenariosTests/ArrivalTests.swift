import Documents
import Foundation
import PracticeDomain
import PracticeFiles
import PracticeSimulation
import Simulation
import Statistics
import TestSupport
import Testing

@testable import Scenarios

/// What a scenario file says of the demand and the chances of a simulation.
@Suite struct ArrivalTests {
  private static let head = "version: 1\nname: Probe\npractice: practice\n"

  private static func set(
    _ text: String,
    practice: String = ScenarioFixture.practice
  ) throws -> ScenarioSet {
    let fixture = try ScenarioFixture(practice: practice)
    defer { fixture.remove() }
    return try ScenarioReader.read(fixture.file(head + text))
  }

  private static func setups(_ set: ScenarioSet) throws -> [SimulationSetup] {
    let terms = try #require(set.simulation)
    return try set.cases.map { try terms.setup($0.demand, policy: $0.policy) }
  }

  private static func words(_ text: String) throws -> String {
    try ScenarioFixture.problems(head + text).map(\.description).joined(separator: "\n")
  }

  /// The request class of a service and urgency.
  private static func known(
    _ setup: SimulationSetup,
    _ id: String
  ) throws -> RequestDemand.RequestClass {
    try #require(setup.demand.classes.first { $0.id == id })
  }

  // MARK: Chance

  @Test("all that chance does can be said in a scenario file")
  func chance() throws {
    let set = try Self.set(
      """
      simulate:
        no-shows: [{days: 7, chance: 9.5 %}, {days: 0, chance: 2 %}]
        cancellation: 0.5 %
        asks-again: 60 %
        punctuality: {mean: -3.5, spread: 4}
        variation: 30 %
        service-times:
          - {service: check, minutes: 30}
          - {service: check, minutes: 60}
        sickness: {spells: 1, days: 2, covered: no, most-covers: 3, agency: 4000}
        overtime-pay: 150 %
        payers:
          - {id: insurer, share: 75 %, days: 45, spread: 20, lost: 2.5 %}
          - {id: client, share: 25 %, days: 0}
        walk-ins: [{service: check, share: 20 %}, {service: trace, weekly: 6}]
      """
    )
    let setup = try #require(try Self.setups(set).first)
    #expect(setup.attendance.noShows.map(\.days) == [0, 7])
    #expect(setup.attendance.noShow(days: 8) == 0.095)
    #expect(setup.attendance.cancellationRate == 0.005 && setup.attendance.returning == 0.6)
    #expect(setup.punctuality == Punctuality(mean: -3.5, deviation: 4))
    // Booked for 30 minutes, measured 45 on average.
    #expect(abs((setup.serviceTimes.services["check"]?.mean ?? 0) - 1.5) < 1e-12)
    #expect(abs(setup.serviceTimes.ratio.squaredVariation - 0.09) < 1e-9)
    #expect(setup.sickness.mostCovers == 3 && setup.sickness.agencyTariff == 4000)
    #expect(!setup.sickness.isCovered && setup.money.overtimePercent == 150)
    #expect(setup.money.payers.map(\.id) == ["insurer", "client"])
    #expect(setup.money.payers[0].lost == 0.025)
    let ids = setup.demand.classes.map(\.id)
    #expect(ids.contains("check/routine/walk-in") && ids.contains("trace/routine/walk-in"))
    #expect(try Self.known(setup, "trace/routine/walk-in").weekly == 6)
    #expect(abs(try Self.known(setup, "check/routine").weekly - 1.6) < 1e-12)
  }

  @Test("measured minutes stay as long where another length is booked")
  func lengths() throws {
    let set = try Self.set(
      """
      simulate: {service-times: [{service: check, minutes: 40}, {minutes: 10}, {minutes: 30}]}
      scenarios:
        - {id: short, edits: [{edit: change-services, services: check, length: 20 min}]}
      """
    )
    let setups = try Self.setups(set)
    let ratios = setups.map { $0.serviceTimes.services["check"]?.mean ?? 0 }
    #expect(abs(ratios[0] - 4.0 / 3) < 1e-12 && abs(ratios[1] - 2) < 1e-12)
    #expect(setups[0].serviceTimes.ratio == .observed([0.5, 1.5]))
  }

  @Test("faults are told with what was expected")
  func faults() throws {
    let simulate = { (text: String) in "simulate: {\(text)}" }
    for (text, wanted) in [
      ("arrivals: forecast", "needs a history of requests that says enough"),
      ("arrivals: guess", "usual, history, forecast"),
      ("season: [{months: Juno-, factor: 90 %}]", "months, as in Nov or Nov-Feb"),
      ("season: [{weeks: 54, factor: 90 %}]", "weeks from 1 to 53"),
      ("rates: [{part: 09:00-10:00, rate: 0}]", "bring nobody"),
      ("holidays: {shifted: 120 %}", "0 % to 100 %"),
      ("holidays: {closed: yes}", "dates, or holidays in the practice"),
      ("walk-ins: [{service: check}]", "a share, or how many weekly"),
      ("walk-ins: [{service: chek, share: 5 %}]", "did you mean 'check'?"),
      ("no-show: 5 %, no-shows: [{days: 0, chance: 5 %}]", "is given beside no-show"),
      ("no-shows: [{days: 1, chance: 5 %}, {days: 1, chance: 6 %}]", "names a lead time twice"),
      ("payers: [{id: a, share: 0 %, days: 3}]", "pay for nothing"),
      ("service-times: [{service: check, minutes: 0}]", "are all 0"),
      ("punctuality: {mean: early}", "a number, as in -7"),
    ] {
      let told = try Self.words(simulate(text))
      #expect(told.contains(wanted), "\(text): \(told)")
    }
    let campaign = { (text: String) in "scenarios: [{id: a, edits: [{edit: campaign, \(text)}]}]" }
    for (text, wanted) in [
      ("from: 2026-03-02, weeks: 2", "one of the two"),
      ("from: 2026-03-02, weeks: 2, extra: 5, share: 10 %", "one of the two"),
      ("from: 2026-03-02, weeks: 2, extra: 5, after: 7 days", "given without comes-back"),
      ("from: 2026-03-02, weeks: 2, extra: 5, comes-back: 120 %", "more than all"),
    ] {
      let told = try Self.words(campaign(text))
      #expect(told.contains(wanted), "\(text): \(told)")
    }
  }

  // MARK: Time

  @Test("rates, seasons and holidays say when requests come")
  func time() throws {
    let set = try Self.set(
      """
      simulate:
        rates:
          - {days: Mon, part: 08:00-10:00, rate: 3}
          - {days: Mon-Fri, part: 09:30-12:00, rate: 1}
        season:
          - {months: Dec-Feb, factor: 120 %}
          - {weeks: [51-2], services: check, factor: 50 %}
        holidays: {dates: [2026-03-06], shifted: 50 %}
      """
    )
    let setup = try #require(try Self.setups(set).first)
    #expect(setup.demand.profile.weekdays == [8.5, 2.5, 2.5, 2.5, 2.5, 0, 0])
    #expect(setup.demand.profile.weekdayHours[0][8...12].map { $0 } == [3, 3.5, 1, 1, 0])
    #expect(setup.demand.seasons[0].months == [12, 1, 2])
    #expect(setup.demand.seasons[1].weeks == [51, 52, 53, 1, 2])
    #expect(setup.demand.holidays?.dates.count == 1 && setup.demand.holidays?.shifted == 0.5)
  }

  /// Weeks of requests up to the eve of the days planned, as a table's lines; on
  /// Mondays twice as many, at 9 and 14 o'clock.
  private static func history(weeks: Int, noise: Int) throws -> String {
    let start = try #require(CalendarDate("2026-03-02")).adding(days: -7 * weeks)
    var random = SeededGenerator(seed: 3)
    let lines = (0..<weeks * 7).flatMap { day -> [String] in
      let date = start.adding(days: day)
      guard date.weekday <= .friday else { return [] }
      let count = (date.weekday == .monday ? 8 : 4) + Int.random(in: -noise...noise, using: &random)
      return [
        "{date: \(date), service: check, count: \(count), time: 09:15}",
        "{date: \(date), service: trace, count: 2, time: 14:40}",
      ]
    }
    return "history: [\(lines.joined(separator: ", "))]\n"
  }

  @Test(
    "the past goes on: numbers by weekday, hours, and no more of what a scenario does not touch"
  )
  func past() throws {
    let set = try Self.set(
      try Self.history(weeks: 10, noise: 0) + """
        simulate: {weeks: 2, warm-up: 0, arrivals: history}
        scenarios:
          - {id: more, edits: [{edit: demand, factor: 150 %, services: check}]}
          - id: share
            edits: [{edit: campaign, from: 2026-03-02, weeks: 1, share: 50 %, services: check}]
        """
    )
    let setups = try Self.setups(set)
    // A share of those who come, not of those in the practice's file.
    let extra = setups[2].demand.classes.reduce(0) { $0 + $1.extra.values.reduce(0, +) }
    #expect(abs(extra - 12) < 1e-9)
    for (setup, times) in zip(setups, [1, 1.5]) {
      // Three checks in the practice: one urgent, two routine.
      let routine = try #require(try Self.known(setup, "check/routine").daily)
      let urgent = try #require(try Self.known(setup, "check/urgent").daily)
      let sums = zip(routine, urgent).map { $0 + $1 }
      for (day, wanted) in [8.0, 4, 4, 4, 4, 0, 0].enumerated() {
        #expect(abs(sums[day] - wanted * times) < 1e-9 && abs(sums[day + 7] - sums[day]) < 1e-9)
      }
      #expect(abs(urgent[0] * 2 - routine[0]) < 1e-9)
      let trace = try #require(try Self.known(setup, "trace/routine").daily)
      #expect(abs(trace[0] - 2) < 1e-9)
      #expect(setup.demand.uncertainty == nil)
    }
    let hours = setups[0].demand.profile.hours
    #expect(hours.indices.filter { hours[$0] > 0 } == [9, 14])
  }

  @Test("a forecast brings its level, and its doubt grows with what cannot be known")
  func forecast() throws {
    let simulate = "simulate: {weeks: 4, warm-up: 1, arrivals: forecast}\n"
    let steady = try Self.set(try Self.history(weeks: 26, noise: 0) + simulate)
    let wild = try Self.set(try Self.history(weeks: 26, noise: 4) + simulate)
    let setups = try [steady, wild].map { try #require(try Self.setups($0).first) }
    let levels = try setups.map { setup in
      let own = try #require(try Self.known(setup, "check/routine").daily)
      let urgent = try #require(try Self.known(setup, "check/urgent").daily)
      #expect(own.count == 35)
      return (own.prefix(7) + urgent.prefix(7)).reduce(0, +)
    }
    #expect(levels.allSatisfy { abs($0 - 24) < 4 }, "\(levels)")
    let doubts = try setups.map { try #require(try Self.known($0, "check/routine").uncertainty) }
    #expect(doubts.allSatisfy { $0.name == "check" && $0.level > 0 })
    #expect(doubts[1].daily > doubts[0].daily)
    #expect(setups[0].demand.uncertainty?.level ?? 0 > 0)
    #expect(try #require(steady.simulation).signature != #require(wild.simulation).signature)
    // The forecast's path is one and the same for all scenarios, and varies requests.
    let (practice, roster) = (
      steady.base.practice, Roster(horizon: steady.base.practice.horizon, assignments: [])
    )
    let simulation = try BookingSimulation(practice, roster: roster, setup: setups[0])
    let requests = (0..<20).map { simulation.run(StreamFamily(seed: 1, replication: $0)).values[0] }
    #expect(Set(requests).count > 5)
  }

  @Test("a level that drifts is told from one that only varies by chance")
  func drift() throws {
    let start = try #require(CalendarDate("2025-03-03"))
    var random = SeededGenerator(seed: 12)
    func uniform() -> Double { Double.random(in: 0.000_1..<0.999_9, using: &random) }
    let doubts = try [0.0, 0.12].map { step in
      var level = 1.0
      var entries: [DemandOutlook.Entry] = []
      for day in 0..<52 * 7 {
        let date = start.adding(days: day)
        if day % 7 == 0 { level *= exp(step * NormalDistribution.quantile(uniform())) }
        guard date.weekday <= .friday else { continue }
        let count = try PoissonDistribution(mean: 40 * level).quantile(uniform())
        entries.append(DemandOutlook.Entry(date: date, service: "check", count: count))
      }
      let last = start.adding(days: 52 * 7 - 1)
      let past = PastDemand(entries, ["check"], from: start, to: last, [:])
      let forecast = try #require(ArrivalForecast(past, gap: 0, days: 35))
      let doubt = try #require(forecast.uncertainties.first)
      #expect(forecast.common == nil && forecast.daily[0][5] == 0 && forecast.daily[0][7] > 10)
      // The deviation of the level after eight weeks.
      return (doubt.level * doubt.level + 8 * doubt.drift * doubt.drift).squareRoot()
    }
    #expect(doubts[0] < 0.1 && doubts[1] > 0.15 && doubts[1] < 0.65, "\(doubts)")
  }

  // MARK: Demand of scenarios

  @Test("demand is scaled exactly in a simulation, whatever the days planned are rounded to")
  func exact() throws {
    let set = try Self.set(
      """
      simulate: {weeks: 1}
      scenarios:
        - {id: more, edits: [{edit: demand, factor: 115 %}]}
        - id: winter
          edits: [{edit: demand, factor: 200 %, months: Nov-Feb, services: check}]
        - id: march
          edits: [{edit: demand, factor: 200 %, months: Mar, services: check}]
      """
    )
    let setups = try Self.setups(set)
    for known in setups[0].demand.classes where known.id != "matter/m1" {
      let more = try Self.known(setups[1], known.id)
      #expect(abs(more.weekly - known.weekly * 1.15) < 1e-12, "\(known.id)")
    }
    let matters = setups[1].demand.classes.filter { $0.id.hasPrefix("matter/") }
    #expect(abs(matters.reduce(0) { $0 + $1.weekly } - 1.15) < 1e-12)
    // The week planned lies in March.
    #expect(set.cases.map { $0.practice.demand.requests.count } == [4, 4, 4, 7])
    for setup in setups[2...] {
      #expect(try abs(Self.known(setup, "check/routine").weekly - 2) < 1e-12)
      let frame = setup.demand.seasons.map(\.factor)
      #expect(frame == [2, 2] && setup.demand.seasons.allSatisfy { $0.classes.count == 1 })
    }
    #expect(set.cases[2].changes == ["demand 200 % for check in Jan, Feb, Nov and Dec"])
  }

  @Test("what rounding leaves out of the days planned still comes, and edits follow each other")
  func rounded() throws {
    let set = try Self.set(
      """
      simulate: {weeks: 1}
      scenarios:
        - {id: few, edits: [{edit: demand, factor: 10 %}]}
        - id: both
          edits: [{edit: demand, factor: 10 %}, {edit: demand, factor: 500 %, services: check}]
        - id: moved
          edits: [{edit: demand, factor: 130 %}, {edit: move-demand, to: Fri, share: 100 %}]
      """
    )
    let setups = try Self.setups(set)
    // Only what is booked is planned.
    #expect(set.cases[1].practice.demand.requests.map(\.id) == ["q4"])
    for (number, times) in [(1, 0.1), (2, 0.5), (3, 1.3)] {
      for known in setups[0].demand.classes {
        let own = try Self.known(setups[number], known.id)
        let factor = number == 2 && known.service != "check" ? 0.1 : times
        #expect(abs(own.weekly - known.weekly * factor) < 1e-12, "\(number): \(known.id)")
        #expect(own.patterns == known.patterns)
      }
    }
    // Clients are like the base's, but where they changed.
    let requests = set.cases.map(\.demand.practice.demand.requests)
    #expect(requests[1] == requests[0] && requests[2] == requests[0])
    #expect(requests[3].map(\.id) == requests[0].map(\.id) && requests[3] != requests[0])
  }

  @Test("all that comes is multiplied, but for campaigns and walk-ins whose number is given")
  func multiplied() throws {
    let scenarios = """
        walk-ins: [{service: trace, weekly: 6}]
      scenarios:
        - {id: given, edits: [{edit: campaign, from: 2026-03-02, weeks: 1, extra: 10}]}
        - {id: share, edits: [{edit: campaign, from: 2026-03-02, weeks: 1, share: 50 %}]}
        - {id: more, edits: [{edit: demand, factor: 120 %}]}
      """
    let setups = try ["", "\n  demand: 700 %"].map {
      try Self.setups(Self.set("simulate:\n  weeks: 4" + $0 + "\n" + scenarios))
    }
    for (usual, many) in zip(setups[0], setups[1]) {
      for (own, seven) in zip(usual.demand.classes, many.demand.classes) {
        #expect(own.id == seven.id)
        #expect(abs(seven.weekly - own.weekly * (own.isWalkIn ? 1 : 7)) < 1e-9, "\(own.id)")
      }
    }
    func extra(_ setup: SimulationSetup) -> Double {
      setup.demand.classes.reduce(0) { $0 + $1.extra.values.reduce(0, +) }
    }
    #expect(abs(extra(setups[0][1]) - 10) < 1e-9 && abs(extra(setups[1][1]) - 10) < 1e-9)
    #expect(extra(setups[0][2]) > 1 && abs(extra(setups[1][2]) - 7 * extra(setups[0][2])) < 1e-9)
    #expect(
      setups[0].map { $0.demand.classes.map(\.id) } == setups[1].map { $0.demand.classes.map(\.id) }
    )
  }

  @Test("a campaign brings new clients for its weeks, fewer afterwards, and some come back")
  func campaign() throws {
    let set = try Self.set(
      """
      simulate: {weeks: 8, warm-up: 0}
      scenarios:
        - id: plain
          edits: [{edit: campaign, from: 2026-03-02, weeks: 2, extra: 10, services: check}]
        - id: fading
          edits:
            - edit: campaign
              from: 2026-02-23
              weeks: 1
              extra: 10
              fades: 1
              services: check
              comes-back: 50 %
              after: 14 days
              comes-back-for: trace
        - {id: share, edits: [{edit: campaign, from: 2026-04-06, weeks: 1, share: 50 %}]}
      """
    )
    let setups = try Self.setups(set)
    func extra(_ number: Int, _ id: String) throws -> [Double] {
      let own = try Self.known(setups[number], id).extra
      let start = set.base.practice.horizon.start
      return (0..<8).map { week in
        (0..<7).reduce(0) { $0 + (own[start.adding(days: week * 7 + $1)] ?? 0) }
      }
    }
    let plain = zip(try extra(1, "check/routine"), try extra(1, "check/urgent")).map { $0 + $1 }
    #expect(plain.map { ($0 * 1e6).rounded() / 1e6 } == [10, 10, 0, 0, 0, 0, 0, 0])
    // The week planned has them as clients of its own, the other weeks have not.
    #expect(set.cases[1].practice.demand.requests.count == 14)
    #expect(try abs(Self.known(setups[1], "check/routine").weekly - 2) < 1e-12)
    let clients = Set(set.cases[1].practice.demand.requests.map(\.client))
    #expect(clients.count == set.cases[1].practice.demand.requests.count)
    let fading = zip(try extra(2, "check/routine"), try extra(2, "check/urgent")).map { $0 + $1 }
    #expect(fading[0] > 6 && fading[0] < 10 && abs(fading[1] / fading[0] - 0.5) < 1e-9)
    let back = try extra(2, "trace/routine")
    // Two weeks after the height, half of it.
    #expect(abs(back[0]) < 1e-9 && abs(back[1] - 5) < 1e-9)
    #expect(abs(back[2] / fading[0] - 0.5) < 1e-9)
    // Nothing of it falls into the week planned.
    #expect(set.cases[3].practice.demand.requests.count == 4)
    let share = try extra(3, "check/routine")
    #expect(abs(share[5] - 1) < 1e-9 && share[4] == 0)
    #expect(set.cases[1].changes[0].hasPrefix("campaign from 2026-03-02, 2 weeks: 10 more a week"))
  }
}
