internal import FlatMemory
internal import Primitives

extension TablesBuilder {
  /// A sequence of two on neighbouring days, by its sets and penalty.
  private struct Pair: Hashable {
    var first: Int
    var next: Int
    var penalty: Penalty
  }

  /// Problems with more duties keep their pairs one by one.
  private var mostPairedDuties: Int { 160 }

  mutating func successions() -> SuccessionTables {
    var pairs = Array(repeating: [Pair](), count: people * days)
    var general: [DutySequence] = []
    for sequence in problem.sequences {
      if isPaired(sequence) {
        addPairs(sequence, &pairs)
      } else {
        general.append(sequence)
      }
    }
    let (pairOf, tolls) = pairTables(pairs)
    return generalSequences(general, pairOf: pairOf, tolls: tolls)
  }

  private func isPaired(_ sequence: DutySequence) -> Bool {
    sequence.pattern.count == 2 && duties <= mostPairedDuties
      && zip(sequence.days, sequence.days.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private mutating func addPairs(_ sequence: DutySequence, _ pairs: inout [[Pair]]) {
    let pair = Pair(
      first: sequence.pattern[0],
      next: sequence.pattern[1],
      penalty: sequence.penalty
    )
    for day in sequence.days.dropFirst() { pairs[cell(sequence.person, day)].append(pair) }
    guard let day = sequence.days.first, let eve = sequence.past.first, eve[0] else { return }
    let index = cell(sequence.person, day)
    var tolls = pastTolls[index] ?? Array(repeating: Toll(0, 0), count: duties)
    for duty in problem.dutySets[sequence.pattern[1]].duties {
      tolls[duty] += Toll(sequence.penalty)
    }
    pastTolls[index] = tolls
  }

  private func pairTables(_ pairs: [[Pair]]) -> ([Int32], [Toll]) {
    var index: [[Pair]: Int32] = [[]: 0]
    var tolls = Array(repeating: Toll(0, 0), count: duties * duties)
    var pairOf: [Int32] = []
    for list in pairs {
      if let known = index[list] {
        pairOf.append(known)
        continue
      }
      let number = Int32(index.count)
      index[list] = number
      pairOf.append(number)
      let first = tolls.count
      tolls += Array(repeating: Toll(0, 0), count: duties * duties)
      for pair in list {
        for one in problem.dutySets[pair.first].duties {
          for next in problem.dutySets[pair.next].duties {
            tolls[first + one * duties + next] += Toll(pair.penalty)
          }
        }
      }
    }
    return (pairOf, tolls)
  }

  private func generalSequences(
    _ general: [DutySequence],
    pairOf: [Int32],
    tolls: [Toll]
  ) -> SuccessionTables {
    var sequences: [SuccessionTables.Sequence] = []
    var sets: [Int32] = []
    var dayItems: [Int32] = []
    var past: [Bool] = []
    var entries = Array(repeating: [SuccessionTables.Entry](), count: people * days)
    for (number, sequence) in general.enumerated() {
      sequences.append(
        .init(
          person: Int32(sequence.person),
          firstSet: Int32(sets.count),
          length: Int32(sequence.pattern.count),
          toll: Toll(sequence.penalty),
          firstDay: Int32(dayItems.count),
          dayCount: Int32(sequence.days.count),
          firstPast: Int32(past.count),
          pastCount: Int32(sequence.past.count)
        )
      )
      sets += sequence.pattern.map { Int32($0) }
      dayItems += sequence.days.map { Int32($0) }
      past += sequence.past.flatMap { $0 }
      for (position, day) in sequence.days.enumerated() {
        entries[cell(sequence.person, day)].append(
          .init(sequence: Int32(number), position: Int32(position))
        )
      }
    }
    return SuccessionTables(
      pairOf: arena.flat(pairOf),
      pairTolls: arena.flat(tolls),
      hasPairs: pairOf.contains { $0 != 0 },
      sequences: arena.flat(sequences),
      sets: arena.flat(sets),
      days: arena.flat(dayItems),
      past: arena.flat(past),
      entries: arena.listing(entries)
    )
  }
}
