import PracticeDomain
import Primitives
import Simulation
import Slots
import Statistics
import TestSupport
import Testing

@testable import PracticeSimulation

@Suite struct BookingSimulationTests {
  /// Values of a clinic's simulation by key.
  static func values(
    _ setup: SimulationSetup,
    _ practice: Practice,
    _ roster: Roster,
    replication: Int = 0
  ) throws -> [String: Double] {
    let simulation = try BookingSimulation(practice, roster: roster, setup: setup)
    let result = simulation.run(StreamFamily(seed: 5, replication: replication))
    #expect(result.values.count == simulation.measures.count)
    #expect(!result.values.contains { !$0.isFinite })
    return Dictionary(
      zip(simulation.measures.map(\.key), result.values),
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test("Each request ends in one way, under either policy", arguments: [false, true])
  func conservation(isRanked: Bool) throws {
    let (practice, roster) = try SampleClinic.read()
    for replication in 0..<(isRanked ? 1 : 2) {
      var setup = SampleClinic.setup(practice, weeks: isRanked ? 1 : 2)
      if isRanked { setup.policy = .ranked() }
      setup.demand.addWalkIns(like: "consultation/urgent", weekly: 12)
      let values = try Self.values(setup, practice, roster, replication: replication)
      let ends = ["served", "no-shows", "cancelled", "refused", "waiting"].map { values[$0] ?? 0 }
      #expect(values["requests"] == ends.reduce(0, +))
      #expect((values["served"] ?? 0) > 80)
      #expect((values["no-shows"] ?? 0) > 0)
      #expect((values["use-people"] ?? 0) > 5)
      #expect((values["labour-cost"] ?? 0) > 100_000)
    }
  }

  @Test("Nothing is ever booked twice, in the clinic", arguments: [false, true])
  func noDoubleBookingInClinic(isRanked: Bool) throws {
    let (practice, roster) = try SampleClinic.read()
    var setup = SampleClinic.setup(practice, weeks: 1, factor: isRanked ? 2 : 4)
    if isRanked { setup.policy = .ranked() }
    try checkBooks(practice, roster, setup)
  }

  @Test("Nothing is ever booked twice, in drawn practices", arguments: 0..<UInt64(30))
  func noDoubleBooking(seed: UInt64) throws {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    var setup = SimulationSetup(practice)
    (setup.weeks, setup.warmUpWeeks, setup.rules.ahead) = (1, 0, 7)
    setup.rules.notice = 0
    setup.demand.profile = ArrivalProfile(
      weekdays: Array(repeating: 1, count: 7),
      hours: Array(repeating: 1, count: 24)
    )
    setup.demand.scale(by: 3)
    setup.sickness = Sickness(spells: 40, days: 2)
    if seed % 2 == 1 { setup.policy = .ranked(RankingPrices(waiting: 50, lostVisit: 5)) }
    try checkBooks(practice, roster, setup)
  }

  /// Lets a simulation pass day by day, and counts what is taken of each resource.
  private func checkBooks(
    _ practice: Practice,
    _ roster: Roster,
    _ setup: SimulationSetup
  ) throws {
    let simulation = try BookingSimulation(practice, roster: roster, setup: setup)
    let frame = simulation.frame
    var run = BookingRun(frame, StreamFamily(seed: 3))
    var agenda = Agenda<BookingRun.Event>()
    agenda.schedule(.init(kind: .dawn, subject: 0), at: 0)
    for day in 0..<frame.days {
      run.run(&agenda, until: Double(frame.dayStarts[day]) + 700)
      check(run)
    }
    run.run(&agenda)
    #expect(run.visits.allSatisfy { $0.status != .booked })
  }

  private func check(_ run: BookingRun) {
    let problem = run.frame.book.frame
    var taken = [[Int]](
      repeating: Array(repeating: 0, count: problem.slotCount),
      count: problem.resources.count
    )
    var number = 0
    var misses = 0
    while misses < 64 {
      defer { number += 1 }
      guard let booking = run.book.booking(number) else {
        misses += 1
        continue
      }
      misses = 0
      for (phase, placement) in zip(booking.wish.phases, booking.placements) {
        for (need, members) in zip(phase.needs, placement.members) {
          #expect(members.count == need.count)
          for candidate in need.candidates where members.contains(candidate.resource) {
            let span =
              placement.start - candidate.lead..<placement.start + phase.length
              + candidate.trail
            for slot in span.clamped(to: 0..<problem.slotCount) {
              taken[candidate.resource][slot] += candidate.units
            }
          }
        }
      }
    }
    for (resource, slots) in zip(problem.resources, taken) {
      #expect((slots.max() ?? 0) <= resource.capacity)
    }
    for visit in run.visits where visit.status == .booked {
      #expect(run.book.booking(visit.booking) != nil)
    }
  }

  @Test("More demand adds requests and changes none; who comes does not depend on the policy")
  func commonNumbers() throws {
    let (practice, roster) = try SampleClinic.read()
    let base = SampleClinic.setup(practice, weeks: 1, factor: 2)
    var more = SampleClinic.setup(practice, weeks: 1, factor: 2 * 1.2)
    more.policy = .ranked()
    more.rules.notice = 300
    let runs = try [base, more].map { setup in
      let simulation = try BookingSimulation(practice, roster: roster, setup: setup)
      var run = BookingRun(simulation.frame, StreamFamily(seed: 11))
      _ = run.run()
      return run
    }
    let others = Dictionary(grouping: runs[1].visits, by: \.key)
    #expect(runs[1].visits.count > runs[0].visits.count)
    for visit in runs[0].visits {
      let other = others[visit.key]?.first { $0.part == visit.part }
      #expect(other?.asked == visit.asked)
      #expect(other?.pattern == visit.pattern)
      if let other, other.start == visit.start, other.booked == visit.booked,
        visit.generation == 1, other.generation == 1
      {
        #expect(other.status == visit.status)
      }
    }
    for day in 0..<runs[0].frame.days {
      let spells = runs.map { run in run.absences.spells(from: day).map(\.person) }
      #expect(spells[0] == spells[1])
    }
  }

  @Test("Results depend on the seed, not on the number of threads")
  func threads() throws {
    let (practice, roster) = try SampleClinic.read()
    var setup = SampleClinic.setup(practice, weeks: 1, factor: 2)
    let base = try BookingSimulation(practice, roster: roster, setup: setup)
    setup.demand.scale(by: 1.5)
    let more = try BookingSimulation(practice, roster: roster, setup: setup)
    let cases: [(threads: Int, seed: UInt64)] = [(1, 7), (3, 7), (3, 8)]
    let outcomes = try cases.map { threads, seed in
      let plan = ReplicationPlan(seed: seed, minimum: 3, maximum: 3, threads: threads)
      return try SimulationStudy([base, more], plan: plan).run()
    }
    for measure in base.measures.indices {
      let values = outcomes.map { $0.values(scenario: 1, measure: measure) }
      #expect(values[0] == values[1])
    }
    #expect(
      outcomes[1].values(scenario: 1, measure: 0) != outcomes[2].values(scenario: 1, measure: 0)
    )
    #expect(outcomes[0].difference(scenario: 1, measure: 0).mean > 0)
  }

  @Test("A setup that cannot be is told in words")
  func faults() throws {
    let (practice, roster) = try SampleClinic.read()
    var setup = SimulationSetup(practice)
    setup.weeks = 0
    #expect(throws: SimulationError.self) {
      try BookingSimulation(practice, roster: roster, setup: setup)
    }
    setup.weeks = 1
    setup.demand.classes[0].patterns = ["r999"]
    let words = "Demand 'consultation/routine' is like 'r999'"
    do {
      _ = try BookingSimulation(practice, roster: roster, setup: setup)
      Issue.record("r999 was found")
    } catch {
      #expect(error.description.hasPrefix(words))
    }
  }
}
