import GLPKSolver
import LinearModel
import Testing

@Suite("A session keeps a program inside GLPK")
struct SessionTests {
  private let solver = GLPKSolver()

  @Test("columns, rows, bounds and costs change the answer as by hand")
  func changes() throws {
    let objectives = try solver.withSession(Models.diet) { session throws(SolverError) in
      var seen: [Double?] = []
      seen.append(try session.solve().objective)
      // A column that serves both rows for 2.5: 4 of it would cost 10, but
      // 1 of it with 3 of x costs 8.5.
      let added = try session.addColumns([
        .init(Variable("w", objective: 2.5), entries: [.init(0, 1), .init(1, 2)])
      ])
      seen.append(try session.solve().objective)
      try session.addRows([Row("few", upper: 0.5, terms: [Term(added.lowerBound, 1)])])
      seen.append(try session.solve(.dual).objective)
      try session.setObjective(of: 0, 1)
      seen.append(try session.solve(.primal).objective)
      try session.setBounds(of: 0, lower: 0, upper: 2)
      seen.append(try session.solve(.dual).objective)
      try session.setRowBounds(of: 2, lower: 0, upper: 5)
      seen.append(try session.solve(.dual).objective)
      return seen
    }
    // Afterwards: x 1: 3 x + 0.5 w + 0.5 y; x free covers the first row alone
    // from 1 each, so (x, w, y) = (3, 0.5, 0.5): 3 + 1.25 + 1.5; with x <= 2
    // 2 + 1.25 + 4.5; and without the limit on w 2 + 2 * 2.5.
    let expected = [9.0, 8.5, 8.75, 5.0, 7.75, 7.0]
    #expect(objectives.count == expected.count)
    for (objective, value) in zip(objectives, expected) {
      #expect(objective.map { abs($0 - value) < 1e-9 } == true, "\(objectives)")
    }
  }

  @Test("columns can be generated from rows that were empty")
  func columnGeneration() throws {
    // Cutting stock: rolls of 100, widths 45, 36, 31, 14 in known demand. The
    // optimum of the relaxation is 452.25 rolls.
    let widths = [45, 36, 31, 14]
    let demand = [97.0, 610, 395, 211]
    var model = LinearModel()
    for (width, count) in zip(widths, demand) {
      model.addRow(Row("width[\(width)]", lower: count, terms: []))
    }
    let outcome = try solver.withSession(model) { session throws(SolverError) in
      try session.addColumns(
        widths.indices.map { row in
          .init(
            Variable("single[\(row)]", objective: 1),
            entries: [.init(row, Double(100 / widths[row]))]
          )
        }
      )
      while true {
        let outcome = try session.solve()
        guard let duals = outcome.rowDuals else { return outcome }
        guard let pattern = Self.bestPattern(widths, duals) else { return outcome }
        let number = session.model.variables.count
        let entries = pattern.enumerated().map {
          GLPKSession.Entry($0.offset, Double($0.element))
        }
        try session.addColumns([.init(Variable("cut[\(number)]", objective: 1), entries: entries)])
      }
    }
    #expect(outcome.objective.map { abs($0 - 452.25) < 1e-6 } == true)
  }

  @Test("a warm solve agrees with a cold one on random programs")
  func warmAgreesWithCold() throws {
    var random = SeededRandom(seed: 77)
    for _ in 0..<40 {
      var model = Models.random(&random)
      if model.rows.isEmpty { continue }
      let extra = Row("extra", upper: 1, terms: model.variables.indices.map { Term($0, 1) })
      let warm = try solver.withSession(model) { session throws(SolverError) in
        _ = try session.solve()
        try session.addRows([extra])
        return try session.solve(.dual)
      }
      model.addRow(extra)
      let cold = try solver.withSession(model) { session throws(SolverError) in
        try session.solve()
      }
      #expect(warm.stop == cold.stop)
      #expect(abs((warm.objective ?? 0) - (cold.objective ?? 0)) < 1e-7)
    }
  }

  @Test("misuse throws, names what is wrong and changes nothing")
  func misuse() throws {
    let messages = try solver.withSession(Models.diet) { session throws(SolverError) in
      var messages: [String] = []
      func note(_ body: () throws(SolverError) -> Void) {
        do throws(SolverError) { try body() } catch { messages.append(error.description) }
      }
      note { () throws(SolverError) in try session.setBounds(of: 9, lower: 0, upper: 1) }
      note { () throws(SolverError) in try session.setBounds(of: 0, lower: 2, upper: 1) }
      note { () throws(SolverError) in try session.setObjective(of: 1, .nan) }
      note { () throws(SolverError) in try session.setRowBounds(of: -1, lower: 0, upper: 1) }
      note { () throws(SolverError) in
        try session.addRows([Row("bad", upper: 1, terms: [Term(0, 1), Term(0, 1)])])
      }
      note { () throws(SolverError) in
        try session.addColumns([.init(Variable("w"), entries: [.init(5, 1)])])
      }
      note { () throws(SolverError) in _ = try session.solve(timeLimit: -1) }
      let objective = try session.solve().objective
      if objective.map({ abs($0 - 9) < 1e-9 }) != true { messages.append("changed") }
      return messages
    }
    let words = [
      "variable 9 does not exist", "variable x has the bounds 2.0...1.0",
      "variable y has the objective coefficient nan", "row -1 does not exist",
      "row bad holds variable x twice", "variable w refers to row 5", "timeLimit is -1",
    ]
    #expect(messages.count == words.count)
    for (message, part) in zip(messages, words) { #expect(message.contains(part)) }
  }

  @MainActor
  @Test("a session may be opened from an actor")
  func fromAnActor() throws {
    let costs = [2.0, 3, 5]
    let objective = try solver.withSession(Models.diet) { session throws(SolverError) in
      for (index, cost) in costs.enumerated() { try session.setObjective(of: index, cost * 2) }
      return try session.solve().objective.map { $0 / 2 }
    }
    #expect(objective.map { abs($0 - 9) < 1e-9 } == true)
  }

  @Test("infeasible, unbounded, cancelled and thrown all come out")
  func endings() throws {
    let infeasible = try solver.withSession(Models.contradiction(.continuous)) {
      session throws(SolverError) in try session.solve()
    }
    #expect(infeasible.stop == .infeasible)
    let unbounded = try solver.withSession(Models.ray(.continuous)) {
      session throws(SolverError) in try session.solve()
    }
    #expect(unbounded.stop == .unbounded)
    let flag = Cancellation()
    flag.cancel()
    let cancelled = try solver.withSession(Models.diet, cancellation: flag) {
      session throws(SolverError) in try session.solve()
    }
    #expect(cancelled.stop == .cancelled)
    #expect(throws: SolverError.solverFailure("mine")) {
      try solver.withSession(Models.diet) { _ throws(SolverError) in
        throw .solverFailure("mine")
      }
    }
  }

  /// The pattern of widths that fits a roll and is worth most, if above 1.
  private static func bestPattern(_ widths: [Int], _ worth: [Double]) -> [Int]? {
    var best = [Double](repeating: 0, count: 101)
    var choice = [Int?](repeating: nil, count: 101)
    for length in 1...100 {
      for (index, width) in widths.enumerated() where width <= length {
        if best[length - width] + worth[index] > best[length] + 1e-12 {
          best[length] = best[length - width] + worth[index]
          choice[length] = index
        }
      }
    }
    guard best[100] > 1 + 1e-9 else { return nil }
    var pattern = [Int](repeating: 0, count: widths.count)
    var length = 100
    while let index = choice[length] {
      pattern[index] += 1
      length -= widths[index]
    }
    return pattern
  }
}
