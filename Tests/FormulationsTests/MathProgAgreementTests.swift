import Formulations
import Foundation
import GLPKSolver
import LinearModel
import Primitives
import TestSupport
import Testing

/// `models/roster.mod`, from this file.
private let modelFile = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("models/roster.mod").path

/// A problem with every kind of primitive, or with one kind only.
private func problem(_ seed: UInt64) -> RosterProblem {
  let kinds = RandomProblem.Kind.allCases
  if seed < 300 { return RandomProblem.draw(seed: seed) }
  return RandomProblem.draw(seed: seed, kinds: [kinds[Int(seed) % kinds.count]])
}

@Suite struct MathProgAgreementTests {
  @Test(
    "GLPK, glpsol on the written data, exhaustive search and reference evaluation agree",
    .enabled(if: Glpsol.path != nil, "glpsol is not installed"),
    arguments: 0..<UInt64(480)
  )
  func optimaAgree(seed: UInt64) throws {
    let problem = problem(seed)
    #expect(problem.faults().isEmpty)
    let best = ExhaustiveSearch(problem).run()
    let formulation = RosterFormulation(problem)
    let outcome = try GLPKSolver().solve(formulation.model, options: SolveOptions())
    let result = try Glpsol.solve(model: modelFile, data: MathProgData(problem).text)
    guard let best else {
      #expect(outcome.stop == .infeasible)
      #expect(result == .infeasible)
      return
    }
    let values = try #require(outcome.values)
    let evaluation = problem.evaluate(formulation.solution(from: values))
    #expect(outcome.stop == .optimal)
    #expect(evaluation.isFeasible)
    #expect(evaluation.cost == best.cost)
    #expect(outcome.objective.map { Int64($0.rounded()) } == best.cost)
    guard case .optimal(let value) = result else {
      Issue.record("glpsol: \(result)")
      return
    }
    #expect(Int64(value.rounded()) == best.cost)
  }

  @Test("the model in models/roster.mod is the program, row by row", arguments: 0..<UInt64(480))
  func rowsAgree(seed: UInt64) throws {
    let problem = problem(seed)
    let ours = RosterFormulation(problem).model
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("roster-\(UUID().uuidString).dat")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(MathProgData(problem).text.utf8).write(to: file)
    let theirs = try GLPKSolver().readMathProg(model: modelFile, data: file.path)
    #expect(ModelComparison.differences(rowsOf: ours, theirs) == [])
    #expect(ModelComparison.differences(columnsOf: ours, theirs) == [])
    #expect(ours.objectiveConstant == theirs.objectiveConstant)
  }
}
