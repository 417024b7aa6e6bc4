import Foundation
import Queueing
import Simulation
import Statistics

/// How often intervals of simulated waits hold the true mean: random queues whose
/// truth is known.
struct CoverageCampaign {
  /// A queue, drawn at random, and the true mean wait.
  private struct Case: Sendable {
    let kind: String
    let network: ServiceNetwork
    let truth: Double
    /// The share of time that servers are busy, or what is offered to them if more.
    let load: Double
  }

  static let kinds = ["M/M/c", "M/G/1", "M/M/c+M", "M/M/c, two priorities"]

  static func run(cases: Int, replications: Int, clients: Int) throws {
    print("\(cases) queues drawn at random; 95 % intervals of the mean wait from")
    print(
      "\(replications) replications of \(clients) clients each. Whether the share that holds the truth "
    )
    print("may be 95 % is judged by an exact binomial interval of level 95 %.\n")
    print("| queue | cases | held | share | binomial interval | mean half width / truth |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    var total = (held: 0, cases: 0)
    for (index, kind) in kinds.enumerated() {
      var held = 0
      var width = Moments()
      let count = cases / kinds.count
      for number in 0..<count {
        let example = try draw(kind, number: index * 1_000 + number)
        let estimate = try simulate(example, index * 1_000 + number, replications, clients)
        if estimate.interval.contains(example.truth) { held += 1 }
        width.add(estimate.halfWidth / example.truth)
      }
      try row(kind, held, count, width.mean)
      total = (total.held + held, total.cases + count)
    }
    try row("all", total.held, total.cases, nil)
  }

  private static func row(_ name: String, _ held: Int, _ cases: Int, _ width: Double?) throws {
    let interval = try BinomialInterval.exact(successes: held, trials: cases, level: 0.95)
    let cells = [
      name, "\(cases)", "\(held)", text(100 * Double(held) / Double(cases), 1) + " %",
      "\(text(100 * interval.lower, 1)) to \(text(100 * interval.upper, 1)) %",
      width.map { text($0, 3) } ?? "",
    ]
    print("| " + cells.joined(separator: " | ") + " |")
  }

  private static func simulate(
    _ example: Case,
    _ number: Int,
    _ replications: Int,
    _ clients: Int
  ) throws -> Estimate {
    // The fuller the house, the longer its beginning is felt.
    let warmUp = Int(40 / pow(max(0.1, 1 - example.load), 2)) + 400
    let plan = try NetworkPlan(
      example.network,
      window: .clients(warmUp: warmUp, measured: clients)
    )
    let study = try ScenarioStudy(
      measures: [Measure("wait")],
      plan: ReplicationPlan(
        seed: UInt64(7_000 + number),
        minimum: replications,
        maximum: replications
      )
    )
    let last = example.network.classes.count - 1
    return try study.run { _, streams in [plan.run(streams).tallies[last][0].meanWait] }
      .estimate(measure: 0)
  }

  /// A queue of a kind, from a number.
  private static func draw(_ kind: String, number: Int) throws -> Case {
    var stream = StreamFamily(seed: 404, replication: number).stream("case")
    let use = 0.3 + 0.55 * stream.uniform()
    let servers = 1 + Int(12 * stream.uniform())
    switch kind {
    case "M/M/c":
      let rate = use * Double(servers)
      let truth = try ErlangDelay(servers: servers, arrivalRate: rate, serviceTime: 1).meanWait
      return Case(kind: kind, network: try desk(servers, [rate]), truth: truth, load: use)
    case "M/G/1":
      let service = try service(&stream)
      let truth = try SingleServerQueue(
        arrivalRate: use,
        serviceTime: service.mean,
        squaredVariation: service.squaredVariation
      ).meanWait
      return Case(kind: kind, network: try desk(1, [use], service), truth: truth, load: use)
    case "M/M/c+M":
      let rate = (use + 0.4) * Double(servers)
      let patience = 0.3 + 3 * stream.uniform()
      let truth = try ErlangAbandonment(
        servers: servers,
        arrivalRate: rate,
        serviceTime: 1,
        patience: patience
      ).meanWait
      let network = try desk(servers, [rate], patience: .exponential(mean: patience))
      return Case(kind: kind, network: network, truth: truth, load: min(0.8, use))
    default:
      let urgent = use * Double(servers) * (0.2 + 0.6 * stream.uniform())
      let rates = [urgent, use * Double(servers) - urgent]
      let truth = try PriorityDelay(servers: servers, arrivalRates: rates, serviceTime: 1)
      let network = try desk(servers, rates)
      return Case(kind: kind, network: network, truth: truth.meanWaits[1], load: use)
    }
  }

  /// Service times of mean 1 in several shapes.
  private static func service(_ stream: inout RandomStream) throws -> RandomTime {
    let variation = 0.2 + 1.3 * stream.uniform()
    switch Int(4 * stream.uniform()) {
    case 0: return .constant(1)
    case 1: return .stages(3, each: 1.0 / 3)
    case 2: return try .lognormal(mean: 1, squaredVariation: min(1, variation))
    default: return try .mixture(mean: 1, squaredVariation: 1 + variation)
    }
  }

  private static func desk(
    _ servers: Int,
    _ rates: [Double],
    _ service: RandomTime = .exponential(mean: 1),
    patience: RandomTime? = nil
  ) throws -> ServiceNetwork {
    try ServiceNetwork(
      stations: [.init(name: "desk", servers: servers)],
      classes: rates.enumerated().map { rank, rate in
        .init(
          name: "class \(rank)",
          interarrival: .exponential(mean: 1 / rate),
          priority: rank,
          patience: patience,
          visits: [.init(station: 0, service: service)]
        )
      }
    )
  }
}
