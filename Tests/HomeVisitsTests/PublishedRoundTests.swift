import Foundation
import HomeVisits
import TestSupport
import Testing

/// Checks against the public data, which is read from where it lies and never copied.
@Suite(.enabled(if: PublishedRounds.isThere, "the public data is not there; see PRAXIS_DATA"))
struct PublishedRoundTests {
  @Test("the published optimum of six clients is matched, for three prices of travel")
  func six() throws {
    let published = try PublishedRounds.optima(clients: 6, number: 0)
    #expect(published.count == 3)
    for (price, cost) in published {
      let round = try PublishedRounds.round(clients: 6, number: 0, travelPrice: price)
      let best = try round.best(RouteSearchOptions(rounds: 1)).plan
      #expect(best.cost < cost * (1 + 1e-5))
      #expect(best.cost > cost * (1 - 1e-4), "Published times are nearly the best.")
    }
  }
}

/// Rounds whose costs were published.
enum PublishedRounds {
  private static let folder = "routing-appointment"

  static let isThere = PublicData.has(folder)

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

  static func round(clients: Int, number: Int, travelPrice: Double) throws -> VisitRound {
    let name = "instances/n\(clients)-idx\(number)-distribution0-travel0-serv0.json"
    let data = try Data(contentsOf: PublicData.place("\(folder)/\(name)"))
    let instance = try JSONDecoder().decode(Instance.self, from: data)
    let line = try #require(
      lines("waiting-weights.tsv").first { $0.hasPrefix("\(clients)\t\(number)\t") }
    )
    return try VisitRound(
      travel: instance.distances,
      travelVariation: instance.distancesVariation,
      service: instance.service,
      serviceVariation: instance.serviceVariation,
      fit: .published,
      travelPrice: travelPrice,
      idlePrice: 2.5,
      waitingPrices: line.split(separator: "\t")[2].split(separator: ",").compactMap { Double($0) }
    )
  }

  /// The published optimum for each price of travel.
  static func optima(clients: Int, number: Int) throws -> [(price: Double, cost: Double)] {
    try lines("results-benchmark.csv")
      .filter { $0.hasPrefix("\(clients),\(number),0,0,0,") }
      .map { line in
        let parts = line.split(separator: "\"")
        let price = try #require(Double(parts[1].dropFirst().prefix { $0 != "," }))
        let costs = parts[2].split(separator: ",").compactMap { Double($0) }
        return (price, costs[1])
      }
  }

  private static func lines(_ file: String) throws -> [Substring] {
    try PublicData.text("\(folder)/\(file)").split(whereSeparator: \.isNewline)
  }
}
