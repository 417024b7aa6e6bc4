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
    #expect(differences(rows(ours), rows(theirs)) == [])
    #expect(differences(columns(ours), columns(theirs)) == [])
    #expect(ours.objectiveConstant == theirs.objectiveConstant)
  }

  /// What stands in one but not, or not the same, in the other.
  private func differences<Value: Equatable>(
    _ first: [String: Value],
    _ second: [String: Value]
  ) -> [String] {
    Set(first.keys).union(second.keys).sorted().filter { first[$0] != second[$0] }.map {
      "\($0): \(first[$0].map { "\($0)" } ?? "missing"), \(second[$0].map { "\($0)" } ?? "missing")"
    }
  }

  /// Rows by name, each as its bounds and its terms by variable name.
  private func rows(_ model: LinearModel) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: model.rows.map { row in
        let terms = row.terms.filter { $0.coefficient != 0 }
          .map { "\(model.variables[$0.variable].name) * \($0.coefficient)" }.sorted()
        return (row.name, ["\(row.lower + 0) to \(row.upper + 0)"] + terms)
      }
    )
  }

  /// Variables by name with bounds and price; those that stand in no row and
  /// cost nothing are left out, since MathProg drops them.
  private func columns(_ model: LinearModel) -> [String: [Double]] {
    let used = Set(model.rows.flatMap { $0.terms.filter { $0.coefficient != 0 }.map(\.variable) })
    return Dictionary(
      uniqueKeysWithValues: model.variables.enumerated()
        .filter { used.contains($0.offset) || $0.element.objective != 0 }
        .map { ($0.element.name, [$0.element.lower, $0.element.upper, $0.element.objective]) }
    )
  }
}
