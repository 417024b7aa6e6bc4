internal import Primitives

/// The amounts that a window can have before each day, and what can still be
/// added.
struct WindowAmounts {
  /// What each letter of each day adds.
  let increments: [[Int]]
  /// Amounts before each day, and at the end.
  private(set) var before: [ClosedRange<Int>] = []
  /// What is added from each day on, and at the end.
  private(set) var after: [ClosedRange<Int>] = []
  /// The same, looking at whole paths: never more than ``after``.
  private(set) var possible: [ClosedRange<Int>] = []
  /// What the differences of amounts are multiples of.
  private(set) var grain = 0

  init(_ window: WindowLoad, graph: PersonGraph, problem: RosterProblem) {
    increments = graph.days.indices.map { day in
      let content = graph.days[day]
      return content.letters.map { letter in
        let duty = content.classes[Int(letter.dutyClass)][0]
        let weight = window.weightings[day].map { problem.weightings[$0][duty] } ?? 0
        return graph.marks[Int(letter.marks)].reduce(weight) {
          $0 + window.weight(of: $1.source, on: day) * $1.value
        }
      }
    }
    findGrain()
    findRanges()
    findPossible(graph)
  }

  /// The amounts at the end, and all that potentials ask for.
  var final: ClosedRange<Int> {
    let least = before.indices.map { before[$0].lowerBound + after[$0].lowerBound }.min() ?? 0
    let most = before.indices.map { before[$0].upperBound + after[$0].upperBound }.max() ?? 0
    return least...most
  }

  private mutating func findGrain() {
    for day in increments {
      guard let first = day.first else { continue }
      for increment in day { grain = greatestCommonDivisor(grain, increment - first) }
    }
    grain = max(1, grain)
  }

  /// The ranges day by day: each holds whatever the one before it, or after it,
  /// can lead to.
  private mutating func findRanges() {
    var range = 0...0
    before = [range]
    for day in increments {
      range = range.shifted(by: day.min() ?? 0).union(range.shifted(by: day.max() ?? 0))
      before.append(range)
    }
    range = 0...0
    after = [range]
    for day in increments.reversed() {
      range = range.shifted(by: day.min() ?? 0).union(range.shifted(by: day.max() ?? 0))
      after.append(range)
    }
    after.reverse()
  }

  private mutating func findPossible(_ graph: PersonGraph) {
    var ranges: [ClosedRange<Int>] = [0...0]
    possible = [0...0]
    for (day, content) in graph.days.enumerated().reversed() {
      var next: [ClosedRange<Int>] = []
      for state in 0..<content.stateCount {
        var union: ClosedRange<Int>?
        for arc in content.arcs(from: state) {
          let added = increments[day][Int(content.letter[arc])]
          let range = ranges[Int(content.target[arc])].shifted(by: added)
          union = union?.union(range) ?? range
        }
        next.append(union ?? 0...0)
      }
      ranges = next
      possible.append(ranges.dropFirst().reduce(ranges.first ?? 0...0) { $0.union($1) })
    }
    possible.reverse()
  }
}

extension ClosedRange<Int> {
  func shifted(by amount: Int) -> ClosedRange<Int> {
    (lowerBound + amount)...(upperBound + amount)
  }

  func union(_ other: ClosedRange<Int>) -> ClosedRange<Int> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}

/// The greatest common divisor; that of 0 and a number is the number.
func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (first, second) = (abs(first), abs(second))
  while second != 0 { (first, second) = (second, first % second) }
  return first
}
