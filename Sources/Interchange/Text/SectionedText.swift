/// A text cut into sections, each begun by a line with a known word.
struct SectionedText {
  /// A section and its lines.
  struct Section {
    /// The line it begins on.
    let line: Int
    /// What stands after `=` on that line; empty when nothing does.
    let value: Substring
    /// Its lines that are neither blank nor comments.
    var lines: [PublicText.Line] = []
  }

  private var sections: [String: Section] = [:]
  /// The number of lines.
  let length: Int

  /// Cuts a text at the lines whose first word is a heading; `#` begins a
  /// comment line.
  init(_ text: PublicText, headings: [String], _ log: inout ProblemLog) {
    length = text.lines.count
    var current: String?
    for line in text.lines where !line.text.isEmpty && !line.text.hasPrefix("#") {
      if let (name, value) = Self.heading(line.text, among: headings) {
        if sections[name] != nil {
          log.add(line: line.number, value: name, expected: "each section once")
        }
        sections[name] = Section(line: line.number, value: value)
        current = name
      } else if let current {
        sections[current]?.lines.append(line)
      } else {
        let first = headings.first ?? ""
        log.add(line: line.number, value: line.text, expected: "section \(first) first")
        return
      }
    }
  }

  /// A section; notes a problem and gives nil when it is missing.
  func section(_ name: String, _ log: inout ProblemLog) -> Section? {
    if let section = sections[name] { return section }
    log.add(line: max(1, length), field: name, expected: "this section before the end of the file")
    return nil
  }

  private static func heading(
    _ text: Substring,
    among headings: [String]
  ) -> (name: String, value: Substring)? {
    guard let first = text.first, first.isASCII, first.isUppercase else { return nil }
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = PublicText.trimmed(parts[0])
    guard let heading = headings.first(where: { $0 == name }) else { return nil }
    return (heading, parts.count > 1 ? PublicText.trimmed(parts[1]) : "")
  }
}
