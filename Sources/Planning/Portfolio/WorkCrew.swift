internal import Foundation
internal import LinearModel
internal import Synchronization

/// Pieces of work that run side by side, each on a thread of its own.
final class WorkCrew: @unchecked Sendable {
  // Each piece runs once, on one thread, which keeps the crew alive until then,
  // whether anybody waits or not; failures are kept behind the mutex.
  private let pieces: [(Cancellation) throws -> Void]
  private let group = DispatchGroup()
  private let failure = Mutex<(any Error)?>(nil)
  private let cancellation = Cancellation()

  /// Starts every piece.
  init(_ pieces: [(Cancellation) throws -> Void]) {
    self.pieces = pieces
    for index in pieces.indices {
      group.enter()
      let thread = Thread { [self] in
        do {
          try self.pieces[index](cancellation)
        } catch {
          failure.withLock { $0 = $0 ?? error }
          cancellation.cancel()
        }
        group.leave()
      }
      thread.stackSize = 16 << 20
      thread.start()
    }
  }

  /// Asks every piece to end.
  func stop() { cancellation.cancel() }

  /// Waits for all pieces, but not longer than some seconds.
  func isDone(within seconds: Double) -> Bool {
    group.wait(timeout: .now() + seconds) == .success
  }

  /// Throws what the first failing piece threw.
  func result() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
