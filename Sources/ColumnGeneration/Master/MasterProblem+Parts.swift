internal import Primitives

extension MasterProblem {
  /// People tied together by rows, and these rows, apart from all others.
  struct Part: Sendable {
    /// The people, ascending.
    var people: [Int] = []
    /// The rows, ascending.
    var rows: [Int] = []
  }

  /// The parts of a problem that no row ties together; rows that nobody can
  /// change belong to none.
  ///
  /// - Parameter models: for each person what duties each day may hold.
  func parts(_ models: [PersonModel], problem: RosterProblem) -> [Part] {
    var ties = Ties(people: models.count, rows: rows.count)
    for (day, terms) in cellTerms.enumerated() {
      for term in terms {
        for person in people[term.people]
        where models[person].candidates[day].contains(where: { term.weights[$0.duty] != 0 }) {
          ties.join(person, row: term.row)
        }
      }
    }
    for window in windows {
      for term in window.terms {
        ties.join(problem.counters[window.counter].person, row: term.row)
      }
    }
    for variable in variables {
      guard let first = variable.entries.first else { continue }
      for entry in variable.entries.dropFirst() { ties.join(row: first.row, entry.row) }
    }
    return ties.parts
  }
}

/// People and rows, joined step by step.
private struct Ties {
  private var parents: [Int]
  private let people: Int

  init(people: Int, rows: Int) {
    self.people = people
    parents = Array(0..<(people + rows))
  }

  mutating func join(_ person: Int, row: Int) { unite(person, people + row) }

  mutating func join(row first: Int, _ second: Int) { unite(people + first, people + second) }

  private mutating func unite(_ first: Int, _ second: Int) {
    let (first, second) = (root(first), root(second))
    if first != second { parents[max(first, second)] = min(first, second) }
  }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// Those with people, in order of the first of them.
  var parts: [MasterProblem.Part] {
    var copy = self
    var parts: [Int: MasterProblem.Part] = [:]
    for index in parents.indices {
      let root = copy.root(index)
      if index < people {
        parts[root, default: .init()].people.append(index)
      } else {
        parts[root, default: .init()].rows.append(index - people)
      }
    }
    return parts.sorted { $0.key < $1.key }.map(\.value).filter { !$0.people.isEmpty }
  }
}
