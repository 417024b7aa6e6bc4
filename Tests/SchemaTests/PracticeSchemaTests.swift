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
    let names = ["practice", "record", "roster", "book"].map { "\($0).schema.json" }
    for name in names {
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

  /// Rules of each kind that are sound, with texts in them and what makes them
  /// faulty in type or form.
  static let rules: [(sound: String, faults: [(old: String, new: String)])] = [
    (
      "{rule: keep-together, who: [ann, ben], on: day, work: [e], price: 800}",
      [("on: day", "on: week"), ("price: 800", "price: -8"), ("[ann, ben]", "{ann: ben}")]
    ),
    (
      "{rule: never-alone, places: north; r1, minimum: 3, unit: 1h, price: 5}",
      [("minimum: 3", "minimum: 1"), ("unit: 1h", "unit: 1"), ("north; r1", "{north: r1}")]
    ),
    (
      "{rule: skill-mix, who: [ben], seniors: {skills: [gp]}, per-senior: 2, on: shift}",
      [
        ("per-senior: 2", "per-senior: 0"), ("on: shift", "on: day"),
        ("seniors: {skills: [gp]}, ", ""), ("skills: [gp]", "skill: [gp]"),
      ]
    ),
    (
      "{rule: rooms, id: x, work: {roles: [gp]}, site: north, features: [couch]}",
      [("site: north", "site: [north]"), ("roles", "role"), ("[couch]", "{couch: yes}")]
    ),
    ("{rule: rooms, equipment: ecg, unit: 20 min}", [("ecg", "[ecg]"), ("20 min", "20 mins")]),
    (
      "{rule: night-recovery, work: {tags: [night]}, after: 2, days: 2, price: 4000}",
      [
        ("after: 2", "after: 0"), (", days: 2", ""), ("days: 2", "days: 32"),
        ("work: {tags: [night]}, ", ""),
      ]
    ),
    (
      "{rule: weekly-rest, period: 7 days, minimum: 24h}",
      [("7 days", "7"), ("24h", "24"), (", minimum: 24h", "")]
    ),
    ("{rule: same-shift-weekend, price: 600}", [(", price: 600", ""), ("600", "6.5")]),
    (
      "{rule: blocks, work: [e], from: Fri, days: 3}",
      [("Fri", "5"), ("days: 3", "days: 8"), (", work: [e]", "")]
    ),
    (
      "{rule: place-changes, period: week, maximum: 2, price: 300}",
      [("maximum: 2", "maximum: -2"), ("period: week", "period: month")]
    ),
    ("{rule: places-used, work: any, maximum: 2}", [("2", "0"), ("any", "{any: e}")]),
    (
      "{rule: load, points: [{work: [e], points: 3}], maximum: 8, excess-price: 500}",
      [
        ("points: 3", "points: -3"), ("work: [e], ", ""), (", points: 3", ""),
        ("points: [{work: [e], points: 3}], ", ""), ("maximum: 8", "maximum: 8 points"),
      ]
    ),
    (
      "{rule: budget, period: week, percent: 110, maximum: 250000, unit: 1000, price: 1}",
      [
        ("period: week", "period: 7 days"), ("110", "110 %"), ("maximum: 250000, ", ""),
        ("unit: 1000", "unit: 0"),
      ]
    ),
    (
      "{rule: premiums, during: [21:00-24:00, 00:00-06:00], days: Mon-Fri, rate: 30 %}",
      [
        ("21:00-24:00", "21-24"), (", rate: 30 %", ""), ("30 %", "a third"),
        ("Mon-Fri", "{on: Mon}"),
      ]
    ),
    ("{rule: premiums, holidays: yes, rate: 250}", [("yes", "some"), ("250", "1000001")]),
    (
      "{rule: agency, tariff: 4200, minimum-call: 4h, notice: 2}",
      [
        ("tariff: 4200, ", ""), ("4200", "42.00"), ("4h", "4 hours"),
        ("notice: 2", "notice: 2 days"),
      ]
    ),
    (
      "{rule: agency, tariff: 1, tariffs: [{days: Sat-Sun, tariff: 2}], minimum-charge: 9, "
        + "period: week, discounts: [{above: 40h, off: 5 %}]}",
      [
        ("Sat-Sun, tariff: 2", "Sat-Sun"), ("5 %", "5"), ("40h", "40"), ("above: 40h, ", ""),
        ("period: week", "period: 7 days"), ("minimum-charge: 9", "minimum-charge: 9 GBP"),
      ]
    ),
    (
      "{rule: fairness, load: hours, pro-rata: yes, unit: 2h, allowance: 4h, price: 300}",
      [
        ("load: hours, ", ""), ("load: hours", "load: nights"), ("unit: 2h", "unit: 2"),
        (", price: 300", ""), ("pro-rata: yes", "pro-rata: 1"),
      ]
    ),
    (
      "{rule: fairness, load: shifts, measure: range, unit: 2, price: 400, balance: early}",
      [("range", "least"), ("unit: 2", "unit: 2h"), ("unit: 2", "unit: 0")]
    ),
    (
      "{rule: pattern, from: 2026-01-05, weeks: ['e,e,e,any,any,off,off'], price: 700}",
      [
        ("2026-01-05", "January"), (",off,off", ",off"), (", weeks: ['e,e,e,any,any,off,off']", ""),
        ("from: 2026-01-05, ", ""),
      ]
    ),
    ("{rule: continuity, price: 900}", [(", price: 900", ""), ("900", "all")]),
    (
      "{rule: hours, maximum: contract, counts-holidays: yes}",
      [("counts-holidays: yes", "counts-holidays: 2"), ("counts-holidays", "counts-holiday")]
    ),
    (
      "{rule: overtime, tiers: [{cost: 5}], counts-holidays: no}",
      [("counts-holidays: no", "counts-holidays: none")]
    ),
  ]

  /// A small practice with a rule.
  private static func practice(with rule: String) -> String {
    """
    version: 1
    practice: {name: Probe, time-zone: UTC}
    horizon: {from: 2026-03-02, days: 14}
    sites: [north]
    rooms: [{id: r1, site: north, features: [couch]}]
    equipment: [ecg]
    skills: [gp]
    shifts:
      - {id: e, start: 08:00, length: 8h, breaks: [30 min unpaid between 3h and 5h], roles: gp}
      - id: n
        start: 22:00
        length: 8h
        breaks: [{length: 30 min, between: 3h and 4h30}]
        tags: [night]
    contracts: [{id: full, weekly-hours: 40h}]
    professionals: [{id: ann, skills: gp, contract: full}, {id: ben, contract: full}]
    published: {from: 2026-03-02, until: 2026-03-03, assignments: []}
    history: {standings: [{professional: ann, worked: 3, shift: n}, {professional: ben, off: 2}]}
    rules: [\(rule)]

    """
  }

  @Test(
    "rules are held alike by the schema and the reader",
    .enabled(if: python != nil, "needs the Python libraries jsonschema and yaml")
  )
  func ruleForms() throws {
    let folder = try TestFolder()
    var files: [(name: String, rule: String, isSound: Bool)] = []
    for (sound, faults) in Self.rules {
      let texts = faults.map { sound.replacing($0.old, with: $0.new, maxReplacements: 1) }
      for (number, rule) in ([sound] + texts).enumerated() {
        #expect(number == 0 || rule != sound, "\(sound)")
        let text = Array(Self.practice(with: rule).utf8)
        files.append((try folder.write(text, to: "\(files.count).yaml"), rule, number == 0))
      }
    }
    for (answer, file) in zip(try answers(files.map(\.name)), files) {
      #expect((answer == "valid") == file.isSound, "\(file.rule): \(answer)")
      let isRead = (try? PracticeReader.read(file.name)) != nil
      #expect(isRead == file.isSound, "\(file.rule)")
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
