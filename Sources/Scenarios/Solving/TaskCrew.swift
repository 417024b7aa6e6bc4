import Foundation
import LinearModel
import Synchronization

/// Works through numbered tasks side by side, each on a thread of its own, and tells
/// how far it has come.
final class TaskCrew: @unchecked Sendable {
  // Everything that changes is behind the mutex.
  private struct State {
    var next = 0
    var done = 0
    var working: Set<Int> = []
    var failure: (any Error)?
  }

  private let count: Int
  private let workers: Int
  private let cancellation: Cancellation
  private let onProgress: (Standing) -> Void
  private let state = Mutex(State())
  private let begun = ContinuousClock.now

  /// How far it has come.
  struct Standing {
    /// Tasks done.
    var done: Int
    /// The numbers of those being done.
    var working: [Int]
    /// Seconds so far.
    var seconds: Double
    /// Seconds still to come, at the pace so far; nil while none is done.
    var secondsLeft: Double?
  }

  /// Engages a crew.
  ///
  /// - Parameter onProgress: told once a second and whenever a task is done, on any
  ///   thread.
  init(
    count: Int,
    workers: Int,
    cancellation: Cancellation,
    onProgress: @escaping (Standing) -> Void
  ) {
    self.count = count
    self.workers = min(workers, max(1, count))
    self.cancellation = cancellation
    self.onProgress = onProgress
  }

  /// Does all tasks, unless it is cancelled or one fails. Blocks until it is done.
  ///
  /// - Parameter perform: does the task of a number, and tells whether it is done.
  /// - Throws: what the first task that failed threw.
  func run(_ perform: @escaping (Int) throws -> Bool) throws {
    onProgress(standing)
    let group = DispatchGroup()
    for _ in 0..<workers {
      group.enter()
      let work = Work(perform: perform)
      let thread = Thread { [self] in
        while let number = take() { settle(number, work) }
        group.leave()
      }
      thread.stackSize = 16 << 20
      thread.start()
    }
    while group.wait(timeout: .now() + 1) != .success { onProgress(standing) }
    onProgress(standing)
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  /// What threads take along.
  private struct Work: @unchecked Sendable {
    // The tasks are the caller's, who waits until all threads are done.
    let perform: (Int) throws -> Bool
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.failure == nil, !cancellation.isCancelled, state.next < count else { return nil }
      state.working.insert(state.next)
      state.next += 1
      return state.next - 1
    }
  }

  private func settle(_ number: Int, _ work: Work) {
    let result = Result { try work.perform(number) }
    state.withLock { state in
      state.working.remove(number)
      switch result {
      case .success(let isDone): state.done += isDone ? 1 : 0
      case .failure(let error): state.failure = state.failure ?? error
      }
    }
    onProgress(standing)
  }

  private var standing: Standing {
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    return state.withLock { state in
      // Those being done are half done, as far as anybody knows.
      let pace = (Double(state.done) + Double(state.working.count) / 2) / seconds
      let left = Double(count - state.done) - Double(state.working.count) / 2
      return Standing(
        done: state.done,
        working: state.working.sorted(),
        seconds: seconds,
        secondsLeft: state.done == 0 ? nil : max(0, left) / pace
      )
    }
  }
}
