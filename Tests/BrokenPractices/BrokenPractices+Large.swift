extension BrokenPractices {
  /// Files that are very large, very deep, or that contain themselves.
  static var largeAndCyclic: [BrokenPractice] { large + cyclic + outside }

  private static func added(_ name: String, _ text: String) -> BrokenPractice {
    BrokenPractice(name, text: Sample.text(Sample.main) + text)
  }

  private static var large: [BrokenPractice] {
    let bomb = (1...12).map { level in
      let inner = (0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", ")
      return "x\(level): &a\(level) [\(inner)]\n"
    }.joined()
    let deepBlock = (0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let staff = "id,name\n" + (0..<5001).map { "p\($0),P\n" }.joined()
    return [
      BrokenPractice("a main file of 65 MiB", hollow: [Sample.main: 65 << 20]),
      BrokenPractice("a table of 65 MiB", hollow: ["staff.csv": 65 << 20]),
      BrokenPractice("a table of 65 GiB", hollow: ["staff.csv": 65 << 30]),
      BrokenPractice(
        "5001 professionals",
        file: "staff.csv",
        changes: ["staff.csv": Array(staff.utf8)]
      ),
      added("nested 900 brackets deep", "extra: " + repeated("[", 900) + repeated("]", 900) + "\n"),
      added("nested 5000 brackets deep", "extra: " + repeated("[", 5000) + "\n"),
      added("nested 100,000 braces deep", "extra: " + repeated("{a: ", 100_000) + "\n"),
      added("nested 50 lists deep", "extra: " + repeated("- ", 50) + "a\n"),
      added("nested 600 groups deep", "extra:\n" + deepBlock),
      added("an alias bomb", "x0: &a0 [x, x, x, x, x, x, x, x, x]\n" + bomb),
      added("an alias bomb as a key", "x0: &a0 [x, x]\n" + bomb + "? *a12\n: 1\n"),
      added("a name of a million characters", "\"\(repeated("n", 1_000_000))\": 1\n"),
      added("a hundred thousand unknown fields", (0..<100_000).map { "f\($0): 1\n" }.joined()),
      added("eighty doubled keys", (0..<80).map { "e\($0): 1\ne\($0): 2\n" }.joined()),
    ]
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static var cyclic: [BrokenPractice] {
    [
      added("an alias within its own anchor", "extra: &me [1, *me]\n"),
      added("an alias within its own group", "extra: &me {a: *me}\n"),
      including("practice.yaml", "a list that is the file itself"),
      including("./practice.yaml", "a list that is the file itself by another name"),
      including(
        "a.yaml",
        "two files that include each other",
        file: "b.yaml",
        [
          "a.yaml": "- {from: b.yaml}\n", "b.yaml": "- {from: a.yaml}\n",
        ]
      ),
      BrokenPractice("a loop of links", changes: [:], links: ["staff.csv": "staff.csv"]),
      BrokenPractice("the main file is a loop of links", links: ["practice.yaml": "practice.yaml"]),
    ]
  }

  private static var outside: [BrokenPractice] {
    [
      including("../clinic/staff.csv", "a table of the directory above"),
      including("/etc/hostname.csv", "a table of another directory"),
      including("x/../../staff.csv", "a table by a detour"),
      including("missing.csv", "a table that is missing"),
      including("staff.txt", "a table of another kind"),
      including("staff.csv/more.csv", "a table within a table"),
      including("./", "a directory"),
      including("'.csv'", "a table with no name"),
      BrokenPractice("a link to a device", links: ["staff.csv": "/dev/zero"]),
      BrokenPractice("a link out of the directory", links: ["staff.csv": "/etc/passwd"]),
      BrokenPractice("a link to nothing", links: ["staff.csv": "nowhere.csv"]),
      BrokenPractice("a link to a directory", links: ["staff.csv": "."]),
    ]
  }

  private static func including(
    _ name: String,
    _ what: String,
    file: String = Sample.main,
    _ others: [String: String] = [:]
  ) -> BrokenPractice {
    let text = Sample.text(Sample.main)
      .replacing("professionals: {from: staff.csv}", with: "professionals: {from: \(name)}")
    var changes: [String: [UInt8]?] = [Sample.main: Array(text.utf8)]
    for (other, content) in others { changes[other] = Array(content.utf8) }
    return BrokenPractice(what, file: file, changes: changes)
  }
}
