import Queueing
import Simulation
import Statistics
import Testing

@Suite struct NetworkTests {
  /// Three clients at known times with known services at one server.
  @Test("a hand-made day is followed exactly")
  func byHand() throws {
    let network = try ServiceNetwork(
      stations: [.init(name: "desk", servers: 1), .init(name: "nurse", servers: 2)],
      classes: [
        .init(
          name: "client",
          interarrival: .constant(2),
          visits: [
            .init(station: 0, service: .constant(3)), .init(station: 1, service: .constant(5)),
          ]
        )
      ]
    )
    let result = try NetworkPlan(network, window: .clients(warmUp: 0, measured: 4), target: 1)
      .run(StreamFamily(seed: 1))
    let desk = result.tally(station: 0)
    // They come at 2, 4, 6 and 8, and are served from 2, 5, 8 and 11.
    #expect(desk.totalWait == 0 + 1 + 2 + 3)
    #expect(desk.delayed == 3)
    #expect(desk.withinTarget == 2)
    #expect(desk.meanWait == 1.5)
    // They reach the nurses at 5, 8, 11 and 14, who are free from 10 and 13.
    #expect(result.tally(station: 1).totalWait == 0)
    #expect(result.tally(station: 1).visits == 4)
    #expect(result.unresolved == 0)
  }

  @Test("the urgent go first and the impatient leave")
  func urgency() throws {
    let visit = ServiceNetwork.Visit(station: 0, service: .constant(10))
    let network = try ServiceNetwork(
      stations: [.init(name: "desk", servers: 1)],
      classes: [
        .init(name: "calm", interarrival: .constant(3), priority: 2, visits: [visit]),
        .init(name: "urgent", interarrival: .constant(7.5), priority: 1, visits: [visit]),
        .init(
          name: "hasty",
          interarrival: .constant(8),
          patience: .constant(1),
          visits: [visit]
        ),
      ]
    )
    let result = try NetworkPlan(network, window: .time(warmUp: 0, length: 9))
      .run(StreamFamily(seed: 1))
    // Calm at 3 (served to 13), 6 and 9; urgent at 7.5, served from 13; hasty at 8, gone at 9.
    #expect(result.tallies[1][0].totalWait == 5.5)
    #expect(result.tallies[2][0].abandoned == 1)
    #expect(result.tallies[2][0].totalWait == 1)
    #expect(result.tallies[0][0].visits == 1)
    #expect(result.unresolved == 1, "The urgent crowd out the second calm client.")
    #expect(abs(result.utilisation[0] - 6.0 / 9) < 1e-12)
    #expect(abs(result.meanQueue[0] - (3 + 1.5 + 1) / 9) < 1e-12)
  }

  @Test("staff comes and goes: services go on, lines move at once")
  func staffing() throws {
    let network = try ServiceNetwork(
      stations: [
        .init(
          name: "desk",
          servers: 1,
          changes: [
            .init(at: 3.5, servers: 3), .init(at: 4.5, servers: 0), .init(at: 20, servers: 1),
          ]
        )
      ],
      classes: [
        .init(
          name: "client",
          interarrival: .constant(1),
          visits: [.init(station: 0, service: .constant(4))]
        )
      ]
    )
    let result = try NetworkPlan(network, window: .time(warmUp: 0, length: 6))
      .run(StreamFamily(seed: 1))
    // They come at 1, 2, 3, 4 and 5: the first is served from 1, two from 3.5; the
    // others are served from 20 and 24.
    #expect(result.tally(station: 0).totalWait == 0 + 1.5 + 0.5 + 16 + 19)
    #expect(result.unresolved == 0)
    let busy = 4 + 2.5 + 2.5
    #expect(abs(result.utilisation[0] - busy / (1 * 3.5 + 3 * 1 + 3 * 0.5 + 2 * 1)) < 1e-12)
  }

