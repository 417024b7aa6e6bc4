import PracticeDomain

/// The form of a plan document in JSON; absent values are written as null.
struct PlanJSON: Codable {
  struct Days: Codable {
    var start: String
    var end: String
  }

  struct Entry: Codable {
    var professional: String
    var date: String
    var shift: String
    var role: String?
    var place: String?
    var start: String?
    var end: String?
    var breaks: [Break]?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(professional, forKey: .professional)
      try container.encode(date, forKey: .date)
      try container.encode(shift, forKey: .shift)
      try container.encode(role, forKey: .role)
      try container.encode(place, forKey: .place)
      try container.encode(start, forKey: .start)
      try container.encode(end, forKey: .end)
      try container.encode(breaks ?? [], forKey: .breaks)
    }
  }

  struct Break: Codable {
    var start: String?
    var minutes: Int
    var paid: Bool

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(start, forKey: .start)
      try container.encode(minutes, forKey: .minutes)
      try container.encode(paid, forKey: .paid)
    }
  }

  var schema: Int
  var practice: String
  var horizon: Days
  var assignments: [Entry]
  var evidence: EvidenceJSON?

  init(_ document: PlanDocument) {
    schema = PlanDocument.schemaVersion
    practice = document.practice
    horizon = Days(
      start: document.horizon.start.description,
      end: document.horizon.end.description
    )
    assignments = document.entries.map(Entry.init)
    evidence = document.evidence.map(EvidenceJSON.init)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(practice, forKey: .practice)
    try container.encode(horizon, forKey: .horizon)
    try container.encode(assignments, forKey: .assignments)
    try container.encode(evidence, forKey: .evidence)
  }

  /// The document, or problems noted.
  func document(_ log: inout ProblemLog) -> PlanDocument? {
    if schema != PlanDocument.schemaVersion {
      let known = "\(PlanDocument.schemaVersion), the version known here"
      log.add(field: "schema", value: String(schema), expected: known)
      return nil
    }
    let start = log.date(horizon.start, field: "horizon.start")
    let end = log.date(horizon.end, field: "horizon.end")
    guard let start, let end else { return nil }
    guard let days = Horizon(start: start, days: end.days(since: start) + 1) else {
      log.add(field: "horizon.end", value: horizon.end, expected: "a day not before the start")
      return nil
    }
    var entries: [PlanDocument.Entry] = []
    for (position, entry) in assignments.enumerated() {
      let field = "assignments[\(position)]"
      if let entry = entry.entry(field, &log) { entries.append(entry) }
    }
    let evidence = evidence.flatMap { $0.evidence(&log) }
    return PlanDocument(practice: practice, horizon: days, entries: entries, evidence: evidence)
  }
}

extension PlanJSON.Entry {
  init(_ entry: PlanDocument.Entry) {
    professional = entry.assignment.professional.text
    date = entry.assignment.date.description
    shift = entry.assignment.shift.text
    role = entry.assignment.role?.text
    place = entry.assignment.place?.text
    start = entry.start
    end = entry.end
    breaks = entry.breaks.map {
      .init(start: $0.start, minutes: $0.minutes, paid: $0.isPaid)
    }
  }

  func entry(_ field: String, _ log: inout ProblemLog) -> PlanDocument.Entry? {
    guard let date = log.date(date, field: "\(field).date") else { return nil }
    return PlanDocument.Entry(
      assignment: Assignment(
        professional: Identifier(professional),
        date: date,
        shift: Identifier(shift),
        role: role.map { Identifier($0) },
        place: place.map { Identifier($0) }
      ),
      start: start,
      end: end,
      breaks: (breaks ?? []).map {
        .init(start: $0.start, minutes: $0.minutes, isPaid: $0.paid)
      }
    )
  }
}

extension ProblemLog {
  /// Reads a date; notes a problem and gives nil when it is none.
  mutating func date(_ text: String, field: String) -> CalendarDate? {
    if let date = CalendarDate(text) { return date }
    add(field: field, value: text, expected: "a date such as 2026-03-29")
    return nil
  }
}
