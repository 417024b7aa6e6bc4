public import Documents

extension ScalarForm where Value == BookingWindow {
  /// When a client can come: days, perhaps with a part of each, as in
  /// `Mon-Wed 09:00-12:00`, `2026-03-02` or `every day 14:00-18:00`.
  public static var window: ScalarForm {
    let words = "days and perhaps a part of them, as in Mon-Wed 09:00-12:00"
    return ScalarForm("a time window", expected: words) { text in
      if let days = BookingWindow.days(text) { return BookingWindow(days: days) }
      guard let blank = text.lastIndex(of: " "),
        let part = try? ScalarForm<DayPart>.part.read(text[blank...].trimmed)
      else { return nil }
      return BookingWindow.days(text[..<blank].trimmed).map { BookingWindow(days: $0, part: part) }
    }
  }
}

extension BookingWindow {
  /// The days of one element of a list of days.
  fileprivate static func days(_ text: String) -> DaySelector? {
    switch DayItem(text) {
    case .weekdays(let weekdays): DaySelector(weekdays: Set(weekdays))
    case .dates(let dates): DaySelector(dates: Set(dates))
    case nil: nil
    }
  }
}

/// A local date with a time of day.
public struct LocalTime: Sendable, Equatable {
  /// The day.
  public var date: CalendarDate
  /// The time.
  public var time: TimeOfDay
}

extension ScalarForm where Value == LocalTime {
  /// As in `2026-03-02 09:30`.
  public static var localTime: ScalarForm {
    ScalarForm("a date and time", expected: "YYYY-MM-DD HH:MM, as in 2026-03-02 09:30") { text in
      let parts = text.split { $0 == " " || $0 == "T" }
      guard parts.count == 2, let date = CalendarDate(parts[0]), let time = TimeOfDay(parts[1])
      else { return nil }
      return LocalTime(date: date, time: time)
    }
  }
}

extension ScalarForm where Value == ClosedRange<Int> {
  /// Two lengths of time, or one that is both, as in `0 min to 20 min`.
  public static func lengths(in range: ClosedRange<Int>) -> ScalarForm {
    ScalarForm(expected: "a length, or two as in 10 min to 30 min") { text throws(ScalarFault) in
      try bounds(text, .minutes(in: range))
    }
  }

  /// Days, one number or two, as in `7 days` or `6 to 8 days`.
  public static var days: ScalarForm {
    ScalarForm(expected: "days, as in 7 days or 6 to 8 days") { text throws(ScalarFault) in
      guard text.hasSuffix(" days") || text.hasSuffix(" day") else {
        throw ScalarFault("is not a number of days")
      }
      let numbers = text.hasSuffix("s") ? text.dropLast(5) : text.dropLast(4)
      return try bounds(String(numbers), .integer(in: 0...731))
    }
  }

  private static func bounds(
    _ text: String,
    _ form: ScalarForm<Int>
  ) throws(ScalarFault) -> ClosedRange<Int> {
    guard let range = text.firstRange(of: " to ") else {
      let value = try form.read(text.trimmed)
      return value...value
    }
    let from = try form.read(text[..<range.lowerBound].trimmed)
    let until = try form.read(text[range.upperBound...].trimmed)
    guard from <= until else { throw ScalarFault("ends before it begins") }
    return from...until
  }
}
