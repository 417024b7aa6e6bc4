internal import Glibc
internal import LinearModel

/// A thread made for one call and ended with it.
///
/// GLPK keeps its environment per thread, and a solve takes long and deep
/// stacks; neither belongs on the threads that run Swift's tasks.
enum SolverThread {
  /// The size of the stack in bytes.
  static let stackSize = 16 << 20

  /// Runs a body on a thread of its own and waits for it.
  static func run<Value>(
    _ body: () throws(SolverError) -> Value
  ) throws(SolverError) -> Value {
    var result: Result<Value, SolverError>?
    var started = false
    withoutActuallyEscaping(body) { body in
      let work = Work {
        do throws(SolverError) {
          result = .success(try body())
        } catch {
          result = .failure(error)
        }
      }
      started = join(work)
    }
    guard started, let result else {
      throw .solverFailure("no thread could be started for the solve")
    }
    return try result.get()
  }

  /// What the thread does. It runs while the starter is blocked in `join`, so
  /// the closure is never used by two threads at once.
  private final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Starts the thread and waits for its end; false when it did not start.
  private static func join(_ work: Work) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    var thread = pthread_t()
    let info = Unmanaged.passUnretained(work).toOpaque()
    let code = pthread_create(
      &thread,
      &attributes,
      { info in
        guard let info else { return nil }
        Unmanaged<Work>.fromOpaque(info).takeUnretainedValue().body()
        return nil
      },
      info
    )
    guard code == 0 else { return false }
    pthread_join(thread, nil)
    return true
  }
}
