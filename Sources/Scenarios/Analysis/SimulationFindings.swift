public import PracticeSimulation
public import Statistics

/// What following plans through many weeks showed: means, and paired differences,
/// each with an interval.
public struct SimulationFindings: Sendable {
  /// What all cases measure.
  public let measures: [SimulationMeasure]
  /// The ids of the cases, the base first.
  public let ids: [String]
  /// How many replications there are of every case.
  public let replications: Int
  /// The level of the intervals.
  public let level: Double
  /// Values by case, measure and replication.
  private let values: [[[Double]]]
  /// How many requests each case has on average; nil where nobody can tell.
  private let expected: [Double?]
  /// What requests waited by case and urgency class, over all replications.
  private let waits: [[WaitCounts]]
  private let weeks: [SampleWeek?]
  /// Days within which requests are to be seen, by urgency class.
  public let targets: [String: Int]

  /// Measures whose differences follow that in requests where demand differs.
  private static let controlled: Set = ["served", "idle", "use-people"]
  /// The fewest replications that tell how closely.
  private static let leastControlled = 10

  /// Gathers blocks; nil where a case has none.
  ///
  /// - Parameters:
  ///   - results: the cases, the base first.
  ///   - blocks: those of each case, from the first on without a gap.
  init?(_ results: [CaseResult], _ blocks: [[SimulationBlock]], _ terms: SimulationTerms) {
    let rows = blocks.map { $0.flatMap(\.values) }
    guard let first = results.first, let base = blocks.first?.first,
      let count = rows.map(\.count).min(), count > 1,
      let known = try? CaseSimulation(first, terms).measures
    else { return nil }
    let shared = base.keys.filter { key in
      blocks.allSatisfy { $0.first?.keys.contains(key) ?? false }
    }
    measures = known.filter { shared.contains($0.key) }
    ids = results.map(\.wanted.id)
    replications = count
    level = Double(terms.level) / 100
    expected = blocks.map { $0.first?.expected }
    let measures = measures
    values = zip(blocks, rows).map { blocks, rows in
      let keys = blocks.first?.keys ?? []
      return measures.map { measure in
        let place = keys.firstIndex(of: measure.key) ?? 0
        return rows.prefix(count).map { $0[place] }
      }
    }
    waits = blocks.map { Self.sum($0.prefix(count / SimulationTerms.blockSize)) }
    weeks = blocks.map { $0.first?.week }
    targets = terms.targetDays(first.wanted.practice)
  }

  private static func sum(_ blocks: some Collection<SimulationBlock>) -> [WaitCounts] {
    var waits = blocks.first?.waits ?? []
    for block in blocks.dropFirst() where block.waits.count == waits.count {
      for place in waits.indices { waits[place] += block.waits[place] }
    }
    return waits
  }

  /// The position of a measure; nil for an unknown key.
  public func place(of key: String) -> Int? { measures.firstIndex { $0.key == key } }

  /// The mean of a measure in a case; nil for a case that was not simulated.
  public func estimate(_ id: String, _ measure: Int) -> Estimate? {
    ids.firstIndex(of: id).map { Estimate(cautious: values[$0][measure], level: level) }
  }

  /// By how much a measure is larger than in the base, paired by common random
  /// numbers; nil for the base and for cases that were not simulated.
  ///
  /// Where demand differs, by how much requests differ on average is known. What the
  /// differences of `served`, `idle` and `use-people` owe to more or fewer of them than
  /// that is taken out: requests are a control variate.
  public func difference(_ id: String, _ measure: Int) -> Estimate? {
    guard let position = ids.firstIndex(of: id), position > 0 else { return nil }
    let differences = differences(position, measure)
    return controlled(differences, position, measure)
      ?? Estimate(cautious: differences, level: level)
  }

  private func differences(_ position: Int, _ measure: Int) -> [Double] {
    zip(values[position][measure], values[0][measure]).map { $0 - $1 }
  }

  /// The difference with requests as a control; nil where they do not serve as one.
  private func controlled(
    _ differences: [Double],
    _ position: Int,
    _ measure: Int
  ) -> Estimate? {
    guard Self.controlled.contains(measures[measure].key), replications >= Self.leastControlled,
      let requests = place(of: "requests"), let own = expected[position],
      let base = expected[0]
    else { return nil }
    let control = self.differences(position, requests)
    guard Moments(control).variance > 0 else { return nil }
    return ControlVariates.estimate(
      differences,
      controls: [control],
      knownMeans: [own - base],
      level: level
    )
  }

  /// What the requests of each urgency class waited in a case, over all
  /// replications; nil for a case that was not simulated.
  public func waits(_ id: String) -> [WaitCounts]? {
    ids.firstIndex(of: id).map { waits[$0] }
  }

  /// A week of the book of a case, of its first replication; nil for a case that
  /// was not simulated.
  public func week(_ id: String) -> SampleWeek? { ids.firstIndex(of: id).flatMap { weeks[$0] } }

  /// How many times smaller the variance of a difference is than it would be with
  /// random numbers of each case's own; nil where the difference never varies, or by
  /// no more than the rounding of numbers.
  public func pairingGain(_ id: String, _ measure: Int) -> Double? {
    guard let position = ids.firstIndex(of: id), position > 0 else { return nil }
    let pairs = zip(values[position][measure], values[0][measure])
    let paired = Moments(pairs.lazy.map { $0 - $1 }).variance
    let alone = Moments(values[position][measure]).variance + Moments(values[0][measure]).variance
    return paired > alone * 1e-12 ? alone / paired : nil
  }

  /// How many times wider than asked the widest interval of a difference is; nil
  /// where no precision was asked for.
  func excess(_ precision: [String: Double]) -> Double? {
    var excess: Double?
    for (key, within) in precision {
      guard let measure = place(of: key) else { continue }
      for id in ids.dropFirst() {
        guard let half = difference(id, measure)?.halfWidth, half > 0 else { continue }
        excess = max(excess ?? 0, within > 0 ? half / within : .infinity)
      }
    }
    return excess
  }
}
