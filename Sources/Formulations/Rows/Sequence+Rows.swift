internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// `sequence[q,i]`: not every element of a pattern that ends at position i.
  mutating func addSequences() {
    for (index, sequence) in problem.sequences.enumerated() {
      for last in sequence.days.indices {
        guard let elements = Self.elements(of: sequence, endingAt: last) else { continue }
        var row = Expression()
        for (position, set) in elements {
          row.add(1, of: membership(set, sequence.person, sequence.days[position]))
        }
        if case .soft(let price) = sequence.penalty {
          let broken = addSlack("sequence_broken[\(index),\(last)]", width: 1, price: price)
          row.add(-1, of: broken)
        }
        addRow("sequence[\(index),\(last)]", row, atMost: elements.count - 1)
      }
    }
  }

  /// The positions of an occurrence and the sets they take, or nil when the
  /// past already rules it out.
  static func elements(
    of sequence: DutySequence,
    endingAt last: Int
  ) -> [(position: Int, set: Int)]? {
    var elements: [(position: Int, set: Int)] = []
    for (number, set) in sequence.pattern.enumerated() {
      let position = last - (sequence.pattern.count - 1) + number
      if position >= 0 {
        elements.append((position, set))
      } else {
        let back = -position - 1
        guard back < sequence.past.count, sequence.past[back][number] else { return nil }
      }
    }
    return elements
  }
}
