internal import Primitives

/// One person's pricing problem: everything about it that duals do not change.
struct PersonModel: Sendable {
  /// The person.
  let person: Int
  /// The candidates of each day.
  let candidates: [[Candidate]]
  /// The states and transitions of all memories.
  let graph: PersonGraph
  /// The amounts of counters, in one or more tables.
  let bundles: [Bundle]
  /// The windows that the first table leaves out, to be priced instead, as far
  /// as their limits are hard.
  let relaxed: [RelaxedWindow]
  /// Whether a schedule of the first table that keeps these is lawful, and
  /// costs what the table says.
  let relaxesAll: Bool
  /// Windows of counters that rows of the master problem read.
  let coupled: [WindowLoad]
  /// Windows that labels know and no table does.
  let loose: LooseWindows
  /// Those of them that the master is to charge, since tables would be too large.
  let charged: [CounterWindow]
  /// What no choice changes; ``Memory/forbidden`` when nothing is possible.
  let constant: Int64
  /// Whether tables bound costs from below; they do not where rows of the
  /// master read what was left out.
  let isBounding: Bool
  /// The sum of the greatest prices of each day, apart from duals.
  let magnitude: Int64

  /// Prepares the pricing of a person.
  ///
  /// - Parameters:
  ///   - rules: what is asked of the person.
  ///   - limits: how large graphs and tables may be.
  ///   - stop: when raised, the model is unusable.
  init(
    _ rules: PersonRules,
    problem: RosterProblem,
    limits: PricingLimits,
    stop: StopSignal
  ) {
    person = rules.person
    candidates = rules.candidates
    var constant = rules.constant
    let graph = PersonGraph(rules, problem: problem, limit: limits.arcs, stop: stop)
    if graph.isEmpty { constant = Memory.forbidden }
    let windows = rules.windows.filter { !$0.reads(graph.dropped, problem: problem) }
    var tables = WindowTables()
    if constant != Memory.forbidden {
      tables = WindowTables(windows, graph: graph, problem: problem, limits: limits, stop: stop)
      constant = addPrices(constant, tables.constant)
    }
    let bundles = tables.bundles
    let isLoose = limits.loosens && bundles.count == 1
    let labelled = (isLoose ? tables.left : []).compactMap {
      LooseWindow(windows[$0], number: $0, graph: graph, problem: problem)
    }
    let loose = LooseWindows(labelled, days: graph.days.count)
    self.loose = loose
    let left = isLoose ? [] : tables.left.map { windows[$0] }
    charged = left.map(\.name)
    let known = Set(rules.coupled.map(\.name))
    coupled = rules.coupled + left.filter { !known.contains($0.name) }
    let others = bundles.dropFirst().flatMap(\.windows)
    relaxed = others.compactMap {
      RelaxedWindow(windows[$0], graph: graph, problem: problem)
    }
    relaxesAll = graph.isExact && relaxed.count == others.count
    isBounding = !rules.coupled.contains { $0.reads(graph.dropped, problem: problem) }
    self.graph = graph
    self.bundles = bundles
    self.constant = constant
    magnitude = graph.days.indices.reduce(0) { sum, day in
      let arcs = graph.days[day].price.map { abs($0) }.max() ?? 0
      let steps = bundles.map { $0.days[day].price.map { abs($0) }.max() ?? 0 }.max() ?? 0
      return sum + arcs + steps + loose.days[day].greatestPrice
    }
  }

  /// Whether the tables know every amount and memory at once.
  var isExact: Bool { graph.isExact && bundles.count == 1 && loose.windows.isEmpty }
}

/// How large graphs and tables of the pricing may be.
struct PricingLimits: Sendable {
  /// The most arcs of a person's graph.
  var arcs = 2_000_000
  /// The most additions that filling a table of costs to go may take.
  var additions = 30_000_000
  /// The most that it may take for the sake of soft windows, which labels or the
  /// master can know instead.
  var softAdditions = 30_000_000
  /// The same for everybody together.
  var sharedSoftAdditions = 60_000_000
  /// Whether labels are to know soft windows that no table does, where there is
  /// but one table; otherwise the master charges them.
  var loosens = true

  /// The limits for those few whose amounts do not fit one table otherwise.
  func granted(to people: Int) -> PricingLimits {
    var limits = self
    limits.additions = min(4 * additions, 40 * additions / max(1, people))
    return limits
  }

  /// The limits for each of so many people, so that pricing everybody takes a
  /// fraction of a second.
  func shared(by people: Int) -> PricingLimits {
    var limits = self
    limits.additions = min(additions, 600_000_000 / max(1, people))
    limits.softAdditions = min(softAdditions, sharedSoftAdditions / max(1, people))
    return limits
  }
}
