internal import Dispatch
internal import Synchronization

/// Does pieces of work side by side.
enum Workers {
  /// Runs a body for each index from 0, each worker taking the next one left.
  static func forEach(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        body(index)
      }
    }
  }
}
