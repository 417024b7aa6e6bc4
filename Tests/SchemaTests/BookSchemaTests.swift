import Compilation
import Foundation
import Interchange
import PracticeDomain
import Primitives
import Search
import TestSupport
import Testing
import Verification

@Suite struct BookSchemaTests {
  private static let python = OtherProgram.python(with: "jsonschema, yaml")

  private func document(_ seed: UInt64) throws -> (document: BookDocument, practice: Practice) {
    let (practice, roster) = RandomDemand.draw(seed: seed)
    let compiled = try CompiledBook(practice, roster: roster)
    let book = compiled.book(from: BookConstruction.run(compiled.problem))
    return (BookDocument(book, roster: roster, in: practice), practice)
  }

  @Test("A book comes back from JSON and from CSV as it was written", arguments: 0..<UInt64(40))
  func roundTrip(seed: UInt64) throws {
    let (document, practice) = try document(seed)
    let json = try document.json(in: practice)
    #expect(BookDocument.isBook(json))
    let read = try BookDocument(json: json, file: "book.json", in: practice)
    #expect(read.book == document.book)
    #expect(read.plan.roster == document.plan.roster)
    #expect(read.check(against: practice).book.isLawful)
    let csv = BookCSV(practice)
    let bytes = Array(csv.text(of: document.book).utf8)
    #expect(try csv.read(bytes, file: "book.csv") == document.book)
  }

  @Test(
    "books are valid, and books with a fault of type are not",
    .enabled(if: python != nil, "needs the Python libraries jsonschema and yaml")
  )
  func books() throws {
    let folder = try TestFolder()
    var files: [String] = []
    for seed in UInt64(0)..<8 {
      let (document, practice) = try document(seed)
      files.append(try folder.write(Array(document.json(in: practice)), to: "\(seed).json"))
    }
    let sound = try files.map {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self)
    }
    .first { $0.contains("\"phases\"") }
    let text = try #require(sound)
    let faults = try [
      (Regex(#""phases""#), "\"parts\""), (Regex(#""equipment" : \[\s*\]"#), "\"equipment\" : [1]"),
    ]
    for (number, fault) in faults.enumerated() {
      let broken = text.replacing(fault.0, with: fault.1, maxReplacements: 1)
      #expect(broken != text)
      files.append(try folder.write(Array(broken.utf8), to: "broken-\(number).json"))
    }
    let schema = ShippedSchema.url("book.schema.json").path
    let python = try #require(Self.python)
    let arguments = [OtherProgram.script("schema.py"), schema] + files
    let answers = try OtherProgram.run(python, arguments).output
      .split(separator: "\n").map { $0 == "valid" }
    #expect(answers == [Bool](repeating: true, count: 8) + faults.map { _ in false })
  }
}
