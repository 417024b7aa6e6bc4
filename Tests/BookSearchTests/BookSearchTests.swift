import FlatMemory
import Primitives
import TestSupport
import Testing

@testable import BookSearch

@Suite("Search for appointment books")
struct BookSearchTests {
  /// Debug builds assert after every change that the running total is that of
  /// the reference evaluation.
  @Test("Finds what exhaustive search finds", arguments: 0..<150)
  func agreesWithExhaustiveSearch(seed: Int) throws {
    let problem = RandomBook.draw(seed: UInt64(seed))
    var exhaustive = ExhaustiveBookSearch(problem)
    let exact = exhaustive.run()
    let outcome = BookSearch(problem).run(BookSearchOptions(seed: 1, iterations: 800))
    #expect(outcome.cost == exact?.cost)
    guard let best = outcome.best else { return }
    let evaluation = problem.evaluate(best)
    #expect(evaluation.isFeasible)
    #expect(evaluation.cost == outcome.cost)
  }

  @Test("The bound is below what exhaustive search finds", arguments: 0..<300)
  func boundsExhaustiveSearch(seed: Int) throws {
    let problem = RandomBook.draw(seed: UInt64(seed))
    var exhaustive = ExhaustiveBookSearch(problem)
    guard let exact = exhaustive.run() else { return }
    let bound = BookBound(problem).run(.init(steps: 60, cost: { exact.cost }))
    #expect(bound <= exact.cost)
  }

  @Test("The same seed and rounds give the same book", arguments: [1, 2, 3])
  func isDeterministic(seed: UInt64) {
    let problem = WeekBook.draw(requests: 40, seed: seed)
    let search = BookSearch(problem)
    let options = BookSearchOptions(seed: 7, iterations: 300)
    #expect(search.run(options).best == search.run(options).best)
  }

  @Test("A book to start from is kept whole", arguments: 0..<100)
  func keepsStart(seed: Int) throws {
    let problem = RandomBook.draw(seed: UInt64(seed))
    let known = BookSearch(problem).run(BookSearchOptions(seed: 1, iterations: 200))
    guard let start = known.best, let cost = known.cost else { return }
    let outcome = BookSearch(problem).run(BookSearchOptions(seed: 2, iterations: 0, start: start))
    #expect(try #require(outcome.cost) <= cost)
  }

  @Test("Of a book of another problem stays what can", arguments: 0..<60)
  func keepsWhatCanStay(seed: Int) throws {
    let problem = WeekBook.draw(requests: 40, seed: UInt64(seed))
    let known = BookSearch(problem).run(BookSearchOptions(seed: 1, iterations: 100))
    let start = try #require(known.best)
    // The first of the people has Monday and Tuesday off.
    var other = problem
    for phase in other.phases.indices {
      for need in other.phases[phase].needs.indices {
        for index in other.phases[phase].needs[need].candidates.indices
        where other.phases[phase].needs[need].candidates[index].resource == 0 {
          other.phases[phase].needs[need].candidates[index].spans.removeFirst(2)
        }
      }
    }
    let outcome = BookSearch(other).run(BookSearchOptions(seed: 1, iterations: 0, start: start))
    let best = try #require(outcome.best)
    let evaluation = other.evaluate(best)
    #expect(evaluation.isFeasible && evaluation.cost == outcome.cost)
    for phase in problem.phases.indices {
      guard let placed = start.placements[phase] else { continue }
      if !placed.members[0].contains(0) || placed.start >= 120 {
        let choice = problem.choices[problem.phases[phase].choice]
        let stays = choice.phases.allSatisfy {
          start.placements[$0].map { !$0.members[0].contains(0) || $0.start >= 120 } ?? true
        }
        if stays { #expect(best.placements[phase] == placed) }
      }
    }
  }

  @Test("A week of requests: every change is priced exactly", arguments: 1...6)
  func pricesExactly(seed: Int) throws {
    let problem = WeekBook.draw(requests: 60, seed: UInt64(seed))
    #expect(problem.faults() == [])
    let outcome = BookSearch(problem).run(BookSearchOptions(seed: 3, iterations: 600))
    let best = try #require(outcome.best)
    let evaluation = problem.evaluate(best)
    #expect(evaluation.isFeasible)
    #expect(evaluation.cost == outcome.cost)
    let nothing = BookSolution(placements: problem.phases.map { _ in nil })
    #expect(evaluation.cost < problem.evaluate(nothing).cost)
    #expect(BookBound(problem).run(.init(steps: 100)) <= evaluation.cost)
  }

  /// Ways and several units are left to the closer look at each start.
  @Test("Starts found with bits are those found one by one", arguments: 1...10, [true, false])
  func masksAgree(seed: Int, isPlain: Bool) {
    let problem = WeekBook.draw(requests: 60, seed: UInt64(seed), isPlain: isPlain)
    let model = BookModel(problem)
    var editor = BookEditor(model.tables, seed: 1)
    for bundle in 0..<model.tables.bundleCount { _ = editor.insert(bundle: bundle) }
    var (missed, idle) = (0, 0)
    for phase in 0..<model.tables.phases.count where editor.state.start[phase] < 0 {
      let row = model.tables.phases[phase]
      let window = editor.window(of: phase)
      let place = Int(model.tables.spans[row.starts.lowerBound].location)
      let found = editor.maskStarts(phase, place, window.low, window.high, level: BookEditor.levels)
      let mask = editor.startMasks.base + BookEditor.levels * editor.maskWords
      for slot in window.low..<window.high {
        let isMarked = found && mask[slot >> 6] >> UInt64(slot & 63) & 1 == 1
        let isOpen = canStart(phase, slot, place, editor)
        if isOpen && !isMarked { missed += 1 }
        if isMarked && !isOpen { idle += 1 }
      }
    }
    #expect(missed == 0)
    if isPlain { #expect(idle == 0) }
  }

  /// Whether every need alone has somebody who is free.
  private func canStart(_ phase: Int, _ slot: Int, _ place: Int, _ editor: BookEditor) -> Bool {
    let tables = editor.tables
    let row = tables.phases[phase]
    return tables.price(row.starts, slot, place) >= 0
      && row.needs.allSatisfy { need in
        tables.needs[need].candidates.contains { index in
          let candidate = tables.candidates[index]
          return editor.price(candidate, slot, place) >= 0
            && editor.fits(candidate, phase, slot, place, taken: 0)
        }
      }
  }

  @Test("Fewest people: jobs at fixed times take as many as meet at once")
  func usesFewestPeople() throws {
    let problem = WeekBook.jobs(people: 5, spare: 2, seed: 4)
    let outcome = BookSearch(problem).run(BookSearchOptions(seed: 1, iterations: 20_000))
    let best = try #require(outcome.best)
    #expect(problem.evaluate(best).isFeasible)
    #expect(outcome.cost == 5)
    #expect(BookBound(problem).run(.init(steps: 1)) == 5)
  }
}
