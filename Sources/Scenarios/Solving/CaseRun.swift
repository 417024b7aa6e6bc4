import Foundation
public import LinearModel
import Planning
import Synchronization

/// Plans the cases of a set, several side by side, and keeps each one's result at
/// once.
public struct CaseRun: Sendable {
  /// How far a run has come.
  public struct Progress: Sendable, Equatable {
    /// Cases done, those that were kept before included.
    public var done: Int
    /// All cases.
    public var count: Int
    /// Cases that were kept from an earlier run.
    public var kept: Int
    /// Names of the cases under way.
    public var working: [String]
    /// Seconds since the start.
    public var seconds: Double
    /// Seconds left as far as can be told; nil until a case is done.
    public var secondsLeft: Double?

    /// Tells how far a run has come.
    public init(
      done: Int,
      count: Int,
      kept: Int,
      working: [String],
      seconds: Double,
      secondsLeft: Double?
    ) {
      self.done = done
      self.count = count
      self.kept = kept
      self.working = working
      self.seconds = seconds
      self.secondsLeft = secondsLeft
    }
  }

  /// Plans one case.
  public let solver: CaseSolver
  /// Where results are kept.
  public let archive: any CaseArchive
  /// How many cases are planned side by side.
  public let workers: Int

  /// Makes a run.
  public init(solver: CaseSolver, archive: any CaseArchive, workers: Int) {
    self.solver = solver
    self.archive = archive
    self.workers = max(1, workers)
  }

  /// Plans every case that is not kept yet. Blocks until it is done.
  ///
  /// A case that is cut short by a cancellation is not kept, and has no result.
  ///
  /// - Returns: the results in the order of the cases; nil for those left undone.
  /// - Throws: the first ``CaseFailure``, or why a result cannot be kept.
  public func run(
    _ cases: [ScenarioCase],
    cancellation: Cancellation = Cancellation(),
    onProgress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> [CaseResult?] {
    let results = Mutex(
      cases.map { wanted in archive.record(of: wanted).flatMap { CaseResult(wanted, $0) } }
    )
    let missing = results.withLock { results in results.indices.filter { results[$0] == nil } }
    let crew = TaskCrew(count: missing.count, workers: workers, cancellation: cancellation) {
      standing in
      let working = standing.working.map { cases[missing[$0]].name }
      onProgress?(Progress(standing, of: cases.count, missing: missing.count, working))
    }
    try crew.run { number in
      let result = try run(one: cases[missing[number]], cancellation: cancellation)
      results.withLock { $0[missing[number]] = result }
      return result != nil
    }
    return results.withLock(\.self)
  }

  /// Plans one case and keeps its result, unless it is kept already.
  ///
  /// - Returns: the result; nil when it was cut short.
  public func run(
    one wanted: ScenarioCase,
    cancellation: Cancellation = Cancellation()
  ) throws -> CaseResult? {
    if let kept = archive.record(of: wanted).flatMap({ CaseResult(wanted, $0) }) { return kept }
    let record = try solver.solve(wanted, cancellation: cancellation)
    if cancellation.isCancelled { return nil }
    guard let result = CaseResult(wanted, record) else {
      throw CaseFailure(name: wanted.name, reason: "its plan does not pass the verifier")
    }
    try archive.keep(record, of: wanted)
    return result
  }
}

extension CaseRun.Progress {
  /// The progress of a crew that does what is missing of a whole.
  init(_ standing: TaskCrew.Standing, of count: Int, missing: Int, _ working: [String] = []) {
    self.init(
      done: count - missing + standing.done,
      count: count,
      kept: count - missing,
      working: working,
      seconds: standing.seconds,
      secondsLeft: standing.secondsLeft
    )
  }
}
