internal import PracticeDomain
internal import Primitives

/// A window of a period: which positions it spans, and what else lies in it.
struct PeriodWindow {
  /// Days of the horizon.
  var days: Range<Int>
  /// Days before the horizon, by their distance from it.
  var back: [Int]
  /// Whether all its days are known or planned.
  var isWhole: Bool
}

extension RosterDraft {
  /// The windows of a period for a person.
  func windows(of period: Period, for person: Int) -> [PeriodWindow] {
    let count = practice.horizon.days
    switch period {
    case .horizon: return [PeriodWindow(days: 0..<count, back: [], isWhole: true)]
    case .week:
      let lead =
        (practice.horizon.start.weekday.index - practice.weekStart.index + 7) % 7
      return stride(from: -lead, to: count, by: 7).map { window(from: $0, length: 7, person) }
    case .rolling(let length):
      return (0..<count).map { window(from: $0 - length + 1, length: length, person) }
    }
  }

  private func window(from first: Int, length: Int, _ person: Int) -> PeriodWindow {
    let count = practice.horizon.days
    let end = first + length
    let back = first < 0 ? Array(1...(-first)) : []
    let known = back.allSatisfy { isKnownByDay(person, back: $0) }
    return PeriodWindow(
      days: max(0, first)..<min(count, end),
      back: back,
      isWhole: known && end <= count
    )
  }

  /// The paid minutes of work before the horizon that lie in a window, leave
  /// credited.
  func pastMinutes(
    _ person: Int,
    _ back: [Int],
    of work: ShiftSelector,
    countsLeave: Bool
  ) -> Int {
    back.reduce(0) { sum, back in
      let date = practice.horizon.start.adding(days: -back)
      let worked = assignmentsKnownByDay(person, back: back).filter { selects(work, $0) }
      let minutes = worked.reduce(0) { sum, assignment in
        sum + (practice.shift(assignment.shift).map { practice.paidMinutes(of: $0, on: date) } ?? 0)
      }
      return sum + minutes + (countsLeave ? leaveCredit(person, on: date) : 0)
    }
  }

  /// The minutes that public holidays credit in a window, before the horizon and
  /// within it.
  func holidayMinutes(_ person: Int, _ window: PeriodWindow) -> Int {
    (window.back.map { -$0 } + window.days).reduce(0) {
      $0 + holidayCredit(person, on: practice.horizon.date(at: $1))
    }
  }
}
