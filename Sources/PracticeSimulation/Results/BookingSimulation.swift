public import PracticeDomain
public import Simulation
internal import Statistics

/// A practice followed through many weeks: requests come, are booked, cancelled,
/// kept or missed, while staff falls ill and days run late.
///
/// Made once and run for each replication; runs share nothing that changes, so they
/// may go on at once. Its random numbers are named by what they are for and by
/// whom they concern: the same client of the same replication asks at the same time,
/// comes or not, and takes as long in every scenario.
public struct BookingSimulation: Sendable {
  /// What each replication yields, in the order of its values.
  public let measures: [SimulationMeasure]
  let frame: SimulationFrame

  /// Lays out a practice under a roster.
  ///
  /// - Parameters:
  ///   - practice: the practice; its requests, series and matters say what clients
  ///     are like.
  ///   - roster: who works when; repeated week after week where it is shorter than
  ///     the simulation.
  ///   - setup: what chance does, and how the desk books.
  /// - Throws: ``SimulationError`` for a practice or a setup that cannot be.
  /// - Complexity: linear in sorts of requests times professionals times slots, and
  ///   a verification of the roster for each possible standing-in.
  public init(
    _ practice: Practice,
    roster: Roster,
    setup: SimulationSetup
  ) throws(SimulationError) {
    try Self.check(setup)
    frame = try SimulationFrame(practice, roster: roster, setup: setup)
    measures = SimulationMeasure.all(urgencies: frame.urgencies.map(\.text))
  }

  /// How many visits are asked for on average in the weeks that count, as the measure
  /// `requests` counts them; nil where clients ask again, which nobody can tell
  /// beforehand.
  public var expectedRequests: Double? {
    guard frame.setup.attendance.returning == 0 else { return nil }
    return zip(frame.expected, frame.patterns).reduce(0) { sum, known in
      let visits = known.1.reduce(0) { $0 + $1.templates.count }
      let each = known.1.isEmpty ? 0 : Double(visits) / Double(known.1.count)
      return sum + frame.measured.reduce(0) { $0 + known.0[$1] } * each
    }
  }

  /// Simulates one replication.
  public func run(_ streams: StreamFamily) -> SimulationResult {
    var run = BookingRun(frame, streams)
    return run.run()
  }

  private static func check(_ setup: SimulationSetup) throws(SimulationError) {
    do {
      _ = try Parameter.count(setup.weeks, "the weeks simulated", in: 1...520)
      _ = try Parameter.count(setup.warmUpWeeks, "the weeks before them", in: 0...520)
      _ = try Parameter.count(setup.rules.ahead, "the days that can be booked ahead", in: 0...730)
      _ = try Parameter.count(setup.rules.notice, "the least minutes of notice", in: 0...1_000_000)
      for (urgency, days) in setup.targets {
        _ = try Parameter.count(days, "the target of \(urgency) in days", in: 0...3_650)
      }
      try setup.demand.check()
      try setup.attendance.check()
      try setup.punctuality.check()
      try setup.serviceTimes.check()
      try setup.sickness.check()
      try setup.money.check()
    } catch {
      throw SimulationError("Of the simulation, \(error).")
    }
  }
}

/// What one replication yielded.
public struct SimulationResult: Sendable, Equatable {
  /// A number for each of ``BookingSimulation/measures``.
  public let values: [Double]
  /// What the requests of each class of the demand met.
  public let classes: [ClassResult]
  /// What the requests of each urgency class waited, in the practice's order.
  public let waits: [WaitCounts]
  /// What the week in the middle came to.
  public let week: SampleWeek
  /// How many events happened.
  public let events: Int
}

/// What the requests of one class met in one replication.
public struct ClassResult: Sendable, Equatable {
  /// The class.
  public let id: String
  /// How many requests counted.
  public let requests: Int
  /// How many of them found a time.
  public let placed: Int
  /// How many found one within their target.
  public let inTarget: Int
  /// Days that those who found a time waited, all together.
  public let days: Int
}
