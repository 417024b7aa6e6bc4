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
    let shift = CaseShift(self, cases, cancellation, onProgress)
    shift.takeKept()
    shift.work()
    return try shift.results()
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

/// The working through of one list of cases.
private final class CaseShift: @unchecked Sendable {
  // Everything that changes is behind the mutex.
  private struct State {
    var results: [CaseResult?]
    var next = 0
    var working: [Int: String] = [:]
    var failure: (any Error)?
    var solved = 0
    var kept = 0
  }

  private let run: CaseRun
  private let cases: [ScenarioCase]
  private let cancellation: Cancellation
  private let onProgress: (@Sendable (CaseRun.Progress) -> Void)?
  private let state: Mutex<State>
  private let begun = ContinuousClock.now

  init(
    _ run: CaseRun,
    _ cases: [ScenarioCase],
    _ cancellation: Cancellation,
    _ onProgress: (@Sendable (CaseRun.Progress) -> Void)?
  ) {
    self.run = run
    self.cases = cases
    self.cancellation = cancellation
    self.onProgress = onProgress
    state = Mutex(State(results: Array(repeating: nil, count: cases.count)))
  }

  func takeKept() {
    for (index, wanted) in cases.enumerated() {
      guard let kept = run.archive.record(of: wanted).flatMap({ CaseResult(wanted, $0) })
      else { continue }
      state.withLock { state in
        state.results[index] = kept
        state.kept += 1
      }
    }
    tell()
  }

  func work() {
    let group = DispatchGroup()
    for _ in 0..<min(run.workers, max(1, cases.count)) {
      group.enter()
      let thread = Thread { [self] in
        while let index = take() { solve(index) }
        group.leave()
      }
      thread.stackSize = 16 << 20
      thread.start()
    }
    while group.wait(timeout: .now() + 1) != .success { tell() }
    tell()
  }

  /// The next case that is left, if there is to be any more.
  private func take() -> Int? {
    state.withLock { state in
      guard state.failure == nil, !cancellation.isCancelled else { return nil }
      while state.next < cases.count, state.results[state.next] != nil { state.next += 1 }
      guard state.next < cases.count else { return nil }
      state.working[state.next] = cases[state.next].name
      state.next += 1
      return state.next - 1
    }
  }

  private func solve(_ index: Int) {
    do {
      let result = try run.run(one: cases[index], cancellation: cancellation)
      state.withLock { state in
        state.results[index] = result
        state.working[index] = nil
        state.solved += result == nil ? 0 : 1
      }
    } catch {
      state.withLock { state in
        state.failure = state.failure ?? error
        state.working[index] = nil
      }
    }
    tell()
  }

  private func tell() {
    guard let onProgress else { return }
    let seconds = Double((ContinuousClock.now - begun) / .milliseconds(1)) / 1000
    let progress = state.withLock { state in
      let done = state.results.count { $0 != nil }
      let left = cases.count - done
      return CaseRun.Progress(
        done: done,
        count: cases.count,
        kept: state.kept,
        working: state.working.sorted { $0.key < $1.key }.map(\.value),
        seconds: seconds,
        secondsLeft: state.solved == 0 ? nil : seconds / Double(state.solved) * Double(left)
      )
    }
    onProgress(progress)
  }

  func results() throws -> [CaseResult?] {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      return state.results
    }
  }
}
