public import PracticeDomain

/// The roster as a wide table: a row a professional, a column a day.
///
/// Cells hold a shift id, several joined by `+`, or nothing. Roles and places
/// are not in it; reading infers them where only one is lawful.
public struct RosterCSV: Sendable {
  /// The practice whose roster it is.
  public let practice: Practice

  /// Makes a reader and writer for a practice.
  public init(_ practice: Practice) { self.practice = practice }

  /// The table of a roster: everyone of the practice, in its order, and every
  /// day of the roster.
  public func text(of roster: Roster) -> String {
    var cells: [Identifier<Professional>: [[String]]] = [:]
    let empty = [[String]](repeating: [], count: roster.horizon.days)
    for assignment in roster.assignments {
      guard let day = roster.horizon.index(of: assignment.date) else { continue }
      cells[assignment.professional, default: empty][day].append(assignment.shift.text)
    }
    var rows = [["employee"] + roster.horizon.dates.map(\.description)]
    for professional in practice.professionals {
      let days = cells[professional.id] ?? empty
      rows.append([professional.id.text] + days.map { $0.joined(separator: "+") })
    }
    return rows.map { $0.map(DelimitedText.quoted).joined(separator: ",") }
      .joined(separator: "\n") + "\n"
  }

  /// Reads a table, with `,` or `;` between its cells.
  ///
  /// Professionals without a row are free. The roster covers the days of the
  /// header.
  ///
  /// - Throws: everything that is wrong, by line and column; also where a role
  ///   or a place cannot be inferred.
  public func read(_ bytes: [UInt8], file: String) throws(FormatProblems) -> Roster {
    let rows = try DelimitedText.rows(of: bytes, file: file)
    var log = ProblemLog(file: file)
    let dates = readHeader(rows.first, &log)
    try log.check()
    guard let first = dates.first, let horizon = Horizon(start: first, days: dates.count) else {
      throw FormatProblems([FormatProblem(file: file, line: 1, expected: "a date a column")])
    }
    var reading = RosterRows(practice: practice, dates: dates, log: log)
    for row in rows.dropFirst() { reading.read(row) }
    try reading.log.check()
    return Roster(horizon: horizon, assignments: reading.assignments)
  }

  private func readHeader(_ row: DelimitedText.Row?, _ log: inout ProblemLog) -> [CalendarDate] {
    guard let row, row.cells.first?.lowercased() == "employee" else {
      log.add(
        line: 1,
        value: row?.cells.first,
        expected: "the header employee,<date>,<date>..."
      )
      return []
    }
    var dates: [CalendarDate] = []
    for (column, cell) in row.cells.enumerated().dropFirst() {
      guard let date = CalendarDate(cell) else {
        let field = "column \(column + 1)"
        log.add(line: 1, field: field, value: cell, expected: "a date such as 2026-03-29")
        continue
      }
      if let last = dates.last, date != last.adding(days: 1) {
        let expected = "the day after \(last)"
        log.add(line: 1, field: "column \(column + 1)", value: cell, expected: expected)
      }
      dates.append(date)
    }
    if dates.isEmpty { log.add(line: 1, expected: "a date in each column after employee") }
    return dates
  }
}

/// Reads the rows of professionals.
private struct RosterRows {
  let practice: Practice
  let dates: [CalendarDate]
  var log: ProblemLog
  private(set) var assignments: [Assignment] = []
  private let professionals: [String: Professional]
  private let shifts: [String: Shift]
  private var seen: Set<String> = []

  init(practice: Practice, dates: [CalendarDate], log: ProblemLog) {
    self.practice = practice
    self.dates = dates
    self.log = log
    professionals = Dictionary(
      practice.professionals.map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    shifts = Dictionary(
      practice.shifts.map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  mutating func read(_ row: DelimitedText.Row) {
    let name = row.cells.first ?? ""
    guard let professional = professionals[name] else {
      let expected = "the id of a professional"
      return log.add(line: row.line, field: "employee", value: name, expected: expected)
    }
    guard seen.insert(name).inserted else {
      let expected = "each professional once"
      return log.add(line: row.line, field: "employee", value: name, expected: expected)
    }
    guard row.cells.count <= dates.count + 1 else {
      return log.add(
        line: row.line,
        value: "\(row.cells.count) cells",
        expected: "at most \(dates.count + 1) cells, as in the header"
      )
    }
    for (date, cell) in zip(dates, row.cells.dropFirst()) where !cell.isEmpty {
      for word in cell.split(separator: "+", omittingEmptySubsequences: false) {
        read(PublicText.trimmed(word), of: professional, on: date, line: row.line)
      }
    }
  }

  private mutating func read(
    _ text: Substring,
    of professional: Professional,
    on date: CalendarDate,
    line: Int
  ) {
    guard let shift = shifts[String(text)] else {
      let expected = "the id of a shift"
      return log.add(line: line, field: date.description, value: text, expected: expected)
    }
    let roles = shift.roles.filter { professional.holds($0, on: date) }
    let places = shift.places.filter { place in
      professional.places.isEmpty
        || professional.places.contains { practice.place(place, isWithin: $0) }
    }
    for (word, choices) in [("role", roles.map(\.text)), ("place", places.map(\.text))]
    where choices.count > 1 {
      let all = choices.joined(separator: ", ")
      log.add(
        line: line,
        field: date.description,
        value: text,
        expected: "a shift with one \(word) for \(professional.id), not \(all); "
          + "roster.json says which"
      )
    }
    assignments.append(
      Assignment(
        professional: professional.id,
        date: date,
        shift: shift.id,
        // Without a lawful one the first stands, and verification finds it.
        role: roles.first ?? shift.roles.first,
        place: places.first ?? shift.places.first
      )
    )
  }
}
