import Queueing
import Statistics
import Testing

@Suite struct ErlangTests {
  @Test(
    "Erlang B is that of the tables",
    arguments: [
      (1, 1.0, 0.5), (2, 1.0, 0.2), (10, 5.0, 0.018384570336648), (100, 84.064, 0.01),
      (0, 3.0, 1.0), (5, 0.0, 0.0),
    ]
  )
  func loss(servers: Int, load: Double, expected: Double) throws {
    let loss = try ErlangLoss(servers: servers, offeredLoad: load)
    #expect(abs(loss.blocking - expected) < 1e-6)
  }

  @Test("Erlang B with thousands of servers is a cut-off Poisson distribution")
  func manyServers() throws {
    for (servers, load) in [(5_000, 4_900.0), (5_000, 6_000), (20_000, 19_900)] {
      let loss = try ErlangLoss(servers: servers, offeredLoad: load)
      let poisson = try PoissonDistribution(mean: load)
      let expected = poisson.probability(of: servers) / poisson.probability(atMost: servers)
      #expect(abs(loss.blocking - expected) < 1e-7 * expected)
    }
  }

  @Test("Erlang C, waits and service levels of a small system")
  func delay() throws {
    // Two servers, load 1: C = 1/3, mean wait C / (2 - 1).
    let queue = try ErlangDelay(servers: 2, arrivalRate: 0.5, serviceTime: 2)
    #expect(abs(queue.delayProbability - 1.0 / 3) < 1e-14)
    #expect(abs(queue.meanWait - 2.0 / 3) < 1e-14)
    #expect(abs(queue.serviceLevel(within: 0) - 2.0 / 3) < 1e-14)
    #expect(abs(queue.serviceLevel(within: 2) - (1 - 0.36787944117 / 3)) < 1e-10)
    let full = try ErlangDelay(servers: 2, arrivalRate: 1, serviceTime: 2)
    #expect(full.meanWait == .infinity)
    #expect(!full.isStable)
  }

