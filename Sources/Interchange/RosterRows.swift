import PracticeDomain

/// Reads the rows of professionals.
struct RosterRows {
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
