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
    /// How many clients it serves at once, at least 1.
    public let servers: Int

    /// A station.
    public init(name: String, servers: Int) {
      self.name = name
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
    /// The time between two arrivals.
    public let interarrival: RandomTime
    /// The smaller, the more urgent.
    public let priority: Int
    /// How long a client is ready to wait at each visit; nil for ever.
    public let patience: RandomTime?
    /// The way through the stations.
    public let visits: [Visit]

    /// A class of clients.
    public init(
      name: String,
      interarrival: RandomTime,
      priority: Int = 0,
      patience: RandomTime? = nil,
      visits: [Visit]
    ) {
      self.name = name
      self.interarrival = interarrival
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
    for station in stations {
      _ = try Parameter.count(
        station.servers,
        "the number of servers of \(station.name)",
        in: 1...1_000_000
      )
    }
    _ = try Parameter.count(stations.count, "the number of stations", in: 1...1_000)
    _ = try Parameter.count(classes.count, "the number of classes", in: 1...1_000)
    var checked: [ClientClass] = []
    for clients in classes {
      checked.append(try ServiceNetwork.checked(clients, stations: stations))
    }
    self.stations = stations
    self.classes = checked
  }

  private static func checked(
    _ clients: ClientClass,
    stations: [Station]
  ) throws(InvalidParameter) -> ClientClass {
    let name = clients.name
    let interarrival = try clients.interarrival.validated("the time between arrivals of \(name)")
    _ = try Parameter.positive(interarrival.mean, "the mean time between arrivals of \(name)")
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
      interarrival: interarrival,
      priority: clients.priority,
      patience: try clients.patience?.validated("the patience of \(name)"),
      visits: visits
    )
  }
}
