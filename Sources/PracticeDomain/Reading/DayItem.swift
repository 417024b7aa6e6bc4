public import Documents

/// One element of a list of days: `Mon`, `Mon-Fri`, `2026-03-02`,
/// `2026-03-02..2026-03-06` or `every day`.
enum DayItem {
  case weekdays([Weekday])
  case dates([CalendarDate])

  /// The most days that a range of dates may span.
  static let longestRange = 1000

  static var form: ScalarForm<DayItem> {
    ScalarForm(
      "a day",
      expected: "Mon, Mon-Fri, 2026-03-02, 2026-03-02..2026-03-06 or every day"
    ) { DayItem($0) }
  }

  static var weekdaysForm: ScalarForm<DayItem> {
    ScalarForm("a day of the week", expected: "Mon or Mon-Fri") { text in
      guard case .weekdays(let days)? = DayItem(text) else { return nil }
      return .weekdays(days)
    }
  }

  static var datesForm: ScalarForm<DayItem> {
    ScalarForm("a date", expected: "2026-03-02 or 2026-03-02..2026-03-06") { text in
      guard case .dates(let dates)? = DayItem(text) else { return nil }
      return .dates(dates)
    }
  }

  init?(_ text: String) {
    if text == "every day" {
      self = .weekdays(Weekday.allCases)
    } else if let date = CalendarDate(text) {
      self = .dates([date])
    } else if let weekday = Weekday(reading: text) {
      self = .weekdays([weekday])
    } else if let dates = DayItem.dates(text) {
      self = .dates(dates)
    } else if let weekdays = DayItem.weekdays(text) {
      self = .weekdays(weekdays)
    } else {
      return nil
    }
  }

  private static func dates(_ text: String) -> [CalendarDate]? {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false)
    guard ends.count == 3, ends[1].isEmpty, let first = CalendarDate(ends[0].trimmed),
      let last = CalendarDate(ends[2].trimmed), first <= last,
      last.days(since: first) < longestRange
    else { return nil }
    return (0...last.days(since: first)).map { first.adding(days: $0) }
  }

  private static func weekdays(_ text: String) -> [Weekday]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Weekday(reading: ends[0].trimmed),
      let last = Weekday(reading: ends[1].trimmed)
    else { return nil }
    let count = (last.index - first.index + 7) % 7
    return (0...count).map { Weekday.allCases[(first.index + $0) % 7] }
  }
}

extension FieldReader {
  /// The days of a field: a list of days, or a group of `weekdays`, `dates`,
  /// `from`, `until` and `except`; nil when it is absent.
  public func days(_ key: String, required: Bool = false) -> DaySelector? {
    guard let value = value(key, required: required) else { return nil }
    guard case .mapping = value.content else {
      return selector(readAll(key, DayItem.form, required: true))
    }
    let group = FieldReader(value, path: path(key), problems: problems)
    var days = selector(group.readAll("weekdays", DayItem.weekdaysForm))
    days.dates = selector(group.readAll("dates", DayItem.datesForm)).dates
    days.from = group.read("from", .date)
    days.until = group.read("until", .date)
    days.except = selector(group.readAll("except", DayItem.datesForm)).dates
    group.finish()
    return days
  }

  private func selector(_ items: [DayItem]) -> DaySelector {
    var days = DaySelector.everyDay
    for item in items {
      switch item {
      case .weekdays(let weekdays): days.weekdays.formUnion(weekdays)
      case .dates(let dates): days.dates.formUnion(dates)
      }
    }
    return days
  }
}
