/// Which days something applies to.
///
/// A day is selected when it lies between ``from`` and ``until`` (both
/// included, where given), is not among ``except``, and is named by
/// ``weekdays`` or ``dates``; a selector that names neither selects every day.
public struct DaySelector: Sendable, Hashable {
  /// Days of the week.
  public var weekdays: Set<Weekday>
  /// Single dates.
  public var dates: Set<CalendarDate>
  /// The first date; nil for no limit.
  public var from: CalendarDate?
  /// The last date; nil for no limit.
  public var until: CalendarDate?
  /// Dates left out.
  public var except: Set<CalendarDate>

  /// Makes a selector; every day unless told.
  public init(
    weekdays: Set<Weekday> = [],
    dates: Set<CalendarDate> = [],
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    except: Set<CalendarDate> = []
  ) {
    self.weekdays = weekdays
    self.dates = dates
    self.from = from
    self.until = until
    self.except = except
  }

  /// Every day.
  public static let everyDay = DaySelector()

  /// One date.
  public static func date(_ date: CalendarDate) -> DaySelector { DaySelector(dates: [date]) }

  /// Whether the date is selected.
  public func contains(_ date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let until, date > until { return false }
    if except.contains(date) { return false }
    if weekdays.isEmpty && dates.isEmpty { return true }
    return dates.contains(date) || weekdays.contains(date.weekday)
  }
}
