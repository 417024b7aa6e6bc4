public import LinearModel

extension GLPKSolver {
  /// Opens a session on a model and runs a body in it.
  ///
  /// The body runs on a thread of its own while the caller is blocked. What it
  /// needs is captured by value or made inside; it must not wait for the caller.
  ///
  /// - Parameters:
  ///   - model: the program to begin with; integrality is dropped.
  ///   - memoryLimit: MiB GLPK may use; nil for no limit.
  ///   - cancellation: a flag that ends the solve in progress, and the session.
  /// - Returns: what the body returns.
  /// - Throws: ``SolverError``; what the body throws included.
  public func withSession<Value: Sendable>(
    _ model: LinearModel,
    memoryLimit: Int? = nil,
    cancellation: Cancellation? = nil,
    _ body: @Sendable (inout GLPKSession) throws(SolverError) -> Value
  ) throws(SolverError) -> Value {
    try Self.check(SolveOptions(memoryLimit: memoryLimit))
    try Self.check(model)
    let deadline = Deadline(seconds: nil, cancellation: cancellation)
    return try GLPKEnvironment.withEnvironment(memory: memoryLimit, deadline: deadline) {
      environment throws(SolverError) in
      var session = try GLPKSession(model, in: environment)
      return try body(&session)
    }
  }
}
