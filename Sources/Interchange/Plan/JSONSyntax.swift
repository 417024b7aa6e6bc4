/// Finds where a text stops being JSON, so that a message can name the line.
struct JSONSyntax {
  private let bytes: [UInt8]
  private var position = 0
  private static let deepest = 200

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line, from 1, of the first byte that no JSON has there; nil when the
  /// whole text is JSON.
  static func faultyLine(in bytes: [UInt8]) -> Int? {
    var syntax = JSONSyntax(bytes)
    if syntax.value(depth: 0) {
      syntax.skipBlanks()
      if syntax.position == bytes.count { return nil }
    }
    return bytes.prefix(syntax.position).count { $0 == 10 } + 1
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 32 || byte == 10 || byte == 13 || byte == 9 { position += 1 }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) -> Bool {
    skipBlanks()
    guard let byte = next, depth < Self.deepest else { return false }
    switch byte {
    case UInt8(ascii: "{"): return members(depth: depth, end: "}", isObject: true)
    case UInt8(ascii: "["): return members(depth: depth, end: "]", isObject: false)
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  private mutating func members(depth: Int, end: Unicode.Scalar, isObject: Bool) -> Bool {
    position += 1
    if skip(end) { return true }
    repeat {
      if isObject {
        skipBlanks()
        guard next == UInt8(ascii: "\""), string(), skip(":") else { return false }
      }
      guard value(depth: depth + 1) else { return false }
    } while skip(",")
    return skip(end)
  }

  private mutating func string() -> Bool {
    position += 1
    while let byte = next, byte >= 32 {
      position += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte == UInt8(ascii: "\\") && next != nil { position += 1 }
    }
    return false
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let wanted = Array("\(word)".utf8)
    guard bytes[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  private mutating func number() -> Bool {
    let start = position
    while let byte = next, Self.numeric.contains(byte) { position += 1 }
    return position > start
  }

  private static let numeric = Set("0123456789+-.eE".utf8)
}
