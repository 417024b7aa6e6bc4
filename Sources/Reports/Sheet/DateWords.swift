import PracticeDomain

/// Dates in the words of a printed page.
enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// As in `2 March`.
  static func day(_ date: CalendarDate) -> String {
    let (_, month, day) = date.components
    return "\(day) \(months[month - 1])"
  }

  /// As in `Mon 2 Mar`.
  static func short(_ date: CalendarDate) -> String {
    let (_, month, day) = date.components
    return "\(date.weekday.abbreviation) \(day) \(months[month - 1].prefix(3))"
  }

  /// As in `Monday 2 March`.
  static func long(_ date: CalendarDate) -> String {
    "\(weekday(date)) \(day(date))"
  }

  /// As in `Monday`.
  static func weekday(_ date: CalendarDate) -> String {
    let name = date.weekday.rawValue
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// As in `2–8 March 2026`.
  static func period(_ horizon: Horizon) -> String {
    let (first, last) = (horizon.start.components, horizon.end.components)
    if first == last { return "\(day(horizon.start)) \(first.year)" }
    if first.year != last.year {
      return "\(day(horizon.start)) \(first.year) – \(day(horizon.end)) \(last.year)"
    }
    if first.month != last.month {
      return "\(day(horizon.start)) – \(day(horizon.end)) \(last.year)"
    }
    return "\(first.day)–\(day(horizon.end)) \(last.year)"
  }

  /// Days in words: one by itself, several from the first to the last.
  static func span(_ dates: [CalendarDate]) -> String {
    guard let first = dates.first, let last = dates.last else { return "" }
    return first == last ? short(first) : "\(short(first)) – \(short(last))"
  }
}