  @Test("arrivals follow their rates by the hour, and stop for good when the rate is zero")
  func rates() throws {
    let rates = try ArrivalRates(starts: [0, 8, 12, 18], rates: [0, 6, 3, 0], period: 24)
    var stream = StreamFamily(seed: 4).stream("arrival")
    var counts = Array(repeating: 0, count: 24)
    var time = 0.0
    while let next = rates.next(after: time, using: &stream), next < 24 * 200 {
      #expect(next >= time)
      time = next
      counts[Int(next) % 24] += 1
    }
    #expect(counts[..<8].allSatisfy { $0 == 0 } && counts[18...].allSatisfy { $0 == 0 })
    for (hours, mean) in [(8..<12, 6.0), (12..<18, 3)] {
      let seen = Double(counts[hours].reduce(0, +)) / Double(200 * hours.count)
      #expect(abs(seen - mean) < 4 * (mean / Double(200 * hours.count)).squareRoot())
    }
    let rare = try ArrivalRates(starts: [0, 1], rates: [0, 1e-12], period: 2)
    let late = try #require(rare.next(after: 5, using: &stream))
    #expect(late > 1e6 && late.isFinite)
    let morning = try ArrivalRates(starts: [0, 2], rates: [5, 0])
    var last = 0.0
    while let next = morning.next(after: last, using: &stream) { last = next }
    #expect(last < 2)
    let network = try ServiceNetwork(
      stations: [.init(name: "desk", servers: 1)],
      classes: [
        .init(
          name: "client",
          arrivals: .varying(morning),
          visits: [.init(station: 0, service: .constant(0.1))]
        )
      ]
    )
    let plan = try NetworkPlan(network, window: .time(warmUp: 0, length: 10))
    let result = plan.run(StreamFamily(seed: 1))
    let visits = result.tally(station: 0).visits
    #expect((3...25).contains(visits))
    #expect(abs(result.utilisation[0] - Double(visits) * 0.1 / 10) < 1e-12)
    #expect(throws: InvalidParameter.self) { try ArrivalRates(starts: [1], rates: [1]) }
    #expect(throws: InvalidParameter.self) { try ArrivalRates(starts: [0, 2], rates: [1]) }
    #expect(throws: InvalidParameter.self) {
      try ArrivalRates(starts: [0, 2], rates: [1, 1], period: 2)
    }
  }

  /// A case and the true value of what it measures.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let network: ServiceNetwork
    let station: Int
    let clients: Int
    let truth: Double
  }

  static let cases: [Case] = (try? makeCases()) ?? []

  static func makeCases() throws -> [Case] {
    let priority = try PriorityDelay(servers: 2, arrivalRates: [0.5, 0.7], serviceTime: 1)
    return [
      try oneClass("M/M/1", 1, 0.5, .exponential(mean: 1)) {
        try ErlangDelay(servers: 1, arrivalRate: 0.5, serviceTime: 1).meanWait
      },
      try oneClass("M/M/4", 4, 3, .exponential(mean: 1)) {
        try ErlangDelay(servers: 4, arrivalRate: 3, serviceTime: 1).meanWait
      },
      try oneClass("M/D/1", 1, 0.6, .constant(1)) {
        try SingleServerQueue(arrivalRate: 0.6, serviceTime: 1, squaredVariation: 0).meanWait
      },
      try oneClass("M/lognormal/1", 1, 0.5, .lognormal(mean: 1, squaredVariation: 0.5)) {
        try SingleServerQueue(arrivalRate: 0.5, serviceTime: 1, squaredVariation: 0.5).meanWait
      },
      try oneClass("M/M/3+M", 3, 4, .exponential(mean: 1), patience: .exponential(mean: 2)) {
        try ErlangAbandonment(servers: 3, arrivalRate: 4, serviceTime: 1, patience: 2).meanWait
      },
      Case(
        testDescription: "priorities",
        network: try ServiceNetwork(
          stations: [.init(name: "desk", servers: 2)],
          classes: zip([0.5, 0.7], [0, 1]).map { rate, rank in
            .init(
              name: "class \(rank)",
              interarrival: .exponential(mean: 1 / rate),
              priority: rank,
              visits: [.init(station: 0, service: .exponential(mean: 1))]
            )
          }
        ),
        station: 0,
        clients: 1,
        truth: priority.meanWaits[1]
      ),
    ]
  }

  static func oneClass(
    _ name: String,
    _ servers: Int,
    _ rate: Double,
    _ service: RandomTime,
    patience: RandomTime? = nil,
    _ truth: () throws -> Double
  ) throws -> Case {
    Case(
      testDescription: name,
      network: try ServiceNetwork(
        stations: [.init(name: "desk", servers: servers)],
        classes: [
          .init(
            name: "client",
            interarrival: .exponential(mean: 1 / rate),
            patience: patience,
            visits: [.init(station: 0, service: service)]
          )
        ]
      ),
      station: 0,
      clients: 0,
      truth: try truth()
    )
  }

  @Test("simulated waits agree with theory", arguments: cases)
  func theory(_ example: Case) throws {
    let plan = try NetworkPlan(example.network, window: .clients(warmUp: 500, measured: 3_000))
    let study = try ScenarioStudy(
      measures: [Measure("wait")],
      plan: ReplicationPlan(seed: 2, level: 0.999, minimum: 20, maximum: 20, threads: 2)
    )
    let outcome = try study.run { _, streams in
      [plan.run(streams).tallies[example.clients][example.station].meanWait]
    }
    let estimate = outcome.estimate(measure: 0)
    #expect(estimate.interval.contains(example.truth), "\(estimate), truth \(example.truth)")
    #expect(estimate.halfWidth < 0.4 * example.truth)
  }

  @Test("delays, service levels, leaving and use agree with theory too")
  func shares() throws {
    let truth = try ErlangAbandonment(servers: 3, arrivalRate: 3.5, serviceTime: 1, patience: 2)
    let example = try Self.oneClass(
      "M/M/3+M",
      3,
      3.5,
      .exponential(mean: 1),
      patience: .exponential(mean: 2)
    ) { truth.meanWait }
    let plan = try NetworkPlan(
      example.network,
      window: .time(warmUp: 100, length: 600),
      target: 0.25
    )
    let names = ["delay", "service level", "abandonment", "utilisation", "queue"]
    let study = try ScenarioStudy(
      measures: names.map { Measure($0) },
      plan: ReplicationPlan(seed: 6, level: 0.999, minimum: 20, maximum: 20, threads: 2)
    )
    let outcome = try study.run { _, streams in
      let result = plan.run(streams)
      let tally = result.tally(station: 0)
      return [
        tally.delayProbability, tally.serviceLevel, tally.abandonment, result.utilisation[0],
        result.meanQueue[0],
      ]
    }
    let truths = [
      truth.delayProbability, truth.serviceLevel(within: 0.25), truth.abandonment,
      truth.utilisation, truth.meanQueue,
    ]
    for (measure, value) in truths.enumerated() {
      let estimate = outcome.estimate(measure: measure)
      #expect(estimate.interval.contains(value), "\(names[measure]): \(estimate), \(value)")
      #expect(estimate.halfWidth < 0.2 * value)
    }
  }

  @Test("all six cases were made") func madeCases() { #expect(Self.cases.count == 6) }

  @Test("a network that makes no sense is refused")
  func refusals() {
    let visit = ServiceNetwork.Visit(station: 1, service: .exponential(mean: 1))
    #expect(throws: InvalidParameter.self) {
      try ServiceNetwork(
        stations: [.init(name: "desk", servers: 1)],
        classes: [.init(name: "client", interarrival: .exponential(mean: 1), visits: [visit])]
      )
    }
    #expect(throws: InvalidParameter.self) {
      try ServiceNetwork(stations: [.init(name: "desk", servers: 0)], classes: [])
    }
    #expect(throws: InvalidParameter.self) {
      try ServiceNetwork(
        stations: [.init(name: "desk", servers: 1)],
        classes: [
          .init(
            name: "client",
            interarrival: .constant(0),
            visits: [.init(station: 0, service: .constant(1))]
          )
        ]
      )
    }
  }
}
