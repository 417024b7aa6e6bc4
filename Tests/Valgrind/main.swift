// The solver contract as a plain program, for Valgrind: the runner of the
// tests ends its main thread in a way that Valgrind 3.19 does not survive.
//
// Every way in and out of GLPK is taken: both search paths, linear programs,
// sessions, files, refused models, failures caught by the guard, memory that
// runs out, and simplex runs and searches that are left. It ends with 1 when an
// answer is wrong.

import CGLPKGuard
import Foundation
import GLPKSolver
import LinearModel

let solver = GLPKSolver()
var wrong = 0

@MainActor func expect(_ condition: Bool, _ what: String) {
  if !condition {
    wrong += 1
    print("wrong: \(what)")
  }
}

@MainActor func solve(_ model: LinearModel, _ options: SolveOptions = SolveOptions())
  -> SolveOutcome?
{
  do throws(SolverError) {
    return try solver.solve(model, options: options)
  } catch {
    return nil
  }
}

@MainActor func refuseFaults() {
  for (words, model) in UnusableModels.all { expect(solve(model) == nil, words) }
}

@MainActor func solveModels() {
  for presolve in [true, false] {
    let options = SolveOptions(presolve: presolve)
    expect(solve(Models.knapsack, options)?.objective == 21, "knapsack")
    expect(solve(Models.diet, options)?.rowDuals != nil, "diet")
    expect(solve(Models.contradiction(.integer), options)?.stop == .infeasible, "contradiction")
    expect(solve(Models.parity, options)?.stop == .infeasible, "parity")
    expect(solve(Models.ray(.integer), options)?.stop == .unbounded, "ray")
  }
  var random = SeededRandom(seed: 9)
  for number in 0..<60 {
    let model = Models.random(&random)
    var options = SolveOptions(presolve: number % 2 == 0)
    if number % 3 == 0 { options.candidate = { nil } }
    expect(solve(model, options)?.objective == BruteForce.optimum(of: model), "random \(number)")
  }
  let cover = Models.cover(seed: 6, rows: 20, columns: 30)
  let best = solve(cover)
  expect(
    solve(cover, SolveOptions(candidate: { best?.values }))?.objective == best?.objective,
    "cover"
  )
}

@MainActor func leaveSolves() {
  let roster = Models.roster(people: 12, days: 28)
  expect(solve(roster, SolveOptions(memoryLimit: 1)) == nil, "memory")
  for candidate in [nil, { @Sendable () -> [Double]? in nil }] {
    expect(
      solve(Models.hard, SolveOptions(timeLimit: 1, candidate: candidate))?.stop == .timeLimit,
      "time"
    )
    let flag = Cancellation()
    let thread = Thread {
      Thread.sleep(forTimeInterval: 1)
      flag.cancel()
    }
    thread.start()
    let options = SolveOptions(timeLimit: 60, cancellation: flag, candidate: candidate)
    expect(solve(Models.hard, options)?.stop == .cancelled, "cancelled")
  }
}

@MainActor func provokeFailures() {
  for kind in 0..<60 {
    expect(guard_open(0, nil, nil) == GUARD_OK, "open")
    var problem: OpaquePointer?
    var code: Int32 = 0
    _ = guard_read_file(GUARD_LP, "/nowhere", nil, &problem, &code)
    expect(guard_provoke(problem, Int32(kind % 6)) == GUARD_FAILED, "failure \(kind)")
    guard_close()
  }
}

@MainActor func generateColumns() throws {
  let objective = try solver.withSession(Models.diet) { session throws(SolverError) in
    _ = try session.solve()
    try session.addColumns([
      .init(Variable("w", objective: 2.5), entries: [.init(0, 1), .init(1, 2)])
    ])
    try session.addRows([Row("few", upper: 0.5, terms: [Term(3, 1)])])
    return try session.solve(.dual).objective
  }
  expect(objective.map { abs($0 - 8.75) < 1e-9 } == true, "session")
}

@MainActor func readFiles() throws {
  let path = NSTemporaryDirectory() + "praxis-valgrind-\(getpid())"
  defer { try? FileManager.default.removeItem(atPath: path) }
  try LPFormat.text(FileModels.everything).write(toFile: path, atomically: true, encoding: .utf8)
  _ = try solver.readLP(path)
  try MPSFormat.text(FileModels.everything).write(toFile: path, atomically: true, encoding: .utf8)
  _ = try solver.readMPS(path)
  expect((try? solver.readMathProg(model: path)) == nil, "MPS read as MathProg")
  let text = FileModels.mathProg.replacingOccurrences(of: "end;\n", with: "")
  try (text + FileModels.mathProgData).write(toFile: path, atomically: true, encoding: .utf8)
  expect(try solver.readMathProg(model: path).variables.count == 3, "MathProg")
}

refuseFaults()
solveModels()
leaveSolves()
provokeFailures()
try generateColumns()
try readFiles()
print(wrong == 0 ? "the contract holds" : "\(wrong) answers are wrong")
exit(wrong == 0 ? 0 : 1)
