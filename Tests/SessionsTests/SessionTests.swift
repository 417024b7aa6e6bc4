import Glibc
import Sessions
import Statistics
import TestSupport
import Testing

@Suite struct SessionTests {
  @Test("service times on a grid keep their mean")
  func services() throws {
    let exponential = try ServiceTime.exponential(mean: 7.3)
    #expect(abs(exponential.mean - 7.3) < 1e-9)
    #expect(abs(exponential.variance - 7.3 * 7.3) < 0.5)
    let lognormal = try ServiceTime.lognormal(mean: 13.4, squaredVariation: 0.21)
    #expect(abs(lognormal.mean - 13.4) < 1e-9)
    #expect(abs(lognormal.variance / (13.4 * 13.4) - 0.21) < 0.002)
    let poisson = try ServiceTime.poisson(mean: 9)
    #expect(abs(poisson.mean - 9) < 1e-12)
    #expect(abs(poisson.variance - 9) < 1e-11)
    let observed = try ServiceTime.observed([60, 90, 210], step: 60)
    #expect(abs(observed.mean - 2) < 1e-12)
    #expect(observed.weights.map { ($0 * 6).rounded() } == [0, 3, 1, 1, 1])
    #expect(abs(try poisson.withAbsence(0.25).mean - 6.75) < 1e-12)
    #expect(throws: InvalidParameter.self) { try ServiceTime.observed([], step: 1) }
    #expect(throws: InvalidParameter.self) { try ServiceTime.observed([-1], step: 1) }
    #expect(throws: InvalidParameter.self) { try ServiceTime.poisson(mean: 1e12) }
  }

  /// Follows every outcome of every client.
  private func enumerated(_ session: Session, _ schedule: [Int]) -> [Double] {
    let arrivals = schedule.enumerated().flatMap { slot, count in
      Array(repeating: slot * session.slotLength, count: count)
    }
    var sums = [0.0, 0, 0]
    func follow(_ client: Int, _ free: Int, _ wait: Double, _ work: Int, _ probability: Double) {
      guard client < arrivals.count else {
        let end = max(session.length, free)
        sums[0] += probability * wait / Double(arrivals.count)
        sums[1] += probability * Double(end - work)
        sums[2] += probability * Double(end - session.length)
        return
      }
      let start = max(free, arrivals[client])
      let waited = wait + Double(start - arrivals[client])
      follow(client + 1, start, waited, work, probability * session.noShow)
      for (length, weight) in session.service.weights.enumerated() where weight > 0 {
        let chance = probability * (1 - session.noShow) * weight
        follow(client + 1, start + length, waited, work + length, chance)
      }
    }
    follow(0, 0, 0, 0, 1)
    return sums
  }

