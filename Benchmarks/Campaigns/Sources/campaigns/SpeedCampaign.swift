import Foundation
import Simulation

/// How many events a second are simulated, on the models of `analysis/models.py`.
struct SpeedCampaign {
  /// Runs replications of a model and prints one line of JSON.
  static func run(model: String, clients: Int, replications: Int, threads: Int) throws {
    let network = try model == "mm5" ? desk() : house()
    let plan = try NetworkPlan(network, window: .clients(warmUp: 0, measured: clients))
    let study = try ScenarioStudy(
      measures: [Measure("visits"), Measure("wait"), Measure("clients")],
      plan: ReplicationPlan(
        seed: 5,
        minimum: max(2, replications),
        maximum: max(2, replications),
        threads: threads
      )
    )
    let clock = ContinuousClock()
    let start = clock.now
    let processor = processorTime()
    let outcome = try study.run { _, streams in
      let result = plan.run(streams)
      let tallies = result.tallies.flatMap(\.self)
      let visits = tallies.reduce(0) { $0 + $1.visits }
      let wait = tallies.reduce(0) { $0 + $1.totalWait }
      return [Double(visits), wait / Double(visits), Double(clients)]
    }
    let seconds = (clock.now - start) / .seconds(1)
    let used = processorTime() - processor
    let visits = outcome.values(scenario: 0, measure: 0).reduce(0, +)
    let came = outcome.values(scenario: 0, measure: 2).reduce(0, +)
    let wait = outcome.estimate(measure: 1).mean
    print(
      """
      {"clients": \(Int(came)), "visits": \(Int(visits)), "wait": \(wait), \
      "seconds": \(seconds), "cpu": \(used)}
      """
    )
  }

  /// Keeps threads busy without any memory in common: what the machine gives at
  /// best just now.
  static func spin(threads: Int) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let processor = processorTime()
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var stream = StreamFamily(seed: 1).stream("spin")
      var sum = 0.0
      while clock.now < start + .seconds(1) { for _ in 0..<1_000 { sum += stream.uniform() } }
      precondition(sum > 0)
    }
    let seconds = (clock.now - start) / .seconds(1)
    print("{\"seconds\": \(seconds), \"cpu\": \(processorTime() - processor)}")
  }

  /// The processor time that this process has used, in seconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func desk() throws -> ServiceNetwork {
    try ServiceNetwork(
      stations: [.init(name: "desk", servers: 5)],
      classes: [
        .init(
          name: "client",
          interarrival: .exponential(mean: 1),
          visits: [.init(station: 0, service: .exponential(mean: 4))]
        )
      ]
    )
  }

  private static func house() throws -> ServiceNetwork {
    let desk = ServiceNetwork.Visit(station: 0, service: .exponential(mean: 1))
    let nurse = ServiceNetwork.Visit(
      station: 1,
      service: .exponential(mean: 2),
      probability: 0.5
    )
    let doctor = ServiceNetwork.Visit(
      station: 2,
      service: .lognormal(logMean: 1, logDeviation: 0.5)
    )
    return try ServiceNetwork(
      stations: [
        .init(name: "desk", servers: 2), .init(name: "nurse", servers: 3),
        .init(name: "doctor", servers: 5),
      ],
      classes: [
        .init(
          name: "calm",
          interarrival: .exponential(mean: 1.5),
          priority: 1,
          patience: .exponential(mean: 20),
          visits: [desk, nurse, doctor]
        ),
        .init(name: "urgent", interarrival: .exponential(mean: 3), visits: [desk, doctor]),
      ]
    )
  }
}
