import PracticeDomain

/// The paid minutes that leave and public holidays credit, as the rules on hours
/// and overtime count them.
struct LeaveCredit {
  let practice: Practice
  private let leaves: [Identifier<Professional>: [Leave]]

  init(_ practice: Practice) {
    self.practice = practice
    leaves = Dictionary(grouping: practice.leave, by: \.professional)
  }

  /// The minutes credited to someone for a day. A public holiday is credited
  /// where a rule on hours or overtime that concerns them says so.
  func minutes(of professional: Professional, on date: CalendarDate) -> Int {
    minutes(of: professional, on: date) {
      ($0 as? HoursRule)?.countsHolidays ?? ($0 as? OvertimeRule)?.countsHolidays
    }
  }

  /// The minutes credited to someone for a day that count towards the contract's
  /// hours of the week: where a rule on overtime concerns them, public holidays
  /// as it says.
  func minutesBeforeOvertime(of professional: Professional, on date: CalendarDate) -> Int {
    let isRuled = practice.rules.contains { $0 is OvertimeRule && concerns($0, professional) }
    guard isRuled else { return minutes(of: professional, on: date) }
    return minutes(of: professional, on: date) { ($0 as? OvertimeRule)?.countsHolidays }
  }

  /// Of several leaves the first in the practice's list counts; a public holiday
  /// only without any.
  private func minutes(
    of professional: Professional,
    on date: CalendarDate,
    countsHolidays: (any Rule) -> Bool?
  ) -> Int {
    if let leave = leaves[professional.id]?.first(where: { $0.contains(date) }) {
      let share = share(of: professional, on: date)
      return leave.creditPerDay ?? (leave.part == nil ? share : share / 2)
    }
    guard practice.holidays[date] != nil, professional.isEmployed(on: date),
      practice.rules.contains(where: { countsHolidays($0) == true && concerns($0, professional) })
    else { return 0 }
    return share(of: professional, on: date)
  }

  private func concerns(_ rule: any Rule, _ professional: Professional) -> Bool {
    rule.header.scope.contains(professional, over: practice.horizon)
  }

  /// The contract's weekly minutes by weekly days, Monday to Friday.
  private func share(of professional: Professional, on date: CalendarDate) -> Int {
    guard let contract = practice.contract(of: professional),
      let weekly = contract.weeklyMinutes, contract.weeklyDays > 0, date.weekday <= .friday
    else { return 0 }
    return weekly / contract.weeklyDays
  }
}
