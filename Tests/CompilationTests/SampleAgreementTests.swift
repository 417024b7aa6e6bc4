import Compilation
import Foundation
import PracticeDomain
import PracticeFiles
import Primitives
import TestSupport
import Testing
import Verification

@Suite struct SampleAgreementTests {
  static let samples = ["clinic", "law", "accounting", "clinic-large"]

  /// How many rosters are drawn of each, a tenth as many of the large one; more
  /// where the environment says so, as in `PRAXIS_SAMPLE_ROSTERS=6500`.
  static let rosters: UInt64 = {
    let said = ProcessInfo.processInfo.environment["PRAXIS_SAMPLE_ROSTERS"]
    return max(1, said.flatMap(UInt64.init) ?? 12)
  }()

  private func practice(_ name: String) throws -> Practice {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try PracticeReader.read(root.appending(path: "instances/\(name)").path())
  }

  /// A roster whose every day is a duty of the practice, most of them unlawful.
  private func roster(_ compiled: CompiledRoster, seed: UInt64) -> Roster {
    var random = SeededGenerator(seed: seed)
    let duties = compiled.problem.cells.map { cell in
      random.once(in: 3)
        ? 0
        : random.once(in: 4)
          ? random.integer(0...(compiled.duties.count - 1)) : random.one(of: cell.possible)
    }
    var roster = compiled.roster(from: RosterSolution(duties: duties))
    for (index, assignment) in roster.assignments.enumerated() {
      guard let pause = compiled.practice.shift(assignment.shift)?.placedBreak else { continue }
      roster.assignments[index].breakOffset = random.one(of: pause.placements)
    }
    return roster
  }

  @Test("verifier and reference evaluation agree on random rosters", arguments: samples)
  func agreement(_ name: String) throws {
    let practice = try practice(name)
    let compiled = try CompiledRoster(practice)
    for seed in 0..<(name == "clinic-large" ? max(2, Self.rosters / 10) : Self.rosters) {
      let roster = roster(compiled, seed: seed)
      let solution = try #require(compiled.solution(from: roster))
      let evaluation = compiled.problem.evaluate(solution)
      for rule in Verifier(practice).verify(roster).rules where rule.kind != "one-duty" {
        let charge = evaluation.charge(ofRule: rule.rule)
        #expect(rule.cost == charge.cost, "\(name), \(rule.rule): \(rule.sentence)")
        #expect((rule.hardUnits > 0) == (charge.violations > 0), "\(name), \(rule.rule)")
      }
    }
  }

  @Test("between them the samples state every kind of rule")
  func everyKind() throws {
    let stated = Set(try Self.samples.flatMap { try practice($0).rules.map(\.kind) })
    for kind in RuleCatalogue.kinds.map({ $0.kind }) {
      #expect(stated.contains(kind), "\(kind) is in no sample")
    }
  }
}
