/// The words of one line, read one after another.
struct INRC2Words {
  let line: Int
  private let words: [Substring]

  init(_ line: PublicText.Line) {
    self.line = line.number
    words = line.text.split { $0 == " " || $0 == "\t" }
  }

  /// How many there are.
  var count: Int { words.count }

  /// A word; empty beyond the last.
  subscript(position: Int) -> Substring { position < words.count ? words[position] : "" }

  /// The words from a position.
  func from(_ position: Int) -> ArraySlice<Substring> { words.dropFirst(position) }
}

/// Two limits written `(2,5)`.
struct INRC2Limits: Equatable, Hashable {
  let least: Int
  let most: Int
}

extension ProblemLog {
  /// Reads limits such as `(2,5)`, the first not above the second; notes a
  /// problem and gives nil otherwise.
  mutating func limits(_ text: Substring, line: Int, field: String) -> INRC2Limits? {
    let numbers = text.dropFirst().dropLast()
      .split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard text.hasPrefix("("), text.hasSuffix(")"), numbers.count == 2,
      let least = numbers[0], let most = numbers[1], 0 <= least, least <= most, most <= 100_000
    else {
      add(line: line, field: field, value: text, expected: "two numbers in order, as in (2,5)")
      return nil
    }
    return INRC2Limits(least: least, most: most)
  }

  /// The lines of a section as words, checked against the number that its
  /// heading announces.
  mutating func counted(
    _ name: String,
    in text: SectionedText,
    atMost most: Int = 1000
  ) -> [INRC2Words] {
    guard let section = text.section(name, &self),
      let announced = number(section.value, in: 0...most, line: section.line, field: name)
    else { return [] }
    if announced != section.lines.count {
      add(
        line: section.line,
        field: name,
        value: section.value,
        expected: "the number of its lines, \(section.lines.count)"
      )
    }
    return section.lines.prefix(most).map(INRC2Words.init)
  }

  /// Whether a line has the right number of words; notes a problem otherwise.
  mutating func expect(_ words: INRC2Words, _ counts: ClosedRange<Int>, _ form: String) -> Bool {
    if counts.contains(words.count) { return true }
    add(line: words.line, value: words.from(0).joined(separator: " "), expected: form)
    return false
  }
}
