import Foundation
import LinearModel
import Synchronization
import Testing

extension SolverContract {
  /// A time limit ends a hard search near its time, with a valid bound.
  func keepsTimeLimits() throws {
    for candidate in [nil, { @Sendable () -> [Double]? in nil }] {
      let start = ContinuousClock.now
      let options = SolveOptions(timeLimit: 0.6, candidate: candidate)
      let outcome = try solver.solve(Models.hard, options: options)
      #expect(ContinuousClock.now - start < .seconds(10))
      #expect(outcome.stop == .timeLimit)
      if let bound = outcome.bound, let objective = outcome.objective {
        #expect(bound <= objective)
      }
      #expect(outcome.bound != nil)
    }
    let none = try solver.solve(Models.hard, options: SolveOptions(timeLimit: 0))
    #expect(none.stop == .timeLimit)
    #expect(none.values == nil)
  }

  /// A flag set from another thread ends a hard search.
  ///
  /// The thread is its own: tasks may have to wait for other tests.
  func stopsWhenCancelled() throws {
    let flag = Cancellation()
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.4)
      flag.cancel()
    }
    let start = ContinuousClock.now
    let outcome = try solver.solve(
      Models.hard,
      options: SolveOptions(timeLimit: 20, cancellation: flag)
    )
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(outcome.stop == .cancelled)
    let before = try solver.solve(Models.knapsack, options: SolveOptions(cancellation: flag))
    #expect(before.stop == .cancelled)
  }

  /// Too little memory is an error of its own kind, and the next solve works.
  func reportsMissingMemory() throws {
    do throws(SolverError) {
      _ = try solver.solve(
        Models.roster(people: 12, days: 28),
        options: SolveOptions(memoryLimit: 1)
      )
      Issue.record("1 MiB was enough")
    } catch {
      guard case .outOfMemory = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try solver.solve(Models.knapsack, options: SolveOptions()).objective == 21)
  }

  /// Two solves at once agree with the same solves one after the other.
  func solvesOnTwoThreads() async throws {
    let models = [Models.assignment(seed: 3), Models.assignment(seed: 4)]
    var alone: [Double?] = []
    for model in models { alone.append(try objective(of: model)) }
    try await withThrowingTaskGroup(of: Double?.self) { group in
      for _ in 0..<4 { group.addTask { try objective(of: models[0]) } }
      for try await objective in group { #expect(objective == alone[0]) }
      for _ in 0..<4 { group.addTask { try objective(of: models[1]) } }
      for try await objective in group { #expect(objective == alone[1]) }
    }
  }

  private func objective(of model: LinearModel) throws -> Double? {
    try solver.solve(model, options: SolveOptions()).objective
  }

  /// Incumbents improve, are solutions, and end with the answer; bounds improve
  /// and never pass it.
  func reportsProgress() throws {
    for candidate in [nil, { @Sendable () -> [Double]? in nil }] {
      let model = Models.cover(seed: 5, rows: 40, columns: 60)
      let incumbents = Mutex<[(Double, [Double])]>([])
      let bounds = Mutex<[Double]>([])
      let options = SolveOptions(
        onIncumbent: { objective, values in incumbents.withLock { $0.append((objective, values)) }
        },
        onBound: { bound in bounds.withLock { $0.append(bound) } },
        candidate: candidate
      )
      let outcome = try solver.solve(model, options: options)
      let best = try #require(outcome.objective)
      let seen = incumbents.withLock { $0 }
      #expect(seen.last?.0 == best)
      #expect(seen.last?.1 == outcome.values)
      #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.0 > $1.0 })
      for (objective, values) in seen {
        #expect(model.violation(of: values) == nil)
        #expect(model.objective(of: values) == objective)
      }
      let proven = bounds.withLock { $0 }
      #expect(!proven.isEmpty)
      #expect(zip(proven, proven.dropFirst()).allSatisfy { $0 < $1 })
      #expect(proven.allSatisfy { $0 <= best + 1e-6 })
      #expect(proven.last == best)
    }
  }

  /// A wrong candidate never becomes the answer; a right one is used.
  func checksCandidates() throws {
    let model = Models.cover(seed: 6, rows: 40, columns: 60)
    let optimum = try solver.solve(model, options: SolveOptions())
    let count = model.variables.count
    let wrong: [[Double]] = [
      [Double](repeating: 0, count: count), [Double](repeating: 0.5, count: count),
      [Double](repeating: 2, count: count), [Double](repeating: .nan, count: count), [1],
    ]
    for values in wrong {
      let outcome = try solver.solve(model, options: SolveOptions(candidate: { values }))
      #expect(outcome.stop == .optimal)
      #expect(outcome.objective == optimum.objective)
    }
    let best = optimum.values
    let helped = try solver.solve(model, options: SolveOptions(candidate: { best }))
    #expect(helped.objective == optimum.objective)
    #expect(helped.stop == .optimal)
    let everything = [Double](repeating: 1, count: Models.hard.variables.count)
    let kept = try solver.solve(
      Models.hard,
      options: SolveOptions(timeLimit: 0, candidate: { everything })
    )
    #expect(kept.values == everything)
    #expect(kept.objective == Models.hard.objective(of: everything))
  }

  /// With a gap allowed the answer is within it.
  func keepsTheGap() throws {
    let model = Models.cover(seed: 7, rows: 40, columns: 60)
    let optimum = try #require(try solver.solve(model, options: SolveOptions()).objective)
    let outcome = try solver.solve(model, options: SolveOptions(relativeGap: 0.2))
    let objective = try #require(outcome.objective)
    let bound = try #require(outcome.bound)
    #expect(outcome.stop == .optimal)
    #expect(bound <= optimum + 1e-6 && optimum <= objective)
    #expect(objective - bound <= 0.2 * objective + 1e-6)
  }

  /// Random models agree with trying every assignment.
  ///
  /// The seeds cover models on which the presolver of GLPK 5.0 for integer
  /// programs aborts or breaks a row.
  func agreesWithBruteForce(seed: UInt64, models: Int) throws {
    var random = SeededRandom(seed: seed)
    let silent: @Sendable () -> [Double]? = { nil }
    for number in 0..<models {
      let model = Models.random(&random)
      let expected: Double? = BruteForce.optimum(of: model)
      var options = SolveOptions(cuts: number % 2 == 0, presolve: number % 3 != 0)
      if number % 5 == 0 { options.candidate = silent }
      let outcome: SolveOutcome = try solver.solve(model, options: options)
      let stop: SolveOutcome.Stop = expected == nil ? .infeasible : .optimal
      #expect(outcome.objective == expected, "model \(number)")
      #expect(outcome.stop == stop, "model \(number)")
      if let values = outcome.values { #expect(model.violation(of: values) == nil) }
    }
  }
}
