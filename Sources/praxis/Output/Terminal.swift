import Foundation

/// Standard output and standard error.
enum Terminal {
  /// Whether standard error is a terminal that takes colour.
  static let isInteractive =
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  private static let takesColour =
    isInteractive && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

  /// Prints a line on standard output.
  static func output(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Prints a line on standard error.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Prints an error, red on a terminal.
  static func error(_ message: String) {
    note(takesColour ? "\u{1B}[31m\(message)\u{1B}[0m" : message)
  }

  /// Replaces the current line of standard error on a terminal.
  static func replaceLine(_ line: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
  }

  /// Clears the current line of standard error on a terminal.
  static func clearLine() { if isInteractive { replaceLine("") } }
}
