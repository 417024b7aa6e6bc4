internal import Primitives

/// A hard demand of a problem: what its primitives of one origin forbid.
struct Demand: Hashable {
  var rule: String
  var people: [Int]
  var days: [Int]

  init(_ origin: Origin) {
    rule = origin.rule
    people = origin.people
    days = origin.days
  }
}

extension RosterProblem {
  /// Every hard demand once, in the order of the primitives.
  var demands: [(demand: Demand, origin: Origin)] {
    var seen: Set<Demand> = []
    return hardOrigins.compactMap { origin in
      let demand = Demand(origin)
      return seen.insert(demand).inserted ? (demand, origin) : nil
    }
  }

  private var hardOrigins: [Origin] {
    var origins = cells.flatMap { $0.charges.filter { $0.penalty == .hard }.map(\.origin) }
    origins += covers.filter { $0.band.forbids }.map(\.origin)
    origins += counters.filter { $0.band.forbids }.map(\.origin)
    origins += runs.filter { $0.shortage == .hard || $0.excess == .hard }.map(\.origin)
    origins += sequences.filter { $0.penalty == .hard }.map(\.origin)
    origins += automata.filter(\.forbids).map(\.origin)
    origins += groups.filter { $0.penalty == .hard }.map(\.origin)
    origins += togethers.filter { $0.penalty == .hard }.map(\.origin)
    origins += spreads.filter { $0.over.forbids || $0.under.forbids }.map(\.origin)
    return origins
  }

  /// The problem of keeping some demands, whatever it costs: other demands and
  /// all prices are left out.
  func demanding(_ keeps: (Demand) -> Bool) -> RosterProblem {
    func isKept(_ origin: Origin) -> Bool { keeps(Demand(origin)) }
    var problem = self
    for index in cells.indices {
      problem.cells[index].charges.removeAll { $0.penalty != .hard || !isKept($0.origin) }
    }
    // Breaks name covers by index and spreads name counters, so these stay in
    // place with their limits taken away.
    for index in covers.indices {
      problem.covers[index].band = covers[index].band.demands(isKept(covers[index].origin))
    }
    for index in counters.indices {
      problem.counters[index].band = counters[index].band.demands(isKept(counters[index].origin))
    }
    problem.runs = runs.compactMap { $0.demands(isKept($0.origin)) }
    problem.sequences.removeAll { $0.penalty != .hard || !isKept($0.origin) }
    for index in automata.indices where !isKept(automata[index].origin) {
      problem.automata[index].allowEverything()
    }
    for index in groups.indices
    where groups[index].penalty != .hard || !isKept(groups[index].origin) {
      problem.groups[index].penalty = .soft(0)
    }
    problem.togethers.removeAll { $0.penalty != .hard || !isKept($0.origin) }
    problem.spreads.removeAll { !($0.over.forbids || $0.under.forbids) || !isKept($0.origin) }
    return problem
  }
}

extension ConvexPrice {
  /// Whether some amount is forbidden.
  var forbids: Bool { tiers.last.map { $0.units != nil } ?? true }

  /// The same limits without prices.
  var withoutPrices: ConvexPrice {
    ConvexPrice(unit: unit, tiers: tiers.map { Tier(units: $0.units, price: 0) })
  }
}

extension Band {
  /// Whether some amount is forbidden.
  var forbids: Bool {
    minimum != nil && shortage.forbids || maximum != nil && excess.forbids
  }

  /// What the band forbids; nothing when it is not kept.
  func demands(_ isKept: Bool) -> Band {
    guard isKept else { return Band() }
    return Band(
      minimum: shortage.forbids ? minimum : nil,
      shortage: shortage.withoutPrices,
      maximum: excess.forbids ? maximum : nil,
      excess: excess.withoutPrices,
      zeroIsExempt: zeroIsExempt
    )
  }
}

extension Run {
  /// What the run forbids; nil for nothing.
  func demands(_ isKept: Bool) -> Run? {
    guard isKept, shortage == .hard || excess == .hard else { return nil }
    var run = self
    if shortage != .hard { run.minimum = nil }
    if excess != .hard { run.maximum = nil }
    return run
  }
}

extension Automaton {
  /// Whether a transition or an end is forbidden.
  var forbids: Bool {
    end.contains(.hard) || transitions.joined().contains { $0.penalty == .hard }
  }

  /// Takes every price and prohibition away.
  mutating func allowEverything() {
    end = end.map { _ in .soft(0) }
    transitions = transitions.map { row in
      row.map { Transition(next: $0.next, penalty: .soft(0), mark: $0.mark) }
    }
  }
}
