/// Long checks of the mathematics, printed as Markdown.
@main
struct Campaigns {
  private static let usage = """
    usage: campaigns coverage CASES
           campaigns speed mm5|network CLIENTS RUNS THREADS
           campaigns spin THREADS
           campaigns sessions FOLDER
           campaigns routes SECONDS PROOF   (reads what analysis.routes writes)
           campaigns forecast NAME          (reads what analysis.demand writes)
           campaigns ranking PRACTICE ROSTER DATA LOADS REPLICATIONS
           campaigns pairing PRACTICE ROSTER DATA REPLICATIONS
           campaigns held PRACTICE ROSTER DATA EXPERIMENTS
           campaigns pace PRACTICE ROSTER DATA LOAD
    """

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let numbers = arguments.map { Int($0) ?? 0 }
    switch (arguments.first, arguments.count) {
    case ("coverage", 2):
      try CoverageCampaign.run(cases: numbers[1], replications: 30, clients: 15_000)
    case ("speed", 5):
      try SpeedCampaign.run(
        model: arguments[1],
        clients: numbers[2],
        replications: numbers[3],
        threads: numbers[4]
      )
    case ("spin", 2): try SpeedCampaign.spin(threads: numbers[1])
    case ("sessions", 2): try SessionCampaign.run(folder: arguments[1])
    case ("ranking", 6), ("pairing", 5), ("held", 5), ("pace", 5):
      try book(arguments, numbers)
    case ("routes", 3): try RouteCampaign.run(seconds: Double(numbers[1]), proof: numbers[2])
    case ("forecast", 2): try ForecastCampaign.run(named: arguments[1])
    default: print(usage)
    }
  }

  /// The campaigns of simulated booking.
  private static func book(_ arguments: [String], _ numbers: [Int]) throws {
    let input = try BookingInput(
      practice: arguments[1],
      roster: arguments[2],
      data: arguments[3]
    )
    switch arguments[0] {
    case "ranking":
      let loads = arguments[4].split(separator: ",").compactMap { Double($0) }
      try RankingCampaign.run(input, loads: loads, replications: numbers[5])
    case "pairing": try PairingCampaign.variances(input, replications: numbers[4])
    case "held": try PairingCampaign.coverage(input, experiments: numbers[4], replications: 10)
    default: try PairingCampaign.speed(input, load: Double(numbers[4]), threads: 2)
    }
  }
}
