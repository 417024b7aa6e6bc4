/// The least that each step of a round can cost, whatever comes before it.
///
/// Reaching a client costs at least the way, and the idling and waiting of a
/// professional who leaves the place before on time: an earlier delay adds an
/// independent amount to the duration, which by Jensen's inequality never makes
/// the best appointment time cheaper. Sums of these bounds are a travelling
/// salesman's problem, solved by dynamic programming over sets of clients (Held &
/// Karp 1962, https://doi.org/10.1137/0110015) where there are few.
struct ArcBounds {
  /// The bound of each step, from place to place.
  let arcs: [[Double]]
  private let clients: Int
  /// The least cost of going on from a place through a set of clients and home;
  /// empty with many clients.
  private let rest: [Double]

  /// The most clients for which sets are gone through.
  static let largest = 15

  init(_ round: VisitRound) {
    let places = round.clients + 1
    var arcs = Array(repeating: Array(repeating: 0.0, count: places), count: places)
    for from in 0..<places {
      for to in 0..<places where from != to {
        arcs[from][to] = round.travelPrice * round.distances[from][to]
        if to > 0 { arcs[from][to] += ArcBounds.leastDelay(round, from, to) }
      }
    }
    self.arcs = arcs
    clients = round.clients
    rest = clients <= ArcBounds.largest ? ArcBounds.restOfRound(arcs, clients) : []
  }

  /// What going on from a place through the clients of a set (bit 0 is client 1)
  /// costs at least.
  func bound(from place: Int, through set: Int) -> Double {
    if !rest.isEmpty { return rest[set * (clients + 1) + place] }
    var sum = 0.0
    for client in 1...clients where set >> (client - 1) & 1 == 1 {
      var least = arcs[place][client]
      for other in 1...clients where other != client && set >> (other - 1) & 1 == 1 {
        least = min(least, arcs[other][client])
      }
      sum += least
    }
    return sum
  }

  /// What a whole order costs at least.
  func bound(of order: [Int]) -> Double {
    let places = [0] + order + [0]
    return zip(places, places.dropFirst()).reduce(0) { $0 + arcs[$1.0][$1.1] }
  }

  /// What any order costs at least.
  var bound: Double { bound(from: 0, through: (1 << clients) - 1) }

  private static func leastDelay(_ round: VisitRound, _ from: Int, _ to: Int) -> Double {
    guard let duration = round.durations[from][to] else { return 0 }
    var descent = TimesDescent(
      RouteCost(SingleVisit(round, duration, to)),
      start: [duration.mean + 0.5 * max(0, duration.variance).squareRoot()]
    )
    descent.run(tolerance: 1e-11)
    // A little less, for what the descent may have missed.
    return max(0, descent.cost - 1e-8 * max(1, descent.cost))
  }

  private static func restOfRound(_ arcs: [[Double]], _ clients: Int) -> [Double] {
    let places = clients + 1
    var rest = Array(repeating: Double.infinity, count: (1 << clients) * places)
    for place in 0..<places { rest[place] = arcs[place][0] }
    for set in 1..<(1 << clients) {
      for place in 0..<places where place == 0 || set >> (place - 1) & 1 == 0 {
        for next in 1...clients where set >> (next - 1) & 1 == 1 {
          let cost = arcs[place][next] + rest[(set & ~(1 << (next - 1))) * places + next]
          if cost < rest[set * places + place] { rest[set * places + place] = cost }
        }
      }
    }
    return rest
  }
}

/// One visit alone, without its way.
struct SingleVisit {
  let duration: PhaseType
  let idlePrice: Double
  let waitingPrice: Double

  init(_ round: VisitRound, _ duration: PhaseType, _ client: Int) {
    self.duration = duration
    idlePrice = round.idlePrice
    waitingPrice = round.waitingPrices[client]
  }
}
