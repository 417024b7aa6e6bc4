import Documents
import Foundation
import Interchange
import PracticeDomain
import PracticeFiles
import TestSupport
import Testing

@Suite struct RecordSchemaTests {
  private static let python = OtherProgram.python(with: "jsonschema, yaml")

  /// Ids that YAML could take for something else.
  private static let odd: [Identifier<Professional>] = [
    "ann", "no", "12", "null", "~", "a: b", "#1", "-x", "O'Neil \"B\"", "{x}", "back\\slash",
  ]

  private func practice() throws -> Practice {
    Practice(
      name: "Odd: \"names\"",
      horizon: try #require(Horizon(start: CalendarDate(dayNumber: 20_514), days: 7)),
      shifts: [Shift(id: "true", name: "t", start: nil, length: 480)],
      professionals: Self.odd.map { Professional(id: $0, name: $0.text) }
    )
  }

  private func record(seed: UInt64) throws -> RecordDocument {
    var random = SeededGenerator(seed: seed)
    let practice = try practice()
    let before = try #require(
      Horizon(start: practice.horizon.start.adding(days: -7), days: 7)
    )
    var assignments: [Assignment] = []
    for id in Self.odd {
      for date in before.dates where random.once(in: 2) {
        assignments.append(Assignment(professional: id, date: date, shift: "true"))
      }
    }
    return RecordDocument(
      PublishedRecord(
        horizon: before,
        professionals: Self.odd,
        assignments: assignments,
        balances: Self.odd.map {
          .init(
            professional: $0,
            name: "no",
            before: random.integer(-9...9),
            gained: random.integer(-9...9)
          )
        }
      ),
      practice: practice.name,
      published: "2026-02-20T09:00Z",
      cost: Int64(random.integer(0...99)),
      despite: random.once(in: 2) ? ["leave: Ann is \"away\"; \\ tab"] : []
    )
  }

  private static let main = """
    version: 1
    practice: {name: Odd, time-zone: UTC}
    horizon: {from: 2026-03-02, days: 7}
    shifts: [{id: "true", length: 8h}]
    professionals:
    PEOPLE

    """

  private func load(_ text: String, _ file: String) throws -> LoadedPractice {
    let folder = try TestFolder()
    let people = Self.odd.map { id in
      let quoted = id.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "  - {id: \"\(quoted)\"}"
    }
    let main = Self.main.replacing("PEOPLE", with: people.joined(separator: "\n"))
    _ = try folder.write(Array(main.utf8), to: "practice.yaml")
    let path = try folder.write([], to: "x")
    let directory = String(path.dropLast(2))
    try FileManager.default.createDirectory(
      atPath: "\(directory)/history",
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(file)"))
    return try PracticeReader.load(directory)
  }

  @Test("a record read back is the record that was written", arguments: UInt64(0)..<20)
  func roundTrip(_ seed: UInt64) throws {
    let document = try record(seed: seed)
    let file = RecordFolder.file(of: document.record.horizon)
    #expect(try load(document.text, file).sources.records == [document.record])
  }

  @Test("the schema has the fields that the reader knows, and no others")
  func fields() throws {
    let schema = try ShippedSchema("record.schema.json")
    let text = try record(seed: 1).text
    let file = RecordFolder.file(of: try record(seed: 1).record.horizon)
    for (part, old, new) in [
      ("", "cost:", "qqqq: 1\ncost:"), ("assignment", "{date:", "{qqqq: 1, date:"),
      ("balance", "before:", "qqqq: 1, before:"),
    ] {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      let error = try #require(throws: FileProblems.self) { try load(changed, file) }
      let words = try #require(error.problems.first { $0.value == "qqqq" }?.expected)
      let known = words.replacing("one of ", with: "").split(separator: ", ").map(String.init)
      #expect(schema.fields(part) == Set(known))
    }
  }

  @Test(
    "records are valid, and the schema refuses what the reader refuses",
    .enabled(if: python != nil, "needs the Python libraries jsonschema and yaml")
  )
  func valid() throws {
    let folder = try TestFolder()
    let text = try record(seed: 2).text
    let faults = [
      ("version: 1", "version: 2"), ("from: 2026-02-23", "from: 23 Feb"),
      ("professionals:", "people:"), ("gained:", "gain:"), ("before: ", "before: x"),
      ("cost: ", "cost: x"), ("shift:", "shifts:"),
    ]
    var files: [String] = []
    for seed in UInt64(0)..<4 {
      files.append(try folder.write(Array(try record(seed: seed).text.utf8), to: "\(seed).yaml"))
    }
    for (number, fault) in faults.enumerated() {
      let changed = text.replacing(fault.0, with: fault.1, maxReplacements: 1)
      #expect(changed != text, "\(fault.0)")
      files.append(try folder.write(Array(changed.utf8), to: "broken-\(number).yaml"))
    }
    let python = try #require(Self.python)
    let schema = ShippedSchema.url("record.schema.json").path
    let answers = try OtherProgram.run(python, [OtherProgram.script("schema.py"), schema] + files)
      .output.split(separator: "\n").map { $0 == "valid" }
    #expect(answers == [Bool](repeating: true, count: 4) + faults.map { _ in false })
  }
}
