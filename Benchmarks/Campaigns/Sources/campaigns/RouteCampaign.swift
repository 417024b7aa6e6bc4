import Foundation
import HomeVisits

/// Rounds of home visits against published costs.
struct RouteCampaign {
  /// An instance as it was published.
  private struct Instance: Decodable {
    let distances: [[Double]]
    let distancesVariation: [[Double]]
    let service: [Double]
    let serviceVariation: [Double]

    enum CodingKeys: String, CodingKey {
      case distances, service
      case distancesVariation = "distances_scv"
      case serviceVariation = "service_scv"
    }
  }

  /// Reads lines of instance file, price of travel, waiting prices and published
  /// costs from standard input, and prints a line each.
  static func run(seconds: Double, proof: Int) throws {
    print(
      "| instance | travel price | ours | bound | proven | published | ours / published | seconds |"
    )
    print("| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |")
    while let line = readLine() {
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 4, let price = Double(cells[1]) else { continue }
      let prices = cells[2].split(separator: ",").compactMap { Double($0) }
      let data = try Data(contentsOf: URL(filePath: cells[0]))
      let instance = try JSONDecoder().decode(Instance.self, from: data)
      let round = try VisitRound(
        travel: instance.distances,
        travelVariation: instance.distancesVariation,
        service: instance.service,
        serviceVariation: instance.serviceVariation,
        fit: .published,
        travelPrice: price,
        idlePrice: 2.5,
        waitingPrices: prices
      )
      let clock = ContinuousClock()
      let start = clock.now
      let best = try round.best(
        RouteSearchOptions(
          rounds: proof > 0 ? 20 : 10_000,
          proof: proof,
          deadline: start + .seconds(seconds)
        )
      )
      let row = [
        URL(filePath: cells[0]).deletingPathExtension().lastPathComponent, cells[1],
        text(best.plan.cost, 3), text(best.bound, 3), best.isProven ? "yes" : "", cells[3],
        text(best.plan.cost / (Double(cells[3]) ?? .nan), 5),
        text((clock.now - start) / .seconds(1), 2),
      ]
      print("| " + row.joined(separator: " | ") + " |")
    }
  }
}
