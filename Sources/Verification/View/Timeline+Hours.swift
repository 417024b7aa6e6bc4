import PracticeDomain

extension Timeline {
  /// Paid minutes by day, of some work and of leave where it is credited.
  func minutes(
    of work: WorkSelection,
    countsLeave: Bool,
    countsHolidays: Bool = false,
    over days: Range<Int>,
    in view: RosterView
  ) -> [Int] {
    var minutes =
      countsLeave ? leaveCredit(over: days, in: view) : [Int](repeating: 0, count: days.count)
    for item in works where days.contains(item.day) && work.contains(item) {
      minutes[item.day - days.lowerBound] += item.paidMinutes
    }
    guard countsHolidays else { return minutes }
    for day in days { minutes[day - days.lowerBound] += holidayCredit(on: day, in: view) }
    return minutes
  }

  /// Minutes that a public holiday credits on a day.
  private func holidayCredit(on day: Int, in view: RosterView) -> Int {
    let date = view.date(day)
    guard let contract, let weekly = contract.weeklyMinutes, contract.weeklyDays > 0,
      view.practice.holidays.keys.contains(date), date.weekday <= .friday,
      professional.isEmployed(on: date), !leaves.contains(where: { $0.contains(date) })
    else { return 0 }
    return weekly / contract.weeklyDays
  }

  /// Minutes that leave credits on each day; of several leaves on one day the
  /// first in the practice's list counts.
  private func leaveCredit(over days: Range<Int>, in view: RosterView) -> [Int] {
    var credit = [Int](repeating: 0, count: days.count)
    guard let last = days.last else { return credit }
    var isCredited = [Bool](repeating: false, count: days.count)
    for leave in leaves {
      let from = max(days.lowerBound, leave.from.days(since: view.horizon.start))
      let until = min(last, leave.until.days(since: view.horizon.start))
      guard from <= until else { continue }
      for day in from...until where !isCredited[day - days.lowerBound] {
        isCredited[day - days.lowerBound] = true
        credit[day - days.lowerBound] = self.credit(of: leave, on: view.date(day))
      }
    }
    return credit
  }

  private func credit(of leave: Leave, on date: CalendarDate) -> Int {
    if let credit = leave.creditPerDay { return credit }
    guard let contract, let weekly = contract.weeklyMinutes, contract.weeklyDays > 0,
      date.weekday <= .friday
    else { return 0 }
    let share = weekly / contract.weeklyDays
    return leave.part == nil ? share : share / 2
  }

  /// Days of the horizon and the known past that are whole days of leave.
  func neutralDays(in view: RosterView) -> Set<Int> {
    var days: Set<Int> = []
    for leave in leaves where leave.part == nil {
      let from = max(firstKnownDay, leave.from.days(since: view.horizon.start))
      let until = min(view.horizon.days - 1, leave.until.days(since: view.horizon.start))
      if from <= until { days.formUnion(from...until) }
    }
    return days
  }
}
