internal import Primitives

/// Costs one person's schedules by the reference evaluation of each primitive,
/// less what the master charges.
struct ScheduleEvaluator {
  private let problem: RosterProblem
  private let index: PersonIndex
  private let master: MasterProblem
  private let isMember: [[Bool]]
  private var solution: RosterSolution

  init(
    _ problem: RosterProblem,
    index: PersonIndex,
    master: MasterProblem,
    isMember: [[Bool]]
  ) {
    self.problem = problem
    self.index = index
    self.master = master
    self.isMember = isMember
    solution = RosterSolution(duties: Array(repeating: 0, count: problem.cells.count))
  }

  /// The column of a schedule; nil when it breaks what is forbidden.
  mutating func column(_ person: Int, _ duties: [Int]) -> Column? {
    let first = problem.cellIndex(person: person, day: 0)
    for (day, duty) in duties.enumerated() { solution.duties[first + day] = duty }
    guard let cost = cost(person, duties) else { return nil }
    return Column(person: person, duties: duties, cost: cost, entries: entries(person, duties))
  }

  private func cost(_ person: Int, _ duties: [Int]) -> Int64? {
    var charge = Charge.none
    for (day, duty) in duties.enumerated() {
      let candidates = problem.candidates(person: person, day: day)
      guard let candidate = candidates.first(where: { $0.duty == duty }) else { return nil }
      charge.cost += candidate.cost
    }
    for run in index.runs[person] { charge += problem.charge(of: problem.runs[run], solution) }
    for sequence in index.sequences[person] {
      charge += problem.charge(of: problem.sequences[sequence], solution)
    }
    for automaton in index.automata[person] {
      charge += problem.read(problem.automata[automaton], solution).charge
    }
    for group in index.groups[person] where problem.holds(problem.groups[group], solution) {
      charge += problem.groups[group].penalty.charge(units: 1)
    }
    if charge.violations > 0 { return nil }
    for counter in index.counters[person] {
      for (number, window) in problem.counters[counter].windows.enumerated()
      where !master.charged.contains(CounterWindow(counter: counter, window: number)) {
        let amount = problem.amount(ofCounter: counter, window: number, solution)
        let band = problem.counters[counter].band
        charge += band.charge(amount, owesMinimum: window.owesMinimum)
      }
    }
    return charge.violations > 0 ? nil : charge.cost
  }

  private func entries(_ person: Int, _ duties: [Int]) -> [(row: Int, coefficient: Int64)] {
    var coefficients: [Int: Int] = [:]
    for (day, duty) in duties.enumerated() {
      for term in master.cellTerms[day] where isMember[term.people][person] {
        let weight = term.weights[duty]
        if weight != 0 { coefficients[term.row, default: 0] += weight }
      }
    }
    for window in master.windows where problem.counters[window.counter].person == person {
      let amount = problem.amount(
        ofCounter: window.counter,
        window: window.window,
        solution
      )
      for term in window.terms {
        coefficients[term.row, default: 0] += term.factor * amount
      }
    }
    return coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map {
      (row: $0.key, coefficient: Int64($0.value))
    }
  }
}
