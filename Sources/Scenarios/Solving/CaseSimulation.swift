public import PracticeSimulation
import Simulation

/// Follows the plan of one case through many weeks.
public struct CaseSimulation: Sendable {
  /// What is measured.
  public let measures: [SimulationMeasure]
  private let simulation: BookingSimulation
  private let id: String
  private let seed: UInt64

  /// Lays out the practice of a case under its roster.
  ///
  /// - Throws: ``CaseFailure`` where there is no plan, or the practice cannot be
  ///   simulated.
  public init(_ result: CaseResult, _ terms: SimulationTerms) throws(CaseFailure) {
    guard let plan = result.plan else {
      throw CaseFailure(name: result.wanted.name, reason: "it has no plan to simulate")
    }
    do {
      simulation = try BookingSimulation(
        result.wanted.demand.practice,
        roster: plan.roster,
        setup: terms.setup(result.wanted.demand, policy: result.wanted.policy)
      )
    } catch {
      throw CaseFailure(name: result.wanted.name, reason: "\(error)")
    }
    measures = simulation.measures
    id = result.wanted.id
    seed = terms.seed
  }

  /// Simulates a block of replications. Results depend on nothing but the case, the
  /// terms and the number.
  public func block(_ number: Int) -> SimulationBlock {
    let size = SimulationTerms.blockSize
    let results = (number * size..<(number + 1) * size).map { replication in
      simulation.run(StreamFamily(seed: seed, replication: replication))
    }
    var waits = results[0].waits
    for result in results.dropFirst() {
      for place in waits.indices { waits[place] += result.waits[place] }
    }
    return SimulationBlock(
      id: id,
      number: number,
      keys: measures.map(\.key),
      values: results.map(\.values),
      expected: simulation.expectedRequests,
      waits: waits,
      week: number == 0 ? results[0].week : nil
    )
  }
}
