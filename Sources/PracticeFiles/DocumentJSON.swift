import Documents

/// A practice's document as JSON, which is YAML too and reads back alike.
enum DocumentJSON {
  /// The text of a value, two blanks a level; groups and lists of single values
  /// stand on one line.
  static func text(_ value: DocumentValue, indent: String = "") -> String {
    let inner = indent + "  "
    switch value.content {
    case .null: return "null"
    case .scalar(let text): return scalar(text)
    case .list(let values):
      return joined(values.map { Self.text($0, indent: inner) }, "[", "]", values, indent)
    case .mapping(let entries):
      let fields = entries.map { "\(quoted($0.key)): \(text($0.value, indent: inner))" }
      return joined(fields, "{", "}", entries.map(\.value), indent)
    }
  }

  private static func joined(
    _ parts: [String],
    _ open: String,
    _ close: String,
    _ values: [DocumentValue],
    _ indent: String
  ) -> String {
    let isFlat = values.allSatisfy { value in
      switch value.content {
      case .null, .scalar: true
      case .list, .mapping: false
      }
    }
    if isFlat { return open + parts.joined(separator: ", ") + close }
    let lines = parts.map { "\(indent)  \($0)" }.joined(separator: ",\n")
    return "\(open)\n\(lines)\n\(indent)\(close)"
  }

  /// A whole number, yes or no as such, anything else in quotes.
  private static func scalar(_ text: String) -> String {
    if text == "true" || text == "false" { return text }
    if let number = Int(text), String(number) == text { return text }
    return quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    let characters = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default:
        scalar.value < 32
          ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
          : String(scalar)
      }
    }
    return "\"\(characters.joined())\""
  }
}
