public import PracticeDomain

/// The roster as a wide table: a row a professional, a column a day.
///
/// Cells hold a shift id, several joined by `+`, or nothing. Roles and places
/// are not in it; reading infers them where only one is lawful.
public struct RosterCSV: Sendable {
  /// The practice whose roster it is.
  public let practice: Practice

  /// Makes a reader and writer for a practice.
  public init(_ practice: Practice) { self.practice = practice }

  /// The table of a roster: everyone of the practice, in its order, and every
  /// day of the roster.
  public func text(of roster: Roster) -> String {
    var cells: [Identifier<Professional>: [[String]]] = [:]
    let empty = [[String]](repeating: [], count: roster.horizon.days)
    for assignment in roster.assignments {
      guard let day = roster.horizon.index(of: assignment.date) else { continue }
      cells[assignment.professional, default: empty][day].append(assignment.shift.text)
    }
    var rows = [["employee"] + roster.horizon.dates.map(\.description)]
    for professional in practice.professionals {
      let days = cells[professional.id] ?? empty
      rows.append([professional.id.text] + days.map { $0.joined(separator: "+") })
    }
    return rows.map { $0.map(DelimitedText.quoted).joined(separator: ",") }
      .joined(separator: "\n") + "\n"
  }

  /// Reads a table as people or spreadsheets write it: with `,`, `;` or tabs
  /// between cells, and dates in the header in ISO 8601 or one of the styles
  /// that spreadsheets turn them into, as in `29/03/2026`, as long as they can
  /// mean one thing only.
  ///
  /// Professionals without a row are free. The roster covers the days of the
  /// header. A cell may name the role along with the shift, as in `day/nurse`.
  ///
  /// - Throws: everything that is wrong, by line and column; also where a role
  ///   or a place cannot be inferred.
  public func read(_ bytes: [UInt8], file: String) throws(FormatProblems) -> Roster {
    let grid = try RosterGrid(bytes, file: file)
    var reading = RosterRows(practice: practice, grid: grid, marks: false)
    try reading.readAll()
    return Roster(
      horizon: grid.horizon,
      assignments: reading.cells.flatMap { cell in
        cell.shifts.map {
          Assignment(
            professional: cell.professional,
            date: cell.date,
            shift: $0.shift,
            role: $0.role,
            place: $0.place
          )
        }
      }
    )
  }

  /// Reads what a table that people have edited wants kept.
  ///
  /// Each cell of a row is kept as it stands, an empty one as a free day, but
  /// for those with a `?`, which are left open. Where any cell ends in `!`, only
  /// such cells are kept, and all others are open. Roles and places that the
  /// table does not say are open too.
  ///
  /// - Throws: everything that is wrong, by line and column.
  public func kept(_ bytes: [UInt8], file: String) throws(FormatProblems) -> [KeptCell] {
    var reading = RosterRows(
      practice: practice,
      grid: try RosterGrid(bytes, file: file),
      marks: true
    )
    try reading.readAll()
    return reading.hasMarks ? reading.marked : reading.cells
  }

  /// The days that a table covers.
  ///
  /// - Throws: what is wrong with the table's header.
  public static func horizon(
    of bytes: [UInt8],
    file: String
  ) throws(FormatProblems) -> Horizon {
    try RosterGrid(bytes, file: file).horizon
  }
}
