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
        try SimulationShift(self, results, cancellation, onProgress).work(missing, of: wanted)
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
}

/// The working through of one list of blocks.
private final class SimulationShift: @unchecked Sendable {
  // Everything that changes is behind the mutex.
  private struct State {
    var next = 0
    var done = 0
    var failure: (any Error)?
    var layouts: [Int: CaseSimulation] = [:]
  }

  private let run: SimulationRun
  private let results: [CaseResult]
  private let cancellation: Cancellation
  private let onProgress: (@Sendable (CaseRun.Progress) -> Void)?
  private let state = Mutex(State())
  private let begun = ContinuousClock.now

  init(
    _ run: SimulationRun,
    _ results: [CaseResult],
    _ cancellation: Cancellation,
    _ onProgress: (@Sendable (CaseRun.Progress) -> Void)?
  ) {
    self.run = run
    self.results = results
    self.cancellation = cancellation
    self.onProgress = onProgress
  }

  func work(_ tasks: [SimulationRun.Task], of blocks: Int) throws {
    let kept = blocks * results.count - tasks.count
    let group = DispatchGroup()
    for _ in 0..<min(run.workers, max(1, tasks.count)) {
      group.enter()
      let thread = Thread { [self] in
        while let index = take(tasks.count) { perform(tasks[index]) }
        group.leave()
      }
      thread.stackSize = 16 << 20
      thread.start()
    }
    while group.wait(timeout: .now() + 1) != .success { tell(tasks.count, kept) }
    tell(tasks.count, kept)
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func take(_ count: Int) -> Int? {
    state.withLock { state in
      guard state.failure == nil, !cancellation.isCancelled, state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func perform(_ task: SimulationRun.Task) {
    do {
      let (result, base) = (results[task.position], results[0].wanted.practice)
      let known = state.withLock { $0.layouts[task.position] }
      let simulation = try known ?? CaseSimulation(result, beside: base, run.terms)
      try run.archive.keep(simulation.block(task.block), of: result)
      state.withLock { state in
        state.layouts[task.position] = simulation
        state.done += 1
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }

  private func tell(_ count: Int, _ kept: Int) {
    guard let onProgress else { return }
    let seconds = Double((ContinuousClock.now - begun) / .milliseconds(1)) / 1000
    let done = state.withLock { $0.done }
    onProgress(
      CaseRun.Progress(
        done: kept + done,
        count: kept + count,
        kept: kept,
        working: [],
        seconds: seconds,
        secondsLeft: done == 0 ? nil : seconds / Double(done) * Double(count - done)
      )
    )
  }
}
