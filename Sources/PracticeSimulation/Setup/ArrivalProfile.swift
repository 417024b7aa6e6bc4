public import PracticeDomain
internal import Statistics

/// How requests spread over the year, the week and the day.
public struct ArrivalProfile: Sendable, Equatable {
  /// The share of each weekday, Monday first, in proportion.
  public var weekdays: [Double]
  /// The share of each hour of the day, in proportion: 24 of them.
  public var hours: [Double]
  /// The same for each weekday, Monday first, where they differ: 7 times 24; empty
  /// where they do not.
  public var weekdayHours: [[Double]] = []
  /// What the demand of each month is multiplied by, January first: 12 of them.
  public var months: [Double]

  /// Makes a profile; from 8 to 18 on Mondays to Fridays alike unless told.
  public init(
    weekdays: [Double] = [1, 1, 1, 1, 1, 0, 0],
    hours: [Double] = (0..<24).map { (8..<18).contains($0) ? 1 : 0 },
    months: [Double] = Array(repeating: 1, count: 12)
  ) {
    self.weekdays = weekdays
    self.hours = hours
    self.months = months
  }

  /// The profile of a booking history: its weekdays and months, as far as there are
  /// any, and the hours of another profile.
  ///
  /// - Parameter history: how many requests came on each day; days that are left
  ///   out between the first and the last count as none.
  public init(history: [CalendarDate: Int], hours: [Double]? = nil) {
    self.init()
    if let hours { self.hours = hours }
    guard let first = history.keys.min(), let last = history.keys.max() else { return }
    var sums = [Double](repeating: 0, count: 7)
    var counts = sums
    var (monthSums, monthDays) = (
      [Double](repeating: 0, count: 12), [Double](repeating: 0, count: 12)
    )
    for offset in 0...last.days(since: first) {
      let date = first.adding(days: offset)
      let count = Double(history[date] ?? 0)
      sums[date.weekday.index] += count
      counts[date.weekday.index] += 1
      monthSums[date.components.month - 1] += count
      monthDays[date.components.month - 1] += 1
    }
    weekdays = zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
    let mean = monthSums.reduce(0, +) / monthDays.reduce(0, +)
    // Less than three weeks of a month say nothing about it.
    months = zip(monthSums, monthDays).map { $1 >= 21 && mean > 0 ? $0 / $1 / mean : 1 }
  }

  /// The share of a week's requests that come on a date.
  func share(of date: CalendarDate) -> Double {
    let week = weekdays.reduce(0, +)
    return weekdays[date.weekday.index] / week * months[date.components.month - 1]
  }

  /// The share of each hour on a day of the week.
  func hours(on weekday: Weekday) -> [Double] {
    guard !weekdayHours.isEmpty, weekdayHours[weekday.index].contains(where: { $0 > 0 }) else {
      return hours
    }
    return weekdayHours[weekday.index]
  }

  /// The minute after midnight by which a share of the requests of a day have come.
  func minute(_ share: Double, on weekday: Weekday) -> Double {
    let hours = hours(on: weekday)
    var left = share * hours.reduce(0, +)
    for (hour, weight) in hours.enumerated() where weight > 0 {
      if left < weight { return (Double(hour) + left / weight) * 60 }
      left -= weight
    }
    return 1439
  }

  func check() throws(InvalidParameter) {
    for values in weekdayHours where values.count != 24 || weekdayHours.count != 7 {
      throw InvalidParameter("the hours of a weekday", values.count, expected: "24 of 7 days")
    }
    for value in weekdayHours.joined() { _ = try Parameter.notNegative(value, "an hour's demand") }
    for (values, name, count) in [
      (weekdays, "weekdays", 7), (hours, "hours", 24), (months, "months", 12),
    ] {
      guard values.count == count else {
        throw InvalidParameter(
          "the number of \(name) of the demand",
          values.count,
          expected: "\(count)"
        )
      }
      for value in values { _ = try Parameter.notNegative(value, "the demand of \(name)") }
    }
    _ = try Parameter.positive(weekdays.reduce(0, +), "the demand of all weekdays")
    _ = try Parameter.positive(hours.reduce(0, +), "the demand of all hours")
  }
}
