internal import Simulation

/// Iterated local search over orders.
struct RouteSearch {
  private let round: VisitRound
  private let bounds: ArcBounds
  private let options: RouteSearchOptions
  private let deviations: [[Double]]
  private let means: [[Double]]
  private var random: RandomStream
  private(set) var best: Route
  private(set) var evaluated = 0
  private var seen: Set<[Int]> = []

  init(_ round: VisitRound, _ bounds: ArcBounds, _ options: RouteSearchOptions) {
    self.round = round
    self.bounds = bounds
    self.options = options
    means = round.durations.map { $0.map { $0?.mean ?? 0 } }
    deviations = round.durations.map { row in
      row.map { max(0, $0?.variance ?? 0).squareRoot() }
    }
    random = StreamFamily(seed: options.seed).stream("shaken orders")
    best = Route(order: [], times: [], cost: .infinity)
  }

  mutating func run() {
    for start in [cheapestNext(), steadiestFirst()] {
      let route = improved(evaluate(start, times: round.startingTimes(start)))
      if route.cost < best.cost { best = route }
    }
    for _ in 0..<options.rounds where round.clients > 2 && !options.isOver {
      let shaken = shake(best.order)
      let route = improved(evaluate(shaken, times: carried(best, to: shaken)))
      if route.cost < best.cost - 1e-9 { best = route }
    }
  }

  /// Goes on to where the next step costs least.
  private func cheapestNext() -> [Int] {
    var order: [Int] = []
    var left = Set(1...round.clients)
    while let next = left.min(by: { arc(order.last, $0) < arc(order.last, $1) }) {
      order.append(next)
      left.remove(next)
    }
    return order
  }

  private func arc(_ from: Int?, _ to: Int) -> Double {
    bounds.arcs[from ?? 0][to] + 1e-9 * Double(to)
  }

  /// Those first whose way onward varies least: delays are then passed on to few.
  private func steadiestFirst() -> [Int] {
    (1...round.clients).sorted {
      let (a, b) = (deviations[$0].reduce(0, +), deviations[$1].reduce(0, +))
      return (a, $0) < (b, $1)
    }
  }

  /// Takes better neighbours until there is none.
  private mutating func improved(_ start: Route) -> Route {
    var route = start
    var goesOn = true
    while goesOn, !options.isOver {
      goesOn = false
      for order in neighbours(route.order) where bounds.bound(of: order) < route.cost {
        if options.isOver { break }
        guard seen.insert(order).inserted, let found = better(order, than: route) else { continue }
        route = found
        goesOn = true
        break
      }
    }
    return route
  }

  /// Orders that differ by moving up to three clients together, turning a part
  /// around or exchanging two; those with the least bound first.
  private func neighbours(_ order: [Int]) -> [[Int]] {
    let count = order.count
    var orders: Set<[Int]> = []
    for first in 0..<count {
      for length in 1...3 where first + length <= count {
        var rest = order
        rest.removeSubrange(first..<(first + length))
        for place in 0...rest.count where place != first {
          orders.insert(Array(rest[..<place] + order[first..<(first + length)] + rest[place...]))
        }
      }
      for last in (first + 1)..<max(count, first + 1) {
        let part = order[first...last].reversed()
        orders.insert(Array(order[..<first] + part + order[(last + 1)...]))
        var exchanged = order
        exchanged.swapAt(first, last)
        orders.insert(exchanged)
      }
    }
    let ranked = orders.map { (bound: bounds.bound(of: $0), order: $0) }
    return ranked.sorted {
      $0.bound != $1.bound ? $0.bound < $1.bound : $0.order.lexicographicallyPrecedes($1.order)
    }.map(\.order)
  }

  /// The order with its best times if it is better; a first look decides whether
  /// it is worth more.
  private mutating func better(_ order: [Int], than route: Route) -> Route? {
    evaluated += 1
    let cost = RouteCost(round, order: order)
    var descent = TimesDescent(cost, start: carried(route, to: order))
    descent.run(tolerance: 1e-3, most: 4)
    guard descent.cost < route.cost * 1.01 else { return nil }
    descent.run(tolerance: 1e-7)
    guard descent.cost < route.cost * (1 - 1e-9) else { return nil }
    return Route(order: order, times: descent.times, cost: descent.cost)
  }

  private mutating func evaluate(_ order: [Int], times: [Double]) -> Route {
    evaluated += 1
    var descent = TimesDescent(RouteCost(round, order: order), start: times)
    descent.run(tolerance: 1e-7)
    return Route(order: order, times: descent.times, cost: descent.cost)
  }

  /// Times for another order: everyone keeps the slack, in deviations of the
  /// duration before.
  private func carried(_ route: Route, to order: [Int]) -> [Double] {
    var slack = Array(repeating: 0.5, count: round.clients + 1)
    for (index, client) in route.order.enumerated() {
      let from = index == 0 ? 0 : route.order[index - 1]
      let deviation = deviations[from][client]
      if deviation > 0 { slack[client] = (route.times[index] - means[from][client]) / deviation }
    }
    return zip([0] + order, order).map { from, to in
      max(0, means[from][to] + slack[to] * deviations[from][to])
    }
  }

  /// Two random parts change places.
  private mutating func shake(_ order: [Int]) -> [Int] {
    let cuts = (0..<3).map { _ in draw(order.count + 1) }.sorted()
    let parts = [
      order[..<cuts[0]], order[cuts[0]..<cuts[1]], order[cuts[1]..<cuts[2]], order[cuts[2]...],
    ]
    var shaken = Array(parts[0] + parts[2] + parts[1] + parts[3])
    shaken.swapAt(draw(order.count), draw(order.count))
    return shaken
  }

  /// A random number below a limit.
  private mutating func draw(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
}
