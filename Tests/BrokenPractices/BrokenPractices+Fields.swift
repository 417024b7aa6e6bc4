extension BrokenPractices {
  /// Every field of the main file that stands on a line of its own, renamed,
  /// doubled, and given values of the wrong type, range or form.
  static var fieldMutations: [BrokenPractice] {
    let lines = Sample.lines(Sample.main)
    return lines.indices.flatMap { index -> [BrokenPractice] in
      guard let field = Field(lines[index]) else { return [] }
      return renamed(field, index, lines) + doubled(field, index, lines)
        + mistyped(field, index, lines)
    }
  }

  private static func replacing(_ index: Int, _ lines: [String], by new: [String]) -> String {
    (lines[..<index] + new + lines[(index + 1)...]).joined(separator: "\n")
  }

  private static func renamed(_ field: Field, _ index: Int, _ lines: [String]) -> [BrokenPractice] {
    let text = replacing(index, lines, by: ["\(field.lead)\(field.key)x:\(field.tail)"])
    return [
      BrokenPractice("line \(index + 1): \(field.key) renamed", lines: [index + 1], text: text)
    ]
  }

  private static func doubled(_ field: Field, _ index: Int, _ lines: [String]) -> [BrokenPractice] {
    guard !field.value.isEmpty else { return [] }
    let blanks = String(repeating: " ", count: field.lead.count)
    let copy = "\(blanks)\(field.key):\(field.tail)"
    return [
      BrokenPractice(
        "line \(index + 1): \(field.key) doubled",
        lines: [index + 1, index + 2],
        text: replacing(index, lines, by: [lines[index], copy])
      )
    ]
  }

  private static func mistyped(_ field: Field, _ index: Int, _ lines: [String]) -> [BrokenPractice]
  {
    guard !field.value.isEmpty, !field.value.hasPrefix("{") else { return [] }
    return (["{zzz: 1}"] + wrongValues(of: field)).map { value in
      BrokenPractice(
        "line \(index + 1): \(field.key) is \(value)",
        lines: [index + 1],
        text: replacing(index, lines, by: ["\(field.lead)\(field.key): \(value)"])
      )
    }
  }

  /// Values that no field of the same form may have.
  private static func wrongValues(of field: Field) -> [String] {
    let digits = field.value.filter(\.isNumber).count
    switch field.value {
    case let value where value.count == 10 && digits == 8 && value.contains("-"):
      return ["2026-02-30", "tomorrow", "9999999999-01-01", "[]"]
    case let value where value.count == 5 && digits == 4 && value.contains(":"):
      return ["25:00", "eight", "12:60", "99999999999999999999:00"]
    case let value where digits == value.count && !value.isEmpty:
      return ["many", "-1", "1.5", "99999999999999999999", "[1, 2]"]
    case let value where digits > 0 && (value.hasSuffix("min") || value.hasSuffix("h")):
      return ["soon", "-5 min", "99999999999999999999h", "1:99"]
    default:
      return reference(field.key)
    }
  }

  private static func reference(_ key: String) -> [String] {
    switch key {
    case "id": ["a+b", "'a;b'", "\"a,b\"", "a|b", "''", String(repeating: "x", count: 65)]
    case "roles", "places", "professional", "rule", "work", "of", "period", "time-zone",
      "currency", "week-start", "weekend", "days":
      ["no-such-thing"]
    case "name": ["\"tab\\there\"", "''"]
    default: []
    }
  }
}

/// A line `key: value`, perhaps the first of a list's element.
struct Field {
  let lead: String
  let key: String
  let tail: String
  var value: String { String(tail.drop { $0 == " " }) }

  init?(_ line: String) {
    let start = line.firstIndex { $0 != " " && $0 != "-" } ?? line.endIndex
    let rest = line[start...]
    guard let colon = rest.firstIndex(of: ":"), !rest.hasPrefix("#") else { return nil }
    let key = rest[..<colon]
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
    self.lead = String(line[..<start])
    self.key = String(key)
    let tail = rest[rest.index(after: colon)...]
    self.tail = String(tail.prefix { $0 != "#" }).trimmingTrailingBlanks
  }
}

extension String {
  var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
