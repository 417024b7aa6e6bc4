import PracticeDomain

/// What one professional works over some days.
struct StaffTotals: Sendable, Equatable {
  var minutes = 0
  var shifts = 0
  var nights = 0
  var onCall = 0
  var weekends = 0
  var unsocial = 0

  init(of who: Identifier<Professional>, over dates: [CalendarDate], in facts: RosterFacts) {
    var weekends: Set<Int> = []
    for date in dates {
      for assignment in facts.assignments(of: who, on: date) {
        minutes += facts.paidMinutes(of: assignment)
        let shift = facts.shifts[assignment.shift]
        let isOnCall = shift?.onCall ?? false
        onCall += isOnCall ? 1 : 0
        shifts += isOnCall ? 0 : 1
        unsocial += shift.map { facts.isUnsocial($0, on: date) } ?? false ? 1 : 0
        nights += shift.map { facts.isNight($0, on: date) } ?? false ? 1 : 0
        if facts.isWeekend(date) { weekends.insert(facts.weekNumber(of: date)) }
      }
    }
    self.weekends = weekends.count
  }
}

extension RosterFacts {
  /// Whether a shift is night work: at least three hours of it, not on call,
  /// lie between 23:00 and 06:00.
  func isNight(_ shift: Shift, on date: CalendarDate) -> Bool {
    guard !shift.onCall, let span = practice.span(of: shift, on: date) else { return false }
    return NightHours.usual.pieces(of: span, from: date, practice.clock)
      .reduce(0) { $0 + ($1.isNight ? $1.range.count : 0) } >= 180
  }

  /// Whether a shift, not on call, has any time on a weekend or public holiday,
  /// or between 20:00 and 06:00; a shift without a start, whether its day is one.
  func isUnsocial(_ shift: Shift, on date: CalendarDate) -> Bool {
    func isOff(_ date: CalendarDate) -> Bool {
      isWeekend(date) || practice.holidays[date] != nil
    }
    if shift.onCall { return false }
    guard let span = practice.span(of: shift, on: date) else { return isOff(date) }
    return NightHours(from: 20 * 60, until: 6 * 60).pieces(of: span, from: date, practice.clock)
      .contains { $0.isNight || isOff($0.date) }
  }

  /// A number that the days of one week share, weekends never parted.
  func weekNumber(of date: CalendarDate) -> Int {
    // A weekend's week begins after the weekend's last day.
    let last = practice.weekend.last?.index ?? 6
    return (date.dayNumber + 3 - (last + 1) + 7 * 1_000_000) / 7
  }
}
