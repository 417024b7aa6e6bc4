extension BrokenPractices {
  /// Every table with faulty headers, rows, cells and encodings.
  static var tableMutations: [BrokenPractice] {
    Sample.names.dropFirst().flatMap { file in
      headers(of: file) + rows(of: file) + cells(of: file) + encodings(of: file)
    }
  }

  private static func table(
    _ name: String,
    _ file: String,
    line: Int?,
    _ change: (inout [String]) -> Void
  ) -> BrokenPractice {
    var lines = Sample.lines(file)
    change(&lines)
    return BrokenPractice(
      "\(file): \(name)",
      file: file,
      lines: line.map { [$0] },
      text: lines.joined(separator: "\n")
    )
  }

  private static func headers(of file: String) -> [BrokenPractice] {
    let columns = Sample.lines(file)[0].split(separator: ",").map(String.init)
    let renamed = columns.indices.map { index in
      table("column \(columns[index]) renamed", file, line: 1) {
        $0[0] = columns.enumerated().map { $0.offset == index ? "\($0.element)x" : $0.element }
          .joined(separator: ",")
      }
    }
    return renamed + [
      table("a column is doubled", file, line: 1) {
        $0[0] = ([columns[1]] + columns.dropFirst()).joined(separator: ",")
      },
      table("a column without a name", file, line: 1) {
        $0[0] = ([""] + columns.dropFirst()).joined(separator: ",")
      },
      table("no header", file, line: 1) { $0 = ["", ""] + $0 },
    ]
  }

  private static func rows(of file: String) -> [BrokenPractice] {
    [
      table("a cell too many", file, line: 2) { $0[1] += ",x" },
      table("a cell too few", file, line: 3) {
        $0[2] = $0[2].split(separator: ",", omittingEmptySubsequences: false).dropLast()
          .joined(separator: ",")
      },
      table("a quote never closed", file, line: nil) { $0[1] = "\"" + $0[1] },
      table("text after a quote", file, line: 2) { $0[1] = "\"a\"b," + $0[1] },
      table("a quote within a cell", file, line: 2) { $0[1] = "a\"b" + $0[1] },
    ]
  }

  /// Cells of typed columns with values that they may not have.
  private static func cells(of file: String) -> [BrokenPractice] {
    let columns = Sample.lines(file)[0].split(separator: ",").map(String.init)
    return columns.enumerated().flatMap { index, column in
      wrongCells(column).map { value in
        table("\(column) is '\(value)'", file, line: 2) {
          var cells = $0[1].split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
          cells[index] = value
          $0[1] = cells.joined(separator: ",")
        }
      }
    }
  }

  private static func wrongCells(_ column: String) -> [String] {
    switch column {
    case "date", "from", "until":
      ["2026-02-30", "02/03/2026", "Monday"] + (column == "until" ? [] : [""])
    case "professional": ["", "amarra", "nobody at all"]
    case "shift", "shifts", "role", "contract", "skills": ["no-such-thing", "clinicc; x"]
    case "wish": ["", "offf", "maybe"]
    case "id": ["", "a+b", "a|b", String(repeating: "x", count: 65)]
    case "minimum", "preferred", "maximum": ["two", "-1", "1.5", "99999999999999999999"]
    case "price": ["free", "-1", "1000000001", "99999999999999999999"]
    case "during", "part": ["all day", "08:00", "25:00-26:00", "12:00-12:00"]
    case "step": ["30", "4 min", "often"]
    case "days": ["Funday", "2026-02-30", "Mon-"]
    default: []
    }
  }

  private static func encodings(of file: String) -> [BrokenPractice] {
    let bytes = Array(Sample.text(file).utf8)
    let wide = bytes.flatMap { byte -> [UInt8] in [byte, 0] }
    let end = bytes.firstIndex(of: 10) ?? 0
    let latin: [UInt8] = bytes[...end] + [0xE9] + bytes[(end + 1)...]
    return [
      BrokenPractice("\(file): Latin-1", file: file, lines: [2], changes: [file: latin]),
      BrokenPractice(
        "\(file): UTF-16",
        file: file,
        lines: [1],
        changes: [file: [0xFF, 0xFE] + wide]
      ),
      BrokenPractice("\(file): UTF-16, no mark", file: file, lines: [1], changes: [file: wide]),
      BrokenPractice("\(file): cut UTF-8", file: file, changes: [file: bytes + [0xE2, 0x82]]),
      BrokenPractice("\(file): empty", file: file, lines: [1], changes: [file: []]),
      BrokenPractice("\(file): missing", changes: [file: nil]),
    ]
  }
}
