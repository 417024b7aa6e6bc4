public import PracticeDomain

/// The appointment book as a table: a row a phase of each client.
///
/// Columns are `appointment, request, client, service, phase, start, end,
/// professionals, room, equipment`; times are ISO 8601 with offset, from start
/// to end half-open; people and devices are joined by `;`, in the order of the
/// phase's needs.
public struct BookCSV: Sendable {
  /// The practice whose book it is.
  public let practice: Practice
  private let visits: [Identifier<ClientRequest>: Visit]

  /// The columns.
  public static let columns = [
    "appointment", "request", "client", "service", "phase", "start", "end", "professionals",
    "room", "equipment",
  ]

  /// Makes a reader and writer for a practice.
  public init(_ practice: Practice) {
    self.practice = practice
    self.visits = Dictionary(
      practice.demand.wanted.visits.map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The table of a book.
  public func text(of book: AppointmentBook) -> String {
    var rows = [Self.columns]
    for (number, appointment) in book.appointments.enumerated() {
      guard let visit = visits[appointment.request] else { continue }
      for (phase, placed) in zip(visit.service.phases, appointment.phases) {
        rows.append([
          String(number + 1), appointment.request.text, visit.request.client.text,
          visit.service.id.text, phase.name,
          practice.clock.timestamp(placed.span.lowerBound),
          practice.clock.timestamp(placed.span.upperBound),
          placed.professionals.joined().map(\.text).joined(separator: ";"),
          placed.room?.text ?? "", placed.equipment.map(\.text).joined(separator: ";"),
        ])
      }
    }
    return rows.map { $0.map(DelimitedText.quoted).joined(separator: ",") }
      .joined(separator: "\n") + "\n"
  }

  /// Reads a table; further columns are left alone.
  ///
  /// - Throws: everything that is wrong, by line and column.
  public func read(_ bytes: [UInt8], file: String) throws(FormatProblems) -> AppointmentBook {
    let rows = try rows(of: bytes, file: file)
    var log = ProblemLog(file: file)
    var phases: [Identifier<ClientRequest>: [AppointmentPhase]] = [:]
    var order: [Identifier<ClientRequest>] = []
    for (line, cells) in rows {
      let request = Identifier<ClientRequest>(cells["request"] ?? "")
      let number = phases[request]?.count ?? 0
      guard let phase = phase(cells, number, line: line, &log) else { continue }
      if number == 0 { order.append(request) }
      phases[request, default: []].append(phase)
    }
    try log.check()
    return AppointmentBook(
      appointments: order.map { Appointment(request: $0, phases: phases[$0] ?? []) }
    )
  }

  /// The rows below the header, by line, each with its cells by column.
  func rows(
    of bytes: [UInt8],
    file: String
  ) throws(FormatProblems) -> [(line: Int, cells: [String: String])] {
    let rows = try DelimitedText.rows(of: bytes, file: file)
    var log = ProblemLog(file: file)
    let header = rows.first?.cells ?? []
    for column in Self.columns where column != "client" && column != "service" {
      if !header.contains(column) { log.add(line: 1, expected: "a column '\(column)'") }
    }
    try log.check()
    return rows.dropFirst().map { row in
      let cells = Dictionary(
        zip(header, row.cells).map { ($0, $1) },
        uniquingKeysWith: { first, _ in first }
      )
      return (row.line, cells)
    }
  }

  /// The visit of a row and the phase that its number stands for.
  func wanted(
    _ cells: [String: String],
    _ number: Int,
    line: Int,
    _ log: inout ProblemLog
  ) -> (visit: Visit, phase: Phase)? {
    guard let visit = visits[Identifier(cells["request"] ?? "")] else {
      log.add(
        line: line,
        field: "request",
        value: cells["request"],
        expected: "the id of a request, a visit of a series or a block of work"
      )
      return nil
    }
    guard visit.service.phases.indices.contains(number) else {
      let count = visit.service.phases.count
      log.add(line: line, field: "phase", value: cells["phase"], expected: "\(count) phases")
      return nil
    }
    return (visit, visit.service.phases[number])
  }

  private func phase(
    _ cells: [String: String],
    _ number: Int,
    line: Int,
    _ log: inout ProblemLog
  ) -> AppointmentPhase? {
    guard let (_, wanted) = wanted(cells, number, line: line, &log) else { return nil }
    let start = instant("start", cells, line: line, &log)
    let end = instant("end", cells, line: line, &log)
    guard let start, let end else { return nil }
    guard start < end else {
      log.add(line: line, field: "end", value: cells["end"], expected: "a time after the start")
      return nil
    }
    let people = Self.list(cells["professionals"]).map { Identifier<Professional>($0) }
    return AppointmentPhase(
      span: start..<end,
      professionals: wanted.grouped(people),
      room: cells["room"].flatMap { $0.isEmpty ? nil : Identifier($0) },
      equipment: Self.list(cells["equipment"]).map { Identifier($0) }
    )
  }

  /// The words of a cell, joined by `;`.
  static func list(_ cell: String?) -> [String] {
    (cell ?? "").split(separator: ";").map { String(PublicText.trimmed($0)) }
      .filter { !$0.isEmpty }
  }

  private func instant(
    _ column: String,
    _ cells: [String: String],
    line: Int,
    _ log: inout ProblemLog
  ) -> Int? {
    let text = cells[column] ?? ""
    if let instant = Timestamp.instant(text) { return instant }
    log.add(
      line: line,
      field: column,
      value: text,
      expected: "a time with offset such as 2026-03-29T08:00+01:00"
    )
    return nil
  }
}

extension Phase {
  /// People in the order of the needs, as many for each as it asks for; any that
  /// are left over stand with the last.
  func grouped(_ people: [Identifier<Professional>]) -> [[Identifier<Professional>]] {
    var left = people[...]
    var groups = staff.map { need in
      let own = Array(left.prefix(need.count))
      left = left.dropFirst(need.count)
      return own
    }
    if !left.isEmpty {
      if groups.isEmpty { groups.append([]) }
      groups[groups.count - 1] += left
    }
    return groups
  }
}
