internal import Primitives

/// What a dive has fixed.
struct DiveFixing {
  /// For each person and day the only duty allowed, or -1.
  private(set) var cells: [[Int32]]
  /// How many cells are not fixed.
  private(set) var open: Int
  private var random: RandomSource
  /// How many schedules are fixed at once, as long as that costs nothing.
  private var pace = 1

  init(_ problem: RosterProblem, seed: UInt64) {
    cells = Array(
      repeating: Array(repeating: -1, count: problem.days.count),
      count: problem.people.count
    )
    open = problem.people.count * problem.days.count
    random = RandomSource(seed: seed)
  }

  /// Whether anything is fixed.
  var hasFixed: Bool { open < cells.count * (cells.first?.count ?? 0) }

  /// Whether everything is fixed.
  var isComplete: Bool { open == 0 }

  /// People with a cell that is not fixed.
  var openPeople: [Int] { cells.indices.filter { cells[$0].contains(-1) } }

  /// Fixes more at once as long as it costs nothing.
  mutating func adapt(isFree: Bool) { pace = isFree ? min(pace + 1, 6) : 1 }

  /// Whether a column agrees with what is fixed.
  func admits(_ column: Column) -> Bool {
    let fixed = cells[column.person]
    for (day, duty) in column.duties.enumerated() where fixed[day] >= 0 && fixed[day] != duty {
      return false
    }
    return true
  }

  /// Fixes the schedules that a roster gives to most people, drawn at random.
  mutating func keep(_ solution: RosterSolution, share: Double) {
    let days = cells.first?.count ?? 0
    for person in cells.indices where random.unit() < share {
      for day in 0..<days { fix(person, day, solution.duties[person * days + day]) }
    }
  }

  /// Fixes the schedules that a roster gives to all but some people.
  mutating func keep(_ solution: RosterSolution, but free: Set<Int>) {
    let days = cells.first?.count ?? 0
    for person in cells.indices where !free.contains(person) {
      for day in 0..<days { fix(person, day, solution.duties[person * days + day]) }
    }
  }

  /// Fixes what a roster gives to everybody on all but some days.
  mutating func keep(_ solution: RosterSolution, outside window: Range<Int>) {
    let days = cells.first?.count ?? 0
    for person in cells.indices {
      for day in 0..<days where !window.contains(day) {
        fix(person, day, solution.duties[person * days + day])
      }
    }
  }

  /// Fixes the schedules of the greatest values: those near 1, one at least.
  mutating func fixSchedules(_ values: [(Column, Double)], spread: Double) {
    var best: [Int: (column: Column, value: Double)] = [:]
    for (column, value) in values where cells[column.person].contains(-1) {
      let drawn = value + spread * random.unit()
      if drawn > best[column.person]?.value ?? 0 { best[column.person] = (column, drawn) }
    }
    let order = best.values.sorted {
      ($0.value, $1.column.person) > ($1.value, $0.column.person)
    }
    let most = max(1, openPeople.count / 6)
    for (rank, choice) in order.enumerated() where rank < pace || choice.value > 0.75 {
      if rank > 0 && rank >= most { break }
      for (day, duty) in choice.column.duties.enumerated() {
        fix(choice.column.person, day, duty)
      }
    }
  }

  /// Fixes the cells of the greatest values: those near 1, some at least.
  ///
  /// - Parameter share: the part of what is open that is fixed at least.
  mutating func fixCells(
    _ values: [(Column, Double)],
    spread: Double,
    share: Double = 1 / 80
  ) {
    struct Choice {
      var person: Int
      var day: Int
      var duty: Int
      var value: Double
    }
    let days = cells.first?.count ?? 0
    var sums = Array(repeating: [Int: Double](), count: cells.count * days)
    for (column, value) in values {
      for (day, duty) in column.duties.enumerated() where cells[column.person][day] < 0 {
        sums[column.person * days + day][duty, default: 0] += value
      }
    }
    var choices: [Choice] = []
    for (cell, sums) in sums.enumerated() {
      let best = sums.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best else { continue }
      let drawn = best.value + (spread > 0 ? spread * random.unit() : 0)
      choices.append(
        Choice(person: cell / days, day: cell % days, duty: best.key, value: drawn)
      )
    }
    choices.sort { ($0.value, $1.person, $1.day) > ($1.value, $0.person, $0.day) }
    let least = max(1, Int(Double(open * pace) * share))
    let most = max(1, open / 5)
    for (rank, choice) in choices.enumerated() {
      if rank >= most || rank >= least && choice.value < 0.9 { break }
      fix(choice.person, choice.day, choice.duty)
    }
  }

  private mutating func fix(_ person: Int, _ day: Int, _ duty: Int) {
    guard cells[person][day] < 0 else { return }
    cells[person][day] = Int32(duty)
    open -= 1
  }
}

/// A random generator that gives the same numbers for the same seed (SplitMix64,
/// Steele, Lea & Flood 2014, https://doi.org/10.1145/2660193.2660195).
struct RandomSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A random number from 0 up to 1.
  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((word ^ (word >> 31)) >> 11) / 9_007_199_254_740_992
  }
}
