internal import FlatMemory
internal import Primitives

/// Flattens a problem into ``Tables``, one kind of primitive after another.
struct TablesBuilder {
  let problem: RosterProblem
  let arena: Arena
  let people: Int
  let days: Int
  let duties: Int
  /// The length of the state so far; cells come first.
  var stateCount: Int
  var prices = PriceListBuilder()
  /// The toll that the past adds to cells.
  var pastTolls: [Int: [Toll]] = [:]

  init(_ problem: RosterProblem, _ arena: Arena) {
    self.problem = problem
    self.arena = arena
    people = problem.people.count
    days = problem.days.count
    duties = problem.duties.count
    stateCount = people * days
  }

  mutating func build() -> Tables {
    let covers = covers()
    let counters = counters()
    let stretches = stretches()
    let successions = successions()
    let automata = automata(counters)
    let groups = groups(counters)
    let togethers = togethers()
    let spreads = spreads(counters)
    let breaks = breaks()
    let cells = cells()
    return Tables(
      people: people,
      days: days,
      duties: duties,
      constant: Toll(problem.constant, 0) &+ emptyRuns,
      rowOf: cells.rowOf,
      rowTolls: cells.tolls,
      candidates: cells.candidates,
      covers: covers,
      counters: counters.tables,
      stretches: stretches,
      successions: successions,
      automata: automata,
      groups: groups,
      classes: memoryClasses(successions, stretches, counters.tables, groups, automata),
      togethers: togethers,
      spreads: spreads,
      breaks: breaks,
      prices: prices.list(arena),
      members: members(),
      weights: arena.flat(problem.weightings.flatMap { $0.map { Int32($0) } }),
      stateCount: stateCount
    )
  }

  /// Takes a part of the state.
  mutating func reserve(_ count: Int) -> Int {
    defer { stateCount += count }
    return stateCount
  }

  func cell(_ person: Int, _ day: Int) -> Int { person * days + day }

  private func members() -> Flat<Bool> {
    arena.flat(
      problem.dutySets.flatMap { set in (0..<duties).map { set.contains($0) } }
    )
  }

  /// What runs without days charge the stretch open at the start.
  private var emptyRuns: Toll {
    problem.runs.reduce(into: Toll(0, 0)) { toll, run in
      guard run.days.isEmpty, run.owesAtEnd, run.start.isKnown, run.start.length > 0,
        let minimum = run.minimum, minimum > run.start.length
      else { return }
      toll += Toll(run.shortage).times(minimum - run.start.length)
    }
  }

  /// The least and greatest weight of a weighting.
  func range(_ weighting: Int) -> ClosedRange<Int> {
    let weights = problem.weightings[weighting]
    return (weights.min() ?? 0)...(weights.max() ?? 0)
  }
}
