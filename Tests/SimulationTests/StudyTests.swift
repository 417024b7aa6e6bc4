import Simulation
import Statistics
import Synchronization
import Testing

@Suite struct StudyTests {
  /// A desk with so many servers.
  static func plan(servers: Int) throws -> NetworkPlan {
    try NetworkPlan(
      ServiceNetwork(
        stations: [.init(name: "desk", servers: servers)],
        classes: [
          .init(
            name: "client",
            interarrival: .exponential(mean: 1),
            patience: .exponential(mean: 8),
            visits: [
              .init(station: 0, service: try .lognormal(mean: 2.4, squaredVariation: 0.4))
            ]
          )
        ]
      ),
      window: .clients(warmUp: 50, measured: 300)
    )
  }

  private func study(
    scenarios: Int = 2,
    precision: Measure.Precision? = nil,
    _ plan: ReplicationPlan
  ) throws -> StudyOutcome {
    let plans = try (0..<scenarios).map { try Self.plan(servers: 3 + $0) }
    return try ScenarioStudy(
      scenarios: scenarios,
      measures: [Measure("wait", precision: precision), Measure("mean service")],
      plan: plan
    ).run { scenario, streams in
      let tally = plans[scenario].run(streams).tally(station: 0)
      return [tally.meanWait, tally.totalService / Double(tally.visits - tally.abandoned)]
    }
  }

  @Test("results do not depend on the number of threads")
  func threads() throws {
    let one = try study(ReplicationPlan(minimum: 12, maximum: 12, threads: 1))
    let three = try study(ReplicationPlan(minimum: 12, maximum: 12, threads: 3))
    for scenario in 0..<2 {
      #expect(
        one.values(scenario: scenario, measure: 0) == three.values(scenario: scenario, measure: 0)
      )
    }
    #expect(one.replications == 12)
    #expect(one.stopped == .replicationLimit)
  }

  @Test("a client needs the same service at the same time in every scenario")
  func commonNumbers() throws {
    let results = try (2...4).map { servers in
      let network = try ServiceNetwork(
        stations: [.init(name: "desk", servers: servers), .init(name: "nurse", servers: 1)],
        classes: (0...1).map { rank in
          .init(
            name: "class \(rank)",
            interarrival: .exponential(mean: 2),
            priority: rank,
            visits: [
              .init(station: 0, service: .stages(3, each: 0.5)),
              .init(station: 1, service: .mixture(0.4, 0.2, 0.9), probability: 0.6),
            ]
          )
        }
      )
      return try NetworkPlan(network, window: .clients(warmUp: 0, measured: 200))
        .run(StreamFamily(seed: 12))
    }
    for (clients, station) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
      let tallies = results.map { $0.tallies[clients][station] }
      #expect(Set(tallies.map(\.visits)).count == 1)
      let services = tallies.map(\.totalService)
      #expect(services.allSatisfy { abs($0 - services[0]) < 1e-9 })
    }
    let waits = results.map { $0.tally(station: 0).totalWait }
    #expect(waits == waits.sorted(by: >) && waits[0] > waits[2])
  }

  @Test("paired differences are much sharper than differences of independent runs")
  func pairing() throws {
    let outcome = try study(ReplicationPlan(minimum: 30, maximum: 30, threads: 2))
    let paired = outcome.difference(scenario: 1, measure: 0).halfWidth
    let apart = (0..<2).map { outcome.estimate(scenario: $0, measure: 0).halfWidth }
    let independent = (apart[0] * apart[0] + apart[1] * apart[1]).squareRoot()
    #expect(paired < 0.8 * independent)
    #expect(outcome.difference(scenario: 1, measure: 0).interval.upper < 0)
  }

  @Test("replications stop when the difference is precise, and not before")
  func precision() throws {
    let plan = ReplicationPlan(minimum: 5, maximum: 2_000, threads: 2)
    let outcome = try study(precision: .absolute(0.06), plan)
    #expect(outcome.stopped == .precise)
    #expect(outcome.difference(scenario: 1, measure: 0).halfWidth <= 0.06)
    #expect((6...400).contains(outcome.replications))
    let relative = try study(scenarios: 1, precision: .relative(0.1), plan)
    let estimate = relative.estimate(measure: 0)
    #expect(estimate.halfWidth <= 0.1 * estimate.mean)
    let short = try study(
      precision: .absolute(1e-9),
      ReplicationPlan(minimum: 4, maximum: 7, threads: 2)
    )
    #expect(short.stopped == .replicationLimit)
    #expect(short.replications == 7)
    let late = try study(ReplicationPlan(minimum: 40, maximum: 40, threads: 2, deadline: .now))
    #expect(late.stopped == .timeLimit)
    #expect(late.replications >= 2)
  }

  @Test("a cancelled study returns what there is; rounds are told of")
  func cancelling() throws {
    let study = try ScenarioStudy(
      measures: [Measure("number", precision: .absolute(0.01))],
      plan: ReplicationPlan(minimum: 4, maximum: 500, threads: 2)
    )
    let begun = Atomic<Int>(0)
    var rounds: [Int] = []
    let outcome = try study.run(
      isCancelled: { begun.load(ordering: .relaxed) >= 30 },
      onRound: { rounds.append($0.replications) }
    ) { _, streams in
      begun.add(1, ordering: .relaxed)
      var stream = streams.stream("number")
      return [stream.uniform()]
    }
    #expect(outcome.stopped == .cancelled)
    #expect((28...32).contains(outcome.replications))
    #expect(rounds.first == 4 && rounds.last == outcome.replications)
    #expect(rounds == rounds.sorted())
  }

  @Test("twins and controls narrow the interval of a mean")
  func reduction() throws {
    let plain = try study(scenarios: 1, ReplicationPlan(minimum: 40, maximum: 40, threads: 2))
    let twins = try study(
      scenarios: 1,
      ReplicationPlan(minimum: 20, maximum: 20, threads: 2, isAntithetic: true)
    )
    let width = plain.estimate(measure: 0).halfWidth
    #expect(twins.estimate(measure: 0).halfWidth < width, "As many runs, but in pairs.")
    let controlled = plain.estimate(measure: 0, controls: [(measure: 1, knownMean: 2.4)])
    #expect(controlled.halfWidth < width)
    #expect(abs(controlled.mean - plain.estimate(measure: 0).mean) < width)
  }

  @Test("a replication that yields no number is named")
  func refusals() throws {
    let study = try ScenarioStudy(measures: [Measure("wait")], plan: ReplicationPlan(maximum: 20))
    let error = #expect(throws: InvalidParameter.self) { try study.run { _, _ in [.nan] } }
    #expect(error?.name == "wait of scenario 0, replication 0")
    #expect(throws: InvalidParameter.self) { try study.run { _, _ in [1, 2] } }
    #expect(throws: InvalidParameter.self) {
      try ScenarioStudy(measures: [Measure("x")], plan: ReplicationPlan(minimum: 1))
    }
  }
}