  @Test("servers for a service level: one fewer is not enough")
  func sizing() throws {
    for rate in [0.1, 3.7, 95, 2_000] {
      let servers = try ErlangDelay.servers(
        arrivalRate: rate,
        serviceTime: 1.5,
        serving: 0.8,
        within: 0.1
      )
      let level = { (servers: Int) in
        try ErlangDelay(servers: servers, arrivalRate: rate, serviceTime: 1.5)
          .serviceLevel(within: 0.1)
      }
      #expect(try level(servers) >= 0.8)
      if servers > 1 { #expect(try level(servers - 1) < 0.8) }
    }
    #expect(try ErlangLoss.servers(offeredLoad: 84.064, losingAtMost: 0.0100001) == 100)
  }

  @Test("Erlang A lies between loss and delay, and joins them at its ends")
  func abandonmentEnds() throws {
    let delay = try ErlangDelay(servers: 12, arrivalRate: 10, serviceTime: 1)
    let patient = try ErlangAbandonment(
      servers: 12,
      arrivalRate: 10,
      serviceTime: 1,
      patience: 1e9
    )
    #expect(abs(patient.delayProbability - delay.delayProbability) < 1e-6)
    #expect(abs(patient.meanWait - delay.meanWait) < 1e-6)
    #expect(abs(patient.serviceLevel(within: 0.3) - delay.serviceLevel(within: 0.3)) < 1e-6)
    let loss = try ErlangLoss(servers: 12, offeredLoad: 10)
    let hasty = try ErlangAbandonment(
      servers: 12,
      arrivalRate: 10,
      serviceTime: 1,
      patience: 1e-9
    )
    #expect(abs(hasty.abandonment - loss.blocking) < 1e-6)
  }

  @Test("Erlang A with patience like service is a system with endless servers")
  func abandonmentPoisson() throws {
    // When patience and service have the same mean, the number present is Poisson.
    for (servers, load) in [(5, 6.0), (40, 35), (3_000, 3_100), (2_000, 4_000)] {
      let queue = try ErlangAbandonment(
        servers: servers,
        arrivalRate: load,
        serviceTime: 1,
        patience: 1
      )
      let present = try PoissonDistribution(mean: load)
      let delayed = 1 - present.probability(atMost: servers - 1)
      #expect(abs(queue.delayProbability - delayed) < 1e-9)
      let busy = queue.utilisation * Double(servers)
      #expect(abs(busy + queue.meanQueue - load) < 1e-7 * load)
      let flow = load * (1 - queue.abandonment) - busy
      #expect(abs(flow) < 1e-7 * load, "What is not lost is served.")
      #expect(abs(queue.serviceLevel(within: 1e6) - (1 - queue.abandonment)) < 1e-9)
    }
  }

  @Test("great overload with little abandonment does not overflow")
  func overload() throws {
    let queue = try ErlangAbandonment(
      servers: 5_000,
      arrivalRate: 10_000,
      serviceTime: 1,
      patience: 100
    )
    #expect(abs(queue.abandonment - 0.5) < 1e-9)
    #expect(queue.delayProbability > 1 - 1e-12)
    #expect(abs(queue.meanWait - 50) < 1e-6)
    let needed = try ErlangAbandonment.servers(
      arrivalRate: 10_000,
      serviceTime: 1,
      patience: 2,
      serving: 0.8,
      within: 0.02
    )
    #expect((9_800...10_300).contains(needed))
  }

  @Test("waits at one server grow with variation as Pollaczek and Khinchine say")
  func oneServer() throws {
    let steady = try SingleServerQueue(arrivalRate: 0.8, serviceTime: 1, squaredVariation: 0)
    let random = try SingleServerQueue(arrivalRate: 0.8, serviceTime: 1, squaredVariation: 1)
    #expect(abs(steady.meanWait - 2) < 1e-12)
    #expect(abs(random.meanWait - 4) < 1e-12)
    let delay = try ErlangDelay(servers: 1, arrivalRate: 0.8, serviceTime: 1)
    #expect(abs(delay.meanWait - random.meanWait) < 1e-12)
  }

  @Test("priorities share out the same work")
  func priorities() throws {
    let rates = [1.0, 2, 1.5]
    let ranked = try PriorityDelay(servers: 6, arrivalRates: rates, serviceTime: 1.2)
    let plain = try ErlangDelay(servers: 6, arrivalRate: 4.5, serviceTime: 1.2)
    let mean = zip(rates, ranked.meanWaits).reduce(0) { $0 + $1.0 * $1.1 } / 4.5
    #expect(abs(mean - plain.meanWait) < 1e-12)
    #expect(ranked.meanWaits == ranked.meanWaits.sorted())
    let crowded = try PriorityDelay(servers: 2, arrivalRates: [1, 2], serviceTime: 1)
    #expect(crowded.meanWaits[0] == 1)
    #expect(crowded.meanWaits[1] == .infinity)
  }

  @Test("what makes no sense is refused")
  func refusals() {
    #expect(throws: InvalidParameter.self) {
      try ErlangDelay(servers: 0, arrivalRate: 1, serviceTime: 1)
    }
    #expect(throws: InvalidParameter.self) {
      try ErlangAbandonment(servers: 1, arrivalRate: 1, serviceTime: 1, patience: 0)
    }
    #expect(throws: InvalidParameter.self) {
      try ErlangAbandonment(servers: 1, arrivalRate: 1e200, serviceTime: 1, patience: 1)
    }
    #expect(throws: InvalidParameter.self) {
      try ErlangDelay.servers(arrivalRate: 1e300, serviceTime: 1, serving: 0.8, within: 0)
    }
    #expect(throws: InvalidParameter.self) {
      try ErlangLoss.servers(offeredLoad: 1, losingAtMost: 0)
    }
  }
}
