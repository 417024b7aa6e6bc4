import Documents

/// Values in a form that is equal for equal values, wherever they stand in a file
/// and however they are laid out.
enum CanonicalText {
  /// The text of a value: keys in order, every word quoted.
  static func text(_ value: DocumentValue) -> String {
    switch value.content {
    case .null: return "~"
    case .scalar(let text): return quoted(text)
    case .list(let values): return "[" + values.map(text).joined(separator: ",") + "]"
    case .mapping(let entries):
      let sorted = entries.sorted { $0.key < $1.key }
      return "{" + sorted.map { "\(quoted($0.key)):\(text($0.value))" }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
