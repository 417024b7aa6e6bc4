/// Calendars in text, after RFC 5545.
enum CalendarText {
  /// A line, folded so that none is longer than 75 octets, with its end.
  static func line(_ name: String, _ value: String) -> String {
    var folded = ""
    var octets = 0
    // A fold may fall between any two characters, but not within one.
    for character in "\(name):\(value)".unicodeScalars {
      let size = UTF8.width(character)
      if octets + size > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(character)
      octets += size
    }
    return folded + "\r\n"
  }

  /// Text as a value: separators and line ends escaped, other control
  /// characters left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n": escaped += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text of a value.
  static func unescaped(_ value: String) -> String {
    var text = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The lines of a calendar, unfolded, with their numbers from 1.
  static func lines(of text: String) -> [(number: Int, line: String)] {
    var lines: [(number: Int, line: String)] = []
    let raw = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, part) in raw.enumerated() {
      let line = String(String.UnicodeScalarView(part.last == "\r" ? part.dropLast() : part))
      if let first = line.unicodeScalars.first, first == " " || first == "\t", !lines.isEmpty {
        lines[lines.count - 1].line += String(line.unicodeScalars.dropFirst())
      } else if !line.isEmpty {
        lines.append((index + 1, line))
      }
    }
    return lines
  }

  /// A word for ids of events and names of files: letters, digits, `.`, `_`
  /// and `-` as they are, other characters by the numbers of their bytes.
  static func word(_ text: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-".utf8)
    var word = ""
    for (index, byte) in text.utf8.enumerated() {
      if plain.contains(byte) && !(index == 0 && byte == UInt8(ascii: ".")) {
        word.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        word += "%" + hexadecimal([byte]).uppercased()
      }
    }
    return word
  }
}
