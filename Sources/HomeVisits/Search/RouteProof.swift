/// Branch and bound over the beginnings of orders.
///
/// A beginning costs at least what its clients cost by themselves, at their best
/// times, and what the steps that are left cost by the bounds of single steps.
struct RouteProof {
  private let round: VisitRound
  private let bounds: ArcBounds
  private let options: RouteSearchOptions
  private(set) var best: Route
  private(set) var evaluated = 0
  private(set) var isComplete = false

  init(_ round: VisitRound, _ bounds: ArcBounds, _ options: RouteSearchOptions, best: Route) {
    self.round = round
    self.bounds = bounds
    self.options = options
    self.best = best
  }

  mutating func run() {
    isComplete = extend([], cost: 0, times: [], left: (1 << round.clients) - 1)
  }

  /// Tries every continuation that may be better; false when it had to stop.
  private mutating func extend(_ order: [Int], cost: Double, times: [Double], left: Int) -> Bool {
    let place = order.last ?? 0
    let next = (1...round.clients).filter { left >> ($0 - 1) & 1 == 1 }
      .map { client in
        let after = left & ~(1 << (client - 1))
        let bound = bounds.arcs[place][client] + bounds.bound(from: client, through: after)
        return (bound: cost + bound, client: client, left: after)
      }
      .sorted { ($0.bound, $0.client) < ($1.bound, $1.client) }
    for step in next where mayBeBetter(step.bound) {
      if evaluated >= options.proof || options.isOver { return false }
      let longer = order + [step.client]
      let start = times + [startingTime(place, step.client)]
      let route = beginning(longer, start)
      let bound = route.cost + bounds.bound(from: step.client, through: step.left)
      if step.left == 0 {
        let whole = route.cost + round.travelPrice * round.distances[step.client][0]
        if whole < best.cost { best = Route(order: longer, times: route.times, cost: whole) }
      } else if mayBeBetter(bound) {
        if !extend(longer, cost: route.cost, times: route.times, left: step.left) { return false }
      }
    }
    return true
  }

  /// Orders are told apart when their costs differ by a millionth.
  private func mayBeBetter(_ bound: Double) -> Bool { bound < best.cost * (1 - 1e-6) }

  private func startingTime(_ from: Int, _ to: Int) -> Double {
    guard let duration = round.durations[from][to] else { return 0 }
    return duration.mean + 0.5 * max(0, duration.variance).squareRoot()
  }

  private mutating func beginning(_ order: [Int], _ times: [Double]) -> Route {
    evaluated += 1
    var descent = TimesDescent(RouteCost(round, beginning: order), start: times)
    descent.run(tolerance: 1e-9)
    return Route(order: order, times: descent.times, cost: descent.cost)
  }
}
