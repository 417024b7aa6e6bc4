/// What one week of a set wants: cover and days off.
struct INRC2Week {
  struct Requirement {
    let shift: String
    let skill: String
    /// Minimum and optimum from Monday to Sunday.
    let days: [INRC2Limits]
  }

  struct Request {
    let nurse: String
    /// Nil for any shift.
    let shift: String?
    /// From 0 on Monday.
    let day: Int
  }

  var requirements: [Requirement] = []
  var requests: [Request] = []
  private var pairs: Set<String> = []

  /// The days of the week as the files write them.
  static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Reads a file, or throws everything that is wrong with it.
  static func read(
    _ bytes: [UInt8],
    file: String,
    of scenario: INRC2Scenario
  ) throws(FormatProblems) -> INRC2Week {
    let text = try PublicText(bytes, file: file)
    var log = ProblemLog(file: file)
    var week = INRC2Week()
    let headings = ["WEEK_DATA", "REQUIREMENTS", "SHIFT_OFF_REQUESTS"]
    let sections = SectionedText(text, headings: headings, &log)
    try log.check()
    if let head = sections.section("WEEK_DATA", &log) {
      if head.lines.count != 1 || head.lines.first?.text != scenario.name[...] {
        log.add(
          line: head.lines.first?.number ?? head.line,
          field: "WEEK_DATA",
          value: head.lines.first?.text,
          expected: "the scenario's name, \(scenario.name)"
        )
      }
    }
    if let section = sections.section("REQUIREMENTS", &log) {
      for line in section.lines { week.readRequirement(INRC2Words(line), scenario, &log) }
      let wanted = scenario.shifts.count * scenario.skills.count
      if week.requirements.count != wanted && log.problems.isEmpty {
        log.add(
          line: section.lines.last?.number ?? section.line,
          field: "REQUIREMENTS",
          expected: "a line for each shift type and skill, \(wanted) in all"
        )
      }
    }
    for words in log.counted("SHIFT_OFF_REQUESTS", in: sections, atMost: 100_000) {
      week.readRequest(words, scenario, &log)
    }
    try log.check()
    return week
  }

  private mutating func readRequirement(
    _ words: INRC2Words,
    _ scenario: INRC2Scenario,
    _ log: inout ProblemLog
  ) {
    let form = "shift type, skill and (minimum,optimum) for seven days"
    guard log.expect(words, 9...9, form) else { return }
    let (shift, skill) = (String(words[0]), String(words[1]))
    if !scenario.shifts.contains(where: { $0.id == shift }) {
      let expected = "the name of a shift type"
      log.add(line: words.line, field: "shift type", value: shift, expected: expected)
    }
    if !scenario.skills.contains(skill) {
      log.add(line: words.line, field: "skill", value: skill, expected: "the name of a skill")
    }
    if !pairs.insert("\(shift) \(skill)").inserted {
      log.add(line: words.line, value: "\(shift) \(skill)", expected: "each pair once")
    }
    let days = zip(words.from(2), Self.days).compactMap { text, day in
      log.limits(text, line: words.line, field: day)
    }
    if days.count == 7 { requirements.append(.init(shift: shift, skill: skill, days: days)) }
  }

  private mutating func readRequest(
    _ words: INRC2Words,
    _ scenario: INRC2Scenario,
    _ log: inout ProblemLog
  ) {
    guard log.expect(words, 3...3, "nurse, shift type or Any, day") else { return }
    if !scenario.nurseIDs.contains(String(words[0])) {
      log.add(line: words.line, field: "nurse", value: words[0], expected: "the name of a nurse")
    }
    let isAny = words[1] == "Any"
    if !isAny && !scenario.shifts.contains(where: { $0.id == words[1] }) {
      let expected = "the name of a shift type, or Any"
      log.add(line: words.line, field: "shift type", value: words[1], expected: expected)
    }
    guard let day = Self.days.firstIndex(where: { $0 == words[2] }) else {
      log.add(line: words.line, field: "day", value: words[2], expected: "Mon, Tue ... Sun")
      return
    }
    requests.append(
      .init(nurse: String(words[0]), shift: isAny ? nil : String(words[1]), day: day)
    )
  }
}
