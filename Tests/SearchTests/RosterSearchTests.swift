import Primitives
import Synchronization
import TestSupport
import Testing

@testable import Search

@Suite struct RosterSearchTests {
  @Test("tiny problems are solved, never below the optimum")
  func optima() {
    var solved = 0
    var count = 0
    for seed in 0..<120 {
      let problem = RandomProblem.draw(seed: UInt64(seed))
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices < 3000 else { continue }
      let optimum = ExhaustiveSearch(problem).run()
      let outcome = RosterSearch(problem).run(SearchOptions(seed: 1, iterations: 6000))
      if let best = outcome.best {
        let evaluation = problem.evaluate(best)
        #expect(evaluation.isFeasible && evaluation.cost == outcome.cost, "seed \(seed)")
        #expect(evaluation.cost >= optimum?.cost ?? .max, "seed \(seed)")
      }
      guard let optimum else {
        #expect(outcome.best == nil, "seed \(seed)")
        continue
      }
      count += 1
      if outcome.cost == optimum.cost { solved += 1 }
    }
    #expect(count > 40)
    #expect(solved * 100 >= count * 95, "\(solved) of \(count)")
  }

  @Test("the same seed gives the same result")
  func repeatable() {
    let problem = RandomProblem.draw(seed: 77)
    let search = RosterSearch(problem)
    let first = search.run(SearchOptions(seed: 5, iterations: 3000))
    let second = search.run(SearchOptions(seed: 5, iterations: 3000))
    #expect(first.best == second.best)
    #expect(first.leastViolations == second.leastViolations)
    #expect(first.cost == second.cost)
    #expect(first.iterations == second.iterations)
  }

  @Test("a deadline and a cancellation stop a search")
  func limits() {
    let search = RosterSearch(RandomProblem.draw(seed: 3))
    let begin = ContinuousClock.now
    let late = search.run(SearchOptions(deadline: begin + .milliseconds(50)))
    #expect(ContinuousClock.now - begin < .seconds(10))
    #expect(late.stop == .timeLimit || late.stop == .exhausted)
    let cancelled = search.run(SearchOptions(isCancelled: { true }))
    #expect(cancelled.stop == .cancelled)
  }

  @Test("incumbents are told in falling order of cost, the last the best")
  func incumbents() {
    let problem = RandomProblem.draw(seed: 12)
    let told = Mutex<[Int64]>([])
    let outcome = RosterSearch(problem).run(
      SearchOptions(
        iterations: 5000,
        onIncumbent: { cost, solution in
          #expect(problem.evaluate(solution).cost == cost)
          told.withLock { $0.append(cost) }
        }
      )
    )
    let costs = told.withLock { $0 }
    #expect(costs == costs.sorted(by: >))
    #expect(costs.last == outcome.cost)
  }

  @Test("a start is never made worse")
  func start() throws {
    for seed in 0..<40 {
      let problem = RandomProblem.draw(seed: UInt64(seed))
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices < 500,
        let optimum = ExhaustiveSearch(problem).run(), problem.breaks.isEmpty
      else { continue }
      let outcome = RosterSearch(problem).run(
        SearchOptions(iterations: 300, start: optimum.solution)
      )
      #expect(outcome.cost == optimum.cost, "seed \(seed)")
    }
  }

  @Test("a good start stays, and one that is nearly lawful is mended")
  func calm() throws {
    var mended = 0
    for seed in 0..<40 {
      let problem = RandomProblem.draw(seed: UInt64(seed))
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices < 500,
        let optimum = ExhaustiveSearch(problem).run(), problem.breaks.isEmpty
      else { continue }
      var options = SearchOptions(iterations: 1000, start: optimum.solution)
      options.isCalm = true
      #expect(RosterSearch(problem).run(options).cost == optimum.cost, "seed \(seed)")
      for cell in problem.cells.indices {
        let days = problem.days.count
        for choice in problem.candidates(person: cell / days, day: cell % days) {
          var broken = optimum.solution
          broken.duties[cell] = choice.duty
          guard !problem.evaluate(broken).isFeasible else { continue }
          options.start = broken
          guard let best = RosterSearch(problem).run(options).best else { continue }
          #expect(problem.evaluate(best).isFeasible)
          mended += 1
        }
      }
    }
    #expect(mended > 0)
  }

  @Test("a neighbourhood's better solution is taken over")
  func neighbourhood() throws {
    for seed in 0..<40 {
      let problem = RandomProblem.draw(seed: UInt64(seed))
      guard let choices = ExhaustiveSearch(problem).cellChoices, choices < 500,
        let optimum = ExhaustiveSearch(problem).run(), problem.breaks.isEmpty
      else { continue }
      let outcome = RosterSearch(problem).run(
        SearchOptions(iterations: 600, neighbourhood: { _ in optimum.solution })
      )
      #expect(outcome.cost == optimum.cost || outcome.stop == .exhausted, "seed \(seed)")
    }
  }
}
