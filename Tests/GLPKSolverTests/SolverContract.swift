import LinearModel
import Testing

/// What every ``MIPSolver`` must prove; a back end runs each function once.
struct SolverContract<Solver: MIPSolver> {
  let solver: Solver

  // MARK: - What is refused

  /// Each fault is refused with an error that holds the words given.
  func refusesUnusableModels() {
    for (words, model) in UnusableModels.all {
      do throws(SolverError) {
        let outcome = try solver.solve(model, options: SolveOptions())
        Issue.record("\(words) was accepted: \(outcome.stop)")
      } catch {
        guard case .unusableModel = error else {
          Issue.record("\(words): \(error)")
          continue
        }
        #expect(error.description.contains(words))
      }
    }
  }

  /// Options out of range are refused.
  func refusesUnusableOptions() {
    let wrong = [
      SolveOptions(timeLimit: -1), SolveOptions(timeLimit: .nan), SolveOptions(relativeGap: -0.1),
      SolveOptions(relativeGap: .nan), SolveOptions(memoryLimit: 0),
    ]
    for options in wrong {
      do throws(SolverError) {
        _ = try solver.solve(Models.knapsack, options: options)
        Issue.record("accepted: \(options)")
      } catch {
        guard case .unusableOptions = error else {
          Issue.record("\(error)")
          continue
        }
      }
    }
  }

  // MARK: - Small models

  /// Models without variables, without rows, and with rows without terms.
  func solvesDegenerateModels() throws {
    var empty = LinearModel()
    empty.objectiveConstant = 4
    let nothing = try solver.solve(empty, options: SolveOptions())
    #expect(nothing.stop == .optimal)
    #expect(nothing.values == [])
    #expect(nothing.objective == 4)

    var rowless = LinearModel(sense: .maximise)
    rowless.addVariable(Variable("x", kind: .integer, lower: -2, upper: 7, objective: 3))
    rowless.addVariable(Variable("y", lower: -5, upper: 5, objective: -1))
    let bounded = try solver.solve(rowless, options: SolveOptions())
    #expect(bounded.values == [7, -5])
    #expect(bounded.objective == 26)
    rowless.setBounds(of: 0, lower: 0, upper: .infinity)
    #expect(try solver.solve(rowless, options: SolveOptions()).stop == .unbounded)

    var hollow = Models.knapsack
    hollow.addRow(Row("hollow", lower: -1, upper: 1, terms: []))
    #expect(try solver.solve(hollow, options: SolveOptions()).objective == 21)
    hollow.addRow(Row("impossible", lower: 1, terms: []))
    #expect(try solver.solve(hollow, options: SolveOptions()).stop == .infeasible)
  }

  /// Fixed, free, negative and ranged parts, an explicit zero and a constant.
  func solvesEveryKindOfBound() throws {
    for presolve in [true, false] {
      var model = LinearModel()
      model.objectiveConstant = 100
      let fixed = model.addVariable(Variable("fixed", lower: 2, upper: 2, objective: 1))
      let free = model.addVariable(Variable("free", lower: -.infinity, objective: 1))
      let below = model.addVariable(
        Variable("below", lower: -.infinity, upper: -1, objective: -2)
      )
      let unused = model.addVariable(Variable("unused", lower: 3, upper: 9))
      model.addRow(
        Row(
          "range",
          lower: -4,
          upper: 6,
          terms: [Term(free, 1), Term(fixed, 1), Term(unused, 0)]
        )
      )
      model.addRow(Row("tie", lower: 0, upper: 0, terms: [Term(below, 1), Term(fixed, 2)]))
      let outcome = try solver.solve(model, options: SolveOptions(presolve: presolve))
      #expect(outcome.stop == .optimal)
      // free = -4 - 2 = -6, below = -4: 100 + 2 - 6 + 8.
      #expect(abs((outcome.objective ?? 0) - 104) < 1e-7)
      #expect(outcome.values.map { [$0[fixed], $0[free], $0[below]] } == [2, -6, -4])
    }
  }

  /// A knapsack in both senses, with a constant.
  func solvesIntegerModels() throws {
    for presolve in [true, false] {
      var model = Models.knapsack
      model.objectiveConstant = -0.5
      let outcome = try solver.solve(model, options: SolveOptions(presolve: presolve))
      #expect(outcome.stop == .optimal)
      #expect(outcome.objective == 20.5)
      #expect(outcome.bound == 20.5)
      #expect(outcome.values == [0, 1, 1, 1])
      #expect(outcome.rowDuals == nil)
    }
  }

  /// A variable that is nearly 0 in the relaxation is not taken for 0 when a
  /// large coefficient makes the difference count.
  func keepsLargeCoefficientsHonest() throws {
    var model = LinearModel()
    let open = model.addVariable(.binary("open", objective: 1))
    let flow = model.addVariable(Variable("flow", lower: 0.5, upper: 9))
    model.addRow(Row("through", upper: 0, terms: [Term(flow, 1), Term(open, -1e6)]))
    for presolve in [true, false] {
      let outcome = try solver.solve(model, options: SolveOptions(presolve: presolve))
      #expect(outcome.stop == .optimal)
      #expect(outcome.objective == 1)
      #expect(outcome.values?[open] == 1)
    }
  }

  /// Infeasible and unbounded models, linear and integer, are outcomes.
  func tellsInfeasibleFromUnbounded() throws {
    for presolve in [true, false] {
      let options = SolveOptions(presolve: presolve)
      #expect(
        try solver.solve(Models.contradiction(.continuous), options: options).stop == .infeasible
      )
      #expect(
        try solver.solve(Models.contradiction(.integer), options: options).stop == .infeasible
      )
      #expect(try solver.solve(Models.parity, options: options).stop == .infeasible)
      #expect(try solver.solve(Models.ray(.continuous), options: options).stop == .unbounded)
      #expect(try solver.solve(Models.ray(.integer), options: options).stop == .unbounded)
      #expect(try solver.solve(Models.emptyRay, options: options).stop == .infeasible)
    }
  }

  /// Duals and reduced costs of a program solved by hand, in both senses.
  func givesDuals() throws {
    for presolve in [true, false] {
      let options = SolveOptions(presolve: presolve)
      let outcome = try solver.solve(Models.diet, options: options)
      #expect(outcome.stop == .optimal)
      #expect(isClose(outcome.values, [3, 1, 0]))
      #expect(isClose(outcome.rowDuals, [1, 1]))
      #expect(isClose(outcome.reducedCosts, [0, 0, 2]))
      #expect(outcome.objective.map { abs($0 - 9) < 1e-9 } == true)
      let mirrored = try solver.solve(Models.mirrored(Models.diet), options: options)
      #expect(isClose(mirrored.rowDuals, [-1, -1]))
      #expect(isClose(mirrored.reducedCosts, [0, 0, -2]))
    }
  }

  private func isClose(_ values: [Double]?, _ expected: [Double]) -> Bool {
    guard let values, values.count == expected.count else { return false }
    return zip(values, expected).allSatisfy { abs($0 - $1) < 1e-7 }
  }
}
