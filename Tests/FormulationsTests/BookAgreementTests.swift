import Formulations
import Foundation
import GLPKSolver
import LinearModel
import Primitives
import TestSupport
import Testing

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
}
