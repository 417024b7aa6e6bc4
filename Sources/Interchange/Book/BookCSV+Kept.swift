public import PracticeDomain

extension BookCSV {
  /// Reads what a table that people have edited wants kept.
  ///
  /// Start, professionals and room of each row are kept as they stand; ends and
  /// devices follow from the service. An empty cell, or one with a `?`, is open,
  /// and so is what has no row. Where any cell ends in `!`, only such cells are
  /// kept. Times may have lost their offset, and then are local.
  ///
  /// - Throws: everything that is wrong, by line and column.
  public func kept(_ bytes: [UInt8], file: String) throws(FormatProblems) -> [KeptAppointment] {
    var reading = KeptRows(self, file: file)
    for (line, cells) in try rows(of: bytes, file: file) { reading.read(cells, line: line) }
    return try reading.kept()
  }
}

/// Reads the rows of an edited book.
private struct KeptRows {
  /// A cell of a row with its mark.
  private struct Cell {
    var text: String
    var isMarked: Bool
  }

  private typealias Phase = KeptAppointment.Phase

  let table: BookCSV
  private var log: ProblemLog
  private var order: [Identifier<ClientRequest>] = []
  /// All cells, and those marked to be kept.
  private var all: [Identifier<ClientRequest>: [Phase]] = [:]
  private var marked: [Identifier<ClientRequest>: [Phase]] = [:]
  private var hasMarks = false

  init(_ table: BookCSV, file: String) {
    self.table = table
    log = ProblemLog(file: file)
  }

  /// What is kept; visits of which nothing is said are left out.
  func kept() throws(FormatProblems) -> [KeptAppointment] {
    try log.check()
    let phases = hasMarks ? marked : all
    return order.compactMap { request in
      let own = phases[request] ?? []
      return own.allSatisfy { $0 == Phase() }
        ? nil : KeptAppointment(request: request, phases: own)
    }
  }

  mutating func read(_ cells: [String: String], line: Int) {
    let request = Identifier<ClientRequest>(cells["request"] ?? "")
    let number = all[request]?.count ?? 0
    guard let (_, wanted) = table.wanted(cells, number, line: line, &log) else { return }
    let start = cell("start", cells)
    let (people, room) = (cell("professionals", cells), cell("room", cells))
    let phase = Phase(
      start: start.flatMap { instant($0.text, line: line) },
      professionals: people.flatMap { professionals($0.text, wanted, line: line) },
      room: room.flatMap { self.room($0.text, wanted, line: line) }
    )
    if number == 0 { order.append(request) }
    all[request, default: []].append(phase)
    marked[request, default: []].append(
      Phase(
        start: start?.isMarked == true ? phase.start : nil,
        professionals: people?.isMarked == true ? phase.professionals : nil,
        room: room?.isMarked == true ? phase.room : nil
      )
    )
    if [start, people, room].contains(where: { $0?.isMarked == true }) { hasMarks = true }
  }

  /// A cell with something to be kept; nil for an open one.
  private func cell(_ column: String, _ cells: [String: String]) -> Cell? {
    let text = cells[column] ?? ""
    if text.isEmpty || text == "?" { return nil }
    guard text.hasSuffix("!") else { return Cell(text: text, isMarked: false) }
    return Cell(text: String(PublicText.trimmed(text.dropLast())), isMarked: true)
  }

  private mutating func professionals(
    _ text: String,
    _ wanted: PracticeDomain.Phase,
    line: Int
  ) -> [[Identifier<Professional>]]? {
    let people = BookCSV.list(text).map { Identifier<Professional>($0) }
    for id in people where table.practice.professional(id) == nil {
      log.add(
        line: line,
        field: "professionals",
        value: id.text,
        expected: "the id of a professional"
      )
    }
    let count = wanted.staff.reduce(0) { $0 + $1.count }
    guard people.count == count else {
      let expected = "\(count) \(count == 1 ? "person" : "people"), or nothing for anyone"
      log.add(line: line, field: "professionals", value: text, expected: expected)
      return nil
    }
    return wanted.grouped(people)
  }

  private mutating func room(
    _ text: String,
    _ wanted: PracticeDomain.Phase,
    line: Int
  ) -> Identifier<Place>? {
    guard case .room = wanted.place else {
      log.add(line: line, field: "room", value: text, expected: "nothing: it needs no room")
      return nil
    }
    guard let room = table.practice.rooms.first(where: { $0.id.text == text }) else {
      log.add(line: line, field: "room", value: text, expected: "the id of a room")
      return nil
    }
    return room.id
  }

  /// A time with an offset, or one that lost it.
  private mutating func instant(_ text: String, line: Int) -> Int? {
    if let instant = Timestamp.instant(text) ?? local(text) { return instant }
    let expected = "a time such as 2026-03-29T08:00+01:00, or nothing for any time"
    log.add(line: line, field: "start", value: text, expected: expected)
    return nil
  }

  /// A local time after a date that can be read in one way only, or in one that
  /// is planned.
  private func local(_ text: String) -> Int? {
    let parts = text.split { $0 == " " || $0 == "T" }
    guard parts.count == 2, let time = time(parts[1]) else { return nil }
    let dates = Set(DateStyle.allCases.compactMap { $0.date(String(parts[0])) })
    let planned = dates.filter(table.practice.horizon.contains)
    guard let date = dates.count == 1 ? dates.first : planned.count == 1 ? planned.first : nil
    else { return nil }
    return table.practice.clock.instant(on: date, minutes: time.minutes)
  }

  /// A time of day, its seconds left out where they are none.
  private func time(_ text: Substring) -> TimeOfDay? {
    let parts = text.split(separator: ":")
    return TimeOfDay(parts.count == 3 && parts[2] == "00" ? text.dropLast(3) : text)
  }
}

extension BookDocument {
  /// What the document wants kept: every appointment as it is.
  public var kept: [KeptAppointment] {
    book.appointments.map { appointment in
      KeptAppointment(
        request: appointment.request,
        phases: appointment.phases.map { phase in
          .init(
            start: phase.span.lowerBound,
            professionals: phase.professionals,
            room: phase.room
          )
        }
      )
    }
  }
}
