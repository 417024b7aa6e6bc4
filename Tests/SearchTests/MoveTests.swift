import FlatMemory
import Primitives
import TestSupport
import Testing

@testable import Search

@Suite struct MoveTests {
  @Test(
    "a move gives cells candidates only, is priced exactly, and is taken back entirely",
    arguments: Move.allCases
  )
  func moves(_ move: Move) {
    var made = 0
    for seed in 0..<UInt64(8) {
      let problem = RandomProblem.ward(seed: seed, people: 5, days: 9)
      let model = SearchModel(problem)
      var state = WorkingState(model)
      var random = RandomSource(seed: seed)
      for cell in 0..<state.cellCount {
        state.change(cell, to: state.randomCandidate(cell, &random))
      }
      state.settle()
      state.commit()
      // A cell that nothing is a candidate of does something all the same.
      let open = (0..<state.cellCount).filter { state.tables.isCandidate($0, state.duty($0)) }
      for _ in 0..<40 where tryMove(move, &state, &random, problem, open: open) { made += 1 }
    }
    #expect(made > 10)
  }

  /// Makes a move and keeps or undoes it; true when it is kept.
  private func tryMove(
    _ move: Move,
    _ state: inout WorkingState,
    _ random: inout RandomSource,
    _ problem: RosterProblem,
    open: [Int]
  ) -> Bool {
    let before = state.values.array
    let mark = state.mark
    let isMade = state.make(move, &random)
    state.settle()
    let isExact = state.total.x == problem.evaluate(state.solution).cost
    #expect(isExact)
    if isMade {
      let strangers = open.filter { !state.tables.isCandidate($0, state.duty($0)) }
      #expect(strangers.isEmpty)
    }
    if isMade && random.below(2) == 0 {
      state.commit()
      return true
    }
    state.undo(to: mark)
    #expect(state.values.array == before)
    return false
  }

  @Test("a probe makes moves of every kind and leaves the roster as it was")
  func probe() {
    var probe = MoveProbe(RandomProblem.ward(seed: 9, people: 5, days: 9), iterations: 2000)
    #expect(MoveProbe.kinds.count == Move.allCases.count + 2)
    #expect(Set(MoveProbe.kinds.map(\.name)).count == MoveProbe.kinds.count)
    for kind in MoveProbe.kinds {
      let made = probe.run(kind, times: 40)
      #expect((0...40).contains(made))
    }
    probe.reload()
  }
}
