/// What a solution costs, primitive by primitive.
public struct Evaluation: Sendable {
  /// The charge of one primitive that charges anything.
  public struct Item: Sendable {
    /// Where it comes from.
    public var origin: Origin
    /// What it charges.
    public var charge: Charge

    /// Makes an item.
    public init(origin: Origin, charge: Charge) {
      self.origin = origin
      self.charge = charge
    }
  }

  /// The charges, in the order of the problem's primitives.
  public var items: [Item]
  /// The sum of all charges and the problem's constant.
  public var total: Charge

  /// Whether nothing forbidden was done.
  public var isFeasible: Bool { total.violations == 0 }
  /// The sum of soft prices.
  public var cost: Int64 { total.cost }

  /// The charges of one rule.
  public func charge(ofRule rule: String) -> Charge {
    items.reduce(into: Charge.none) { sum, item in
      if item.origin.rule == rule { sum += item.charge }
    }
  }
}

extension RosterProblem {
  /// Evaluates a solution from nothing, primitive by primitive.
  ///
  /// This is the specification of every primitive, written to be read; engines
  /// have faster ways and are held against it.
  ///
  /// - Complexity: linear in the size of all primitives.
  public func evaluate(_ solution: RosterSolution) -> Evaluation {
    var evaluation = Evaluation(items: [], total: Charge(cost: constant, violations: 0))
    func add(_ origin: Origin, _ charge: Charge) {
      guard charge != .none else { return }
      evaluation.items.append(.init(origin: origin, charge: charge))
      evaluation.total += charge
    }
    for person in people.indices {
      for day in days.indices { evaluateCell(person, day, solution, add) }
    }
    for (index, cover) in covers.enumerated() {
      add(cover.origin, cover.band.charge(amount(ofCover: index, solution)))
    }
    for index in counters.indices { evaluateCounter(index, solution, add) }
    for run in runs { add(run.origin, charge(of: run, solution)) }
    for sequence in sequences { add(sequence.origin, charge(of: sequence, solution)) }
    for automaton in automata { add(automaton.origin, read(automaton, solution).charge) }
    for group in groups {
      add(group.origin, group.penalty.charge(units: holds(group, solution) ? 1 : 0))
    }
    for together in togethers { add(together.origin, charge(of: together, solution)) }
    for spread in spreads { add(spread.origin, charge(of: spread, solution)) }
    for (index, item) in breaks.enumerated() {
      add(item.origin, charge(ofBreak: index, solution))
    }
    return evaluation
  }

  /// The duty that a solution gives a person on a day.
  public func duty(_ person: Int, _ day: Int, _ solution: RosterSolution) -> Int {
    solution.duties[cellIndex(person: person, day: day)]
  }

  /// Whether a person's duty on a day is in a set.
  func isIn(_ set: Int, _ person: Int, _ day: Int, _ solution: RosterSolution) -> Bool {
    dutySets[set].contains(duty(person, day, solution))
  }

  private func evaluateCell(
    _ person: Int,
    _ day: Int,
    _ solution: RosterSolution,
    _ add: (Origin, Charge) -> Void
  ) {
    let cell = cells[cellIndex(person: person, day: day)]
    let chosen = duty(person, day, solution)
    if !cell.possible.contains(chosen) {
      let origin = Origin(
        rule: possibleRule,
        people: [person],
        days: [day],
        text: "not possible"
      )
      add(origin, Charge(cost: 0, violations: 1))
    }
    for charge in cell.charges where dutySets[charge.duties].contains(chosen) {
      switch charge.penalty {
      case .hard: add(charge.origin, Charge(cost: 0, violations: 1))
      case .soft(let price): add(charge.origin, Charge(cost: price, violations: 0))
      }
    }
  }
}
