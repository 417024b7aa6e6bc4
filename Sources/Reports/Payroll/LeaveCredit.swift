import PracticeDomain

/// The paid minutes that leave credits, as the rules on hours count them.
struct LeaveCredit {
  let practice: Practice
  private let leaves: [Identifier<Professional>: [Leave]]

  init(_ practice: Practice) {
    self.practice = practice
    leaves = Dictionary(grouping: practice.leave, by: \.professional)
  }

  /// The minutes credited to someone for a day; of several leaves the first in
  /// the practice's list counts.
  func minutes(of professional: Professional, on date: CalendarDate) -> Int {
    guard let leave = leaves[professional.id]?.first(where: { $0.contains(date) }) else { return 0 }
    if let credit = leave.creditPerDay { return credit }
    guard let contract = practice.contract(of: professional),
      let weekly = contract.weeklyMinutes, contract.weeklyDays > 0, date.weekday <= .friday
    else { return 0 }
    let share = weekly / contract.weeklyDays
    return leave.part == nil ? share : share / 2
  }
}
