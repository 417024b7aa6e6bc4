import Foundation
import Interchange
import PracticeDomain

/// Reads PLAN: a `roster.json`, or a `roster.csv` where that is unambiguous.
enum PlanInput {
  /// The plan of a file.
  static func read(_ path: String, for practice: Practice) throws -> PlanDocument {
    let data = try data(path)
    if BookDocument.isBook(data) {
      return try Failure.asBadInput {
        try BookDocument(json: data, file: path, in: practice).plan
      }
    }
    return try Failure.asBadInput {
      if isJSON(data) {
        return try PlanDocument(json: data, file: path).placingBreaks(in: practice)
      }
      let roster = try RosterCSV(practice).read(Array(data), file: path)
      return PlanDocument(roster, in: practice)
    }
  }

  /// Whether a plan is a document with a book.
  static func isBook(_ path: String) throws -> Bool { BookDocument.isBook(try data(path)) }

  /// The days that a plan covers.
  static func horizon(_ path: String) throws -> Horizon {
    let data = try data(path)
    return try Failure.asBadInput {
      isJSON(data)
        ? try PlanDocument(json: data, file: path).horizon
        : try RosterCSV.horizon(of: Array(data), file: path)
    }
  }

  /// What a plan that was perhaps edited wants kept in days that are planned.
  static func kept(_ path: String, for practice: Practice) throws -> [KeptCell] {
    let data = try data(path)
    return try Failure.asBadInput {
      let all =
        isJSON(data)
        ? try PlanDocument(json: data, file: path).kept(in: practice, file: path)
        : try RosterCSV(practice).kept(Array(data), file: path)
      let cells = all.filter { practice.horizon.contains($0.date) }
      guard cells.isEmpty, !all.isEmpty else { return cells }
      throw Failure.badInput(
        "\(path): the plan to keep has no day of \(practice.horizon.words); "
          + "maybe choose its days with --from and --weeks."
      )
    }
  }

  /// What a book that was perhaps edited wants kept: a `book.json`, a
  /// `plan.json`, or a `book.csv` that a spreadsheet may have written.
  static func keptBook(_ path: String, for practice: Practice) throws -> [KeptAppointment] {
    let data = try data(path)
    return try Failure.asBadInput {
      if BookDocument.isBook(data) {
        return try BookDocument(json: data, file: path, in: practice).kept
      }
      return try BookCSV(practice).kept(Array(data), file: path)
    }
  }

  private static func data(_ path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.badInput("\(path): there is no such file, or it cannot be read.")
    }
    // As the archives begin in which spreadsheets keep workbooks.
    guard !data.starts(with: Array("PK\u{3}\u{4}".utf8)) else {
      throw Failure.badInput(
        "\(path): a workbook cannot be read. Edit roster.csv instead, which spreadsheets open, "
          + "save it as CSV, and take that."
      )
    }
    return data
  }

  private static func isJSON(_ data: Data) -> Bool {
    data.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
  }

  /// Reads a book: a `book.json`, or a `book.csv` for the roster of another
  /// file; nil when the file is neither.
  static func readBook(
    _ path: String,
    roster: String?,
    for practice: Practice
  ) throws -> BookDocument? {
    let data = try data(path)
    if BookDocument.isBook(data) {
      return try Failure.asBadInput { try BookDocument(json: data, file: path, in: practice) }
    }
    let header = String(decoding: data.prefix(200), as: UTF8.self)
    guard header.hasPrefix("appointment,") || header.hasPrefix("appointment;") else { return nil }
    guard let roster else {
      throw Failure.badInput(
        "\(path): the roster it was made for is missing; name it with --roster."
      )
    }
    let document = try read(roster, for: practice)
    return try Failure.asBadInput {
      let book = try BookCSV(practice).read(Array(data), file: path)
      return BookDocument(book, roster: document.roster, in: practice)
    }
  }
}
