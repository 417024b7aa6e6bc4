import Foundation
import Interchange
import Planning
import PracticeDomain
import Reports
import Verification

/// The files that a book becomes, format by format.
struct BookFiles {
  let practice: Practice
  let roster: Roster
  let book: AppointmentBook
  let verdict: Verdict
  let document: BookDocument
  let gauge: OverloadGauge
  /// A sentence on how good the book is.
  let note: String
  /// Where they will lie; calendars published there before are revised.
  let folder: String
  /// When they are made, in seconds since 1970-01-01 UTC.
  let time: Int
  /// The name of the document in JSON.
  var name = "book"

  /// The files of a format; those that only the manager may see are called so.
  func files(as format: BookFormat) throws -> [AtomicFiles.File] {
    switch format {
    case .csv: [file("book.csv", BookCSV(practice).text(of: book))]
    case .json: [file("\(name).json", Array(try document.json(in: practice)))]
    case .xlsx:
      [file("book.xlsx", try BookWorkbook(book, roster: roster, in: practice).xlsx())]
    case .html:
      [
        file("book.html", BookPage(book, roster: roster, in: practice).html),
        file("book-manager.html", managerPage.html),
      ]
    case .ics: calendars()
    }
  }

  private var managerPage: BookManagerPage {
    BookManagerPage(
      book,
      roster: roster,
      in: practice,
      verdict: verdict,
      loads: gauge.rows,
      note: note
    )
  }

  private func file(_ name: String, _ text: String) -> AtomicFiles.File {
    file(name, Array(text.utf8))
  }

  private func file(_ name: String, _ bytes: [UInt8]) -> AtomicFiles.File {
    AtomicFiles.File(path: "\(folder)/\(name)", bytes: bytes)
  }

  /// The calendars of all, of each professional and of each room with anything
  /// in them.
  private func calendars() -> [AtomicFiles.File] {
    let calendar = BookCalendar(practice, time: time)
    var documents = [("book.ics", calendar.calendar(of: book, previous: published("book.ics")))]
    for professional in practice.professionals {
      let name = "appointments/\(RosterCalendar.fileName(for: professional.id))"
      documents.append(
        (name, calendar.calendar(of: book, for: professional, previous: published(name)))
      )
    }
    for room in practice.rooms {
      let name = "rooms/\(BookCalendar.fileName(for: room.id))"
      documents.append((name, calendar.calendar(of: book, in: room, previous: published(name))))
    }
    return documents.filter { !$0.1.events.isEmpty }.map { file($0.0, $0.1.text) }
  }

  private func published(_ name: String) -> CalendarDocument? {
    PlanFiles.calendar(at: "\(folder)/\(name)")
  }
}

extension OverloadGauge {
  /// The readings as rows of a table.
  var rows: [LoadTable.Row] {
    readings.map {
      LoadTable.Row(roles: $0.roles, until: $0.until, wanted: $0.wanted, onDuty: $0.onDuty)
    }
  }
}
