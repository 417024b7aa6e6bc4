import Documents

/// Refuses aliases where the parser would have to write them out to compare
/// keys, which a few lines can make endless.
enum AliasCheck {
  /// The problem of a text that uses aliases along with keys that are no single
  /// words; nil for any other text.
  static func problem(in text: String, file: String) -> Problem? {
    let bytes = Array(text.utf8)
    guard bytes.contains(38), bytes.contains(42) else { return nil }
    var line = 1
    var previous: UInt8 = 10
    for (index, byte) in bytes.enumerated() {
      if byte == 10 { line += 1 }
      let opensWord = isBlank(previous) || "[{,:".utf8.contains(previous)
      let isComplex =
        (byte == 63 && opensWord && isBlank(next(index, bytes)))
        || ((byte == 93 || byte == 125) && firstAfterBlanks(index, bytes) == 58)
        || (byte == 42 && opensWord && endsInColon(index, bytes))
      if isComplex {
        return Problem(
          at: SourcePlace(file: file, line: line),
          fault: "has an alias in a key, or aliases beside keys that are not single words",
          expected: "keys that are single words"
        )
      }
      previous = byte
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }

  private static func next(_ index: Int, _ bytes: [UInt8]) -> UInt8 {
    index + 1 < bytes.count ? bytes[index + 1] : 10
  }

  private static func firstAfterBlanks(_ index: Int, _ bytes: [UInt8]) -> UInt8 {
    bytes[(index + 1)...].first { !isBlank($0) } ?? 10
  }

  private static func endsInColon(_ index: Int, _ bytes: [UInt8]) -> Bool {
    var position = index + 1
    while position < bytes.count, !isBlank(bytes[position]), !",]}:".utf8.contains(bytes[position])
    {
      position += 1
    }
    while position < bytes.count, bytes[position] == 32 { position += 1 }
    return position < bytes.count && bytes[position] == 58
  }
}
