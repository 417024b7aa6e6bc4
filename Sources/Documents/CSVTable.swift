/// Reads a table in CSV (RFC 4180) as a list of groups, a row each.
///
/// The first row names the columns. Cells are separated by the comma,
/// semicolon or tab that the header uses most; lines end in LF or CRLF. Blanks
/// around cells that are not quoted do not count, an empty cell is an absent
/// field, and a row of nothing but empty cells is left out.
public enum CSVTable {
  /// The rows of a table; what is wrong with it is reported.
  public static func rows(of text: String, file: String, problems: Problems) -> [DocumentValue] {
    var scanner = CSVScanner(text, file: file, problems: problems)
    guard let header = header(&scanner, file: file, problems: problems) else { return [] }
    var rows: [DocumentValue] = []
    while let record = scanner.next() {
      if problems.isFull { break }
      let place = SourcePlace(file: file, line: record.row)
      if record.cells.allSatisfy(\.isEmpty) { continue }
      if record.cells.count != header.count {
        problems.add(
          Problem(
            at: place,
            fault: "the row has \(record.cells.count) cells",
            expected: "\(header.count), as in the header"
          )
        )
      }
      rows.append(row(record, header: header, at: place))
    }
    return rows
  }

  private static func row(
    _ record: CSVScanner.Record,
    header: [String],
    at place: SourcePlace
  ) -> DocumentValue {
    let headerPlace = SourcePlace(file: place.file, line: 1)
    let entries = zip(header, record.cells).map { key, cell in
      DocumentValue.Entry(
        key: key,
        place: headerPlace,
        value: DocumentValue(cell.isEmpty ? .null : .scalar(cell), at: place)
      )
    }
    return DocumentValue(.mapping(entries.filter { !$0.key.isEmpty }), at: place)
  }

  private static func header(
    _ scanner: inout CSVScanner,
    file: String,
    problems: Problems
  ) -> [String]? {
    let place = SourcePlace(file: file, line: 1)
    guard let record = scanner.next(), !record.cells.allSatisfy(\.isEmpty) else {
      problems.add(Problem(at: place, fault: "the table has no header"))
      return nil
    }
    var seen = NameSpace("column")
    for (index, name) in record.cells.enumerated() {
      if name.isEmpty {
        problems.add(Problem(at: place, fault: "column \(index + 1) has no name"))
      } else if !seen.insert(name) {
        problems.add(Problem(at: place, value: name, fault: "names two columns"))
      }
    }
    // A doubled column was reported; its later cells are left out.
    var taken: Set<String> = []
    return record.cells.map { taken.insert($0).inserted ? $0 : "" }
  }
}
