/// A table in text whose columns line up.
public struct TextTable: Sendable {
  /// How the cells of a column are set.
  public enum Alignment: Sendable {
    case left
    case right
  }

  private let alignments: [Alignment]
  private var rows: [[String]] = []
  private var rules: Set<Int> = []

  /// Makes an empty table.
  ///
  /// - Parameter alignments: one for each column.
  public init(_ alignments: [Alignment]) { self.alignments = alignments }

  /// Adds a row; cells that are missing are empty.
  public mutating func add(_ cells: [String]) {
    rows.append(cells + Array(repeating: "", count: max(0, alignments.count - cells.count)))
  }

  /// Draws a line below the last row.
  public mutating func rule() { rules.insert(rows.count) }

  /// The lines of the table, without spaces at their ends.
  public var lines: [String] {
    let widths = alignments.indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    var lines: [String] = []
    for (number, row) in rows.enumerated() {
      if rules.contains(number) {
        let dashes = widths.map { String(repeating: "-", count: $0) }
        lines.append(Self.trimmed(dashes.joined(separator: "  ")))
      }
      let cells = alignments.indices.map { column in
        Self.pad(row[column], to: widths[column], alignments[column])
      }
      lines.append(Self.trimmed(cells.joined(separator: "  ")))
    }
    return lines
  }

  private static func pad(_ cell: String, to width: Int, _ alignment: Alignment) -> String {
    let spaces = String(repeating: " ", count: width - cell.count)
    return alignment == .left ? cell + spaces : spaces + cell
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
