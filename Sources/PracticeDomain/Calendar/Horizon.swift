/// The days that are planned: a first day and a number of days.
public struct Horizon: Sendable, Hashable {
  /// The first day planned.
  public let start: CalendarDate
  /// How many days are planned; at least 1.
  public let days: Int

  /// Makes a horizon; nil when it would hold no day.
  public init?(start: CalendarDate, days: Int) {
    guard days >= 1 else { return nil }
    self.start = start
    self.days = days
  }

  /// The last day planned.
  public var end: CalendarDate { start.adding(days: days - 1) }

  /// Every date in order.
  public var dates: [CalendarDate] { (0..<days).map { start.adding(days: $0) } }

  /// The position of a date, from 0; nil outside the horizon.
  public func index(of date: CalendarDate) -> Int? {
    let offset = date.days(since: start)
    return (0..<days).contains(offset) ? offset : nil
  }

  /// The date at a position, which may lie before or after the horizon.
  public func date(at index: Int) -> CalendarDate { start.adding(days: index) }

  /// Whether the date is planned.
  public func contains(_ date: CalendarDate) -> Bool { index(of: date) != nil }
}
