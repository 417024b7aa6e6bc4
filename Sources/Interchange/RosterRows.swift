import Documents
import PracticeDomain

/// Reads the rows of professionals.
///
/// People may stand by their id or by a name that nobody else has, and ids in
/// capital or small letters where that leaves no doubt.
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
  /// The first cell that leaves a role or place open, and how many there are.
  private var open: (problem: FormatProblem, count: Int)?

  /// Words for a free day beside an empty cell.
  private static let freeWords: Set = [".", "-", "off", "free", "away"]

  /// Whether any cell is marked to be kept.
  var hasMarks: Bool { !marked.isEmpty }

  init(practice: Practice, grid: RosterGrid, marks: Bool) {
    self.practice = practice
    self.grid = grid
    self.marks = marks
    log = ProblemLog(file: grid.file)
    professionals = Self.index(practice.professionals, by: [\.id.text, \.name])
    shifts = Self.index(practice.shifts, by: [\.id.text])
  }

  /// Elements by their words, the first words before the others; then by those
  /// that only one has in small letters.
  private static func index<Element>(
    _ elements: [Element],
    by words: [(Element) -> String]
  ) -> [String: Element] {
    var index: [String: Element] = [:]
    for word in words {
      var found: [String: [Element]] = [:]
      for element in elements { found[word(element), default: []].append(element) }
      for (text, alike) in found where alike.count == 1 && index[text] == nil {
        index[text] = alike[0]
      }
    }
    let small = Dictionary(grouping: index.keys) { $0.lowercased() }
    for (text, keys) in small where keys.count == 1 && index[text] == nil {
      index[text] = index[keys[0]]
    }
    return index
  }

  /// The element that a word names.
  private static func find<Element>(_ word: String, in index: [String: Element]) -> Element? {
    index[word] ?? index[word.lowercased()]
  }

  mutating func readAll() throws(FormatProblems) {
    for row in grid.rows { read(row) }
    if let open {
      let more = open.count == 2 ? "1 more cell is" : "\(open.count - 1) more cells are"
      let others = open.count == 1 ? "" : "; \(more) like it"
      log.add(
        line: open.problem.line,
        field: open.problem.field,
        value: open.problem.value,
        expected: open.problem.expected + others
      )
    }
    try log.check()
  }

  private mutating func read(_ row: DelimitedText.Row) {
    let name = row.cells.first ?? ""
    guard let professional = Self.find(name, in: professionals) else {
      let expected = "the id of a professional" + suggestion(name, practice.professionals.map(\.id))
      return log.add(line: row.line, field: "employee", value: name, expected: expected)
    }
    guard seen.insert(professional.id.text).inserted else {
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
    let isFree = Self.freeWords.contains(words.lowercased()) && shifts[String(words)] == nil
    if !words.isEmpty && !isFree {
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
        expected: expected(instead: text)
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
    noteOpen("role", roles.map(\.text), text, of: professional, on: date, line: line)
    noteOpen("place", places.map(\.text), text, of: professional, on: date, line: line)
    // Without a lawful one the first stands, and verification finds it.
    return KeptCell.Item(
      shift: shift.id,
      role: roles.first ?? shift.roles.first,
      place: places.first ?? shift.places.first
    )
  }

  /// Notes a role or place of which there are several; only the first is told.
  private mutating func noteOpen(
    _ word: String,
    _ choices: [String],
    _ text: Substring,
    of professional: Professional,
    on date: CalendarDate,
    line: Int
  ) {
    guard choices.count > 1 else { return }
    let role = word == "role" ? "write \(text)/\(choices[0]), or " : ""
    open = open.map { ($0.problem, $0.count + 1) }
    guard open == nil else { return }
    let problem = FormatProblem(
      file: grid.file,
      line: line,
      field: date.description,
      value: String(text),
      expected: "to be told which \(word) of \(choices.joined(separator: ", ")) "
        + "\(professional.id) has; \(role)let praxis roster --keep \(grid.file) choose, and take "
        + "the roster.json that it writes"
    )
    open = (problem, 1)
  }

  /// What may stand where a word names no shift.
  private func expected(instead text: Substring) -> String {
    if let slash = text.lastIndex(of: "/"),
      let shift = Self.find(String(text[..<slash]), in: shifts), !shift.roles.isEmpty
    {
      return "a role of \(shift.id): \(shift.roles.map(\.text).joined(separator: ", "))"
    }
    return "the id of a shift" + suggestion(String(text), practice.shifts.map(\.id))
  }

  /// The id that was perhaps meant, or all of a few.
  private func suggestion<Kind>(_ word: String, _ ids: [Identifier<Kind>]) -> String {
    if let near = NearestName.nearest(to: word, among: ids.map(\.text)) {
      return "; did you mean '\(near)'?"
    }
    return ids.count > 12 ? "" : ": \(ids.map(\.text).joined(separator: ", "))"
  }

  /// The shift of a word, and the role after a slash where it names one.
  private func shiftAndRole(_ text: Substring) -> (shift: Shift, role: Identifier<Skill>?)? {
    if let shift = Self.find(String(text), in: shifts) { return (shift, nil) }
    guard let slash = text.lastIndex(of: "/"),
      let shift = Self.find(String(text[..<slash]), in: shifts)
    else { return nil }
    let role = String(text[text.index(after: slash)...])
    return shift.roles.first { $0.text == role }.map { (shift, $0) }
  }
}
