import FlatMemory
import Primitives
import TestSupport
import Testing

@testable import Search

@Suite struct DeltaTests {
  @Test("changes charge what the reference evaluation says", arguments: 0..<60)
  func deltas(block: Int) {
    for seed in (block * 20)..<(block * 20 + 20) {
      var kinds = RandomProblem.Kind.allCases
      if seed % 2 == 0 { kinds = [kinds[seed / 2 % kinds.count]] }
      let problem = RandomProblem.draw(seed: UInt64(seed), kinds: kinds)
      walk(problem, seed: UInt64(seed))
    }
  }

  private func walk(_ problem: RosterProblem, seed: UInt64) {
    let model = SearchModel(problem)
    var state = WorkingState(model)
    var random = SeededGenerator(seed: seed)
    expectAgreement(&state, problem, seed)
    for _ in 0..<25 {
      let before = state.values.array
      let mark = state.mark
      let total = state.total
      for _ in 0..<random.integer(1...3) {
        let cell = random.integer(0...(problem.cells.count - 1))
        state.change(cell, to: random.integer(0...(problem.duties.count - 1)))
      }
      state.settle()
      if random.once(in: 2) {
        state.undo(to: mark)
        #expect(state.values.array == before, "seed \(seed)")
        #expect(state.total == total, "seed \(seed)")
      } else {
        state.commit()
        expectAgreement(&state, problem, seed)
      }
    }
  }

  private func expectAgreement(
    _ state: inout WorkingState,
    _ problem: RosterProblem,
    _ seed: UInt64
  ) {
    let evaluation = problem.evaluate(state.solution)
    #expect(state.total.x == evaluation.cost, "seed \(seed)")
    #expect(state.isFeasible == evaluation.isFeasible, "seed \(seed)")
    let total = state.total
    let hasBreaks = !problem.breaks.isEmpty
    if !hasBreaks {
      var other = WorkingState(SearchModel(problem))
      other.load(state.solution)
      #expect(other.total == total, "seed \(seed)")
    }
  }
}
