/// What an order and the times between appointments cost, and how the cost
/// changes with each time.
///
/// The work ahead of each appointment is of phase type, and is carried from
/// client to client exactly (Bekker, Bharti, Lan & Mandjes 2024,
/// https://doi.org/10.1016/j.ejor.2024.05.038). Since idle and waiting times are
/// sums of maxima of sums, the cost is convex in the times; its gradient comes
/// from one pass back.
struct RouteCost {
  /// The phases along the order.
  let flow: PhaseFlow
  private let idlePrice: Double
  private let prices: [Double]
  private let tourCost: Double
  /// Blocks with less probability than this are over.
  private let negligible = 1e-13

  init(_ round: VisitRound, order: [Int]) {
    idlePrice = round.idlePrice
    let places = [0] + order
    flow = PhaseFlow(zip(places, order).compactMap { round.durations[$0][$1] })
    prices = order.map { round.waitingPrices[$0] }
    tourCost = round.travelPrice * round.tour(order)
  }

  /// The first clients of an order, as if nobody came after them: what they cost
  /// does not depend on who does. The way home is left out.
  init(_ round: VisitRound, beginning: [Int]) {
    idlePrice = round.idlePrice
    let places = [0] + beginning
    flow = PhaseFlow(zip(places, beginning).compactMap { round.durations[$0][$1] })
    prices = beginning.map { round.waitingPrices[$0] }
    tourCost =
      round.travelPrice * zip(places, beginning).reduce(0) { $0 + round.distances[$1.0][$1.1] }
  }

  init(_ visit: SingleVisit) {
    idlePrice = visit.idlePrice
    flow = PhaseFlow([visit.duration])
    prices = [visit.waitingPrice]
    tourCost = 0
  }

  /// The mean wait of each client for given times.
  func waits(_ times: [Double]) -> [Double] { forward(times).waits }

  /// The cost for given waits and times.
  func cost(waits: [Double], times: [Double]) -> Double {
    let idle = idleTime(waits: waits, times: times)
    return tourCost + idlePrice * idle + zip(prices, waits).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The sum of the idle times.
  func idleTime(waits: [Double], times: [Double]) -> Double {
    times.reduce(0, +) - flow.means.reduce(0, +) + (waits.last ?? 0)
  }

  /// The cost for given times, and its gradient.
  func costAndGradient(_ times: [Double]) -> (cost: Double, gradient: [Double]) {
    let pass = forward(times)
    var gradient = Array(repeating: idlePrice, count: times.count)
    var values: [Double] = []
    for client in times.indices.reversed() {
      let blocks = pass.first[client]...client
      let isLast = client == times.count - 1
      let price = prices[client] + (isLast ? idlePrice : 0)
      var here = flow.remaining(until: client, from: blocks.lowerBound).map { $0 * price }
      if !isLast {
        let begun = flow.beginning(client + 1, values)
        for phase in flow.starts[blocks.lowerBound]..<flow.starts[client + 1] {
          here[phase] += values[phase] - begun
        }
      }
      gradient[client] += flow.growth(blocks, pass.phases[client], here)
      values = here
      flow.passBack(times[client], blocks, &values)
    }
    return (cost(waits: pass.waits, times: times), gradient)
  }

  /// What is known after each appointment time.
  private struct Pass {
    var waits: [Double] = []
    /// The probabilities of the phases of what is still to be done.
    var phases: [[Double]] = []
    /// The first block that may not be over, while waiting for each client's time.
    var first: [Int] = []
  }

  private func forward(_ times: [Double]) -> Pass {
    var pass = Pass()
    var phases: [Double] = []
    var first = 0
    for client in times.indices {
      let left = phases.isEmpty ? 0 : phases[flow.starts[first]...].reduce(0, +)
      phases += Array(repeating: 0, count: flow.starts[client + 1] - phases.count)
      flow.begin(client, 1 - left, in: &phases)
      first = skip(from: first, to: client, phases)
      flow.pass(times[client], first...client, &phases)
      let remaining = flow.remaining(until: client, from: first)
      let active = flow.starts[first]..<flow.starts[client + 1]
      pass.waits.append(active.reduce(0) { $0 + phases[$1] * remaining[$1] })
      pass.phases.append(phases)
      pass.first.append(first)
    }
    return pass
  }

  private func skip(from first: Int, to last: Int, _ phases: [Double]) -> Int {
    var first = first
    while first < last,
      phases[flow.starts[first]..<flow.starts[first + 1]].reduce(0, +) < negligible
    { first += 1 }
    return first
  }
}
