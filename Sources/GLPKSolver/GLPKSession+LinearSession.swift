public import LinearModel

extension GLPKSession: LinearSession {
  /// Adds columns; see ``addColumns(_:)``.
  public mutating func add(_ columns: [LinearColumn]) throws(SolverError) -> Range<Int> {
    try addColumns(
      columns.map { column in
        Column(column.variable, entries: column.entries.map { Entry($0.row, $0.coefficient) })
      }
    )
  }

  /// Solves from the last basis; see ``solve(_:timeLimit:)``.
  public mutating func resume(
    by method: SimplexMethod,
    timeLimit: Double?
  ) throws(SolverError) -> SolveOutcome {
    try solve(method == .primal ? .primal : .dual, timeLimit: timeLimit)
  }
}

extension GLPKSolver: LinearSessionSolver {
  /// Opens a session; see ``LinearSessionSolver/withLinearSession(_:_:)``.
  public func withLinearSession<Value>(
    _ model: LinearModel,
    _ body: (inout any LinearSession & ~Copyable) throws(SolverError) -> Value
  ) throws(SolverError) -> Value {
    try Self.check(model)
    let deadline = Deadline(seconds: nil, cancellation: nil)
    return try GLPKEnvironment.withEnvironment(memory: nil, deadline: deadline) {
      environment throws(SolverError) in
      var session: any LinearSession & ~Copyable = try GLPKSession(model, in: environment)
      return try body(&session)
    }
  }
}
