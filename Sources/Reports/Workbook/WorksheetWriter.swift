import CXlsxWriter

/// Writes the cells of one sheet.
struct WorksheetWriter {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let file: WorkbookFile

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of file: WorkbookFile) {
    self.sheet = sheet
    self.file = file
  }

  /// Writes text; an empty one leaves the style alone.
  func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle) {
    let text = Self.printable(text)
    if text.isEmpty {
      worksheet_write_blank(sheet, UInt32(row), UInt16(column), file.format(style))
    } else {
      worksheet_write_string(sheet, UInt32(row), UInt16(column), text, file.format(style))
    }
  }

  /// Writes a number.
  func write(_ number: Double, _ row: Int, _ column: Int, _ style: CellStyle) {
    worksheet_write_number(sheet, UInt32(row), UInt16(column), number, file.format(style))
  }

  /// Writes minutes as a duration.
  func write(minutes: Int, _ row: Int, _ column: Int, _ style: CellStyle = .duration) {
    write(Double(minutes) / 1440, row, column, style)
  }

  /// Writes a formula with the value it has.
  func write(formula: String, _ value: Double, _ row: Int, _ column: Int, _ style: CellStyle) {
    worksheet_write_formula_num(
      sheet,
      UInt32(row),
      UInt16(column),
      formula,
      file.format(style),
      value
    )
  }

  /// Joins cells of a row and writes text.
  func merge(_ text: String, _ row: Int, _ columns: ClosedRange<Int>, _ style: CellStyle) {
    guard columns.count > 1 else { return write(text, row, columns.lowerBound, style) }
    worksheet_merge_range(
      sheet,
      UInt32(row),
      UInt16(columns.lowerBound),
      UInt32(row),
      UInt16(columns.upperBound),
      Self.printable(text),
      file.format(style)
    )
  }

  /// Sets the width of columns, in characters.
  func width(_ width: Double, _ columns: ClosedRange<Int>) {
    worksheet_set_column(
      sheet,
      UInt16(columns.lowerBound),
      UInt16(columns.upperBound),
      width,
      nil
    )
  }

  /// Sets the height of a row, in points.
  func height(_ height: Double, _ row: Int) { worksheet_set_row(sheet, UInt32(row), height, nil) }

  /// Keeps the rows above and the columns before a cell in sight.
  func freeze(_ row: Int, _ column: Int) {
    worksheet_freeze_panes(sheet, UInt32(row), UInt16(column))
  }

  /// Prints on A4 in landscape, so many pages wide, with these rows on each; on
  /// several, with the first two columns too.
  func print(repeating rows: ClosedRange<Int>, pages: Int = 1, footer: String) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, UInt16(min(pages, 1000)), 0)
    if pages > 1 { worksheet_repeat_columns(sheet, 0, 1) }
    worksheet_set_margins(sheet, 0.4, 0.4, 0.4, 0.6)
    worksheet_center_horizontally(sheet)
    worksheet_repeat_rows(sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound))
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    // An ampersand begins a code, and a footer holds at most 255 characters.
    let text = Self.printable(footer).replacing("&", with: "&&")
    worksheet_set_footer(sheet, "&L\(text.prefix(200))&RPage &P of &N")
  }

  /// Text that a workbook can hold: no control characters but line ends, and
  /// not too long.
  static func printable(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter {
      ($0.value >= 32 || $0 == "\n") && $0.value != 0xFFFE && $0.value != 0xFFFF
    }
    return String(String(String.UnicodeScalarView(scalars)).prefix(8000))
  }

  /// The name of a cell in formulas, as in `C7`; rows and columns from 0.
  static func reference(_ row: Int, _ column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return "\(letters)\(row + 1)"
  }
}
