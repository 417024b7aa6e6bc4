internal import CGLPKGuard
internal import LinearModel

/// GLPK's environment of one thread, open for one body.
///
/// Every function of GLPK is entered through ``call(_:)``. After it has thrown
/// nothing else may be called: the problems of the thread are dead, and
/// ``withEnvironment(memory:deadline:_:)`` frees them.
final class GLPKEnvironment {
  /// When the simplex method is to be left.
  let deadline: Deadline
  /// Whether GLPK failed or was left, and every problem is dead.
  private(set) var isDead = false

  /// How long after its deadline GLPK may end by itself, between two nodes,
  /// with all that it knows.
  private static let patience = Duration.milliseconds(100)
  private var firstDue: ContinuousClock.Instant?

  private init(_ deadline: Deadline) { self.deadline = deadline }

  /// Opens the environment on a thread of its own, and frees it at the end with
  /// all that was made in it.
  ///
  /// - Parameter memory: MiB that GLPK may use; nil for no limit.
  static func withEnvironment<Value>(
    memory: Int?,
    deadline: Deadline,
    _ body: (GLPKEnvironment) throws(SolverError) -> Value
  ) throws(SolverError) -> Value {
    try SolverThread.run { () throws(SolverError) -> Value in
      let environment = GLPKEnvironment(deadline)
      let info = Unmanaged.passUnretained(environment).toOpaque()
      defer { guard_close() }
      let code = guard_open(
        Int32(clamping: memory ?? 0),
        { info in
          guard let info else { return 0 }
          let environment = Unmanaged<GLPKEnvironment>.fromOpaque(info).takeUnretainedValue()
          return environment.mustBeLeft ? 1 : 0
        },
        info
      )
      try environment.check(code)
      return try body(environment)
    }
  }

  /// Whether a call that may be left is to be: some time after the deadline.
  private var mustBeLeft: Bool {
    guard deadline.stop != nil else { return false }
    let now = ContinuousClock.now
    if let firstDue { return now - firstDue >= Self.patience }
    firstDue = now
    return false
  }

  /// Enters GLPK through one function of the guard.
  ///
  /// - Throws: ``SolverError/outOfMemory(_:)`` or
  ///   ``SolverError/solverFailure(_:)`` with GLPK's message.
  func call(_ body: () -> Int32) throws(SolverError) {
    guard !isDead else {
      throw .solverFailure("the problem was lost when GLPK failed or was cancelled")
    }
    try check(body())
  }

  /// Enters GLPK through a function that the deadline may leave.
  ///
  /// - Returns: false when it was left.
  func callUnlessLeft(_ body: () -> Int32) throws(SolverError) -> Bool {
    var left = false
    try call { () -> Int32 in
      let code = body()
      left = code == GUARD_LEFT
      return left ? GUARD_OK : code
    }
    if left { isDead = true }
    return !left
  }

  private func check(_ code: Int32) throws(SolverError) {
    guard code != GUARD_OK else { return }
    isDead = true
    throw Self.error(String(cString: guard_message()))
  }

  /// The error for a message of GLPK, whose first line says what happened.
  static func error(_ message: String) -> SolverError {
    let first = message.split(separator: "\n").first.map(String.init) ?? "no message"
    if message.contains("memory allocation") || message.contains("no memory available") {
      return .outOfMemory(first)
    }
    return .solverFailure(first)
  }
}
