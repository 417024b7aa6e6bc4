import PracticeDomain

/// Goes through someone's weeks and splits what is paid into classes.
struct PayrollClerk {
  private let facts: RosterFacts
  private let terms: PayTerms
  private let credit: LeaveCredit

  init(_ facts: RosterFacts, _ terms: PayTerms) {
    self.facts = facts
    self.terms = terms
    credit = LeaveCredit(facts.practice)
  }

  /// The days on which something is paid to a professional.
  func entries(of professional: Professional) -> [PayrollSheet.Entry] {
    let horizon = facts.practice.horizon
    let past = past(of: professional)
    var entries: [PayrollSheet.Entry] = []
    var allowance: Int?
    for date in (-weekday(horizon.start)..<horizon.days).map(horizon.date) {
      if weekday(date) == 0 || allowance == nil { allowance = self.allowance(of: professional) }
      let isPlanned = date >= horizon.start
      let shifts =
        isPlanned ? facts.assignments(of: professional.id, on: date) : past[date] ?? []
      let entry = entry(of: professional, on: date, shifts, &allowance)
      if isPlanned && (!entry.shifts.isEmpty || entry[.leave] > 0) { entries.append(entry) }
    }
    return entries
  }

  /// The position of a day in the practice's week.
  private func weekday(_ date: CalendarDate) -> Int {
    (date.weekday.index - facts.practice.weekStart.index + 7) % 7
  }

  private func allowance(of professional: Professional) -> Int? {
    terms.paysOvertime ? facts.practice.contract(of: professional)?.weeklyMinutes : nil
  }

  private func past(of professional: Professional) -> [CalendarDate: [Assignment]] {
    guard let history = facts.practice.history[professional.id], let known = history.knownFrom
    else { return [:] }
    let start = facts.practice.horizon.start
    return Dictionary(
      grouping: history.assignments.filter { known <= $0.date && $0.date < start },
      by: \.date
    )
  }

  private func entry(
    of professional: Professional,
    on date: CalendarDate,
    _ assignments: [Assignment],
    _ allowance: inout Int?
  ) -> PayrollSheet.Entry {
    let leave = credit.minutes(of: professional, on: date)
    allowance = allowance.map {
      $0 - credit.minutesBeforeOvertime(of: professional, on: date)
    }
    var minutes: [PayClass: Int] = [.leave: leave]
    for assignment in assignments {
      guard let shift = facts.shifts[assignment.shift] else { continue }
      let time = PaidTime(
        shift,
        on: date,
        breakOffset: assignment.breakOffset,
        facts.practice,
        terms
      )
      minutes.merge(time.minutes(within: &allowance), uniquingKeysWith: +)
    }
    return PayrollSheet.Entry(
      professional: professional.id,
      date: date,
      shifts: assignments.map(\.shift),
      minutes: minutes
    )
  }
}
