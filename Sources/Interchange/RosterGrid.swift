import PracticeDomain

/// The rows of a wide table and the days of its columns.
struct RosterGrid {
  /// The file, as it was named.
  let file: String
  /// The days of the columns, one after another.
  let dates: [CalendarDate]
  /// The days of the columns.
  let horizon: Horizon
  /// The rows below the header.
  let rows: [DelimitedText.Row]

  /// Reads a table's header, and leaves its cells to be read.
  init(_ bytes: [UInt8], file: String) throws(FormatProblems) {
    let rows = try DelimitedText.rows(of: bytes, file: file)
    self.file = file
    self.rows = Array(rows.dropFirst())
    dates = try Self.dates(of: rows.first, file: file)
    guard let first = dates.first, let horizon = Horizon(start: first, days: dates.count) else {
      let expected = "a date in each column after employee"
      throw FormatProblems([FormatProblem(file: file, line: 1, expected: expected)])
    }
    self.horizon = horizon
  }

  private static func dates(
    of row: DelimitedText.Row?,
    file: String
  ) throws(FormatProblems) -> [CalendarDate] {
    var log = ProblemLog(file: file)
    let line = row?.line ?? 1
    guard let row, row.cells.first?.lowercased() == "employee" else {
      let expected = "the header employee,<date>,<date>..."
      log.add(line: line, value: row?.cells.first, expected: expected)
      throw FormatProblems(log.problems)
    }
    var cells = row.cells.dropFirst()
    // Spreadsheets write columns that were emptied, too.
    while cells.last?.isEmpty ?? false { cells = cells.dropLast() }
    let readings = DateStyle.allCases.map { style in cells.map { style.date($0) } }
    let sound = Set(readings.compactMap { Self.consecutive($0) })
    if sound.count == 1, let dates = sound.first { return dates }
    if sound.count > 1, let cell = cells.first {
      let words = sound.compactMap(\.first).sorted().map(\.description)
      let expected = "a date such as 2026-03-29: this may be \(words.joined(separator: " or "))"
      log.add(line: line, field: "column 2", value: cell, expected: expected)
    } else {
      Self.report(Array(cells), readings, line: line, &log)
    }
    try log.check()
    return []
  }

  /// Dates that are all there and follow on each other; nil for others.
  private static func consecutive(_ dates: [CalendarDate?]) -> [CalendarDate]? {
    let known = dates.compactMap(\.self)
    guard known.count == dates.count, !known.isEmpty,
      zip(known, known.dropFirst()).allSatisfy({ $1 == $0.adding(days: 1) })
    else { return nil }
    return known
  }

  /// Notes what is wrong with dates under the style that reads most of them.
  private static func report(
    _ cells: [String],
    _ readings: [[CalendarDate?]],
    line: Int,
    _ log: inout ProblemLog
  ) {
    let best = readings.max { first, second in
      first.count { $0 != nil } < second.count { $0 != nil }
    }
    var last: CalendarDate?
    for (position, cell) in cells.enumerated() {
      let field = "column \(position + 2)"
      guard let date = best?[position] else {
        log.add(line: line, field: field, value: cell, expected: "a date such as 2026-03-29")
        continue
      }
      if let last, date != last.adding(days: 1) {
        log.add(line: line, field: field, value: cell, expected: "the day after \(last)")
      }
      last = date
    }
  }
}
