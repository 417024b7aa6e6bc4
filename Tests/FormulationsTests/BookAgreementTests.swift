import Formulations
import Foundation
import GLPKSolver
import LinearModel
import Primitives
import TestSupport
import Testing

/// `models/book.mod`, from this file.
private let modelFile = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("models/book.mod").path

@Suite struct BookAgreementTests {
  @Test(
    "GLPK, exhaustive search and reference evaluation agree on books",
    arguments: 0..<UInt64(500)
  )
  func optimaAgree(seed: UInt64) throws {
    let problem = RandomBook.draw(seed: seed)
    #expect(problem.faults() == [])
    var search = ExhaustiveBookSearch(problem)
    let best = search.run()
    let formulation = BookFormulation(problem)
    let outcome = try GLPKSolver().solve(formulation.model, options: SolveOptions())
    guard let best else {
      #expect(outcome.stop == .infeasible)
      return
    }
    let values = try #require(outcome.values)
    let evaluation = problem.evaluate(formulation.solution(from: values))
    #expect(outcome.stop == .optimal)
    #expect(evaluation.isFeasible)
    #expect(evaluation.cost == best.cost)
    #expect(outcome.objective.map { Int64($0.rounded()) } == best.cost)
    let fixed = try GLPKSolver().solve(
      formulation.model(fixing: best.solution),
      options: SolveOptions()
    )
    #expect(fixed.objective.map { Int64($0.rounded()) } == best.cost)
  }

  @Test(
    "glpsol on the written data finds the same optimum of a book",
    .enabled(if: Glpsol.path != nil, "glpsol is not installed"),
    arguments: 0..<UInt64(500)
  )
  func modelAgrees(seed: UInt64) throws {
    let problem = RandomBook.draw(seed: seed)
    let outcome = try GLPKSolver().solve(BookFormulation(problem).model, options: SolveOptions())
    let result = try Glpsol.solve(model: modelFile, data: BookMathProg(problem).text)
    guard let objective = outcome.objective else {
      #expect(result == .infeasible)
      return
    }
    guard case .optimal(let value) = result else {
      Issue.record("glpsol: \(result)")
      return
    }
    #expect(Int64(value.rounded()) == Int64(objective.rounded()))
  }

  @Test("the model in models/book.mod is the program, row by row", arguments: 0..<UInt64(500))
  func rowsAgree(seed: UInt64) throws {
    let problem = RandomBook.draw(seed: seed)
    let ours = BookFormulation(problem).model
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("book-\(UUID().uuidString).dat")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(BookMathProg(problem).text.utf8).write(to: file)
    let theirs = try GLPKSolver().readMathProg(model: modelFile, data: file.path)
    #expect(ModelComparison.differences(rowsOf: ours, theirs) == [])
    #expect(ModelComparison.differences(columnsOf: ours, theirs) == [])
    #expect(ours.objectiveConstant == theirs.objectiveConstant)
  }
}
