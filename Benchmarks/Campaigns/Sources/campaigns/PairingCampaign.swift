import Foundation
import PracticeDomain
import PracticeSimulation
import Simulation
import Statistics

/// What common random numbers save, and whether the intervals of differences hold.
struct PairingCampaign {
  /// Measures looked at.
  private static let keys = [
    "requests", "served", "in-target", "days-waited", "minutes-waited", "idle", "overtime",
    "use-people", "margin",
  ]

  /// A scenario beside the base: how it differs.
  private static let changes:
    [(name: String, change: @Sendable (inout SimulationSetup, inout Roster) -> Void)] =
      [
        ("15 % more demand", { setup, _ in setup.demand.scale(by: 1.15) }),
        ("a day of notice", { setup, _ in setup.rules.notice = 24 * 60 }),
        (
          "service times 10 % longer",
          { setup, _ in setup.serviceTimes.ratio = longer(setup.serviceTimes.ratio) }
        ),
        ("no sickness", { setup, _ in setup.sickness = .none }),
        (
          "the first professional leaves",
          { _, roster in
            let first = roster.assignments.first?.professional
            roster.assignments.removeAll { $0.professional == first }
          }
        ),
      ]

  private static func longer(_ time: RandomTime) -> RandomTime {
    if case .observed(let values) = time { return .observed(values.map { $0 * 1.1 }) }
    return time
  }

  /// What one scenario's differences came to.
  private struct Differences {
    var common: [Double] = []
    var independent = Moments()
    /// Means of a replication and its antithetic twin.
    var twins = Moments()
  }

  /// Variances of differences with common and with independent numbers, how many times
  /// fewer replications the common ones need, and what antithetic twins and a control
  /// variate would save besides, at the same cost.
  static func variances(_ input: BookingInput, replications: Int) throws {
    let base = input.setup
    let first = try BookingSimulation(input.practice, roster: input.roster, setup: base)
    for (name, change) in changes {
      var setup = base
      var roster = input.roster
      change(&setup, &roster)
      let second = try BookingSimulation(input.practice, roster: roster, setup: setup)
      let places = keys.compactMap { key in first.measures.firstIndex { $0.key == key } }
      var all = places.map { _ in Differences() }
      for replication in 0..<replications {
        let streams = StreamFamily(seed: 1, replication: replication)
        let twin = StreamFamily(seed: 1, replication: replication, isAntithetic: true)
        let own = StreamFamily(seed: 2, replication: replication)
        let (one, same) = (first.run(streams).values, second.run(streams).values)
        let (mirror, other) = (first.run(twin).values, second.run(twin).values)
        let alone = second.run(own).values
        for (place, index) in places.enumerated() {
          let difference = same[index] - one[index]
          all[place].common.append(difference)
          all[place].independent.add(alone[index] - one[index])
          all[place].twins.add((difference + other[index] - mirror[index]) / 2)
        }
      }
      for (place, key) in keys.enumerated() where all[place].independent.variance > 0 {
        row(name, key, all[place], control: all[0].common)
      }
    }
  }

  private static func row(
    _ name: String,
    _ key: String,
    _ differences: Differences,
    control: [Double]
  ) {
    let common = Moments(differences.common)
    let independent = differences.independent
    let cells = [
      name, key, text(common.mean, 3), text(independent.deviation, 3), text(common.deviation, 3),
      times(independent.variance, common.variance),
      times(common.variance, 2 * differences.twins.variance),
      times(common.variance, rest(of: differences.common, control)),
    ]
    print("| " + cells.joined(separator: " | ") + " |")
  }

  /// How many times a variance is another; `all` where nothing is left of it.
  private static func times(_ variance: Double, _ other: Double) -> String {
    if variance == 0 { return "" }
    return other > variance * 1e-12 ? text(variance / other, 1) : "all"
  }

  /// The variance that is left when what the difference in requests explains is taken
  /// out, the slope's own error included.
  private static func rest(of values: [Double], _ control: [Double]) -> Double {
    let (own, other) = (Moments(values), Moments(control))
    let n = Double(values.count)
    guard other.squares > 0, n > 4 else { return own.variance }
    let product = zip(values, control).reduce(0) {
      $0 + ($1.0 - own.mean) * ($1.1 - other.mean)
    }
    return (own.squares - product * product / other.squares) / (n - 3)
  }

  /// How often intervals of differences hold the truth, as a large sample tells it.
  static func coverage(_ input: BookingInput, experiments: Int, replications: Int) throws {
    var base = input.setup
    (base.weeks, base.warmUpWeeks, base.rules.ahead) = (2, 1, 14)
    base.demand.scale(by: 3)
    var more = base
    more.demand.scale(by: 1.15)
    let scenarios = try [base, more].map {
      try BookingSimulation(input.practice, roster: input.roster, setup: $0)
    }
    let large = ReplicationPlan(seed: 77, minimum: 20_000, maximum: 20_000, threads: 2)
    let study = try SimulationStudy(scenarios, plan: large)
    let truth = try study.run()
    let places = keys.compactMap { study.place(of: $0) }
    var held = places.map { _ in 0 }
    for experiment in 0..<experiments {
      let plan = ReplicationPlan(
        seed: UInt64(1_000 + experiment),
        minimum: replications,
        maximum: replications,
        threads: 2
      )
      let outcome = try SimulationStudy(scenarios, plan: plan).run()
      for (position, place) in places.enumerated() {
        let value = truth.difference(scenario: 1, measure: place).mean
        let interval = outcome.difference(scenario: 1, measure: place).interval
        if interval.contains(value) { held[position] += 1 }
      }
    }
    for (position, place) in places.enumerated() {
      let interval = try BinomialInterval.exact(
        successes: held[position],
        trials: experiments,
        level: 0.95
      )
      let value = truth.difference(scenario: 1, measure: place)
      let cells = [
        study.measures[place].key, "\(text(value.mean, 4)) ± \(text(value.halfWidth, 4))",
        "\(held[position]) of \(experiments)",
        "\(text(100 * interval.lower, 1)) to \(text(100 * interval.upper, 1)) %",
      ]
      print("| " + cells.joined(separator: " | ") + " |")
    }
  }

  /// Time for scenarios times replications, earliest first and ranked.
  static func speed(_ input: BookingInput, load: Double, threads: Int) throws {
    for (policy, count, scenarios) in [
      (BookingPolicyChoice.earliest, 100, 8), (.ranked(), 10, 1),
    ] {
      let begun = ContinuousClock.now
      let simulations = try (0..<scenarios).map { number in
        var setup = input.busy(load * (1 + 0.02 * Double(number)))
        setup.policy = policy
        return try BookingSimulation(input.practice, roster: input.roster, setup: setup)
      }
      let plan = ReplicationPlan(seed: 1, minimum: count, maximum: count, threads: threads)
      let study = try SimulationStudy(simulations, plan: plan)
      let outcome = try study.run()
      let requests = outcome.estimate(measure: 0).mean
      let seconds = (ContinuousClock.now - begun) / .seconds(1)
      let name = policy == .earliest ? "earliest first" : "ranked"
      let cells = [
        name, "\(scenarios)", "\(count)", text(requests, 0), "\(threads)", text(seconds, 1),
      ]
      print("| " + cells.joined(separator: " | ") + " |")
    }
  }
}
