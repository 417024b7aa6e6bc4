import PracticeDomain

/// Reads the text of the public shift-scheduling benchmarks.
struct ShiftSchedulingParser {
  private var log: ProblemLog
  private var instance = ShiftSchedulingInstance()
  private var shiftIDs: Set<String> = []
  private var staffIDs: Set<String> = []
  private var covered: Set<String> = []

  static let headings = [
    "SECTION_HORIZON", "SECTION_SHIFTS", "SECTION_STAFF", "SECTION_DAYS_OFF",
    "SECTION_SHIFT_ON_REQUESTS", "SECTION_SHIFT_OFF_REQUESTS", "SECTION_COVER",
  ]
  private static let weights = 0...Int(Price.greatest)
  private static let longest = 3660
  private typealias Fields = [Substring]

  private init(file: String) { log = ProblemLog(file: file) }

  /// Reads a file, or throws everything that is wrong with it.
  static func read(
    _ bytes: [UInt8],
    file: String
  ) throws(FormatProblems) -> ShiftSchedulingInstance {
    let text = try PublicText(bytes, file: file)
    var parser = ShiftSchedulingParser(file: file)
    parser.readSections(of: text)
    try parser.log.check()
    return parser.instance
  }

  private mutating func readSections(of text: PublicText) {
    let sections = SectionedText(text, headings: Self.headings, &log)
    guard log.problems.isEmpty else { return }
    readHorizon(sections)
    each(sections, "SECTION_SHIFTS", 3...3, atMost: 1000) { $0.readShift($1, $2) }
    checkSuccessions()
    each(sections, "SECTION_STAFF", 8...8, atMost: 10_000) { $0.readStaff($1, $2) }
    each(sections, "SECTION_DAYS_OFF", 2...Int.max) { $0.readDaysOff($1, $2) }
    each(sections, "SECTION_SHIFT_ON_REQUESTS", 4...4) { parser, fields, line in
      if let request = parser.request(fields, line) { parser.instance.onRequests.append(request) }
    }
    each(sections, "SECTION_SHIFT_OFF_REQUESTS", 4...4) { parser, fields, line in
      if let request = parser.request(fields, line) { parser.instance.offRequests.append(request) }
    }
    each(sections, "SECTION_COVER", 5...5) { $0.readCover($1, $2) }
  }

  /// Reads every line of a section whose number of fields is right.
  private mutating func each(
    _ sections: SectionedText,
    _ name: String,
    _ counts: ClosedRange<Int>,
    atMost most: Int = 10_000_000,
    _ read: (inout Self, Fields, Int) -> Void
  ) {
    guard let section = sections.section(name, &log) else { return }
    if section.lines.count > most {
      let found = String(section.lines.count)
      log.add(line: section.line, field: name, value: found, expected: "at most \(most) lines")
    }
    for line in section.lines.prefix(most) {
      let fields = line.text.split(separator: ",", omittingEmptySubsequences: false)
        .map(PublicText.trimmed)
      if counts.contains(fields.count) {
        read(&self, fields, line.number)
      } else {
        log.add(
          line: line.number,
          field: name,
          value: line.text,
          expected: "\(counts.lowerBound)\(counts.count == 1 ? "" : " or more") fields"
        )
      }
    }
    let mayBeEmpty = name.contains("REQUESTS") || name == "SECTION_DAYS_OFF"
    if section.lines.isEmpty && !mayBeEmpty {
      log.add(line: section.line, field: name, expected: "at least one line")
    }
  }

  private mutating func readHorizon(_ sections: SectionedText) {
    guard let section = sections.section("SECTION_HORIZON", &log) else { return }
    guard let line = section.lines.first, section.lines.count == 1 else {
      log.add(line: section.line, field: "SECTION_HORIZON", expected: "one line, a number of days")
      return
    }
    let days = log.number(line.text, in: 1...Self.longest, line: line.number, field: "horizon")
    instance.days = days ?? 0
  }

  private mutating func readShift(_ fields: Fields, _ line: Int) {
    let id = log.newID(fields[0], among: shiftIDs.contains, line: line, field: "shift")
    let minutes = log.number(fields[1], in: 1...1440, line: line, field: "length in minutes")
    guard let id, let minutes else { return }
    shiftIDs.insert(id)
    let next = fields[2].split(separator: "|").map { String(PublicText.trimmed($0)) }
    instance.shifts.append(.init(id: id, minutes: minutes, forbiddenNext: next))
    lines.append(line)
  }

  /// The line of each shift.
  private var lines: [Int] = []

