public import PracticeSimulation

/// Some replications of one case, as they are kept on disk.
public struct SimulationBlock: Sendable, Equatable, Codable {
  /// The id of the case.
  public var id: String
  /// The number of the block: its first replication is so many times
  /// ``SimulationTerms/blockSize``.
  public var number: Int
  /// What is measured.
  public var keys: [String]
  /// The values: a row a replication, in the order of the keys.
  public var values: [[Double]]
  /// How many requests there are on average; nil where nobody can tell.
  public var expected: Double?
  /// What requests waited, by urgency class, all replications together.
  public var waits: [WaitCounts]
  /// A week of the first replication of all; nil in later blocks.
  public var week: SampleWeek?

  /// Whether it is whole: a row for each replication, a number for each key.
  public var isWhole: Bool {
    values.count == SimulationTerms.blockSize
      && values.allSatisfy { $0.count == keys.count && $0.allSatisfy(\.isFinite) }
      && waits.allSatisfy(\.isSound) && (number > 0) == (week == nil)
  }
}
