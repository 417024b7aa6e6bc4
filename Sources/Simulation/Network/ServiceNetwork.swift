public import Statistics

/// Stations with servers and lines, and the classes of clients who visit them.
///
/// A class comes by its own clock, visits stations in a fixed order (each visit
/// with a probability), waits behind the more urgent classes and those who came
/// before, and leaves for good when a wait takes longer than its patience. Service is
/// not interrupted.
public struct ServiceNetwork: Sendable {
  /// A line and those who serve it.
  public struct Station: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// How many clients it serves at once, at the beginning.
    public let servers: Int
    /// When it begins to serve more or fewer. Who is being served when there are
    /// fewer is served to the end.
    public let changes: [StaffChange]

    /// A station.
    public init(name: String, servers: Int, changes: [StaffChange] = []) {
      self.name = name
      self.servers = servers
      self.changes = changes
    }
  }

  /// A time from which a station has another number of servers.
  public struct StaffChange: Hashable, Sendable {
    /// The time, at least 0.
    public let time: Double
    /// How many clients are then served at once, at least 0.
    public let servers: Int

    /// A change.
    public init(at time: Double, servers: Int) {
      self.time = time
      self.servers = servers
    }
  }

  /// One step of a client's way.
  public struct Visit: Hashable, Sendable {
    /// The station, by its number.
    public let station: Int
    /// How long the service takes.
    public let service: RandomTime
    /// The share of clients who make this visit.
    public let probability: Double

    /// A visit.
    public init(station: Int, service: RandomTime, probability: Double = 1) {
      self.station = station
      self.service = service
      self.probability = probability
    }
  }

  /// Clients who are alike.
  public struct ClientClass: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// When they come.
    public let arrivals: ArrivalPattern
    /// The smaller, the more urgent.
    public let priority: Int
    /// How long a client is ready to wait at each visit; nil for ever.
    public let patience: RandomTime?
    /// The way through the stations.
    public let visits: [Visit]

    /// A class of clients with the same random time between any two.
    public init(
      name: String,
      interarrival: RandomTime,
      priority: Int = 0,
      patience: RandomTime? = nil,
      visits: [Visit]
    ) {
      self.init(
        name: name,
        arrivals: .renewal(interarrival),
        priority: priority,
        patience: patience,
        visits: visits
      )
    }

    /// A class of clients.
    public init(
      name: String,
      arrivals: ArrivalPattern,
      priority: Int = 0,
      patience: RandomTime? = nil,
      visits: [Visit]
    ) {
      self.name = name
      self.arrivals = arrivals
      self.priority = priority
      self.patience = patience
      self.visits = visits
    }
  }

  /// The stations.
  public let stations: [Station]
  /// The classes.
  public let classes: [ClientClass]

  /// A network, checked.
  public init(stations: [Station], classes: [ClientClass]) throws(InvalidParameter) {
    for station in stations { try ServiceNetwork.check(station) }
    _ = try Parameter.count(stations.count, "the number of stations", in: 1...1_000)
    _ = try Parameter.count(classes.count, "the number of classes", in: 1...1_000)
    var checked: [ClientClass] = []
    for clients in classes {
      checked.append(try ServiceNetwork.checked(clients, stations: stations))
    }
    self.stations = stations
    self.classes = checked
  }

  private static func check(_ station: Station) throws(InvalidParameter) {
    let name = "the number of servers of \(station.name)"
    for servers in [station.servers] + station.changes.map(\.servers) {
      _ = try Parameter.count(servers, name, in: 0...1_000_000)
    }
    let most = max(station.servers, station.changes.map(\.servers).max() ?? 0)
    _ = try Parameter.count(most, name, in: 1...1_000_000)
    for change in station.changes {
      _ = try Parameter.notNegative(change.time, "the time of a change of \(station.name)")
    }
  }

  private static func checked(
    _ arrivals: ArrivalPattern,
    of name: String
  ) throws(InvalidParameter) -> ArrivalPattern {
    guard case .renewal(let time) = arrivals else { return arrivals }
    let valid = try time.validated("the time between arrivals of \(name)")
    _ = try Parameter.positive(valid.mean, "the mean time between arrivals of \(name)")
    return .renewal(valid)
  }

  private static func checked(
    _ clients: ClientClass,
    stations: [Station]
  ) throws(InvalidParameter) -> ClientClass {
    let name = clients.name
    _ = try Parameter.count(clients.visits.count, "the number of visits of \(name)", in: 1...1_000)
    var visits: [Visit] = []
    for visit in clients.visits {
      _ = try Parameter.count(
        visit.station,
        "the station that \(name) visits",
        in: 0...max(0, stations.count - 1)
      )
      let service = try visit.service.validated("the service of \(name)")
      let share = try Parameter.probability(visit.probability, "the share of \(name) who visit")
      visits.append(Visit(station: visit.station, service: service, probability: share))
    }
    return ClientClass(
      name: name,
      arrivals: try checked(clients.arrivals, of: name),
      priority: clients.priority,
      patience: try clients.patience?.validated("the patience of \(name)"),
      visits: visits
    )
  }
}
