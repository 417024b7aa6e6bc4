internal import Primitives

/// The least and the greatest amounts that sums can take, each cell choosing
/// freely among its candidates.
struct AmountRanges {
  let problem: RosterProblem
  let candidates: [[Candidate]]

  /// The range of the weight of a cell's duty; 0 where there is no candidate.
  func weights(person: Int, day: Int, weighting: Int) -> ClosedRange<Int> {
    let weights = problem.weightings[weighting]
    let values = candidates[problem.cellIndex(person: person, day: day)].map {
      weights[$0.duty]
    }
    return (values.min() ?? 0)...(values.max() ?? 0)
  }

  /// The range of the number of breaks asked for.
  func demand(ofBreak index: Int) -> ClosedRange<Int> {
    let item = problem.breaks[index]
    return problem.peopleSets[item.people].reduce(0...0) {
      $0 + weights(person: $1, day: item.day, weighting: item.weighting)
    }
  }

  /// The range of a cover's amount, breaks included.
  func amount(ofCover index: Int) -> ClosedRange<Int> {
    let cover = problem.covers[index]
    var range = cover.constant...cover.constant
    for part in cover.parts {
      for person in problem.peopleSets[part.people] {
        range = range + weights(person: person, day: part.day, weighting: part.weighting)
      }
    }
    for (number, item) in problem.breaks.enumerated() {
      let greatest = demand(ofBreak: number).upperBound
      for option in item.options {
        for effect in option.effects where effect.cover == index {
          range = range + Self.product(effect.weight, 0...greatest)
        }
      }
    }
    return range
  }

  /// The range of the amount of a window of a counter.
  func amount(ofCounter index: Int, window number: Int) -> ClosedRange<Int> {
    let counter = problem.counters[index]
    let window = counter.windows[number]
    var range = window.carried...window.carried
    for position in window.positions {
      range =
        range
        + weights(
          person: counter.person,
          day: counter.days[position],
          weighting: counter.weightings[position]
        )
    }
    for term in counter.groups where window.positions.contains(term.position) {
      range = range + Self.product(term.weight, 0...1)
    }
    let counted = Set(window.positions.map { counter.days[$0] })
    for term in counter.marks {
      let automaton = problem.automata[term.automaton]
      let marks = automaton.transitions.joined().map(\.mark)
      for day in automaton.days where counted.contains(day) {
        range =
          range + Self.product(term.weight, (marks.min() ?? 0)...(marks.max() ?? 0))
      }
    }
    return range
  }

  /// The range of a multiple of an amount.
  static func product(_ factor: Int, _ range: ClosedRange<Int>) -> ClosedRange<Int> {
    let ends = [factor * range.lowerBound, factor * range.upperBound]
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }
}

/// The range of a sum.
func + (first: ClosedRange<Int>, second: ClosedRange<Int>) -> ClosedRange<Int> {
  (first.lowerBound + second.lowerBound)...(first.upperBound + second.upperBound)
}
