internal import Primitives

extension Memory {
  /// How far each of some forbidden sequences over the same days has come: a
  /// bit for each beginning of each pattern.
  ///
  /// Sequences over the same days share one memory, whose states are the sets
  /// of beginnings that some duties reach; for patterns of two days that is
  /// little more than the last duty.
  init(sequences: [DutySequence], days: [Int], problem: RosterProblem) {
    let reader = SequenceReader(sequences, problem: problem)
    var states = [reader.start]
    var index = [reader.start: 0]
    var transitions: [[(next: Int, price: Int64)]] = []
    var state = 0
    while state < states.count {
      transitions.append(
        reader.letters.map { letter in
          let (next, price) = reader.read(letter, after: states[state])
          if index[next] == nil {
            index[next] = states.count
            states.append(next)
          }
          return (index[next] ?? 0, price)
        }
      )
      state += 1
    }
    self.init(days: problem.days.count, stateCount: states.count, start: 0)
    var step = Step(
      letters: reader.letterOfDuty,
      letterCount: reader.letters.count,
      stateCount: states.count
    )
    for (state, row) in transitions.enumerated() {
      for (letter, transition) in row.enumerated() {
        step.set(state, letter, next: transition.next, price: transition.price)
      }
    }
    for day in days { steps[day] = step }
  }

  /// One memory for the sequences of each list of days.
  static func sequences(_ sequences: [DutySequence], problem: RosterProblem) -> [Memory] {
    var order: [[Int]] = []
    var byDays: [[Int]: [DutySequence]] = [:]
    for sequence in sequences where !sequence.days.isEmpty {
      if byDays[sequence.days] == nil { order.append(sequence.days) }
      byDays[sequence.days, default: []].append(sequence)
    }
    return order.map { days in
      Memory(sequences: byDays[days] ?? [], days: days, problem: problem)
    }
  }
}

/// Reads duties into the beginnings of patterns that end with them.
private struct SequenceReader {
  /// For each sequence, whether the last 1, 2 ... duties begin its pattern.
  typealias State = [Bool]

  private let sequences: [DutySequence]
  /// Which elements of all patterns each letter belongs to.
  private(set) var letters: [[Bool]] = []
  private(set) var letterOfDuty: [Int] = []

  init(_ sequences: [DutySequence], problem: RosterProblem) {
    self.sequences = sequences
    var index: [[Bool]: Int] = [:]
    for duty in problem.duties.indices {
      let letter = sequences.flatMap { $0.pattern.map { problem.dutySets[$0].contains(duty) } }
      if index[letter] == nil {
        index[letter] = letters.count
        letters.append(letter)
      }
      letterOfDuty.append(index[letter] ?? 0)
    }
  }

  /// What the past began.
  var start: State {
    sequences.flatMap { sequence in
      (1..<max(1, sequence.pattern.count)).map { length in
        sequence.past.count >= length
          && (0..<length).allSatisfy { sequence.past[length - 1 - $0][$0] }
      }
    }
  }

  /// The state after a letter, and the price of what it completes.
  func read(_ letter: [Bool], after state: State) -> (State, Int64) {
    var next: State = []
    next.reserveCapacity(state.count)
    var price: Int64 = 0
    var element = 0
    var begun = 0
    for sequence in sequences {
      let length = sequence.pattern.count
      for position in 0..<length {
        let holds = letter[element + position] && (position == 0 || state[begun + position - 1])
        if position < length - 1 {
          next.append(holds)
        } else if holds {
          price = addPrices(price, sequence.penalty.price(units: 1))
        }
      }
      element += length
      begun += max(0, length - 1)
    }
    return (next, price)
  }
}
