import FlatMemory
import Primitives
import TestSupport
import Testing

@testable import Search

@Suite struct ScheduleTests {
  /// Everything but what reaches beyond one person's own days.
  private let kinds: [RandomProblem.Kind] = [
    .cover, .counter, .run, .sequence, .automaton, .group, .together,
  ]

  @Test("the best schedule of a person is as good as the best of all", arguments: 0..<20)
  func best(block: Int) {
    for seed in (block * 15)..<(block * 15 + 15) { compare(seed: UInt64(seed)) }
  }

  private func compare(seed: UInt64) {
    let problem = RandomProblem.draw(seed: seed, kinds: kinds)
    let model = SearchModel(problem)
    var state = WorkingState(model)
    var random = RandomSource(seed: seed)
    for cell in problem.cells.indices {
      state.change(cell, to: state.randomCandidate(cell, &random))
    }
    state.commit()
    let days = problem.days.count
    let first = random.below(days)
    let length = 1 + random.below(min(4, days - first))
    let start = random.below(problem.people.count) * days + first
    let cells = start..<(start + length)
    let before = state.values.array
    var schedule = BestSchedule(state.tables, beam: 5000)
    let isFound = schedule.find(state, cells, pressure: 50, &random)
    #expect(isFound)
    #expect(state.values.array == before)
    let best = cheapest(&state, cells, ArraySlice(cells))
    for (cell, duty) in zip(cells, schedule.duties) { state.change(cell, to: duty) }
    let found = WorkingState.price(state.total, 50)
    #expect(found >= best, "seed \(seed)")
    // Prices per day leave out that two days may serve one cover.
    if schedule.isExact && !hasSharedRelations(problem) {
      // Violations are weighed in steps, so that sums may differ by rounding.
      #expect(found <= best + 3, "seed \(seed)")
    }
  }

  @Test("an allowance loses nothing within it and finds nothing beyond", arguments: 0..<6)
  func allowance(block: Int) {
    var found = 0
    for seed in (block * 15)..<(block * 15 + 15) {
      let problem = RandomProblem.draw(seed: UInt64(seed), kinds: kinds)
      let model = SearchModel(problem)
      var state = WorkingState(model)
      var random = RandomSource(seed: UInt64(seed))
      for cell in problem.cells.indices {
        state.change(cell, to: state.randomCandidate(cell, &random))
      }
      state.commit()
      let days = problem.days.count
      let start = random.below(problem.people.count) * days
      let cells = start..<(start + min(5, days))
      var free = BestSchedule(state.tables, beam: 5000)
      var bound = BestSchedule(state.tables, beam: 5000)
      guard free.find(state, cells, pressure: 50, &random) else { continue }
      let isFound = bound.find(state, cells, pressure: 50, allowance: 0, &random)
      // The present duties are always within an allowance of nothing.
      #expect(isFound, "seed \(seed)")
      #expect(bound.cost == free.cost, "seed \(seed)")
      if bound.find(state, cells, pressure: 50, allowance: -1, &random) {
        #expect(bound.cost == free.cost, "seed \(seed)")
        found += 1
      }
    }
    #expect(found > 0)
  }

  private func hasSharedRelations(_ problem: RosterProblem) -> Bool {
    problem.covers.contains { $0.parts.count > 1 }
      || problem.togethers.contains { $0.partners.count > 1 }
  }

  private func cheapest(
    _ state: inout WorkingState,
    _ all: Range<Int>,
    _ cells: ArraySlice<Int>
  ) -> Int64 {
    guard let cell = cells.first else { return WorkingState.price(state.total, 50) }
    var best = Int64.max
    for place in state.tables.candidateRange(cell) {
      let mark = state.mark
      state.change(cell, to: Int(state.tables.candidates.items[place]))
      best = min(best, cheapest(&state, all, cells.dropFirst()))
      state.undo(to: mark)
    }
    return best
  }
}
