import Foundation

/// The lines of a text file, with their numbers.
struct PublicText {
  /// One line without its end, and without blanks on either side.
  struct Line {
    /// From 1.
    let number: Int
    let text: Substring
  }

  /// The file, as it was named.
  let file: String
  /// Every line, blank ones too.
  let lines: [Line]

  /// The largest file that is read.
  static let greatestSize = 64 << 20

  /// Decodes a file: UTF-8, with or without a byte order mark.
  init(_ bytes: [UInt8], file: String) throws(FormatProblems) {
    self.file = file
    var log = ProblemLog(file: file)
    guard bytes.count <= Self.greatestSize else {
      log.add(expected: "at most \(Self.greatestSize >> 20) MB")
      throw FormatProblems(log.problems)
    }
    var lines: [Line] = []
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for raw in content.split(separator: 10, omittingEmptySubsequences: false) {
      let number = lines.count + 1
      guard !raw.contains(0), let text = String(validating: raw, as: UTF8.self) else {
        log.add(line: number, expected: "text encoded as UTF-8")
        break
      }
      lines.append(Line(number: number, text: Self.trimmed(text[...])))
    }
    try log.check()
    self.lines = lines
  }

  /// A text without blanks on either side.
  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let last = text.unicodeScalars.last, isBlank(last) { text.unicodeScalars.removeLast() }
    while let first = text.unicodeScalars.first, isBlank(first) {
      text.unicodeScalars.removeFirst()
    }
    return text
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\r"
  }
}

/// Reads the bytes of files.
enum FileBytes {
  /// The bytes of a file.
  static func read(_ path: String) throws(FormatProblems) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw FormatProblems([FormatProblem(file: path, expected: "a file that can be read")])
    }
  }
}
