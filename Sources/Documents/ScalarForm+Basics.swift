extension ScalarForm where Value == String {
  /// Any text of 1 to 2000 characters without control characters.
  public static var text: ScalarForm {
    ScalarForm(expected: "a text of at most 2000 characters") { text throws(ScalarFault) in
      if text.isEmpty { throw ScalarFault("is empty") }
      if text.count > 2000 { throw ScalarFault("is too long") }
      if text.hasControlCharacters {
        throw ScalarFault("holds a control character", expected: "printable text on one line")
      }
      return text
    }
  }

  /// An id: 1 to 64 characters, none of `+ ; , |`, no blank at either end.
  public static var id: ScalarForm {
    ScalarForm(expected: "1 to 64 characters, none of + ; , |") { text throws(ScalarFault) in
      if text.isEmpty { throw ScalarFault("is not an id") }
      if text.count > 64 { throw ScalarFault("is too long for an id") }
      if text.hasControlCharacters { throw ScalarFault("holds a control character") }
      if text != text.trimmed { throw ScalarFault("begins or ends with a blank") }
      if text.contains(where: { "+;,|".contains($0) }) {
        throw ScalarFault("holds a character that separates ids")
      }
      return text
    }
  }

  /// A name of a space of names.
  public static func reference(to names: NameSpace) -> ScalarForm {
    ScalarForm(expected: "the id of a \(names.noun)") { text throws(ScalarFault) in
      guard names.contains(text) else { throw names.fault(of: text) }
      return text
    }
  }
}

extension StringProtocol {
  /// Whether any character is a control character, a line end included.
  var hasControlCharacters: Bool {
    unicodeScalars.contains { $0.value < 32 || (127...159).contains($0.value) }
  }
}

extension ScalarForm where Value == Int {
  /// A whole number in a range.
  public static func integer(in range: ClosedRange<Int>) -> ScalarForm {
    let words = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return ScalarForm(expected: words) { text throws(ScalarFault) in
      guard text.isWholeNumber else { throw ScalarFault("is not a whole number") }
      guard let number = Int(text), range.contains(number) else {
        throw ScalarFault("is out of range")
      }
      return number
    }
  }

  /// A length of time in minutes: `7:30`, `7h30`, `8h` or `450 min`.
  public static func minutes(in range: ClosedRange<Int>) -> ScalarForm {
    let words = "a length such as 7:30, 7h30, 8h or 450 min"
    return ScalarForm(expected: words) { text throws(ScalarFault) in
      guard let length = Length(text) else { throw ScalarFault("is not a length of time") }
      guard let minutes = length.minutes, range.contains(minutes) else {
        throw ScalarFault(
          "is out of range",
          expected: "\(Length.words(range.lowerBound)) to \(Length.words(range.upperBound))"
        )
      }
      return minutes
    }
  }
}

extension StringProtocol {
  /// Whether it is digits, perhaps after a minus sign.
  var isWholeNumber: Bool {
    let digits = hasPrefix("-") ? dropFirst() : self[...]
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension ScalarForm where Value == Bool {
  /// `true` or `false`, `yes` or `no`.
  public static var boolean: ScalarForm {
    ScalarForm("yes or no", expected: "true or false") { text in
      switch text.lowercased() {
      case "true", "yes": true
      case "false", "no": false
      default: nil
      }
    }
  }
}

extension ScalarForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration.
  public static var word: ScalarForm {
    let words = Value.allCases.map(\.rawValue)
    return ScalarForm(expected: words.joined(separator: ", ")) { text throws(ScalarFault) in
      guard let value = Value(rawValue: text) else {
        throw ScalarFault(
          "is not one of the words",
          candidates: words
        )
      }
      return value
    }
  }
}
