import Glibc
import HomeVisits
import Statistics
import TestSupport
import Testing

@Suite struct VisitRoundTests {
  /// Places on a square, visits of some length.
  static func round(clients: Int, seed: UInt64) throws -> VisitRound {
    var random = SeededGenerator(seed: seed)
    let places = (0...clients).map { _ in (random.integer(0...30), random.integer(0...30)) }
    let travel = places.map { a in
      places.map { b in
        let square = (a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)
        return 1 + Double(square).squareRoot()
      }
    }
    return try VisitRound(
      travel: travel,
      travelVariation: travel.map { row in row.map { _ in 0.2 } },
      service: [0] + (1...clients).map { _ in Double(random.integer(10...40)) },
      serviceVariation: [0] + (1...clients).map { _ in Double(random.integer(3...15)) / 10 },
      travelPrice: 1,
      idlePrice: 2.5,
      waitingPrices: (0...clients).map { _ in Double(random.integer(1...10)) }
    )
  }

  /// The time until the round's next phase-type duration is over.
  private func draw(_ duration: PhaseType, _ random: inout SeededGenerator) -> Double {
    var left = Double.random(in: 0..<1, using: &random)
    var phase = 0
    while phase + 1 < duration.initial.count, left >= duration.initial[phase] {
      left -= duration.initial[phase]
      phase += 1
    }
    var time = 0.0
    while true {
      time -= log(Double.random(in: 1e-16..<1, using: &random)) / duration.rates[phase]
      guard Double.random(in: 0..<1, using: &random) < duration.onward[phase] else { return time }
      phase += 1
    }
  }

  @Test("waits and idle times are those of a simulation")
  func simulated() throws {
    let round = try Self.round(clients: 4, seed: 3)
    let order = [2, 4, 1, 3]
    let times = [10.0, 30, 25, 40]
    let plan = try round.plan(order: order, times: times)
    var random = SeededGenerator(seed: 17)
    var waits = Array(repeating: Moments(), count: 4)
    var idle = Moments()
    for _ in 0..<8_000 {
      var wait = 0.0
      var idled = 0.0
      for (index, client) in order.enumerated() {
        let from = index == 0 ? 0 : order[index - 1]
        let duration = try #require(round.durations[from][client])
        let late = wait + draw(duration, &random) - times[index]
        idled += max(0, -late)
        wait = max(0, late)
        waits[index].add(wait)
      }
      idle.add(idled)
    }
    for index in 0..<4 {
      #expect(waits[index].estimate(level: 0.9999).interval.contains(plan.waits[index]))
    }
    #expect(idle.estimate(level: 0.9999).interval.contains(plan.idle))
    let waiting = zip(order, plan.waits).reduce(0) { $0 + round.waitingPrices[$1.0] * $1.1 }
    #expect(abs(plan.cost - (round.tour(order) + 2.5 * plan.idle + waiting)) < 1e-9)
  }

  @Test("one exponential duration: the closed form", arguments: [0.2, 0.5, 0.9])
  func closedForm(weight: Double) throws {
    let duration = try PhaseType.fitted(mean: 1, squaredVariation: 1)
    let round = try VisitRound(
      distances: [[0, 0], [0, 0]],
      durations: [[nil, duration], [duration, nil]],
      travelPrice: 0,
      idlePrice: 1 - weight,
      waitingPrices: [0, weight]
    )
    let plan = try round.bestTimes(order: [1])
    #expect(abs(plan.times[0] + log(1 - weight)) < 1e-5)
    let best =
      weight * exp(-plan.times[0]) + (1 - weight) * (plan.times[0] - 1 + exp(-plan.times[0]))
    #expect(abs(plan.cost - best) < 1e-12)
  }

  @Test("no change of the best times is better", arguments: 1...4)
  func times(seed: UInt64) throws {
    let round = try Self.round(clients: 4, seed: seed)
    let order = [3, 1, 4, 2]
    let best = try round.bestTimes(order: order)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      let other = best.times.map { max(0, $0 + Double.random(in: -2...2, using: &random)) }
      #expect(try round.plan(order: order, times: other).cost > best.cost)
    }
    for index in 0..<4 {
      var nudged = best.times
      nudged[index] += 1e-3
      let rise = try round.plan(order: order, times: nudged).cost - best.cost
      #expect(rise > -1e-9 && rise < 1e-4, "The slope is zero.")
    }
  }

  @Test("the best order is the best of all orders, and the bound holds", arguments: 1...2)
  func orders(seed: UInt64) throws {
    let round = try Self.round(clients: 4, seed: seed)
    var least = Double.infinity
    for order in permutations([1, 2, 3, 4]) {
      least = min(least, try round.bestTimes(order: order, tolerance: 1e-8).cost)
    }
    let searched = try round.best(RouteSearchOptions(rounds: 2))
    #expect(abs(searched.plan.cost - least) < 1e-5 * least)
    #expect(!searched.isProven)
    #expect(searched.bound <= least)
    #expect(searched.bound > 0.5 * least)
    let proven = try round.best(RouteSearchOptions(rounds: 0, proof: 1_000))
    #expect(proven.isProven)
    #expect(abs(proven.plan.cost - least) < 1e-5 * least)
  }

  private func permutations(_ values: [Int]) -> [[Int]] {
    guard let first = values.first else { return [[]] }
    return permutations(Array(values.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + rest[$0...] }
    }
  }

  @Test("rounds that make no sense are refused")
  func refusals() throws {
    let round = try Self.round(clients: 3, seed: 1)
    #expect(throws: InvalidParameter.self) { try round.bestTimes(order: [1, 2]) }
    #expect(throws: InvalidParameter.self) { try round.bestTimes(order: [1, 1, 2]) }
    #expect(throws: InvalidParameter.self) { try round.plan(order: [1, 2, 3], times: [1, 2]) }
    #expect(throws: InvalidParameter.self) { try round.plan(order: [1, 2, 3], times: [1, 2, -3]) }
    #expect(throws: InvalidParameter.self) {
      try VisitRound(
        distances: [[0, 1], [1, 0]],
        durations: [[nil, nil], [nil, nil]],
        travelPrice: 1,
        idlePrice: 1,
        waitingPrices: [1, 1]
      )
    }
  }
}
