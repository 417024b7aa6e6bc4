/// Cuts a table into records and cells.
struct CSVScanner {
  /// One record: the row of its beginning, and its cells.
  struct Record {
    let row: Int
    let cells: [String]
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private let file: String
  private let problems: Problems
  private var index = 0
  private var row = 0

  init(_ text: String, file: String, problems: Problems) {
    self.bytes = Array(text.utf8)
    self.separator = CSVScanner.separator(of: bytes)
    self.file = file
    self.problems = problems
  }

  /// The separator that stands most often in the first line, outside quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts = [0, 0, 0]
    let candidates: [UInt8] = [44, 59, 9]
    var isQuoted = false
    for byte in bytes {
      if byte == 34 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// The next record; nil at the end.
  mutating func next() -> Record? {
    guard index < bytes.count else { return nil }
    row += 1
    var cells: [String] = []
    while true {
      cells.append(nextCell())
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    skipLineEnd()
    return Record(row: row, cells: cells)
  }

  private mutating func skipLineEnd() {
    if index < bytes.count, bytes[index] == 13 { index += 1 }
    if index < bytes.count, bytes[index] == 10 { index += 1 }
  }

  private func isEndOfCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == 10 || byte == 13
  }

  private mutating func nextCell() -> String {
    while index < bytes.count, bytes[index] == 32 { index += 1 }
    if index < bytes.count, bytes[index] == 34 { return quotedCell() }
    let start = index
    while index < bytes.count, !isEndOfCell(bytes[index]) {
      if bytes[index] == 34 { report("a quote stands within a cell that does not begin with one") }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self).trimmed
  }

  private mutating func quotedCell() -> String {
    var cell: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte != 34 {
        cell.append(byte)
      } else if index < bytes.count, bytes[index] == 34 {
        cell.append(34)
        index += 1
      } else {
        skipAfterQuote()
        return String(decoding: cell, as: UTF8.self)
      }
    }
    report("a quoted cell is never closed")
    return String(decoding: cell.prefix(100), as: UTF8.self)
  }

  private mutating func skipAfterQuote() {
    while index < bytes.count, !isEndOfCell(bytes[index]) {
      if bytes[index] != 32 { report("text follows the closing quote of a cell") }
      index += 1
    }
  }

  private func report(_ fault: String) {
    problems.add(
      Problem(
        at: SourcePlace(file: file, line: row),
        fault: fault,
        expected: "quotes around the whole cell, doubled within it"
      )
    )
  }
}
