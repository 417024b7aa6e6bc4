import Foundation
import PracticeDomain
import TestSupport

/// Rosters as other programs read them: names by row, dates by column, shifts
/// joined by `+`.
typealias Grid = [[String]]

extension Roster {
  /// The grid that every output must read back to.
  func grid(in practice: Practice) -> Grid {
    practice.professionals.map { professional in
      [professional.name]
        + horizon.dates.map { date in
          assignments.filter { $0.professional == professional.id && $0.date == date }
            .map(\.shift.text).joined(separator: "+")
        }
    }
  }
}

/// A sheet of a workbook.
struct ReadSheet: Decodable {
  let name: String
  let rows: [[String]]

  /// A cell; empty where there is none.
  func cell(_ row: Int, _ column: Int) -> String {
    rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : ""
  }

  /// The roster in it.
  func grid(people: Int, days: Int) -> Grid {
    (0..<people).map { person in
      [cell(person + 5, 0)]
        + (0..<days).map { day in shifts(cell(person + 5, day + 2)) }
    }
  }

  private struct Book: Decodable { let sheets: [ReadSheet] }

  /// The sheets of a workbook.
  static func all(_ bytes: [UInt8], python: String) throws -> [ReadSheet] {
    let folder = try TestFolder()
    let file = try folder.write(bytes, to: "book.xlsx")
    let result = try OtherProgram.run(python, [OtherProgram.script("workbook.py"), file])
    return try JSONDecoder().decode(Book.self, from: Data(result.output.utf8)).sheets
  }
}

/// The shifts of a cell, which stand in its first line.
func shifts(_ cell: String) -> String {
  let text = cell.split(separator: "\n").first.map(String.init) ?? ""
  return text == "away" ? "" : text
}

/// The cells of a table after RFC 4180.
func cells(ofCSV text: String) -> [[String]] {
  var rows: [[String]] = [[""]]
  var isQuoted = false
  for character in text {
    switch (character, isQuoted) {
    case ("\"", _): isQuoted.toggle()
    case (",", false): rows[rows.count - 1].append("")
    case ("\n", false): rows.append([""])
    default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
    }
  }
  return rows
}
