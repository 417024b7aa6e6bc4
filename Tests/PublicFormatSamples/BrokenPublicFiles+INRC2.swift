extension BrokenPublicFiles {
  /// A small set of the nurse rostering format without any fault: scenario,
  /// history and week.
  public static let goodINRC2: [(name: String, text: String)] = [
    (
      "Sc-tiny.txt",
      """
      SCENARIO = tiny

      WEEKS = 1

      SKILLS = 2
      HeadNurse
      Nurse

      SHIFT_TYPES = 2
      Early (1,5)
      Night (1,3)

      FORBIDDEN_SHIFT_TYPES_SUCCESSIONS
      Early 0
      Night 1 Early

      CONTRACTS = 1
      Full (2,6) (1,5) (1,4) 1 1

      NURSES = 2
      Ann Full 2 HeadNurse Nurse
      Bob Full 1 Nurse

      """
    ),
    (
      "H0-tiny-0.txt",
      """
      HISTORY
      0 tiny

      NURSE_HISTORY
      Ann 0 0 Early 1 2 0
      Bob 3 1 None 0 0 2

      """
    ),
    (
      "WD-tiny-0.txt",
      """
      WEEK_DATA
      tiny

      REQUIREMENTS
      Early HeadNurse (0,1) (0,1) (0,1) (0,1) (0,1) (0,0) (0,0)
      Early Nurse (1,1) (1,1) (1,2) (1,2) (1,1) (0,1) (0,1)
      Night HeadNurse (0,0) (0,0) (0,0) (0,0) (0,0) (0,0) (0,0)
      Night Nurse (1,1) (1,1) (1,1) (1,1) (1,1) (0,1) (0,1)

      SHIFT_OFF_REQUESTS = 1
      Bob Any Tue

      """
    ),
  ]

  /// 25 broken sets of the nurse rostering format.
  public static var inrc2: [Sample] { brokenScenarios + brokenHistories + brokenWeeks }

  private static func set(_ name: String, _ file: Int, _ bytes: [UInt8], line: Int?) -> Sample {
    var files = goodINRC2.map { (name: $0.name, bytes: Array($0.text.utf8)) }
    files[file].bytes = bytes
    return Sample(
      name: "inrc2-\(name)",
      files: files,
      input: nil,
      faultyFile: files[file].name,
      line: line
    )
  }

  private static func good(_ file: Int) -> Lines { Lines(goodINRC2[file].text) }

  private static func scenario(_ name: String, _ line: String, at number: Int) -> Sample {
    set(name, 0, good(0).with(line, at: number).utf8, line: number)
  }

  private static func history(_ name: String, _ line: String, at number: Int) -> Sample {
    set(name, 1, good(1).with(line, at: number).utf8, line: number)
  }

  private static func week(_ name: String, _ line: String, at number: Int) -> Sample {
    set(name, 2, good(2).with(line, at: number).utf8, line: number)
  }

  private static var brokenScenarios: [Sample] {
    [
      set("missing-skills", 0, good(0).without(5...8).utf8, line: nil),
      set("missing-nurses", 0, good(0).without(20...22).utf8, line: nil),
      scenario("nameless", "SCENARIO =", at: 1),
      scenario("no-weeks", "WEEKS = 0", at: 3),
      scenario("doubled-skill", "HeadNurse", at: 7),
      scenario("huge-count", "SHIFT_TYPES = 99999999999", at: 9),
      scenario("wrong-count", "SHIFT_TYPES = 3", at: 9),
      scenario("mistyped-limits", "Early (1;5)", at: 10),
      scenario("crossing-limits", "Early (5,1)", at: 10),
      scenario("unknown-successor", "Night 1 Late", at: 15),
      scenario("mistyped-contract", "Full (2,6) (1,5) (1,4) one 1", at: 18),
      scenario("unknown-contract", "Bob Half 1 Nurse", at: 22),
      scenario("unknown-skill", "Bob Full 1 Doctor", at: 22),
      scenario("doubled-nurse", "Ann Full 1 Nurse", at: 22),
      set("utf-16-scenario", 0, good(0).utf16, line: 1),
    ]
  }

  private static var brokenHistories: [Sample] {
    [
      history("other-scenario", "0 other", at: 2),
      history("unknown-nurse", "Zoe 3 1 None 0 0 2", at: 6),
      history("unknown-last-shift", "Ann 0 0 Late 1 2 0", at: 5),
      history("contradiction", "Bob 3 1 None 0 4 2", at: 6),
      set("forgotten-nurse", 1, good(1).without(6...6).utf8, line: nil),
      set("truncated-history", 1, good(1).cut(after: 5).appending("\nBob 3 1 No").utf8, line: 6),
    ]
  }

  private static var brokenWeeks: [Sample] {
    [
      week("six-days", "Early Nurse (1,1) (1,1) (1,2) (1,2) (1,1) (0,1)", at: 6),
      week("unknown-day", "Bob Any Tuesday", at: 11),
      set("missing-requirement", 2, good(2).without(8...8).utf8, line: nil),
      set("latin-1-week", 2, good(2).with("Bj\u{f6}rn Any Tue", at: 11).latin1, line: 11),
    ]
  }
}
