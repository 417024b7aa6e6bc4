extension RosterProblem {
  /// The amount of a cover in a solution, breaks included.
  public func amount(ofCover index: Int, _ solution: RosterSolution) -> Int {
    let cover = covers[index]
    var amount = cover.constant
    for part in cover.parts {
      for person in peopleSets[part.people] {
        amount += weightings[part.weighting][duty(person, part.day, solution)]
      }
    }
    for (item, taken) in zip(breaks, solution.breaks) {
      for (option, count) in zip(item.options, taken) {
        for effect in option.effects where effect.cover == index {
          amount += effect.weight * count
        }
      }
    }
    return amount
  }

  /// The amount of a window of a counter in a solution.
  public func amount(
    ofCounter index: Int,
    window: Int,
    _ solution: RosterSolution
  ) -> Int {
    let counter = counters[index]
    let window = counter.windows[window]
    var amount = window.carried
    for position in window.positions {
      let chosen = duty(counter.person, counter.days[position], solution)
      amount += weightings[counter.weightings[position]][chosen]
    }
    for term in counter.groups where window.positions.contains(term.position) {
      if holds(groups[term.group], solution) { amount += term.weight }
    }
    let counted = Set(window.positions.map { counter.days[$0] })
    for term in counter.marks {
      let automaton = automata[term.automaton]
      for (day, mark) in zip(automaton.days, read(automaton, solution).marks)
      where counted.contains(day) {
        amount += term.weight * mark
      }
    }
    return amount
  }

  func evaluateCounter(
    _ index: Int,
    _ solution: RosterSolution,
    _ add: (Origin, Charge) -> Void
  ) {
    let counter = counters[index]
    for (number, window) in counter.windows.enumerated() {
      let amount = amount(ofCounter: index, window: number, solution)
      add(counter.origin, counter.band.charge(amount, owesMinimum: window.owesMinimum))
    }
  }

  /// Whether a group holds in a solution.
  public func holds(_ group: Group, _ solution: RosterSolution) -> Bool {
    let truths =
      group.past + group.parts.map { isIn($0.duties, group.person, $0.day, solution) }
    return switch group.kind {
    case .any: truths.contains(true)
    case .all: !truths.contains(false)
    case .mixed: truths.contains(true) && truths.contains(false)
    }
  }
}
