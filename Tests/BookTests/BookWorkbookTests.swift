import Compilation
import Foundation
import PracticeDomain
import Reports
import Search
import TestSupport
import Testing
import Verification

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Workbooks of books, and whether pages are well-formed.
@Suite struct BookWorkbookTests {
  private static let python = OtherProgram.python(with: "zipfile")

  private func sample(
    _ seed: UInt64
  ) throws -> (practice: Practice, roster: Roster, book: AppointmentBook) {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    let compiled = try CompiledBook(practice, roster: roster)
    return (practice, roster, compiled.book(from: BookConstruction.run(compiled.problem)))
  }

  private struct Sheet: Decodable {
    let name: String
    let rows: [[String]]
  }

  private struct Workbook: Decodable { let sheets: [Sheet] }

  private func read(_ bytes: [UInt8]) throws -> [Sheet] {
    let folder = try TestFolder()
    let file = try folder.write(bytes, to: "book.xlsx")
    let python = try #require(Self.python)
    let result = try OtherProgram.run(python, [OtherProgram.script("workbook.py"), file])
    return try JSONDecoder().decode(Workbook.self, from: Data(result.output.utf8)).sheets
  }

  @Test(
    "Each professional and room with an appointment has a sheet that names every one of them",
    .enabled(if: python != nil, "needs Python"),
    arguments: 0..<8
  )
  func sheets(seed: UInt64) throws {
    let (practice, roster, book) = try sample(seed)
    let workbook = BookWorkbook(book, roster: roster, in: practice)
    let bytes = try workbook.xlsx()
    #expect(try workbook.xlsx() == bytes)
    let sheets = try read(bytes)
    #expect(sheets.first?.name == "Appointments")
    let phases = book.appointments.flatMap { appointment in
      appointment.phases.map { (appointment.request, $0) }
    }
    for professional in practice.professionals {
      let own = phases.filter { $0.1.professionals.joined().contains(professional.id) }
      let sheet = sheets.first { $0.name == professional.name }
      #expect((sheet != nil) == !own.isEmpty)
      let clients = Set(
        own.compactMap { request, _ in
          practice.demand.requests.first { $0.id == request }?.client.text
        }
      )
      let text = sheet?.rows.joined().joined(separator: "\n") ?? ""
      for client in clients { #expect(text.contains(client) || text.contains("clients")) }
    }
    for room in practice.rooms {
      let isUsed = phases.contains { $0.1.room == room.id }
      #expect(sheets.contains { $0.name == room.name } == isUsed)
    }
  }

  @Test("Book pages are well-formed, whatever names hold", arguments: 0..<12)
  func wellFormed(seed: UInt64) throws {
    var (practice, roster, book) = try sample(seed)
    let evil = "<script>alert('1')</script> & \"Ünal\"\u{7}"
    practice.name = evil
    for index in practice.professionals.indices { practice.professionals[index].name += evil }
    for index in practice.rooms.indices { practice.rooms[index].name += evil }
    for index in practice.demand.services.indices { practice.demand.services[index].name = evil }
    let verdict = BookVerifier(practice, roster: roster).verify(book)
    let manager = BookManagerPage(
      book,
      roster: roster,
      in: practice,
      verdict: verdict,
      loads: [],
      note: evil
    )
    for html in [BookPage(book, roster: roster, in: practice).html, manager.html] {
      #expect(!html.contains("<script"))
      let parser = XMLParser(data: Data(html.utf8))
      #expect(
        parser.parse(),
        "line \(parser.lineNumber): \(String(describing: parser.parserError))"
      )
      for word in ["src=", "url(http", "@import", "<link"] { #expect(!html.contains(word)) }
    }
  }
}
