import Foundation
import PracticeDomain
import PracticeSimulation
import Simulation
import Statistics

/// What the ranking of times is worth: the same requests booked at the first time
/// that is free, and at the best.
struct RankingCampaign {
  /// What each scenario is called, and how its desk books; the first is the base.
  private static let policies: [(name: String, policy: BookingPolicyChoice)] = [
    ("earliest first", .earliest),
    ("book's prices alone", .ranked(.bookAlone)),
    ("ranking", .ranked()),
  ]

  /// What is told, with the urgency classes in between.
  private static let keys = [
    "in-target", "in-target/routine", "in-target/soon", "in-target/urgent", "days-waited",
    "days-waited/routine", "days-waited/soon", "days-waited/urgent", "wanted-person", "refused",
    "no-shows", "minutes-waited", "waited-over-30", "idle", "overtime", "use-people",
  ]

  /// Compares the policies at several loads.
  static func run(_ input: BookingInput, loads: [Double], replications: Int) throws {
    for load in loads {
      let simulations = try policies.map { _, policy in
        var setup = input.busy(load)
        setup.policy = policy
        return try BookingSimulation(input.practice, roster: input.roster, setup: setup)
      }
      // The ranking's prices were chosen on seed 1.
      let plan = ReplicationPlan(
        seed: 2,
        minimum: replications,
        maximum: replications,
        threads: 2
      )
      let study = try SimulationStudy(simulations, plan: plan)
      let outcome = try study.run()
      let requests = study.place(of: "requests").map { outcome.estimate(measure: $0).mean / 13 }
      print("## \(text(requests ?? 0, 0)) requests a week\n")
      table(study, outcome)
      for scenario in policies.indices.dropFirst() { summary(scenario, study, outcome) }
      print("")
    }
  }

  private static func table(_ study: SimulationStudy, _ outcome: StudyOutcome) {
    let header = ["measure", "unit"] + policies.map(\.name)
    print("| " + header.joined(separator: " | ") + " |")
    print("| --- | --- |" + String(repeating: " ---: |", count: policies.count))
    for key in keys {
      guard let place = study.place(of: key) else { continue }
      let base = outcome.estimate(measure: place)
      var cells = [
        study.measures[place].name, study.measures[place].unit,
        "\(text(base.mean, 2)) ± \(text(base.halfWidth, 2))",
      ]
      for scenario in policies.indices.dropFirst() {
        let difference = outcome.difference(scenario: scenario, measure: place)
        let sign = difference.mean >= 0 ? "+" : "−"
        let words = "\(sign)\(text(abs(difference.mean), 2)) ± \(text(difference.halfWidth, 2))"
        cells.append(difference.interval.contains(0) ? words : "**\(words)**")
      }
      print("| " + cells.joined(separator: " | ") + " |")
    }
  }

  /// In what a policy is surely better than the base, and in what worse.
  private static func summary(_ scenario: Int, _ study: SimulationStudy, _ outcome: StudyOutcome) {
    var (better, worse): ([String], [String]) = ([], [])
    for key in keys {
      guard let place = study.place(of: key) else { continue }
      let difference = outcome.difference(scenario: scenario, measure: place)
      let direction = study.measures[place].direction
      guard !difference.interval.contains(0), direction != .neither else { continue }
      let isBetter = (difference.mean > 0) == (direction == .more)
      if isBetter {
        better.append(study.measures[place].name)
      } else {
        worse.append(study.measures[place].name)
      }
    }
    func list(_ names: [String]) -> String {
      names.isEmpty ? "nothing" : names.joined(separator: "; ")
    }
    print("\n\(policies[scenario].name): better in \(list(better)); worse in \(list(worse)).")
  }
}
