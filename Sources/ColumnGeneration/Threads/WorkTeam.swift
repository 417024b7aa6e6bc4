internal import Glibc
internal import Synchronization

/// Does pieces of work on threads of its own, so that neither the caller's
/// thread pool nor a solver's thread is held up by more than the wait.
enum WorkTeam {
  /// Runs a body for each index, each thread taking the next one left.
  ///
  /// - Parameters:
  ///   - count: how many indices there are.
  ///   - threads: how many threads work, the caller's included.
  ///   - body: called with the number of the thread and the index.
  static func forEach(
    _ count: Int,
    threads: Int,
    _ body: @escaping @Sendable (_ thread: Int, _ index: Int) -> Void
  ) {
    let work = Work(count: count, body: body)
    var handles: [pthread_t] = []
    for _ in 1..<max(1, min(threads, count)) {
      var handle = pthread_t()
      let retained = Unmanaged.passRetained(work)
      let code = pthread_create(
        &handle,
        nil,
        { info in
          guard let info else { return nil }
          Unmanaged<Work>.fromOpaque(info).takeRetainedValue().run()
          return nil
        },
        retained.toOpaque()
      )
      if code == 0 { handles.append(handle) } else { retained.release() }
    }
    work.run()
    for handle in handles { pthread_join(handle, nil) }
  }

  private final class Work: Sendable {
    private let next = Atomic<Int>(0)
    private let entered = Atomic<Int>(0)
    private let count: Int
    private let body: @Sendable (Int, Int) -> Void

    init(count: Int, body: @escaping @Sendable (Int, Int) -> Void) {
      self.count = count
      self.body = body
    }

    func run() {
      let thread = entered.add(1, ordering: .relaxed).oldValue
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        body(thread, index)
      }
    }
  }
}
