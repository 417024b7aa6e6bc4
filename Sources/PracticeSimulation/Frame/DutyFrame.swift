import PracticeDomain

/// A duty of somebody who can be booked, or of anybody who is paid for it.
struct DutyFrame: Sendable {
  /// The position of the professional.
  var person: Int
  /// The day, from 0.
  var day: Int
  /// From start to end in minutes since the beginning, breaks of a given time taken
  /// out.
  var pieces: [Range<Int>]
  /// Paid minutes.
  var paid: Int
  /// Those who may stand in, in the practice's order.
  var covers: [Int]

  /// Minutes on duty.
  var length: Int { pieces.reduce(0) { $0 + $1.count } }
}

/// Works out the duties of a long roster.
struct DutyDraft {
  private let long: LongPractice
  private let origin: Int

  /// - Parameter origin: the instant of the beginning.
  init(_ long: LongPractice, origin: Int) {
    self.long = long
    self.origin = origin
  }

  /// The duties, with those who may stand in for each assignment of the base roster.
  func duties(covers: [[Int]]) -> [DutyFrame] {
    let practice = long.practice
    var people: [Identifier<Professional>: Int] = [:]
    for (index, professional) in practice.professionals.enumerated() {
      people[professional.id] = index
    }
    let shifts = Dictionary(
      practice.shifts.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return zip(long.roster.assignments, long.origins).compactMap { assignment, base in
      guard let person = people[assignment.professional], let shift = shifts[assignment.shift],
        let day = practice.horizon.index(of: assignment.date)
      else { return nil }
      return DutyFrame(
        person: person,
        day: day,
        pieces: shift.onCall ? [] : pieces(of: shift, assignment),
        paid: shift.onCall ? 0 : practice.paidMinutes(of: shift, on: assignment.date),
        covers: covers[base]
      )
    }
  }

  private func pieces(of shift: Shift, _ assignment: Assignment) -> [Range<Int>] {
    guard let span = long.practice.span(of: shift, on: assignment.date) else { return [] }
    var left = [span.lowerBound - origin..<span.upperBound - origin]
    for pause in shift.breaks {
      let placed = pause.window.map { assignment.breakOffset ?? $0.lowerBound }
      guard let offset = pause.offset ?? placed else { continue }
      let start = span.lowerBound - origin + offset
      left = left.flatMap { $0.without(start..<start + pause.length) }
    }
    return left
  }
}

extension Range where Bound == Int {
  /// What is left of a span when another is taken out.
  func without(_ other: Range<Int>) -> [Range<Int>] {
    guard overlaps(other), !other.isEmpty else { return [self] }
    let parts = [
      lowerBound..<Swift.max(lowerBound, other.lowerBound),
      Swift.min(upperBound, other.upperBound)..<upperBound,
    ]
    return parts.filter { !$0.isEmpty }
  }
}
