public import PracticeDomain

/// The appointment book as a coloured workbook for everyone: an overview with
/// the legend, then a sheet a professional and a room.
///
/// It holds no fee, no price, no pay and no reason of an absence, and clients
/// by their ids only.
public struct BookWorkbook: Sendable {
  private let facts: BookFacts
  private let people: [BookSheets]
  private let rooms: [BookSheets]

  /// Lays out the workbook of a book.
  public init(_ book: AppointmentBook, roster: Roster, in practice: Practice) {
    let facts = BookFacts(book, roster: roster, in: practice)
    let sheets = DaySheets(facts)
    self.facts = facts
    people = practice.professionals.map { .init(name: $0.name, days: sheets.sheets(of: $0)) }
      .filter { !$0.days.isEmpty }
    rooms = practice.rooms.map { .init(name: $0.name, days: sheets.sheets(of: $0)) }
      .filter { !$0.days.isEmpty }
  }

  /// The workbook in XLSX; the same bytes for the same book.
  public func xlsx() throws(WorkbookError) -> [UInt8] {
    let horizon = facts.practice.horizon
    let file = try WorkbookFile(
      title: "\(facts.practice.name): appointments",
      created: horizon.start.dayNumber * 86_400
    )
    let overview = BookOverviewWorksheet(
      facts: facts,
      people: people,
      rooms: rooms,
      writer: try file.sheet("Appointments")
    )
    overview.write()
    for group in people + rooms {
      BookWorksheet(facts: facts, group: group, writer: try file.sheet(group.name)).write()
    }
    return try file.bytes()
  }
}

/// The days of one professional or one room.
struct BookSheets: Sendable {
  let name: String
  let days: [DaySheet]
}
