public import Statistics

/// One professional's round of home visits: whom to visit in which order, and
/// when to say that one will come.
///
/// Place 0 is where the round begins and ends; the clients are 1, 2 and so on. A
/// duration from one place to another is the visit at the first and the way to
/// the second. A professional who comes early waits (idle); one who comes late
/// lets the client wait.
public struct VisitRound: Hashable, Sendable {
  /// The length of the way between places, which is paid for by length.
  public let distances: [[Double]]
  /// The random duration from a place to another; none from a place to itself.
  public let durations: [[PhaseType?]]
  /// The price of a unit of way.
  public let travelPrice: Double
  /// The price of a unit of idle time.
  public let idlePrice: Double
  /// The price of a unit of each client's wait; that of place 0 does not matter.
  public let waitingPrices: [Double]

  /// How many clients there are.
  public var clients: Int { distances.count - 1 }

  /// A round from its durations.
  ///
  /// - Parameters:
  ///   - distances: square, at least 0, of at most 61 places.
  ///   - durations: as large; between different places never nil.
  ///   - travelPrice: at least 0.
  ///   - idlePrice: above 0.
  ///   - waitingPrices: one a place, at least 0.
  public init(
    distances: [[Double]],
    durations: [[PhaseType?]],
    travelPrice: Double,
    idlePrice: Double,
    waitingPrices: [Double]
  ) throws(InvalidParameter) {
    let places = try Parameter.count(distances.count, "the number of places", in: 2...61)
    for (name, count) in [
      ("the rows of durations", durations.count), ("the number of prices", waitingPrices.count),
    ] where count != places {
      throw InvalidParameter(name, count, expected: "\(places)")
    }
    for from in 0..<places {
      guard distances[from].count == places, durations[from].count == places else {
        throw InvalidParameter(
          "the length of row \(from)",
          distances[from].count,
          expected: "\(places) distances and durations"
        )
      }
      for to in 0..<places {
        _ = try Parameter.notNegative(distances[from][to], "a distance")
        guard from == to || durations[from][to] != nil else {
          throw InvalidParameter("the duration from \(from) to \(to)", "none", expected: "one")
        }
      }
      _ = try Parameter.notNegative(waitingPrices[from], "the price of waiting")
    }
    self.distances = distances
    self.durations = durations
    self.travelPrice = try Parameter.notNegative(travelPrice, "the price of travel")
    self.idlePrice = try Parameter.positive(idlePrice, "the price of idle time")
    self.waitingPrices = waitingPrices
  }

  /// The length of the way from the beginning through all clients and back.
  public func tour(_ order: [Int]) -> Double {
    let places = [0] + order + [0]
    return zip(places, places.dropFirst()).reduce(0) { $0 + distances[$1.0][$1.1] }
  }

  /// Checks that an order visits every client once.
  func check(_ order: [Int]) throws(InvalidParameter) {
    guard order.sorted() == Array(1...clients) else {
      throw InvalidParameter("the order", order, expected: "each client from 1 to \(clients) once")
    }
  }
}
