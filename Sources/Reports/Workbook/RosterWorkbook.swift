public import PracticeDomain

/// The roster as a coloured workbook for everyone: a sheet, and one a site
/// where there are several.
///
/// It holds no pay, no price, no wish and no reason of an absence.
public struct RosterWorkbook: Sendable {
  private let sheets: [RosterSheet]

  /// Lays out the workbook of a roster.
  public init(_ roster: Roster, in practice: Practice) {
    sheets = RosterSheet.all(roster, in: practice)
  }

  /// The workbook in XLSX; the same bytes for the same roster.
  public func xlsx() throws(WorkbookError) -> [UInt8] {
    let whole = sheets[0]
    let file = try WorkbookFile(
      title: "\(whole.name): roster",
      created: whole.days[0].date.dayNumber * 86_400
    )
    for (number, sheet) in sheets.enumerated() {
      let writer = try file.sheet(number == 0 ? "Roster" : sheet.name)
      RosterWorksheet(sheet: sheet, writer: writer).write()
    }
    return try file.bytes()
  }
}
