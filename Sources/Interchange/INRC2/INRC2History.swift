/// Where the nurses of a set stand before its first week.
struct INRC2History {
  struct Line {
    let total: Int
    let weekends: Int
    let lastShift: String?
    let sameShift: Int
    let work: Int
    let off: Int
  }

  /// By nurse.
  var lines: [String: Line] = [:]

  /// Reads a file, or throws everything that is wrong with it.
  static func read(
    _ bytes: [UInt8],
    file: String,
    of scenario: INRC2Scenario
  ) throws(FormatProblems) -> INRC2History {
    let text = try PublicText(bytes, file: file)
    var log = ProblemLog(file: file)
    var history = INRC2History()
    let sections = SectionedText(text, headings: ["HISTORY", "NURSE_HISTORY"], &log)
    try log.check()
    checkHead(sections, scenario, &log)
    if let section = sections.section("NURSE_HISTORY", &log) {
      for line in section.lines { history.read(INRC2Words(line), scenario, &log) }
      for nurse in scenario.nurses where history.lines[nurse.id] == nil && log.problems.isEmpty {
        log.add(line: sections.length, field: "nurse", expected: "the history of \(nurse.id) too")
      }
    }
    try log.check()
    return history
  }

  private static func checkHead(
    _ sections: SectionedText,
    _ scenario: INRC2Scenario,
    _ log: inout ProblemLog
  ) {
    guard let section = sections.section("HISTORY", &log) else { return }
    guard let first = section.lines.first, section.lines.count == 1 else {
      log.add(line: section.line, field: "HISTORY", expected: "one line, week and scenario")
      return
    }
    let words = INRC2Words(first)
    guard log.expect(words, 2...2, "week and scenario") else { return }
    _ = log.number(words[0], in: 0...52, line: words.line, field: "week")
    if words[1] != scenario.name {
      log.add(
        line: words.line,
        field: "scenario",
        value: words[1],
        expected: "the scenario's name, \(scenario.name)"
      )
    }
  }

  private mutating func read(
    _ words: INRC2Words,
    _ scenario: INRC2Scenario,
    _ log: inout ProblemLog
  ) {
    let form = "nurse, total, weekends, last shift, days on it, days of work, days off"
    guard log.expect(words, 7...7, form) else { return }
    let nurse = String(words[0])
    if !scenario.nurseIDs.contains(nurse) {
      log.add(line: words.line, field: "nurse", value: nurse, expected: "the name of a nurse")
    } else if lines[nurse] != nil {
      log.add(line: words.line, field: "nurse", value: nurse, expected: "each nurse once")
    }
    let isFree = words[3] == "None"
    if !isFree && !scenario.shifts.contains(where: { $0.id == words[3] }) {
      let expected = "the name of a shift type, or None"
      log.add(line: words.line, field: "last shift", value: words[3], expected: expected)
    }
    let names = ["total", "weekends", "days on it", "days of work", "days off"]
    let numbers = zip([1, 2, 4, 5, 6], names).compactMap { position, field in
      log.number(words[position], in: 0...100_000, line: words.line, field: field)
    }
    guard numbers.count == 5 else { return }
    checkStretches(Array(numbers[2...]), isFree: isFree, words, &log)
    lines[nurse] = Line(
      total: numbers[0],
      weekends: numbers[1],
      lastShift: isFree ? nil : String(words[3]),
      sameShift: numbers[2],
      work: numbers[3],
      off: numbers[4]
    )
  }

  /// Days of work go with a last shift, days off with none.
  private func checkStretches(
    _ stretches: [Int],
    isFree: Bool,
    _ words: INRC2Words,
    _ log: inout ProblemLog
  ) {
    let (same, work, off) = (stretches[0], stretches[1], stretches[2])
    let isRight = isFree ? same == 0 && work == 0 : off == 0 && 1 <= same && same <= work
    if isRight { return }
    log.add(
      line: words.line,
      field: "days in a row",
      value: "\(words[3]) \(same) \(work) \(off)",
      expected: isFree
        ? "days off only, without a last shift"
        : "1 or more days on the last shift, as many of work, and none off"
    )
  }
}
