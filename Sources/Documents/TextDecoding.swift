/// Turns the bytes of a file into text, or says why they are none.
///
/// Files are UTF-8, perhaps with a byte order mark, which is dropped.
public enum TextDecoding {
  /// The text of the bytes; nil with a problem reported when they are not
  /// UTF-8.
  public static func text(of bytes: [UInt8], file: String, problems: Problems) -> String? {
    if let name = foreignEncoding(of: bytes) {
      problems.add(
        Problem(
          at: SourcePlace(file: file, line: 1),
          fault: "the file is encoded in \(name)",
          expected: "UTF-8; save it again as UTF-8"
        )
      )
      return nil
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let body = Array(bytes[start...])
    if let text = String(validating: body, as: UTF8.self) { return text }
    problems.add(badByte(of: body, file: file))
    return nil
  }

  private static func foreignEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return nil }
    let odd = head.enumerated().filter { $0.offset % 2 == 1 && $0.element == 0 }.count
    let even = head.enumerated().filter { $0.offset % 2 == 0 && $0.element == 0 }.count
    return max(odd, even) * 3 >= head.count ? "UTF-16 without a mark" : nil
  }

  private static func badByte(of bytes: [UInt8], file: String) -> Problem {
    let index = firstBadByte(of: bytes)
    let line = 1 + bytes[..<index].count { $0 == 10 }
    let byte = bytes[index]
    let hex = String(byte, radix: 16, uppercase: true)
    return Problem(
      at: SourcePlace(file: file, line: line),
      fault: "byte \(index + 1) (hexadecimal \(hex)) is not UTF-8",
      expected: byte >= 0xA0
        ? "UTF-8; the file looks like Latin-1 or Windows-1252, save it again as UTF-8"
        : "UTF-8"
    )
  }

  /// The position of the first byte that no UTF-8 sequence explains.
  static func firstBadByte(of bytes: [UInt8]) -> Int {
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(of: bytes[index])
      let end = index + max(1, length)
      guard length > 0, end <= bytes.count,
        String(validating: bytes[index..<end], as: UTF8.self) != nil
      else { return index }
      index = end
    }
    return max(0, bytes.count - 1)
  }

  private static func sequenceLength(of byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }
}
