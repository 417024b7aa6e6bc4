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

  /// Reads a table as people or spreadsheets write it: with `,`, `;` or tabs
  /// between cells, and dates in the header in ISO 8601 or one of the styles
  /// that spreadsheets turn them into, as in `29/03/2026`, as long as they can
  /// mean one thing only.
  ///
  /// Professionals without a row are free. The roster covers the days of the
  /// header. A cell may name the role along with the shift, as in `day/nurse`.
  ///
  /// - Throws: everything that is wrong, by line and column; also where a role
  ///   or a place cannot be inferred.
  public func read(_ bytes: [UInt8], file: String) throws(FormatProblems) -> Roster {
    let grid = try RosterGrid(bytes, file: file)
    var reading = RosterRows(practice: practice, grid: grid, marks: false)
    try reading.readAll()
    return Roster(
      horizon: grid.horizon,
      assignments: reading.cells.flatMap { cell in
        cell.shifts.map {
          Assignment(
            professional: cell.professional,
            date: cell.date,
            shift: $0.shift,
            role: $0.role,
            place: $0.place
          )
        }
      }
    )
  }

  /// Reads what a table that people have edited wants kept.
  ///
  /// Each cell of a row is kept as it stands, an empty one as a free day, but
  /// for those with a `?`, which are left open. Where any cell ends in `!`, only
  /// such cells are kept, and all others are open. Roles and places that the
  /// table does not say are open too.
  ///
  /// - Throws: everything that is wrong, by line and column.
  public func kept(_ bytes: [UInt8], file: String) throws(FormatProblems) -> [KeptCell] {
    var reading = RosterRows(
      practice: practice,
      grid: try RosterGrid(bytes, file: file),
      marks: true
    )
    try reading.readAll()
    return reading.hasMarks ? reading.marked : reading.cells
  }

  /// The days that a table covers.
  ///
  /// - Throws: what is wrong with the table's header.
  public static func horizon(
    of bytes: [UInt8],
    file: String
  ) throws(FormatProblems) -> Horizon {
    try RosterGrid(bytes, file: file).horizon
  }
}

/// Reads the rows of professionals.
private struct RosterRows {
  let practice: Practice
  let grid: RosterGrid
  /// Whether cells may be marked `?` and `!`, and need not say everything.
  let marks: Bool
  private var log: ProblemLog
  private(set) var cells: [KeptCell] = []
  /// The cells marked to be kept.
  private(set) var marked: [KeptCell] = []
  private let professionals: [String: Professional]
  private let shifts: [String: Shift]
  private var seen: Set<String> = []

  /// Whether any cell is marked to be kept.
  var hasMarks: Bool { !marked.isEmpty }

  init(practice: Practice, grid: RosterGrid, marks: Bool) {
    self.practice = practice
    self.grid = grid
    self.marks = marks
    log = ProblemLog(file: grid.file)
    professionals = Dictionary(
      practice.professionals.map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    shifts = Dictionary(
      practice.shifts.map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  mutating func readAll() throws(FormatProblems) {
    for row in grid.rows { read(row) }
    try log.check()
  }

  private mutating func read(_ row: DelimitedText.Row) {
    let name = row.cells.first ?? ""
    guard let professional = professionals[name] else {
      let expected = "the id of a professional"
      return log.add(line: row.line, field: "employee", value: name, expected: expected)
    }
    guard seen.insert(name).inserted else {
      let expected = "each professional once"
      return log.add(line: row.line, field: "employee", value: name, expected: expected)
    }
    let excess = row.cells.dropFirst(grid.dates.count + 1)
    guard excess.allSatisfy(\.isEmpty) else {
      return log.add(
        line: row.line,
        value: "\(row.cells.count) cells",
        expected: "at most \(grid.dates.count + 1) cells, as in the header"
      )
    }
    for (position, date) in grid.dates.enumerated() {
      let text = row.cells.indices.contains(position + 1) ? row.cells[position + 1] : ""
      read(text[...], of: professional, on: date, line: row.line)
    }
  }

  private mutating func read(
    _ text: Substring,
    of professional: Professional,
    on date: CalendarDate,
    line: Int
  ) {
    if marks, text == "?" { return }
    let isMarked = marks && text.last == "!"
    let words = isMarked ? PublicText.trimmed(text.dropLast()) : text
    var cell = KeptCell(professional: professional.id, date: date, shifts: [])
    if !words.isEmpty {
      for word in words.split(separator: "+", omittingEmptySubsequences: false) {
        let item = item(PublicText.trimmed(word), of: professional, on: date, line: line)
        if let item { cell.shifts.append(item) }
      }
    }
    cells.append(cell)
    if isMarked { marked.append(cell) }
  }

  private mutating func item(
    _ text: Substring,
    of professional: Professional,
    on date: CalendarDate,
    line: Int
  ) -> KeptCell.Item? {
    guard let (shift, said) = shiftAndRole(text) else {
      let isMark = text.last == "?" || text.last == "!"
      log.add(
        line: line,
        field: date.description,
        value: text,
        expected: "the id of a shift"
          + (isMark && !marks ? "; marks like ? and ! are for --keep" : "")
      )
      return nil
    }
    if marks { return KeptCell.Item(shift: shift.id, role: said) }
    let roles = said.map { [$0] } ?? shift.roles.filter { professional.holds($0, on: date) }
    let places = shift.places.filter { place in
      professional.places.isEmpty
        || professional.places.contains { practice.place(place, isWithin: $0) }
    }
    for choice in [
      choice("role", roles.map(\.text), "write \(shift.id)/\(roles.first?.text ?? ""), or take"),
      choice("place", places.map(\.text), "take"),
    ] {
      guard let choice else { continue }
      let expected = "a shift with one \(choice.0) for \(professional.id), \(choice.1)"
      log.add(line: line, field: date.description, value: text, expected: expected)
    }
    // Without a lawful one the first stands, and verification finds it.
    return KeptCell.Item(
      shift: shift.id,
      role: roles.first ?? shift.roles.first,
      place: places.first ?? shift.places.first
    )
  }

  /// What is to be said of a role or place of which there are several.
  private func choice(
    _ word: String,
    _ choices: [String],
    _ advice: String
  ) -> (String, String)? {
    guard choices.count > 1 else { return nil }
    return (
      word, "not \(choices.joined(separator: ", ")); \(advice) roster.json, which says which"
    )
  }

  /// The shift of a word, and the role after a slash where it names one.
  private func shiftAndRole(_ text: Substring) -> (shift: Shift, role: Identifier<Skill>?)? {
    if let shift = shifts[String(text)] { return (shift, nil) }
    guard let slash = text.lastIndex(of: "/"), let shift = shifts[String(text[..<slash])] else {
      return nil
    }
    let role = String(text[text.index(after: slash)...])
    return shift.roles.first { $0.text == role }.map { (shift, $0) }
  }
}
