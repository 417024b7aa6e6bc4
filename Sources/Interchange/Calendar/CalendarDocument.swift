/// An iCalendar file of shifts.
public struct CalendarDocument: Sendable, Equatable {
  /// The name that programs show.
  public var name: String
  /// Its events.
  public var events: [CalendarEvent]

  /// Makes a calendar.
  public init(name: String, events: [CalendarEvent]) {
    self.name = name
    self.events = events
  }

  /// The text after RFC 5545; the same bytes for the same calendar.
  public var text: String {
    var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    text += "PRODID:-//Praxis//Roster//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
    text += CalendarText.line("X-WR-CALNAME", CalendarText.escaped(name))
    for event in events { text += event.text }
    return text + "END:VCALENDAR\r\n"
  }
}

extension CalendarEvent {
  fileprivate var text: String {
    var lines: [(String, String)] = [
      ("BEGIN", "VEVENT"), ("UID", CalendarText.escaped(uid)), ("SEQUENCE", String(sequence)),
      ("DTSTAMP", stamp),
    ]
    switch time {
    case .instants(let start, let end): lines += [("DTSTART", start), ("DTEND", end)]
    case .day(let start, let end):
      lines += [("DTSTART;VALUE=DATE", start), ("DTEND;VALUE=DATE", end)]
    }
    lines.append(("SUMMARY", CalendarText.escaped(summary)))
    if let location { lines.append(("LOCATION", CalendarText.escaped(location))) }
    if let details { lines.append(("DESCRIPTION", CalendarText.escaped(details))) }
    lines += [
      ("STATUS", status.rawValue), ("TRANSP", isBusy ? "OPAQUE" : "TRANSPARENT"),
      ("END", "VEVENT"),
    ]
    return lines.map { CalendarText.line($0.0, $0.1) }.joined()
  }
}

extension CalendarDocument {
  /// Reads a calendar that was written here before.
  ///
  /// - Parameters:
  ///   - text: the text of the file.
  ///   - file: its name, for messages.
  /// - Throws: what is wrong, by line.
  public init(text: String, file: String) throws(FormatProblems) {
    var log = ProblemLog(file: file)
    var reader = CalendarReader()
    let lines = CalendarText.lines(of: text)
    if lines.first?.line.uppercased() != "BEGIN:VCALENDAR" {
      log.add(line: 1, expected: "BEGIN:VCALENDAR, the beginning of a calendar")
    }
    for (number, line) in lines { reader.read(line, number, &log) }
    try log.check()
    self.init(name: reader.name, events: reader.events)
  }
}

/// Reads the lines of a calendar.
private struct CalendarReader {
  var name = ""
  var events: [CalendarEvent] = []
  private var fields: [String: String]?

  mutating func read(_ line: String, _ number: Int, _ log: inout ProblemLog) {
    guard let colon = line.firstIndex(of: ":") else {
      return log.add(line: number, value: line, expected: "a name, a colon and a value")
    }
    let key = String(line[..<colon]).uppercased()
    let value = String(line[line.index(after: colon)...])
    switch (key, value.uppercased()) {
    case ("BEGIN", "VEVENT"): fields = [:]
    case ("END", "VEVENT"):
      if let event = fields.flatMap(Self.event) {
        events.append(event)
      } else {
        log.add(line: number, expected: "an event with UID, SEQUENCE, DTSTAMP, start and end")
      }
      fields = nil
    case ("X-WR-CALNAME", _): name = CalendarText.unescaped(value)
    default: fields?[key] = value
    }
  }

  private static func event(_ fields: [String: String]) -> CalendarEvent? {
    func text(_ key: String) -> String? { fields[key].map(CalendarText.unescaped) }
    guard let uid = text("UID"), let stamp = fields["DTSTAMP"],
      let sequence = Int(fields["SEQUENCE"] ?? "0"), sequence >= 0, let time = time(fields),
      let status = CalendarEvent.Status(rawValue: fields["STATUS"] ?? "CONFIRMED")
    else { return nil }
    return CalendarEvent(
      uid: uid,
      sequence: sequence,
      stamp: stamp,
      time: time,
      summary: text("SUMMARY") ?? "",
      location: text("LOCATION"),
      details: text("DESCRIPTION"),
      status: status,
      isBusy: fields["TRANSP"] != "TRANSPARENT"
    )
  }

  private static func time(_ fields: [String: String]) -> CalendarEvent.Time? {
    if let start = fields["DTSTART"], let end = fields["DTEND"] {
      return .instants(start: start, end: end)
    }
    if let start = fields["DTSTART;VALUE=DATE"], let end = fields["DTEND;VALUE=DATE"] {
      return .day(start: start, end: end)
    }
    return nil
  }
}
