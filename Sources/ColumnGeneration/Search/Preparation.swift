internal import Primitives
internal import Synchronization

/// Everything about a problem that a run derives once.
struct Preparation: Sendable {
  /// The problem.
  let problem: RosterProblem
  /// The rows that tie people together.
  let master: MasterProblem
  /// Which people stand in each list of the master.
  let isMember: [[Bool]]
  /// The primitives of each person.
  let index: PersonIndex
  /// The pricing problem of each person.
  let models: [PersonModel]
  /// The price of artificial variables at first.
  let penalty: Double

  /// Prepares a problem, people side by side on some threads.
  ///
  /// - Returns: nil when the signal was raised meanwhile.
  init?(_ problem: RosterProblem, limits: PricingLimits, threads: Int, stop: StopSignal) {
    self.problem = problem
    let master = MasterProblem(problem)
    let index = PersonIndex(problem)
    self.index = index
    let coupled = master.windows.map { (counter: $0.counter, window: $0.window) }
    let made = Made(problem.people.count)
    func prepare(_ people: [Int], _ limits: PricingLimits) {
      WorkTeam.forEach(people.count, threads: threads) { _, number in
        if stop.isRaised { return }
        let person = people[number]
        let rules = PersonRules(person, index: index, coupledWindows: coupled, problem: problem)
        let model = PersonModel(rules, problem: problem, limits: limits, stop: stop)
        made.models.withLock { $0[person] = model }
      }
    }
    prepare(Array(problem.people.indices), limits.shared(by: problem.people.count))
    let split = problem.people.indices.filter { person in
      made.models.withLock { $0[person].map { $0.bundles.count > 1 } ?? false }
    }
    // Larger tables are made only if they seem to hold everything.
    let sample = [0, split.count / 2, split.count - 1].filter { split.indices.contains($0) }
    prepare(sample.map { split[$0] }, limits.granted(to: split.count))
    let isWorthwhile = sample.contains { number in
      made.models.withLock { $0[split[number]]?.bundles.count == 1 }
    }
    if isWorthwhile { prepare(split, limits.granted(to: split.count)) }
    models = made.models.withLock { $0 }.compactMap { $0 }
    guard models.count == problem.people.count, !stop.isRaised else { return nil }
    self.master = MasterProblem(problem, charging: models.flatMap(\.charged))
    isMember = Self.memberships(self.master, problem)
    let prices =
      self.master.variables.map(\.price)
      + models.map { model in
        model.candidates.joined().map { abs($0.cost) }.max() ?? 0
      }
    penalty = 20 * Double(max(10, prices.max() ?? 0))
  }

  /// Whether labels know windows that no table does.
  var isLoose: Bool { models.contains { !$0.loose.windows.isEmpty } }

  /// The same problem with cuts among the rows of the master.
  func adding(_ cuts: [ZeroHalfCuts.Inequality]) -> Preparation {
    Preparation(self, cuts)
  }

  private init(_ other: Preparation, _ cuts: [ZeroHalfCuts.Inequality]) {
    problem = other.problem
    index = other.index
    models = other.models
    penalty = other.penalty
    var master = other.master
    master.add(cuts, duties: problem.duties.count)
    self.master = master
    isMember = Self.memberships(master, problem)
  }

  private static func memberships(_ master: MasterProblem, _ problem: RosterProblem) -> [[Bool]] {
    master.people.map { list in
      var flags = Array(repeating: false, count: problem.people.count)
      for person in list { flags[person] = true }
      return flags
    }
  }

  private final class Made: Sendable {
    let models: Mutex<[PersonModel?]>
    init(_ count: Int) { models = Mutex(Array(repeating: nil, count: count)) }
  }
}
