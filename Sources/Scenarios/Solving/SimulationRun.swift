import Foundation
public import LinearModel
import Synchronization

/// Follows the plans of cases through many weeks, until differences are known well
/// enough, and keeps every block of replications at once.
public struct SimulationRun: Sendable {
  /// A block of one case that is still to be simulated.
  public struct Task: Sendable, Equatable {
    /// The position of the case among the results given.
    public var position: Int
    /// The number of the block.
    public var block: Int
  }

  /// How plans are followed.
  public let terms: SimulationTerms
  /// Where blocks are kept.
  public let archive: any CaseArchive
  /// How many blocks are simulated side by side.
  public let workers: Int

  /// Makes a run.
  public init(terms: SimulationTerms, archive: any CaseArchive, workers: Int) {
    self.terms = terms
    self.archive = archive
    self.workers = max(1, workers)
  }

  /// Simulates cases side by side. Blocks until it is done.
  ///
  /// - Parameters:
  ///   - results: cases with plans, the base first.
  ///   - perform: does some tasks; here, on this machine, unless told.
  /// - Returns: what was found; nil when it was cancelled before anything was.
  /// - Throws: ``CaseFailure``, or why a block cannot be kept.
  public func run(
    _ results: [CaseResult],
    cancellation: Cancellation = Cancellation(),
    onProgress: (@Sendable (CaseRun.Progress) -> Void)? = nil,
    perform: (([Task]) throws -> Void)? = nil
  ) throws -> SimulationFindings? {
    var findings: SimulationFindings?
    var wanted = blocks(terms.minimum)
    while !cancellation.isCancelled {
      let missing = self.missing(results, blocks: wanted)
      if let perform {
        if !missing.isEmpty { try perform(missing) }
      } else {
        try simulate(missing, of: wanted * results.count, results, cancellation, onProgress)
      }
      findings = SimulationFindings(results, kept(results, blocks: wanted), terms)
      guard let excess = findings?.excess(terms.precision), excess > 1,
        wanted < blocks(terms.maximum)
      else { break }
      let needed = Double(wanted) * min(4, excess * excess)
      wanted = min(blocks(terms.maximum), max(wanted + 1, Int(needed.rounded(.up))))
    }
    return findings
  }

  private func blocks(_ replications: Int) -> Int {
    (replications + SimulationTerms.blockSize - 1) / SimulationTerms.blockSize
  }

  private func missing(_ results: [CaseResult], blocks: Int) -> [Task] {
    (0..<blocks).flatMap { block in
      results.indices.filter { archive.block(block, of: results[$0]) == nil }
        .map { Task(position: $0, block: block) }
    }
  }

  private func kept(_ results: [CaseResult], blocks: Int) -> [[SimulationBlock]] {
    results.map { result in
      (0..<blocks).prefix { archive.block($0, of: result) != nil }
        .compactMap { archive.block($0, of: result) }
    }
  }

  /// Simulates blocks on this machine.
  private func simulate(
    _ tasks: [Task],
    of count: Int,
    _ results: [CaseResult],
    _ cancellation: Cancellation,
    _ onProgress: (@Sendable (CaseRun.Progress) -> Void)?
  ) throws {
    let layouts = Mutex([Int: CaseSimulation]())
    let crew = TaskCrew(count: tasks.count, workers: workers, cancellation: cancellation) {
      onProgress?(CaseRun.Progress($0, of: count, missing: tasks.count))
    }
    try crew.run { number in
      let task = tasks[number]
      let known = layouts.withLock { $0[task.position] }
      let simulation = try known ?? CaseSimulation(results[task.position], terms)
      layouts.withLock { $0[task.position] = simulation }
      try archive.keep(simulation.block(task.block), of: results[task.position])
      return true
    }
  }
}
