internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// The rows of every window of every counter.
  mutating func addCounters() {
    for index in problem.counters.indices {
      for window in problem.counters[index].windows.indices {
        addBand(
          counterShape(index, window),
          "counter",
          "\(index),\(window)",
          counterAmount(index, window)
        )
      }
    }
  }

  /// Which rows a window of a counter needs.
  func counterShape(_ index: Int, _ window: Int) -> BandShape {
    let counter = problem.counters[index]
    return BandShape(
      range: ranges.amount(ofCounter: index, window: window),
      band: counter.band,
      owesMinimum: counter.windows[window].owesMinimum
    )
  }

  /// The amount of a window of a counter.
  func counterAmount(_ index: Int, _ number: Int) -> Expression {
    let counter = problem.counters[index]
    let window = counter.windows[number]
    var amount = Expression(constant: window.carried)
    for position in window.positions {
      amount.add(
        1,
        of: weight(counter.weightings[position], counter.person, counter.days[position])
      )
    }
    for term in counter.groups where window.positions.contains(term.position) {
      amount.add(term.weight, of: groupVariables[term.group])
    }
    let counted = Set(window.positions.map { counter.days[$0] })
    for term in counter.marks {
      for (day, mark) in zip(problem.automata[term.automaton].days, marks[term.automaton])
      where counted.contains(day) {
        amount.add(term.weight, of: mark)
      }
    }
    return amount
  }
}
