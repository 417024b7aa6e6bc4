public import Statistics

/// A network and a window in flat arrays, ready to run: one plan serves all
/// replications.
public struct NetworkPlan: Sendable {
  let servers: [Int]
  let changes: [(station: Int, change: ServiceNetwork.StaffChange)]
  let arrivals: [ArrivalPattern]
  let rank: [Int]
  let ranks: Int
  let isImpatient: [Bool]
  let patiences: [RandomTime]
  let firstVisit: [Int]
  let visitCount: [Int]
  let visitStation: [Int]
  let services: [RandomTime]
  let shares: [Double]
  let window: MeasuringWindow
  let target: Double

  let arrivalCode = StreamName("arrival").code
  let serviceCode = StreamName("service").code
  let patienceCode = StreamName("patience").code
  let routeCode = StreamName("route").code

  /// A plan of replications.
  ///
  /// - Parameters:
  ///   - network: what is simulated.
  ///   - window: whose experience counts.
  ///   - target: the wait that a service level is counted for, at least 0.
  public init(
    _ network: ServiceNetwork,
    window: MeasuringWindow,
    target: Double = 0
  ) throws(InvalidParameter) {
    try NetworkPlan.check(window)
    self.window = window
    self.target = try Parameter.notNegative(target, "the target of waiting")
    let classes = network.classes
    let priorities = Set(classes.map(\.priority)).sorted()
    servers = network.stations.map(\.servers)
    changes = network.stations.enumerated().flatMap { station, each in
      each.changes.map { (station, $0) }
    }
    arrivals = classes.map(\.arrivals)
    rank = classes.map { clients in priorities.firstIndex(of: clients.priority) ?? 0 }
    ranks = priorities.count
    isImpatient = classes.map { $0.patience != nil }
    patiences = classes.map { $0.patience ?? .constant(0) }
    visitCount = classes.map(\.visits.count)
    firstVisit = classes.indices.map { classes[..<$0].reduce(0) { $0 + $1.visits.count } }
    let visits = classes.flatMap(\.visits)
    visitStation = visits.map(\.station)
    services = visits.map(\.service)
    shares = visits.map(\.probability)
  }

  private static func check(_ window: MeasuringWindow) throws(InvalidParameter) {
    switch window {
    case .clients(let warmUp, let measured):
      _ = try Parameter.count(warmUp, "the warm-up", in: 0...(1 << 40))
      _ = try Parameter.count(measured, "the number of clients measured", in: 1...(1 << 40))
    case .time(let warmUp, let length):
      _ = try Parameter.notNegative(warmUp, "the warm-up")
      _ = try Parameter.positive(length, "the length of the window")
    }
  }

  /// Simulates one replication.
  ///
  /// It is given up, and says how many clients were unresolved, when those who count
  /// are not through after ten times the window: a class that the more urgent
  /// crowd out never would be.
  public func run(_ streams: StreamFamily) -> NetworkResult {
    var run = NetworkRun(plan: self, streams: streams)
    var agenda = Agenda<NetworkRun.Event>()
    run.begin(&agenda)
    let events = run.run(&agenda)
    run.end(agenda.now)
    let averages = run.loads.averages()
    let stations = servers.count
    return NetworkResult(
      tallies: arrivals.indices.map {
        Array(run.tallies[($0 * stations)..<(($0 + 1) * stations)])
      },
      utilisation: averages.utilisation,
      meanQueue: averages.waiting,
      unresolved: run.open,
      events: events
    )
  }

  /// The entity number of a client of a class.
  static func entity(_ clients: Int, _ number: Int) -> Int { clients << 44 | number }

  /// Whether the client who comes next counts.
  func counts(arrival: Int, at time: Double) -> Bool {
    hasOpened(arrivals: arrival, at: time) && !hasClosed(arrivals: arrival, at: time)
  }

  /// Whether the window has opened.
  func hasOpened(arrivals: Int, at time: Double) -> Bool {
    switch window {
    case .clients(let warmUp, _): arrivals >= warmUp
    case .time(let warmUp, _): time >= warmUp
    }
  }

  /// Whether the window has closed.
  func hasClosed(arrivals: Int, at time: Double) -> Bool {
    switch window {
    case .clients(let warmUp, let measured): arrivals >= warmUp + measured
    case .time(let warmUp, let length): time >= warmUp + length
    }
  }

  /// When the window opens, if that is known beforehand.
  var opening: Double {
    if case .time(let warmUp, _) = window { warmUp } else { .infinity }
  }

  /// When the window closes, if that is known beforehand.
  var closing: Double {
    if case .time(let warmUp, let length) = window { warmUp + length } else { .infinity }
  }

  /// How long those who count are followed after the window.
  func limit(after end: Double) -> Double {
    if case .time(let warmUp, let length) = window {
      end + 10 * (warmUp + length)
    } else {
      .infinity
    }
  }

  /// How many clients come at most.
  var mostArrivals: Int {
    if case .clients(let warmUp, let measured) = window { 11 * (warmUp + measured) } else { .max }
  }
}
