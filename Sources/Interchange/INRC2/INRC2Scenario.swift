/// The scenario of a set of the Second International Nurse Rostering
/// Competition: what stays the same in all its weeks.
struct INRC2Scenario {
  struct ShiftType {
    let id: String
    let consecutive: INRC2Limits
  }

  struct ContractLine {
    let id: String
    let total: INRC2Limits
    let work: INRC2Limits
    let off: INRC2Limits
    let mostWeekends: Int
    let completeWeekends: Bool
  }

  struct Nurse {
    let id: String
    let contract: String
    let skills: [String]
  }

  var name = ""
  var weeks = 0
  var skills: [String] = []
  var shifts: [ShiftType] = []
  var forbiddenNext: [(shift: String, next: [String])] = []
  var contracts: [ContractLine] = []
  var nurses: [Nurse] = []
  /// The ids of the nurses.
  var nurseIDs: Set<String> = []
}

/// Reads the text of a scenario.
struct INRC2ScenarioParser {
  private var log: ProblemLog
  private var scenario = INRC2Scenario()

  static let headings = [
    "SCENARIO", "WEEKS", "SKILLS", "SHIFT_TYPES", "FORBIDDEN_SHIFT_TYPES_SUCCESSIONS",
    "CONTRACTS", "NURSES",
  ]

  private init(file: String) { log = ProblemLog(file: file) }

  /// Reads a file, or throws everything that is wrong with it.
  static func read(_ bytes: [UInt8], file: String) throws(FormatProblems) -> INRC2Scenario {
    let text = try PublicText(bytes, file: file)
    var parser = INRC2ScenarioParser(file: file)
    parser.readSections(of: text)
    try parser.log.check()
    return parser.scenario
  }

  private mutating func readSections(of text: PublicText) {
    let sections = SectionedText(text, headings: Self.headings, &log)
    guard log.problems.isEmpty else { return }
    readHead(sections)
    for words in log.counted("SKILLS", in: sections) { readSkill(words) }
    for words in log.counted("SHIFT_TYPES", in: sections) { readShift(words) }
    readSuccessions(sections)
    for words in log.counted("CONTRACTS", in: sections) { readContract(words) }
    for words in log.counted("NURSES", in: sections, atMost: 100_000) { readNurse(words) }
    for (name, isEmpty) in [
      ("SKILLS", scenario.skills.isEmpty), ("SHIFT_TYPES", scenario.shifts.isEmpty),
      ("CONTRACTS", scenario.contracts.isEmpty), ("NURSES", scenario.nurses.isEmpty),
    ] where isEmpty && log.problems.isEmpty {
      log.add(line: sections.length, field: name, expected: "at least one")
    }
  }

  private mutating func readHead(_ sections: SectionedText) {
    if let head = sections.section("SCENARIO", &log) {
      scenario.name = String(head.value)
      if head.value.isEmpty {
        log.add(line: head.line, field: "SCENARIO", expected: "a name after =")
      }
      strayLines(head, "SCENARIO")
    }
    if let weeks = sections.section("WEEKS", &log) {
      let number = log.number(weeks.value, in: 1...52, line: weeks.line, field: "WEEKS")
      scenario.weeks = number ?? 0
      strayLines(weeks, "WEEKS")
    }
  }

  private mutating func strayLines(_ section: SectionedText.Section, _ name: String) {
    for line in section.lines {
      log.add(line: line.number, field: name, value: line.text, expected: "no further line")
    }
  }

  private mutating func readSkill(_ words: INRC2Words) {
    guard log.expect(words, 1...1, "the name of a skill") else { return }
    let taken = scenario.skills.contains
    if let id = log.newID(words[0], among: taken, line: words.line, field: "skill") {
      scenario.skills.append(id)
    }
  }

  private mutating func readShift(_ words: INRC2Words) {
    guard log.expect(words, 2...2, "a shift type and (least,most) days in a row") else { return }
    let shifts = scenario.shifts
    let id = log.newID(
      words[0],
      among: { id in shifts.contains { $0.id == id } },
      line: words.line,
      field: "shift type"
    )
    let limits = log.limits(words[1], line: words.line, field: "days in a row")
    if let id, let limits { scenario.shifts.append(.init(id: id, consecutive: limits)) }
  }

  private mutating func readSuccessions(_ sections: SectionedText) {
    guard let section = sections.section("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS", &log) else { return }
    for line in section.lines.prefix(1000) {
      let words = INRC2Words(line)
      let shift = shift(words[0], words.line)
      let next = words.from(2).compactMap { self.shift($0, words.line) }
      let count = log.number(words[1], in: 0...1000, line: words.line, field: "successions")
      guard let shift, let count else { continue }
      if count != words.count - 2 {
        log.add(
          line: words.line,
          field: "successions",
          value: words[1],
          expected: "the number of shift types that follow, \(words.count - 2)"
        )
      }
      if scenario.forbiddenNext.contains(where: { $0.shift == shift }) {
        log.add(line: words.line, value: shift, expected: "each shift type once")
      }
      scenario.forbiddenNext.append((shift, next))
    }
  }

  private mutating func shift(_ text: Substring, _ line: Int) -> String? {
    if let shift = scenario.shifts.first(where: { $0.id == text }) { return shift.id }
    log.add(line: line, field: "shift type", value: text, expected: "the name of a shift type")
    return nil
  }

  private mutating func readContract(_ words: INRC2Words) {
    let form = "name (total) (days of work) (days off) most weekends, complete weekends 0 or 1"
    guard log.expect(words, 6...6, form) else { return }
    let contracts = scenario.contracts
    let id = log.newID(
      words[0],
      among: { id in contracts.contains { $0.id == id } },
      line: words.line,
      field: "contract"
    )
    let total = log.limits(words[1], line: words.line, field: "total")
    let work = log.limits(words[2], line: words.line, field: "days of work")
    let off = log.limits(words[3], line: words.line, field: "days off")
    let weekends = log.number(words[4], in: 0...1000, line: words.line, field: "weekends")
    let complete = log.number(words[5], in: 0...1, line: words.line, field: "complete weekends")
    guard let id, let total, let work, let off, let weekends, let complete else { return }
    scenario.contracts.append(
      .init(
        id: id,
        total: total,
        work: work,
        off: off,
        mostWeekends: weekends,
        completeWeekends: complete == 1
      )
    )
  }

  private mutating func readNurse(_ words: INRC2Words) {
    guard log.expect(words, 3...1000, "name, contract, number of skills, skills") else { return }
    let id = log.newID(
      words[0],
      among: scenario.nurseIDs.contains,
      line: words.line,
      field: "nurse"
    )
    if !scenario.contracts.contains(where: { $0.id == words[1] }) {
      log.add(line: words.line, field: "contract", value: words[1], expected: "a known contract")
    }
    let count = log.number(words[2], in: 0...1000, line: words.line, field: "number of skills")
    if let count, count != words.count - 3 {
      log.add(
        line: words.line,
        field: "number of skills",
        value: words[2],
        expected: "the number of skills that follow, \(words.count - 3)"
      )
    }
    for skill in words.from(3) where !scenario.skills.contains(String(skill)) {
      log.add(line: words.line, field: "skill", value: skill, expected: "a known skill")
    }
    guard let id else { return }
    scenario.nurseIDs.insert(id)
    scenario.nurses.append(
      .init(id: id, contract: String(words[1]), skills: words.from(3).map { String($0) })
    )
  }
}
