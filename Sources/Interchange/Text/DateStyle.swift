import PracticeDomain

/// How spreadsheets write a date. Blanks and weekdays around it do not count.
enum DateStyle: CaseIterable {
  /// `2026-03-29`, also `2026/3/29`.
  case yearFirst
  /// `29/03/2026`, `29.3.26`, `29-Mar-26`, `29 March 2026`.
  case dayFirst
  /// `3/29/2026`, `Mar 29, 2026`.
  case monthFirst
  /// Days since 1899-12-30, as in `46110`.
  case serial

  /// The date of a text in this style; nil when it is none.
  func date(_ text: String) -> CalendarDate? {
    if self == .yearFirst, let date = CalendarDate(text) { return date }
    let words = Self.words(text)
    if self == .serial { return words.count == 1 ? Self.serial(words[0]) : nil }
    guard words.count == 3 else { return nil }
    switch self {
    case .yearFirst: return Self.date(year: words[0], month: words[1], day: words[2], digits: [4])
    case .dayFirst: return Self.date(year: words[2], month: words[1], day: words[0])
    case .monthFirst: return Self.date(year: words[2], month: words[0], day: words[1])
    case .serial: return nil
    }
  }

  /// The parts of a date, without weekdays and without a time at midnight.
  private static func words(_ text: String) -> [Substring] {
    var words = text.split { !$0.isLetter && !$0.isNumber }
    if words.count > 1, let first = words.first, Weekday(reading: first) != nil {
      words.removeFirst()
    }
    if words.count > 3, words.dropFirst(3).allSatisfy({ Int($0) == 0 }) {
      words = Array(words.prefix(3))
    }
    return words
  }

  private static func date(
    year: Substring,
    month: Substring,
    day: Substring,
    digits: Set<Int> = [2, 4]
  ) -> CalendarDate? {
    guard digits.contains(year.count), day.count <= 2, let number = Int(year),
      let day = Int(day), let month = self.month(month)
    else { return nil }
    return CalendarDate(year: number < 100 ? 2000 + number : number, month: month, day: day)
  }

  private static func month(_ word: Substring) -> Int? {
    if let number = Int(word) { return word.count <= 2 ? number : nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let lowered = word.lowercased()
    guard lowered.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(lowered) || (lowered == "sept" && $0 == "september") }
      .map { $0 + 1 }
  }

  private static func serial(_ word: Substring) -> CalendarDate? {
    guard word.count == 5, let number = Int(word), (20_000...80_000).contains(number) else {
      return nil
    }
    return CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: number)
  }
}
