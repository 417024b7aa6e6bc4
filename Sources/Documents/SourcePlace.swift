/// Where something stands in a file.
public struct SourcePlace: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file, relative to the practice's directory.
  public let file: String
  /// The line, or the row of a table with its header as row 1, counted from 1;
  /// nil for the file as a whole.
  public let line: Int?
  /// The column of the character, counted from 1; nil in tables.
  public let column: Int?

  /// Makes a place; the file as a whole unless told.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// As in `practice.yaml:42`.
  public var description: String { line.map { "\(file):\($0)" } ?? file }

  /// Places are ordered by file, then by line and column.
  public static func < (first: Self, second: Self) -> Bool {
    let firstKey = (first.file, first.line ?? 0, first.column ?? 0)
    return firstKey < (second.file, second.line ?? 0, second.column ?? 0)
  }
}
