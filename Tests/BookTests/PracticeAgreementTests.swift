import Compilation
import Formulations
import Foundation
import GLPKSolver
import LinearModel
import PracticeDomain
import Primitives
import Search
import Synchronization
import TestSupport
import Testing
import Verification

/// `models/book.mod`, from this file.
private let modelFile = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("models/book.mod").path

@Suite struct PracticeAgreementTests {
  /// How many practices were left out because their programs took too long.
  private static let leftOut = Mutex(0)

  @Test(
    "GLPK, reference evaluation, verifier and, where it can, exhaustive search agree on practices",
    arguments: 0..<UInt64(500)
  )
  func optimaAgree(seed: UInt64) throws {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    let compiled = try CompiledBook(practice, roster: roster)
    let problem = compiled.problem
    #expect(problem.faults() == [])
    let formulation = BookFormulation(problem)
    let outcome = try GLPKSolver().solve(formulation.model, options: SolveOptions(timeLimit: 5))
    guard outcome.stop != .timeLimit else {
      print("practice \(seed) is left out: its program was not solved in 5 seconds")
      let count = Self.leftOut.withLock { count in
        count += 1
        return count
      }
      #expect(count <= 25, "more than one practice in twenty was not solved")
      return
    }
    try #require(outcome.stop == .optimal)
    let solution = formulation.solution(from: try #require(outcome.values))
    let evaluation = problem.evaluate(solution)
    #expect(evaluation.isFeasible)
    #expect(outcome.objective.map { Int64($0.rounded()) } == evaluation.cost)
    let book = compiled.book(from: solution)
    let verdict = BookVerifier(practice, roster: roster).verify(book)
    #expect(verdict.hardFindings.map(\.sentence) == [])
    #expect(verdict.cost == evaluation.cost)
    let greedy = problem.evaluate(BookConstruction.run(problem))
    #expect(greedy.isFeasible && greedy.cost >= evaluation.cost)
    if Glpsol.path != nil {
      let result = try Glpsol.solve(model: modelFile, data: BookMathProg(problem).text)
      guard case .optimal(let value) = result else {
        Issue.record("glpsol: \(result)")
        return
      }
      #expect(Int64(value.rounded()) == evaluation.cost)
    }
    if ExhaustiveBookSearch.count(of: problem) < 3000 {
      var search = ExhaustiveBookSearch(problem)
      #expect(search.run()?.cost == evaluation.cost)
    }
  }

  @Test(
    "A book that was tampered with is lawful exactly when the reference evaluation allows it",
    arguments: 0..<UInt64(500)
  )
  func verdictsAgree(seed: UInt64) throws {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    let compiled = try CompiledBook(practice, roster: roster)
    let problem = compiled.problem
    let verifier = BookVerifier(practice, roster: roster)
    var random = SeededGenerator(seed: seed)
    var book = compiled.book(from: BookConstruction.run(problem))
    for _ in 0..<20 where !book.appointments.isEmpty {
      let tampered = BookTampering.change(book, practice, &random)
      let verdict = verifier.verify(tampered)
      var isAllowed = false
      if let own = compiled.solution(from: tampered) {
        let solution = BookConstruction.completing(own, of: problem)
        let evaluation = problem.evaluate(solution)
        isAllowed = evaluation.isFeasible
        if isAllowed {
          // Alike rooms are one pool: which of them is which may have been said wrong.
          let named = verifier.verify(compiled.book(from: solution))
          #expect(named.isLawful && named.cost == evaluation.cost)
          #expect(verdict.cost == evaluation.cost)
        }
      }
      let isNamedTwice = verdict.hardFindings.allSatisfy {
        $0.rule == BookRule.roomDoubleBooked.rawValue
      }
      #expect(
        verdict.isLawful == isAllowed || (isAllowed && isNamedTwice),
        "\(verdict.hardFindings.map(\.sentence)) \(tampered)"
      )
      if isAllowed || random.once(in: 3) { book = tampered }
    }
  }
}
