public import Documents

extension ScalarForm where Value == CalendarDate {
  /// A date, as in `2026-03-29`.
  public static var date: ScalarForm {
    ScalarForm("a date of the calendar", expected: "YYYY-MM-DD, as in 2026-03-29") {
      CalendarDate($0)
    }
  }
}

extension ScalarForm where Value == TimeOfDay {
  /// A time of day, as in `08:30`.
  public static var time: ScalarForm {
    ScalarForm("a time of day", expected: "HH:MM from 00:00 to 24:00") { TimeOfDay($0) }
  }
}

extension ScalarForm where Value == DayPart {
  /// A part of a day, as in `13:00-18:30`.
  public static var part: ScalarForm {
    ScalarForm("a part of a day", expected: "HH:MM-HH:MM, as in 13:00-18:30") { text in
      let ends = text.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let from = TimeOfDay(ends[0].trimmed),
        let until = TimeOfDay(ends[1].trimmed)
      else { return nil }
      return DayPart(from: from, until: until)
    }
  }
}

extension ScalarForm where Value == Weekday {
  /// A day of the week, as in `Mon` or `monday`.
  public static var weekday: ScalarForm {
    ScalarForm(expected: "Mon to Sun, or a full name") { text throws(ScalarFault) in
      if let weekday = Weekday(reading: text) { return weekday }
      let names = Weekday.allCases.map(\.rawValue)
      throw ScalarFault(
        "is not a day of the week",
        candidates: names
      )
    }
  }
}

extension ScalarForm where Value == Price {
  /// A price: `hard`, or a whole number from 0 to ``Price/greatest``.
  public static var price: ScalarForm {
    let words = "hard, or a whole number from 0 to \(Price.greatest)"
    return ScalarForm("a price", expected: words) { text in
      if text == "hard" { return .hard }
      guard let amount = Int64(text), !text.hasPrefix("+"), (0...Price.greatest).contains(amount)
      else { return nil }
      return .soft(amount)
    }
  }
}

extension ScalarForm {
  /// The id of something known, kept apart by what it names.
  public static func id<Entity>(in names: NameSpace) -> ScalarForm
  where Value == Identifier<Entity> {
    ScalarForm<String>.reference(to: names).map { Identifier($0) }
  }
}
