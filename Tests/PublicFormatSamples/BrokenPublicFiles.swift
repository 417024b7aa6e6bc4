/// Files in public formats that are broken on purpose, one fault each.
public enum BrokenPublicFiles {
  /// A broken input: its files and what a reader must say of them.
  public struct Sample: Sendable, CustomStringConvertible {
    /// What is wrong, as in `doubled-shift`.
    public let name: String
    /// The files by name, to be put into one directory.
    public let files: [(name: String, bytes: [UInt8])]
    /// The file to give to a reader; nil for the directory.
    public let input: String?
    /// The file that must be named.
    public let faultyFile: String
    /// The line that must be named; nil where any line will do.
    public let line: Int?

    /// The name.
    public var description: String { name }
  }

  /// All of them.
  public static var all: [Sample] { shiftScheduling + inrc2 }
}

/// Lines of a file, to be changed one by one.
struct Lines {
  private var lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Without some lines, counted from 1.
  func without(_ numbers: ClosedRange<Int>) -> Lines {
    var copy = self
    copy.lines.removeSubrange((numbers.lowerBound - 1)...(numbers.upperBound - 1))
    return copy
  }

  /// With another line, counted from 1.
  func with(_ line: String, at number: Int) -> Lines {
    var copy = self
    copy.lines[number - 1] = line
    return copy
  }

  /// With more lines at the end.
  func appending(_ text: String) -> Lines { Lines(lines.joined(separator: "\n") + text) }

  /// Cut off after a line, counted from 1.
  func cut(after number: Int) -> Lines {
    var copy = self
    copy.lines = Array(lines.prefix(number))
    return copy
  }

  /// In UTF-8.
  var utf8: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// In UTF-16, least byte first, with a byte order mark.
  var utf16: [UInt8] {
    [0xFF, 0xFE]
      + lines.joined(separator: "\n").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  /// In Latin 1.
  var latin1: [UInt8] {
    lines.joined(separator: "\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}
