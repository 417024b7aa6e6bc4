import Formulations
import Foundation
import Primitives
import TestSupport
import Testing

/// `models/roster.mod`, from this file.
private let model = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("models/roster.mod").path

@Suite struct MathProgAgreementTests {
  @Test(
    "glpsol on the written data and exhaustive search reach the same optimum",
    .enabled(if: Glpsol.path != nil, "glpsol is not installed"),
    arguments: 0..<UInt64(300)
  )
  func glpsolAgrees(seed: UInt64) throws {
    let problem = RandomProblem.draw(seed: seed)
    #expect(problem.faults().isEmpty)
    let best = ExhaustiveSearch(problem).run()
    let result = try Glpsol.solve(model: model, data: MathProgData(problem).text)
    switch (best, result) {
    case (let best?, .optimal(let value)): #expect(Double(best.cost) == value.rounded())
    case (nil, .infeasible): break
    default: Issue.record("exhaustive search: \(String(describing: best)), glpsol: \(result)")
    }
  }
}
