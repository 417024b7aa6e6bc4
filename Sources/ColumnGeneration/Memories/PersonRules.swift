internal import Primitives

/// What the primitives ask of one person's schedule.
struct PersonRules {
  /// The person.
  let person: Int
  /// The candidates of each day, less those that no schedule can hold.
  private(set) var candidates: [[Candidate]]
  /// Memories of any kind.
  private(set) var memories: [Memory] = []
  /// Windows of counters that charge something.
  private(set) var windows: [WindowLoad] = []
  /// Windows of counters that rows of the master problem read.
  private(set) var coupled: [WindowLoad] = []
  /// A cost that no choice changes; ``Memory/forbidden`` when nothing is
  /// possible.
  private(set) var constant: Int64 = 0

  /// Gathers the primitives of a person.
  ///
  /// - Parameter coupledWindows: counters and windows that link people.
  init(
    _ person: Int,
    index: PersonIndex,
    coupledWindows: [(counter: Int, window: Int)],
    problem: RosterProblem
  ) {
    self.person = person
    candidates = problem.days.indices.map { problem.candidates(person: person, day: $0) }
    memories = index.runs[person].compactMap { Memory(problem.runs[$0], problem: problem) }
    memories += Memory.sequences(
      index.sequences[person].map { problem.sequences[$0] },
      problem: problem
    )
    memories += index.automata[person].map {
      Memory(problem.automata[$0], index: $0, problem: problem)
    }
    memories += groups(index.groups[person], problem: problem)
    for counter in index.counters[person] {
      for window in problem.counters[counter].windows.indices {
        windows.append(WindowLoad(counter: counter, window: window, problem: problem))
      }
    }
    coupled = coupledWindows.filter { problem.counters[$0.counter].person == person }.map {
      WindowLoad(counter: $0.counter, window: $0.window, problem: problem)
    }
    for window in windows { eliminate(by: window, problem: problem) }
    dropUncountedMarks()
    if candidates.contains(where: \.isEmpty) { constant = Memory.forbidden }
  }

  private mutating func groups(_ indices: [Int], problem: RosterProblem) -> [Memory] {
    var memories: [Memory] = []
    for index in indices {
      let group = problem.groups[index]
      if let memory = Memory(group, index: index, problem: problem) {
        memories.append(memory)
      } else if group.holdsByPast {
        constant = addPrices(constant, group.penalty.price(units: 1))
      }
    }
    return Memory.chained(memories)
  }

  /// Forgets who passes marks that nothing counts.
  private mutating func dropUncountedMarks() {
    let loads = windows + coupled
    for memory in memories.indices {
      for day in memories[memory].steps.indices {
        guard let source = memories[memory].steps[day]?.source else { continue }
        if loads.allSatisfy({ $0.weight(of: source, on: day) == 0 }) {
          memories[memory].steps[day]?.source = nil
        }
      }
    }
  }

  /// Takes away candidates that alone break a hard limit of a window.
  private mutating func eliminate(by window: WindowLoad, problem: RosterProblem) {
    let counter = problem.counters[window.counter]
    guard counter.groups.isEmpty, counter.marks.isEmpty, !counter.band.zeroIsExempt else { return }
    let owes = counter.windows[window.window].owesMinimum
    let ranges = candidates.indices.map { day -> ClosedRange<Int> in
      guard let weighting = window.weightings[day] else { return 0...0 }
      let weights = candidates[day].map { problem.weightings[weighting][$0.duty] }
      return (weights.min() ?? 0)...(weights.max() ?? 0)
    }
    let least = ranges.reduce(window.carried) { $0 + $1.lowerBound }
    let most = ranges.reduce(window.carried) { $0 + $1.upperBound }
    for day in candidates.indices {
      guard let weighting = window.weightings[day] else { continue }
      candidates[day].removeAll { candidate in
        let weight = problem.weightings[weighting][candidate.duty]
        let low = least - ranges[day].lowerBound + weight
        let high = most - ranges[day].upperBound + weight
        if let maximum = counter.band.maximum, low > maximum {
          return counter.band.excess.charge(low - maximum).violations > 0
        }
        if let minimum = counter.band.minimum, owes, high < minimum {
          return counter.band.shortage.charge(minimum - high).violations > 0
        }
        return false
      }
    }
  }
}

/// Which primitives belong to each person.
struct PersonIndex {
  private(set) var runs: [[Int]]
  private(set) var sequences: [[Int]]
  private(set) var automata: [[Int]]
  private(set) var groups: [[Int]]
  private(set) var counters: [[Int]]

  init(_ problem: RosterProblem) {
    func gather(_ owners: [Int]) -> [[Int]] {
      var lists = Array(repeating: [Int](), count: problem.people.count)
      for (index, owner) in owners.enumerated() { lists[owner].append(index) }
      return lists
    }
    runs = gather(problem.runs.map(\.person))
    sequences = gather(problem.sequences.map(\.person))
    automata = gather(problem.automata.map(\.person))
    groups = gather(problem.groups.map(\.person))
    counters = gather(problem.counters.map(\.person))
  }
}
