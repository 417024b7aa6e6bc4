internal import Primitives

/// One person's memory as an explicit automaton over the days of the horizon.
///
/// Runs, sequences, automata and groups all become one of these, so that the
/// pricing knows a single kind.
struct Memory: Sendable {
  /// A price that forbids a transition.
  static let forbidden = Int64.max

  /// What is read on one day.
  struct Step {
    /// The letter of each duty.
    var letters: [Int]
    /// How many letters there are.
    var letterCount: Int
    /// The state that follows each state and letter.
    var next: [Int]
    /// What each transition costs; ``Memory/forbidden`` where there is none.
    var price: [Int64]
    /// What counters count on each transition.
    var mark: [Int]
    /// Who passes the marks; nil when nobody counts them.
    var source: MarkSource?

    init(letters: [Int], letterCount: Int, stateCount: Int) {
      self.letters = letters
      self.letterCount = letterCount
      next = Array(repeating: 0, count: stateCount * letterCount)
      price = Array(repeating: Memory.forbidden, count: stateCount * letterCount)
      mark = Array(repeating: 0, count: stateCount * letterCount)
    }

    /// Defines a transition.
    mutating func set(_ state: Int, _ letter: Int, next: Int, price: Int64, mark: Int = 0) {
      self.next[state * letterCount + letter] = next
      self.price[state * letterCount + letter] = price
      self.mark[state * letterCount + letter] = mark
    }
  }

  /// What is read on each day; nil on days that change nothing.
  var steps: [Step?]
  /// How many states there are.
  var stateCount: Int
  /// The state before the first day.
  var start: Int
  /// What ending in each state costs.
  var end: [Int64]

  init(days: Int, stateCount: Int, start: Int) {
    steps = Array(repeating: nil, count: days)
    self.stateCount = stateCount
    self.start = start
    end = Array(repeating: 0, count: stateCount)
  }

  /// Who passes marks that are counted.
  var sources: [MarkSource] {
    var sources: [MarkSource] = []
    for step in steps {
      if let source = step?.source, !sources.contains(source) { sources.append(source) }
    }
    return sources
  }

  /// The number of bits that hold a state.
  var bits: Int { stateCount <= 1 ? 0 : Int.bitWidth - (stateCount - 1).leadingZeroBitCount }
}

/// Who passes marks: a group when it comes to hold, or an automaton.
enum MarkSource: Hashable, Sendable {
  case group(Int)
  case automaton(Int)
}

extension Penalty {
  /// The price of so many units; ``Memory/forbidden`` when they are forbidden.
  func price(units: Int) -> Int64 {
    guard units > 0 else { return 0 }
    return switch self {
    case .hard: Memory.forbidden
    case .soft(let price): price * Int64(units)
    }
  }
}

/// The sum of two prices, either of which may forbid.
func addPrices(_ first: Int64, _ second: Int64) -> Int64 {
  first == Memory.forbidden || second == Memory.forbidden ? Memory.forbidden : first + second
}
