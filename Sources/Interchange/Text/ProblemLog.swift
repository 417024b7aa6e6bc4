import PracticeDomain

/// Collects what is wrong with one file while it is read.
struct ProblemLog {
  /// The file, as it was named.
  let file: String
  private(set) var problems: [FormatProblem] = []
  /// After so many problems the rest is left out.
  private static let most = 100

  init(file: String) { self.file = file }

  /// Notes a problem.
  mutating func add(
    line: Int? = nil,
    field: String? = nil,
    value: (some StringProtocol)? = String?.none,
    expected: String
  ) {
    guard problems.count < Self.most else { return }
    problems.append(
      FormatProblem(
        file: file,
        line: line,
        field: field,
        value: value.map { String($0) },
        expected: expected
      )
    )
  }

  /// Reads a number within limits; notes a problem and gives nil otherwise.
  mutating func number(
    _ text: some StringProtocol,
    in range: ClosedRange<Int>,
    line: Int,
    field: String
  ) -> Int? {
    if let number = Int(text), range.contains(number) { return number }
    add(
      line: line,
      field: field,
      value: text,
      expected: "a number from \(range.lowerBound) to \(range.upperBound)"
    )
    return nil
  }

  /// Reads a new id; notes a problem and gives nil when it cannot be one or is
  /// taken.
  mutating func newID(
    _ text: some StringProtocol,
    among taken: (String) -> Bool,
    line: Int,
    field: String
  ) -> String? {
    let id = String(text)
    if id.isEmpty || id.contains(where: Identifier<Never>.forbiddenCharacters.contains) {
      add(line: line, field: field, value: text, expected: "an id without + ; , |")
      return nil
    }
    if taken(id) {
      add(line: line, field: field, value: text, expected: "an id that no line before has")
      return nil
    }
    return id
  }

  /// Throws what was noted, if anything.
  func check() throws(FormatProblems) {
    if !problems.isEmpty { throw FormatProblems(problems) }
  }
}
