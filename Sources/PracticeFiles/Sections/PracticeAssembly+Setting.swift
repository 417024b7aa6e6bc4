import Documents
import PracticeDomain

extension Horizon {
  /// Days to go on with when the file's own cannot be read.
  static let fallback: Horizon = {
    guard let horizon = Horizon(start: CalendarDate(dayNumber: 0), days: 7) else {
      preconditionFailure("seven days are a horizon")
    }
    return horizon
  }()
}

extension PracticeAssembly {
  /// The days to plan: `from`, and `weeks` or `days`.
  func horizon() -> Horizon? {
    guard let fields = root.nested("horizon", required: true) else { return nil }
    let from = fields.read("from", .date, required: true)
    let weeks = fields.read("weeks", .integer(in: 1...104))
    let days = fields.read("days", .integer(in: 1...731))
    switch (fields.has("weeks"), fields.has("days")) {
    case (true, true): fields.report("days", "is given beside weeks", expected: "one of them")
    case (false, false): fields.report("weeks", "is missing", expected: "weeks or days")
    default: break
    }
    fields.finish()
    guard let from, let length = days ?? weeks.map({ $0 * 7 }) else { return nil }
    return Horizon(start: from, days: length)
  }

  /// The practice's own fields, and its holidays.
  func readSetting(_ practice: inout Practice) {
    if let fields = root.nested("practice", required: true) {
      practice.name = fields.read("name", .text, required: true) ?? ""
      if let clock = fields.read("time-zone", .timeZone, required: true) { practice.clock = clock }
      if let code = fields.read("currency", .currency) { practice.unit = .money(currency: code) }
      if let day = fields.read("week-start", .weekday) { practice.weekStart = day }
      if fields.has("weekend") { practice.weekend = weekend(fields) }
      fields.finish()
    }
    let holidays = things(.holidays) { holiday($0) }
    for day in holidays { practice.holidays[day.date] = day.name }
  }

  private func weekend(_ fields: FieldReader) -> [Weekday] {
    let days = fields.readAll("weekend", .weekday)
    if Set(days).count < days.count { fields.report("weekend", "names a day twice") }
    return days
  }

  private func holiday(_ fields: FieldReader) -> (date: CalendarDate, name: String)? {
    let date = fields.read("date", .date, required: true)
    let name = fields.read("name", .text, required: true)
    guard let date, let name else { return nil }
    if !holidayDates.insert(date).inserted { fields.report("date", "is given twice") }
    return (date, name)
  }
}

extension ScalarForm where Value == PracticeClock {
  /// An IANA time zone, as in `Europe/London`.
  static var timeZone: ScalarForm {
    ScalarForm("a time zone", expected: "an IANA name, as in Europe/London") { text in
      text == "UTC" || text.contains("/") ? PracticeClock(zoneName: text) : nil
    }
  }
}

extension ScalarForm where Value == String {
  /// A currency in three letters, as in `GBP`.
  static var currency: ScalarForm {
    ScalarForm("a currency", expected: "three capital letters, as in GBP") { text in
      text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) } ? text : nil
    }
  }
}