  private mutating func checkSuccessions() {
    for (shift, line) in zip(instance.shifts, lines) {
      for next in shift.forbiddenNext where !shiftIDs.contains(next) {
        log.add(line: line, field: "shifts that may not follow", value: next, expected: known)
      }
    }
  }

  private var known: String { "the id of a shift" }

  private mutating func readStaff(_ fields: Fields, _ line: Int) {
    let id = log.newID(fields[0], among: staffIDs.contains, line: line, field: "employee")
    let names = [
      "most minutes", "least minutes", "most consecutive shifts", "least consecutive shifts",
      "least consecutive days off", "most weekends",
    ]
    let minutes = 0...(Self.longest * 1440)
    let days = 0...Self.longest
    let numbers = zip(names, fields[2...]).enumerated().compactMap { position, field in
      let range = position < 2 ? minutes : days
      return log.number(field.1, in: range, line: line, field: field.0)
    }
    let mostOfShift = readMostOfShift(fields[1], line)
    guard let id else { return }
    staffIDs.insert(id)
    guard numbers.count == 6 else { return }
    if numbers[1] > numbers[0] {
      log.add(line: line, field: names[1], value: fields[3], expected: "at most the most minutes")
    }
    if numbers[3] > numbers[2] {
      log.add(line: line, field: names[3], value: fields[5], expected: "at most the most shifts")
    }
    instance.staff.append(
      .init(
        id: id,
        mostOfShift: mostOfShift,
        mostMinutes: numbers[0],
        leastMinutes: numbers[1],
        mostConsecutive: numbers[2],
        leastConsecutive: numbers[3],
        leastDaysOff: numbers[4],
        mostWeekends: numbers[5]
      )
    )
  }

  /// Reads `E=14|L=3`.
  private mutating func readMostOfShift(_ text: Substring, _ line: Int) -> [Int?] {
    var most: [String: Int] = [:]
    for part in text.split(separator: "|") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
        .map(PublicText.trimmed)
      guard sides.count == 2, shiftIDs.contains(String(sides[0])), most[String(sides[0])] == nil
      else {
        log.add(line: line, field: "most shifts", value: part, expected: "SHIFT=NUMBER, each once")
        continue
      }
      most[String(sides[0])] = log.number(
        sides[1],
        in: 0...Self.longest,
        line: line,
        field: "most shifts"
      )
    }
    return instance.shifts.map { most[$0.id] }
  }

  private mutating func day(_ text: Substring, _ line: Int) -> Int? {
    log.number(text, in: 0...max(0, instance.days - 1), line: line, field: "day")
  }

  private mutating func staff(_ text: Substring, _ line: Int) -> String? {
    if staffIDs.contains(String(text)) { return String(text) }
    log.add(line: line, field: "employee", value: text, expected: "the id of an employee")
    return nil
  }

  private mutating func shift(_ text: Substring, _ line: Int) -> String? {
    if shiftIDs.contains(String(text)) { return String(text) }
    log.add(line: line, field: "shift", value: text, expected: known)
    return nil
  }

  private mutating func readDaysOff(_ fields: Fields, _ line: Int) {
    let staff = staff(fields[0], line)
    let days = fields.dropFirst().compactMap { day($0, line) }
    if let staff { instance.daysOff.append((staff, days)) }
  }

  private mutating func request(
    _ fields: Fields,
    _ line: Int
  ) -> ShiftSchedulingInstance.RequestLine? {
    let staff = staff(fields[0], line)
    let day = day(fields[1], line)
    let shift = shift(fields[2], line)
    let weight = log.number(fields[3], in: Self.weights, line: line, field: "weight")
    guard let staff, let day, let shift, let weight else { return nil }
    return .init(staff: staff, day: day, shift: shift, weight: weight)
  }

  private mutating func readCover(_ fields: Fields, _ line: Int) {
    let day = day(fields[0], line)
    let shift = shift(fields[1], line)
    let number = log.number(fields[2], in: 0...100_000, line: line, field: "requirement")
    let under = log.number(fields[3], in: Self.weights, line: line, field: "weight for under")
    let over = log.number(fields[4], in: Self.weights, line: line, field: "weight for over")
    guard let day, let shift, let number, let under, let over else { return }
    guard covered.insert("\(day),\(shift)").inserted else {
      let found = "\(day),\(shift)"
      log.add(line: line, field: "cover", value: found, expected: "each day and shift once")
      return
    }
    instance.cover.append(
      .init(day: day, shift: shift, requirement: number, weightUnder: under, weightOver: over)
    )
  }
}
