extension BrokenPractices {
  /// The main file as no YAML, in other encodings, or of another shape.
  static var fileMutations: [BrokenPractice] {
    let text = Sample.text(Sample.main)
    let bytes = Array(text.utf8)
    let wide = bytes.flatMap { byte -> [UInt8] in [byte, 0] }
    return shapes + syntax(text) + [
      BrokenPractice("UTF-16", lines: [1], changes: [Sample.main: [0xFF, 0xFE] + wide]),
      BrokenPractice("UTF-16 big-endian", changes: [Sample.main: [0xFE, 0xFF] + wide]),
      BrokenPractice("UTF-16 without a mark", changes: [Sample.main: wide]),
      BrokenPractice(
        "Latin-1 in line 1",
        lines: [1],
        changes: [Sample.main: Array("# caf".utf8) + [0xE9, 10] + bytes]
      ),
      BrokenPractice(
        "a lone surrogate",
        changes: [Sample.main: [0x23, 0xED, 0xA0, 0x80, 10] + bytes]
      ),
      BrokenPractice("a zero byte", changes: [Sample.main: bytes + [0, 10]]),
      BrokenPractice("cut within a character", changes: [Sample.main: bytes + [0x23, 0xE2, 0x82]]),
      BrokenPractice("no main file", changes: [Sample.main: nil]),
    ]
  }

  private static var shapes: [BrokenPractice] {
    [
      ("empty", ""), ("only a comment", "# nothing\n"), ("a single word", "practice\n"),
      ("a list", "- version: 1\n"), ("a number", "42\n"), ("null", "~\n"),
      ("only a version", "version: 1\n"), ("a later version", "version: 2\n"),
      ("an empty group", "{}\n"), ("binary", "\u{1}\u{2}\u{3}\n"),
    ].map { BrokenPractice("the main file is \($0.0)", text: $0.1) }
  }

  private static func syntax(_ text: String) -> [BrokenPractice] {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
    return [
      ("a tab", "extra:\n\tname: x\n"), ("an open bracket", "extra: [1, 2\n"),
      ("an open brace", "extra: {a: 1\n"), ("an open quote", "extra: \"a\n"),
      ("a bad escape", "extra: \"\\q\"\n"), ("an unknown alias", "extra: *nowhere\n"),
      ("a second document", "---\nversion: 1\n"), ("a word at the margin", "extra\n"),
      ("a percent sign", "%\n"), ("an at sign", "extra: @a\n"),
      ("a key that is a list", "? [a, b]\n: 1\n"), ("a key that is a group", "{a: 1}: 2\n"),
      ("a tab for blanks", "extra:\n  - a\n\t- b\n"),
    ].map { name, added in
      BrokenPractice(
        "after the sample: \(name)",
        lines: Set(line...(line + 4)),
        text: text + added
      )
    }
  }
}