  @Test("an evaluation is the mean over every outcome", arguments: 1...12)
  func outcomes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let slots = random.integer(1...5)
    let session = try Session(
      slots: slots,
      slotLength: random.integer(1...4),
      length: random.once(in: 2) ? random.integer(0...12) : nil,
      service: try ServiceTime(weights: (0...4).map { _ in Double(random.integer(1...9)) }),
      noShow: Double(random.integer(0...5)) / 10,
      weights: .init(waiting: 0.3, idle: 0.2, tardiness: 0.5)
    )
    var schedule = Array(repeating: 0, count: slots)
    for _ in 0..<random.integer(1...5) { schedule[random.integer(0...(slots - 1))] += 1 }
    let found = try session.evaluation(of: schedule)
    let expected = enumerated(session, schedule)
    #expect(abs(found.wait - expected[0]) < 1e-10)
    // With a length before the last appointment the professional stays for it.
    let last = (schedule.lastIndex { $0 > 0 } ?? 0) * session.slotLength
    if last <= session.length {
      #expect(abs(found.idle - expected[1]) < 1e-10)
      #expect(abs(found.tardiness - expected[2]) < 1e-10)
      let sum = 0.3 * expected[0] + 0.2 * expected[1] + 0.5 * expected[2]
      #expect(abs(found.objective - sum) < 1e-10)
    }
  }

  @Test("two clients with exponential service come -ln(1 - w) apart", arguments: [0.2, 0.5, 0.8])
  func closedForm(weight: Double) throws {
    let session = try Session(
      slots: 200,
      slotLength: 1,
      length: 0,
      service: .exponential(mean: 50),
      weights: .init(waiting: 2 * weight, idle: 1 - weight, tardiness: 0)
    )
    var best = (objective: Double.infinity, slot: 0)
    for slot in 1..<200 {
      var schedule = Array(repeating: 0, count: 200)
      schedule[0] = 1
      schedule[slot] = 1
      let objective = try session.evaluation(of: schedule).objective
      if objective < best.objective { best = (objective, slot) }
    }
    let interval = -50 * log1p(-weight)
    #expect(abs(Double(best.slot) - interval) <= 1)
  }

  @Test("the search finds the best of all schedules", arguments: 1...8)
  func search(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let session = try Session(
      slots: random.integer(3...6),
      slotLength: random.integer(2...4),
      service: seed.isMultiple(of: 2) ? .poisson(mean: 4) : .exponential(mean: 4),
      noShow: Double(random.integer(0...3)) / 10,
      weights: .init(
        waiting: Double(random.integer(1...9)),
        idle: Double(random.integer(1...9)),
        tardiness: Double(random.integer(1...9))
      )
    )
    let clients = random.integer(2...5)
    let all = try session.bestOfAll(clients: clients)
    let found = try session.bestFound(clients: clients)
    #expect(all.isProven)
    #expect(!found.isProven)
    #expect(all.schedule.reduce(0, +) == clients)
    #expect(abs(found.evaluation.objective - all.evaluation.objective) < 1e-9)
    let again = try session.evaluation(of: all.schedule)
    #expect(again == all.evaluation)
  }

  @Test("a cancelled search returns a schedule, and never calls it proven")
  func cancelled() throws {
    let session = try Session(
      slots: 6,
      slotLength: 10,
      service: .poisson(mean: 9),
      weights: .init(waiting: 0.5, idle: 0.2, tardiness: 0.3)
    )
    for optimum in [
      try session.bestFound(clients: 6, isCancelled: { true }),
      try session.bestOfAll(clients: 6, isCancelled: { true }),
      try session.bestOfAll(clients: 6, most: 3),
    ] {
      #expect(!optimum.isProven)
      #expect(optimum.schedule.reduce(0, +) == 6)
      #expect(try session.evaluation(of: optimum.schedule) == optimum.evaluation)
    }
  }

  @Test("limits are kept where they can be")
  func limits() throws {
    let free = try Session(
      slots: 6,
      slotLength: 10,
      service: .poisson(mean: 9),
      weights: .init(waiting: 0.1, idle: 1, tardiness: 1)
    )
    let strict = try Session(
      slots: 6,
      slotLength: 10,
      service: .poisson(mean: 9),
      weights: .init(waiting: 0.1, idle: 1, tardiness: 1),
      limits: .init(meanWait: 3, overtime: 10, overtimeProbability: 0.4)
    )
    let loose = try free.bestFound(clients: 6)
    #expect((loose.evaluation.waits.max() ?? 0) > 3)
    let tight = try strict.bestFound(clients: 6)
    #expect((tight.evaluation.waits.max() ?? 9) <= 3)
    #expect(tight.evaluation.overtimeProbability <= 0.4)
    #expect(tight.evaluation.violation == 0)
    #expect(tight.evaluation.objective > loose.evaluation.objective)
  }

  @Test("the more clients stay away, the more are booked")
  func overbooking() throws {
    let prices = try Overbooking(valuePerClient: 40, waitingPrice: 0.3, overtimePrice: 3)
    let bookings = try [0.0, 0.3].map { noShow in
      let session = try Session(
        slots: 5,
        slotLength: 10,
        service: .poisson(mean: 10),
        noShow: noShow,
        weights: .init(waiting: 1, idle: 1, tardiness: 1)
      )
      let best = try #require(try prices.best(clients: 3...9, session: session))
      let fewer = try prices.options(clients: 3...3, session: session)[0]
      #expect(best.profit >= fewer.profit)
      return best.clients
    }
    #expect(bookings[0] < bookings[1])
    let impossible = try Session(
      slots: 2,
      slotLength: 1,
      service: .poisson(mean: 10),
      weights: .init(waiting: 1, idle: 1, tardiness: 1),
      limits: .init(meanWait: 0.001)
    )
    #expect(try prices.best(clients: 3...4, session: impossible) == nil)
  }

  @Test("a schedule of another size is refused")
  func refusals() throws {
    let session = try Session(
      slots: 3,
      slotLength: 10,
      service: .poisson(mean: 9),
      weights: .init(waiting: 1, idle: 1, tardiness: 1)
    )
    #expect(throws: InvalidParameter.self) { try session.evaluation(of: [1, 1]) }
    #expect(throws: InvalidParameter.self) { try session.evaluation(of: [1, -1, 1]) }
    #expect(throws: InvalidParameter.self) { try session.bestFound(clients: 0) }
  }
}
