import PracticeDomain

/// Everyone's hours against their contract.
///
/// Hours on call are no hours at work, unless a rule on overtime is about whoever has
/// them, and so counts them.
struct WorkingTime {
  /// The hours of one person over the days planned, in minutes.
  struct Account {
    let professional: Professional
    /// Paid on duty.
    var paid = 0
    /// Credited for leave.
    var credit = 0
    /// Of the contract, for the days employed; 0 without agreed hours.
    var contract = 0
    /// Above the contract's, calendar week by calendar week.
    var overtime = 0
  }

  private(set) var accounts: [Account] = []
  private let practice: Practice

  init(_ facts: DutyFacts) {
    practice = facts.practice
    let priced = Set(
      practice.professionals.filter { Self.hasOvertime($0, in: facts.practice) }.map(\.id)
    )
    func counts(_ duty: DutyFacts.Duty) -> Bool {
      !duty.shift.onCall || priced.contains(duty.assignment.professional)
    }
    let worked = Dictionary(
      grouping: facts.duties.filter(counts),
      by: \.assignment.professional
    )
    let before = Dictionary(grouping: facts.past.filter(counts), by: \.assignment.professional)
    accounts = practice.professionals.map { person in
      account(of: person, worked[person.id] ?? [], before[person.id] ?? [])
    }
  }

  /// Whether a rule on overtime is about somebody.
  private static func hasOvertime(_ person: Professional, in practice: Practice) -> Bool {
    practice.rules.contains { rule in
      rule is OvertimeRule && rule.header.scope.contains(person, over: practice.horizon)
    }
  }

  private func account(
    of person: Professional,
    _ duties: [DutyFacts.Duty],
    _ past: [DutyFacts.Duty]
  ) -> Account {
    var account = Account(professional: person)
    account.paid = duties.reduce(0) { $0 + $1.paidMinutes }
    guard let weekly = practice.contract(of: person)?.weeklyMinutes else { return account }
    let dates = practice.horizon.dates
    account.contract = weekly * dates.count { person.isEmployed(on: $0) } / 7
    account.credit = dates.reduce(0) { $0 + credit(of: person, on: $1) }
    var weeks: [Int: Int] = [:]
    for duty in past + duties {
      weeks[week(of: duty.assignment.date), default: 0] += duty.paidMinutes
    }
    let known = practice.history[person.id]?.knownFrom
    let first = known.map { max($0, practice.horizon.start.adding(days: -8)) }
    for date in (first ?? practice.horizon.start).upTo(practice.horizon.end) {
      weeks[week(of: date), default: 0] += credit(of: person, on: date)
    }
    let planned = Set(dates.map(week))
    account.overtime = planned.reduce(0) { $0 + max(0, (weeks[$1] ?? 0) - weekly) }
    return account
  }

  /// A number that the days of one calendar week share.
  private func week(of date: CalendarDate) -> Int {
    let offset = (date.weekday.index - practice.weekStart.index + 7) % 7
    return date.dayNumber - offset
  }

  /// The minutes that leave credits on a day: the contract's share, from Monday to
  /// Friday, or half of it for a part of the day.
  private func credit(of person: Professional, on date: CalendarDate) -> Int {
    let found = practice.leave.first { $0.professional == person.id && $0.contains(date) }
    guard let leave = found else { return 0 }
    if let stated = leave.creditPerDay { return stated }
    guard let contract = practice.contract(of: person), let weekly = contract.weeklyMinutes,
      contract.weeklyDays > 0, date.weekday <= .friday
    else { return 0 }
    let share = weekly / contract.weeklyDays
    return leave.part == nil ? share : share / 2
  }

  /// How far the use of contracts lies apart, in percentage points: the greatest
  /// range among those with one contract. Nil where no two share one.
  var spread: Double? {
    let groups = Dictionary(grouping: accounts.filter { $0.contract > 0 }) {
      $0.professional.contract?.text ?? ""
    }
    let ranges = groups.values.filter { $0.count > 1 }.map { members in
      let uses = members.map { 100 * Double($0.paid + $0.credit) / Double($0.contract) }
      return (uses.max() ?? 0) - (uses.min() ?? 0)
    }
    return ranges.max()
  }

  /// Paid and credited hours as a percentage of the contracts'; nil without any.
  var use: Double? {
    let agreed = accounts.filter { $0.contract > 0 }
    let whole = agreed.reduce(0) { $0 + $1.contract }
    guard whole > 0 else { return nil }
    return 100 * Double(agreed.reduce(0) { $0 + $1.paid + $1.credit }) / Double(whole)
  }
}

extension CalendarDate {
  /// The days from this one to another, both included.
  fileprivate func upTo(_ last: CalendarDate) -> [CalendarDate] {
    self > last ? [] : (0...last.days(since: self)).map { adding(days: $0) }
  }
}
