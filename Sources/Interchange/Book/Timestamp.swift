import PracticeDomain

/// Instants in ISO 8601 with offset, as in `2026-03-29T08:00+01:00`.
enum Timestamp {
  /// The instant in minutes since 1970-01-01 00:00 UTC; nil when the text is
  /// none. Seconds may be given when they are 00.
  static func instant(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(parts[0]) else { return nil }
    var clock = parts[1]
    var offset = 0
    if clock.hasSuffix("Z") {
      clock = clock.dropLast()
    } else {
      guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }),
        let size = TimeOfDay(clock[clock.index(after: sign)...])
      else { return nil }
      offset = clock[sign] == "+" ? size.minutes : -size.minutes
      clock = clock[..<sign]
    }
    if clock.count == 8, clock.hasSuffix(":00") { clock = clock.dropLast(3) }
    return TimeOfDay(clock).map { date.dayNumber * 1440 + $0.minutes - offset }
  }
}
