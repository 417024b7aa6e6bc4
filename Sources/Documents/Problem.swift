/// One fault of a file, in words that let its owner mend it.
public struct Problem: Sendable, Hashable, CustomStringConvertible {
  /// Where it is.
  public let place: SourcePlace
  /// The field, as in `shifts[3].start`, lists counted from 1; empty for the
  /// file as a whole.
  public let path: String
  /// The value found; nil where there is none.
  public let value: String?
  /// What is wrong with it, as in `is not a time of day`.
  public let fault: String
  /// What was expected; nil where the fault says all.
  public let expected: String?
  /// What was perhaps meant; nil for no idea.
  public let suggestion: String?

  /// Makes a problem.
  public init(
    at place: SourcePlace,
    path: String = "",
    value: String? = nil,
    fault: String,
    expected: String? = nil,
    suggestion: String? = nil
  ) {
    self.place = place
    self.path = path
    self.value = value
    self.fault = fault
    self.expected = expected
    self.suggestion = suggestion
  }

  /// One paragraph: place, field, value, what is wrong, what was expected.
  public var description: String {
    var text = "\(place): "
    if !path.isEmpty { text += "\(path): " }
    if let value { text += "\(Problem.quoted(value)) " }
    text += fault
    if let expected { text += "; expected \(expected)" }
    if let suggestion { text += "; did you mean '\(suggestion)'?" }
    return text
  }

  /// A value between quotes, on one line and shortened to 60 characters.
  static func quoted(_ value: String) -> String {
    let visible = value.unicodeScalars.prefix(61).map { scalar -> String in
      scalar.value < 32 || scalar.value == 127
        ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    return "'" + visible.prefix(60).joined() + (visible.count > 60 ? "…" : "") + "'"
  }
}
