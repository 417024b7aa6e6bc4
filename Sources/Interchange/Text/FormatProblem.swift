/// One thing that is wrong with a file in a public format, a table or a plan.
public struct FormatProblem: Sendable, Equatable, CustomStringConvertible {
  /// The file, as it was named.
  public let file: String
  /// The line, from 1; nil when it is about the whole file.
  public let line: Int?
  /// The field or section; nil when it is about the whole line.
  public let field: String?
  /// What was found; nil when something is missing.
  public let value: String?
  /// What was expected instead.
  public let expected: String

  /// Makes a problem.
  public init(
    file: String,
    line: Int? = nil,
    field: String? = nil,
    value: String? = nil,
    expected: String
  ) {
    self.file = file
    self.line = line
    self.field = field
    self.value = value
    self.expected = expected
  }

  /// One sentence, as in `n.txt, line 3, minutes: found "x", expected a number.`
  public var description: String {
    var place = file
    if let line { place += ", line \(line)" }
    if let field { place += ", \(field)" }
    let found = value.map { "found \"\(Self.shown($0))\", " } ?? ""
    return "\(place): \(found)expected \(expected)" + (expected.hasSuffix("?") ? "" : ".")
  }

  /// A value made fit for one line of a message.
  private static func shown(_ value: String) -> String {
    let printable = value.unicodeScalars.prefix(60).map { scalar in
      scalar.properties.generalCategory == .control
        ? "\\u{\(String(scalar.value, radix: 16))}"
        : String(scalar)
    }
    return printable.joined() + (value.unicodeScalars.count > 60 ? "..." : "")
  }
}

/// Everything that is wrong with some input; never empty.
public struct FormatProblems: Error, Sendable, Equatable, CustomStringConvertible {
  /// The problems, in the order of the files and their lines.
  public let problems: [FormatProblem]

  /// Makes an error of problems.
  public init(_ problems: [FormatProblem]) { self.problems = problems }

  /// One sentence a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
