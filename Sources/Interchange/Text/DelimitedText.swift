/// Tables as text (RFC 4180), with `,`, `;` or a tab between cells.
enum DelimitedText {
  /// A row and the line it begins on.
  struct Row: Equatable {
    var line: Int
    var cells: [String]
  }

  /// A cell as it is written: in quotes where it must be.
  static func quoted(_ cell: String) -> String {
    let isPlain = cell.unicodeScalars.allSatisfy { scalar in
      scalar != "\"" && scalar != "," && scalar != ";" && scalar != "\n" && scalar != "\r"
    }
    if isPlain && cell.first != " " && cell.last != " " { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// The rows of a file that have any content; cells outside quotes lose the
  /// blanks on either side. The separator is the one that the first line uses
  /// most, or that a line `sep=;` before it names, as some spreadsheets write.
  static func rows(of bytes: [UInt8], file: String) throws(FormatProblems) -> [Row] {
    let text = try PublicText(bytes, file: file)
    var lines = text.lines.drop { $0.text.isEmpty }
    let named = Self.named(by: lines.first?.text ?? "")
    if named != nil { lines = lines.dropFirst() }
    var splitter = Splitter(separator: named ?? separator(of: lines.first?.text ?? ""))
    for line in lines { splitter.read(line) }
    if let open = splitter.openQuote {
      throw FormatProblems([
        FormatProblem(file: file, line: open, expected: "a closing quotation mark")
      ])
    }
    return splitter.rows.filter { $0.cells.contains { !$0.isEmpty } }
  }

  private static func separator(of header: Substring) -> Unicode.Scalar {
    let counts = ([",", ";", "\t"] as [Unicode.Scalar]).map { separator in
      (separator, header.unicodeScalars.count { $0 == separator })
    }
    // The first of those that occur equally often.
    return counts.reduce(counts[0]) { $1.1 > $0.1 ? $1 : $0 }.0
  }

  /// The separator that a line like `sep=;` names.
  private static func named(by line: Substring) -> Unicode.Scalar? {
    guard line.lowercased().hasPrefix("sep=") else { return nil }
    let rest = line.unicodeScalars.dropFirst(4)
    return rest.isEmpty ? "\t" : rest.count == 1 ? rest.first : nil
  }

  private struct Splitter {
    let separator: Unicode.Scalar
    private(set) var rows: [Row] = []
    /// The line of a quotation mark that is still open.
    private(set) var openQuote: Int?
    private var cell = String.UnicodeScalarView()
    private var wasQuoted = false
    private var isBlank = true

    init(separator: Unicode.Scalar) { self.separator = separator }

    mutating func read(_ line: PublicText.Line) {
      if openQuote == nil {
        rows.append(Row(line: line.number, cells: []))
      } else {
        cell.append("\n")
      }
      var scalars = line.text.unicodeScalars.makeIterator()
      var next = scalars.next()
      while let scalar = next {
        next = scalars.next()
        if openQuote != nil {
          if scalar != "\"" {
            cell.append(scalar)
          } else if next == "\"" {
            cell.append(scalar)
            next = scalars.next()
          } else {
            openQuote = nil
          }
        } else if scalar == "\"" && !wasQuoted && isBlank {
          openQuote = line.number
          wasQuoted = true
          cell.removeAll()
        } else if scalar == separator {
          endCell()
        } else if !wasQuoted {
          cell.append(scalar)
          isBlank = isBlank && (scalar == " " || scalar == "\t")
        }
      }
      if openQuote == nil { endCell() }
    }

    private var text: String { String(cell) }

    private mutating func endCell() {
      let content = wasQuoted ? text : String(PublicText.trimmed(text[...]))
      rows[rows.count - 1].cells.append(content)
      cell.removeAll()
      wasQuoted = false
      isBlank = true
    }
  }
}
