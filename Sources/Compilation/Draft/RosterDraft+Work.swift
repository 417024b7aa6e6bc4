internal import PracticeDomain
internal import Primitives

extension RosterDraft {
  /// Whether an element of a duty is work that a selector means.
  func selects(_ work: ShiftSelector, _ element: Duty.Element) -> Bool {
    work.contains(
      shift: practice.shifts[element.shift],
      role: element.role,
      place: element.place,
      in: practice
    )
  }

  /// The duties with work that a selector means.
  func duties(with work: ShiftSelector) -> [Int] {
    duties.indices.filter { duties[$0].elements.contains { selects(work, $0) } }
  }

  /// How much work that a selector means each duty holds.
  func counts(of work: ShiftSelector) -> [Int] {
    duties.map { duty in
      duty.elements.reduce(0) { $0 + (selects(work, $1) ? 1 : 0) }
    }
  }

  /// The paid minutes of each duty on a date, of work that a selector means.
  func paidMinutes(of work: ShiftSelector, on date: CalendarDate) -> [Int] {
    let minutes = practice.shifts.map { practice.paidMinutes(of: $0, on: date) }
    return duties.map { duty in
      duty.elements.reduce(0) { $0 + (selects(work, $1) ? minutes[$1.shift] : 0) }
    }
  }

  /// Whether an assignment of the past is work that a selector means.
  func selects(_ work: ShiftSelector, _ assignment: Assignment) -> Bool {
    guard let shift = practice.shift(assignment.shift) else { return false }
    return work.contains(
      shift: shift,
      role: assignment.role,
      place: assignment.place,
      in: practice
    )
  }
}
