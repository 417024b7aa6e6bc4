public import Statistics

/// M/M/c/c: clients come at random and leave at once when every server is busy.
///
/// The service times may have any distribution of the given mean (insensitivity).
public struct ErlangLoss: Hashable, Sendable {
  /// How many servers there are.
  public let servers: Int
  /// Arrivals in a mean service time (erlangs).
  public let offeredLoad: Double
  /// The share of clients who find every server busy and are lost: Erlang B.
  public let blocking: Double

  /// A loss system.
  ///
  /// - Parameters:
  ///   - servers: at least 0.
  ///   - offeredLoad: at least 0, in erlangs.
  /// - Complexity: O(servers).
  public init(servers: Int, offeredLoad: Double) throws(InvalidParameter) {
    self.servers = try Parameter.count(servers, "the number of servers", in: 0...100_000_000)
    self.offeredLoad = try Parameter.notNegative(offeredLoad, "the offered load")
    self.blocking = ErlangLoss.blocking(servers, offeredLoad)
  }

  /// Busy servers on average.
  public var carriedLoad: Double { offeredLoad * (1 - blocking) }

  /// The fewest servers that lose no more than a share of the clients.
  ///
  /// - Parameters:
  ///   - offeredLoad: at least 0, in erlangs.
  ///   - share: the largest share lost, above 0.
  public static func servers(
    offeredLoad: Double,
    losingAtMost share: Double
  ) throws(InvalidParameter) -> Int {
    let load = try Parameter.notNegative(offeredLoad, "the offered load")
    let share = try Parameter.positive(share, "the share of clients lost")
    var blocking = 1.0
    var servers = 0
    while blocking > share {
      servers += 1
      blocking = load * blocking / (Double(servers) + load * blocking)
    }
    return servers
  }

  /// The recursion over servers, whose terms stay between 0 and 1.
  static func blocking(_ servers: Int, _ load: Double) -> Double {
    var blocking = 1.0
    for server in stride(from: 1, through: servers, by: 1) {
      blocking = load * blocking / (Double(server) + load * blocking)
    }
    return blocking
  }
}
