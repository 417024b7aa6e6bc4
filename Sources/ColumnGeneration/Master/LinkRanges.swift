internal import Primitives

/// The least and greatest amounts that sums can take, each cell choosing freely
/// among its candidates.
struct LinkRanges {
  private let problem: RosterProblem
  private let candidates: [[Candidate]]

  init(_ problem: RosterProblem) {
    self.problem = problem
    candidates = problem.people.indices.flatMap { person in
      problem.days.indices.map { problem.candidates(person: person, day: $0) }
    }
  }

  /// The range of the weight of a cell's duty; 0 where there is no candidate.
  func weight(_ weighting: Int, person: Int, day: Int) -> ClosedRange<Int> {
    let weights = problem.weightings[weighting]
    let cell = candidates[problem.cellIndex(person: person, day: day)]
    guard let first = cell.first else { return 0...0 }
    var range = weights[first.duty]...weights[first.duty]
    for candidate in cell {
      range = range.union(weights[candidate.duty]...weights[candidate.duty])
    }
    return range
  }

  /// The range of the number of breaks asked for.
  func demand(ofBreak index: Int) -> ClosedRange<Int> {
    let item = problem.breaks[index]
    return problem.peopleSets[item.people].reduce(0...0) {
      Self.sum($0, weight(item.weighting, person: $1, day: item.day))
    }
  }

  /// The range of a cover's amount, breaks included.
  func amount(ofCover index: Int) -> ClosedRange<Int> {
    let cover = problem.covers[index]
    var range = cover.constant...cover.constant
    for part in cover.parts {
      for person in problem.peopleSets[part.people] {
        range = Self.sum(range, weight(part.weighting, person: person, day: part.day))
      }
    }
    for (number, item) in problem.breaks.enumerated() {
      let greatest = max(0, demand(ofBreak: number).upperBound)
      for option in item.options {
        for effect in option.effects where effect.cover == index {
          range = Self.sum(range, Self.product(effect.weight, 0...greatest))
        }
      }
    }
    return range
  }

  /// The range of the amount of a window of a counter.
  func amount(ofCounter index: Int, window number: Int) -> ClosedRange<Int> {
    let counter = problem.counters[index]
    let load = WindowLoad(counter: index, window: number, problem: problem)
    var range = load.carried...load.carried
    for day in problem.days.indices {
      guard let weighting = load.weightings[day] else { continue }
      range = Self.sum(range, weight(weighting, person: counter.person, day: day))
    }
    for term in counter.groups where counter.windows[number].positions.contains(term.position) {
      range = Self.sum(range, Self.product(term.weight, 0...1))
    }
    for term in counter.marks {
      let automaton = problem.automata[term.automaton]
      let marks = automaton.transitions.joined().map(\.mark)
      let span = (marks.min() ?? 0)...(marks.max() ?? 0)
      for day in automaton.days where load.weightings[day] != nil {
        range = Self.sum(range, Self.product(term.weight, span))
      }
    }
    return range
  }

  /// The range of a multiple.
  static func product(_ factor: Int, _ range: ClosedRange<Int>) -> ClosedRange<Int> {
    let ends = [factor * range.lowerBound, factor * range.upperBound]
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }

  /// The range of a sum.
  static func sum(_ first: ClosedRange<Int>, _ second: ClosedRange<Int>) -> ClosedRange<Int> {
    (first.lowerBound + second.lowerBound)...(first.upperBound + second.upperBound)
  }
}
