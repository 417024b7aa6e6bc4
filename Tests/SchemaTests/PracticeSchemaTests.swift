import BrokenPractices
import Documents
import Foundation
import PracticeDomain
import PracticeFiles
import TestSupport
import Testing

@Suite struct PracticeSchemaTests {
  private static let python = OtherProgram.python(with: "jsonschema, yaml")

  @Test("the schema has the fields that the reader knows, and no others", arguments: FieldProbe.all)
  func fields(_ probe: FieldProbe) throws {
    let schema = try ShippedSchema("practice.schema.json")
    let known = try probe.knownFields()
    #expect(!known.isEmpty)
    #expect(schema.fields(probe.part) == known)
    #expect(schema.part(probe.part)?["additionalProperties"] as? Bool == false)
  }

  @Test("every group of the schema is held against the reader, and every kind of rule is there")
  func complete() throws {
    let schema = try ShippedSchema("practice.schema.json")
    let groups = schema.parts.filter { schema.fields($0) != nil }
    let probed = Set(FieldProbe.all.map(\.part))
    // A list's `from` is taken out before fields are read, and a rule is one of
    // its kinds.
    #expect(groups.filter { !probed.contains($0) } == ["rule", "table"])
    let rule = schema.part("rule")?["properties"] as? [String: [String: Any]]
    let kinds = rule?["rule"]?["enum"] as? [String]
    #expect(kinds.map(Set.init) == Set(RuleCatalogue.kinds.map { $0.kind }))
    #expect((schema.part("rule")?["allOf"] as? [Any])?.count == RuleCatalogue.kinds.count)
    #expect(Set(PracticeSection.allCases.map(\.rawValue)).isSubset(of: schema.fields("") ?? []))
  }

  @Test("every field is described")
  func descriptions() throws {
    for name in ["practice.schema.json", "roster.schema.json"] {
      let schema = try ShippedSchema(name)
      for part in [""] + schema.parts {
        #expect(schema.undescribed(part) == [], "\(name) \(part)")
        #expect(schema.part(part)?["description"] != nil, "\(name) \(part)")
      }
    }
  }

  @Test(
    "the samples are valid",
    .enabled(if: python != nil, "needs the Python libraries jsonschema and yaml")
  )
  func samples() throws {
    let instances = OtherProgram.package.appendingPathComponent("instances")
    let names = try FileManager.default.contentsOfDirectory(atPath: instances.path).sorted()
    let files = names.map { "\(instances.path)/\($0)/practice.yaml" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    #expect(!files.isEmpty)
    #expect(try answers(files) == files.map { _ in "valid" })
  }

  /// Values of the wrong type or form, each for a field of the sample clinic.
  static let faults: [(old: String, new: String)] = [
    ("version: 1", "version: two"), ("name: Moor Lane Surgery", "name: [Moor, Lane]"),
    ("time-zone: Europe/London", "time-zone: 7"), ("currency: GBP", "currency: pounds"),
    ("week-start: Mon", "week-start: Someday"), ("from: 2026-03-02", "from: 2 March"),
    ("weeks: 1", "weeks: one"), ("from: 08:00", "from: 8 am"),
    ("turnover: 10 min", "turnover: ten"),
    ("capacity: 3", "capacity: many"), ("quantity: 1", "quantity: {one: 1}"),
    ("start: 08:30", "start: early"), ("end: 18:00", "end: [18]"),
    ("length: 4h", "length: 4 hours"),
    ("weekly-hours: 42h30", "weekly-hours: 42.5"), ("weekly-days: 3", "weekly-days: 8"),
    ("hourly-pay: 5200", "hourly-pay: -1"), ("{from: staff.csv}", "staff.csv: 1"),
    ("{from: leave.csv}", "{from: leave.txt}"), ("part: 13:00-18:00", "part: afternoon"),
    ("date: 2026-03-02", "date: 02/03/2026"), ("amount: 1}", "amount: some}"),
    ("rule: cover", "rule: covers"), ("shortage-price: 30000", "shortage-price: dear"),
    ("maximum: 6", "maximum: -6"), ("period: 7 days", "period: fortnight"),
    ("unit: 30 min", "unit: half"), ("{units: 8, cost: 125 %}", "{units: 0, cost: 125 %}"),
    ("minimum: 11h", "minimum: [11h]"), ("rules:", "regels:"),
  ]

  @Test(
    "a fault of type or form is refused by the schema as by the reader",
    .enabled(if: python != nil, "needs the Python libraries jsonschema and yaml")
  )
  func broken() throws {
    let folder = try TestFolder()
    for name in Sample.names where name != Sample.main {
      _ = try folder.write(Array(Sample.text(name).utf8), to: name)
    }
    var files: [String] = []
    for (number, fault) in Self.faults.enumerated() {
      let text = Sample.text(Sample.main)
        .replacing(fault.old, with: fault.new, maxReplacements: 1)
      #expect(text != Sample.text(Sample.main), "\(fault.old)")
      let file = try folder.write(Array(text.utf8), to: "broken-\(number).yaml")
      #expect(throws: FileProblems.self, "\(fault.new)") { try PracticeReader.read(file) }
      files.append(file)
    }
    for (answer, fault) in zip(try answers(files), Self.faults) {
      #expect(answer != "valid", "\(fault.new)")
    }
  }

  private func answers(_ files: [String]) throws -> [String] {
    let schema = ShippedSchema.url("practice.schema.json").path
    let python = try #require(Self.python)
    let script = OtherProgram.script("schema.py")
    return try OtherProgram.run(python, [script, schema] + files).output
      .split(separator: "\n").map(String.init)
  }
}
