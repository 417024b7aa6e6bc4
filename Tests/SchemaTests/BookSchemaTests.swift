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
    // Roster and book made together, as in plan.json.
    for seed in UInt64(8)..<12 {
      var (document, practice) = try document(seed)
      document = BookDocument(
        document.book,
        roster: document.plan.roster,
        in: practice,
        evidence: PlanEvidence(
          status: .feasible,
          stopped: .timeLimit,
          cost: 42,
          bound: 40,
          gap: 2.0 / 42,
          seed: 1,
          threads: 2,
          seconds: 1.5,
          engine: "columns and search",
          versions: .init(praxis: "1", glpk: "GLPK 5.0", tzdata: "2026a"),
          inputHash: String(repeating: "a", count: 64),
          costByRule: ["cover": 30, "unserved": 12],
          fingerprints: PlanFingerprints(of: document.plan.roster, in: practice)
        ),
        costs: .init(roster: 30, book: 12)
      )
      let json = try document.json(in: practice)
      files.append(try folder.write(Array(json), to: "plan-\(seed).json"))
      let read = try BookDocument(json: json, file: "plan.json", in: practice)
      #expect(read.costs == document.costs)
    }
    let sound = try files.map {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self)
    }
    .first { $0.contains("\"phases\"") }
    let text = try #require(sound)
    let plan = String(decoding: try Data(contentsOf: URL(fileURLWithPath: files[8])), as: UTF8.self)
    let wrong = try folder.write(
      Array(plan.replacing("\"roster\" : 30", with: "\"roster\" : \"30\"").utf8),
      to: "broken-plan.json"
    )
    files.append(wrong)
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
    #expect(answers == [Bool](repeating: true, count: 12) + [false] + faults.map { _ in false })
  }
}
