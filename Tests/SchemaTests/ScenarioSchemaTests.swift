import Documents
import Foundation
import PracticeDomain
import PracticeFiles
import Scenarios
import TestSupport
import Testing

@Suite struct ScenarioSchemaTests {
  private static let python = OtherProgram.python(with: "jsonschema, yaml")
  private static let unknown = "qqqq"

  /// The parts of the schema, and a scenario file with a field in each that no
  /// reader can know.
  static let probes: [(part: String, text: String)] =
    [
      ("", "qqqq: 1"), ("horizon", "horizon: {qqqq: 1}"), ("base", "base: {qqqq: 1}"),
      ("solve", "solve: {qqqq: 1}"), ("scenario", "scenarios: [{qqqq: 1}]"),
      ("factor", "factors: [{qqqq: 1}]"), ("level", "factors: [{id: f, levels: [{qqqq: 1}]}]"),
      ("sweep", "sweep: {qqqq: 1}"), ("fronts", "fronts: {qqqq: 1}"),
      ("target", "targets: [{qqqq: 1}]"), ("simulate", "simulate: {qqqq: 1}"),
      ("sickness", "simulate: {sickness: {qqqq: 1}}"),
      ("precision", "simulate: {precision: [{qqqq: 1}]}"),
      ("no-shows", "simulate: {no-shows: [{qqqq: 1}]}"),
      ("punctuality", "simulate: {punctuality: {qqqq: 1}}"),
      ("service-time", "simulate: {service-times: [{qqqq: 1}]}"),
      ("payer", "simulate: {payers: [{qqqq: 1}]}"), ("rate", "simulate: {rates: [{qqqq: 1}]}"),
      ("season", "simulate: {season: [{qqqq: 1}]}"),
      ("holidays", "simulate: {holidays: {qqqq: 1}}"),
      ("walk-ins", "simulate: {walk-ins: [{qqqq: 1}]}"),
      ("reserve", "simulate: {reserves: [{qqqq: 1}]}"), ("past", "history: [{qqqq: 1}]"),
      ("policy", "scenarios: [{id: s, policy: {qqqq: 1}}]"),
    ]
    + EditCatalogue.kinds.map {
      ($0.kind, "scenarios: [{id: s, edits: [{edit: \($0.kind), qqqq: 1}]}]")
    }

  private static let head = "version: 1\nname: Probe\npractice: practice.yaml\n"

  private static let practice = """
    version: 1
    practice: {name: Probe, time-zone: UTC, currency: GBP}
    horizon: {from: 2026-03-02, days: 7}
    sites: [north]
    rooms: [r1]
    equipment: [ecg]
    skills: [gp]
    shifts: [{id: e, start: 08:00, length: 8h, roles: gp}]
    contracts: [{id: full, weekly-hours: 40h, hourly-pay: 100}]
    professionals: [{id: ann, contract: full, skills: gp}, {id: ben, contract: full}]
    cover: [{id: c, shifts: e, minimum: 1}]
    services: [{id: check, length: 30 min, staff: gp}]
    client-requests: [{id: q, service: check, windows: Mon}]
    rules: [{rule: rest, minimum: 11h}]
    """

  private static func files(_ texts: [String]) throws -> (folder: TestFolder, names: [String]) {
    let folder = try TestFolder()
    _ = try folder.write(Array(practice.utf8), to: "practice.yaml")
    let names = try texts.enumerated().map { number, text in
      try folder.write(Array((head + text).utf8), to: "\(number).yaml")
    }
    return (folder, names)
  }

  private static func knownFields(_ text: String) throws -> Set<String> {
    let (folder, names) = try files([text])
    defer { withExtendedLifetime(folder) {} }
    do throws(FileProblems) {
      _ = try ScenarioReader.read(names[0])
      return []
    } catch {
      let fault = error.problems.first {
        $0.value == unknown && $0.fault.contains("is not a known field")
      }
      let words = fault?.expected?.replacing("one of ", with: "") ?? ""
      return Set(words.split(separator: ", ").map(String.init))
    }
  }

  @Test("the schema has the fields that the reader knows, and no others")
  func fields() throws {
    let schema = try ShippedSchema("scenarios.schema.json")
    for probe in Self.probes {
      let known = try Self.knownFields(probe.text)
      #expect(!known.isEmpty, "\(probe.part)")
      #expect(schema.fields(probe.part) == known, "\(probe.part)")
      #expect(schema.part(probe.part)?["additionalProperties"] as? Bool == false, "\(probe.part)")
    }
    let groups = schema.parts.filter { schema.fields($0) != nil }
    #expect(Set(groups).isSubset(of: Self.probes.map(\.part)))
  }

  @Test("every field is described", arguments: ["scenarios", "comparison"])
  func descriptions(name: String) throws {
    let schema = try ShippedSchema("\(name).schema.json")
    for part in [""] + schema.parts {
      #expect(schema.undescribed(part) == [], "\(part)")
      #expect(schema.part(part)?["description"] != nil, "\(part)")
    }
  }

  /// Edits of each sort that are sound, with texts in them and what makes them
  /// faulty in type or form.
  static let edits: [(sound: String, faults: [(old: String, new: String)])] = [
    (
      "{edit: add-people, like: ann, count: 2, weekly-hours: +2h, hourly-pay: +5 %}",
      [("count: 2", "count: none"), ("+2h", "more"), ("+5 %", "+5"), ("add-people", "add-person")]
    ),
    ("{edit: remove-people, people: [ben]}", [("people: [ben]", "who: [ben]")]),
    ("{edit: absence, people: ann, from: 2026-03-03}", [("2026-03-03", "Tuesday")]),
    (
      "{edit: add-agency, id: t, skills: gp, tariff: 3000, minimum-call: 4h}",
      [("tariff: 3000, ", ""), ("4h", "4 hours"), ("3000", "30.00")]
    ),
    ("{edit: change-contracts, contracts: full, hourly-pay: 120}", [("120", "-120")]),
    ("{edit: close-rooms, rooms: r1, days: Mon}", [("rooms: r1, ", "")]),
    ("{edit: opening, from: 07:00, until: 20:00}", [("07:00", "7 am")]),
    ("{edit: add-shift, like: e, id: l, start: 12:00, length: 6h}", [("6h", "6")]),
    ("{edit: change-cover, cover: c, minimum: 2}", [("minimum: 2", "minimum: -2")]),
    ("{edit: change-services, services: check, factor: 150 %}", [("150 %", "1.5")]),
    ("{edit: demand, factor: 115 %, days: Mon}", [("115 %", "15"), ("factor: 115 %, ", "")]),
    ("{edit: demand, factor: 130 %, months: [Nov, Dec-Feb]}", [("Dec-Feb", "12-2")]),
    (
      "{edit: campaign, from: 2026-03-02, weeks: 2, extra: 12.5, comes-back: 40 %, after: 7 days}",
      [("weeks: 2, ", ""), ("12.5", "many"), ("7 days", "7"), ("40 %", "0.4")]
    ),
    ("{edit: move-demand, from: Mon, to: Thu, part: 09:00-12:00}", [("09:00-12:00", "morning")]),
    (
      "{edit: add-rule, with: {rule: one-duty, id: x}}",
      [("with: {rule: one-duty, id: x}", "with: x")]
    ),
    ("{edit: limit-budget, share: 90 %}", [("90 %", "90")]),
    ("{edit: limit-spread, spread: 4h}", [("4h", "4")]),
  ]

  @Test(
    "edits are held alike by the schema and the reader",
    .enabled(if: python != nil, "needs the Python libraries jsonschema and yaml")
  )
  func forms() throws {
    var texts: [(text: String, isSound: Bool)] = []
    for (sound, faults) in Self.edits {
      texts.append((sound, true))
      for fault in faults {
        let text = sound.replacing(fault.old, with: fault.new, maxReplacements: 1)
        #expect(text != sound, "\(fault.old)")
        texts.append((text, false))
      }
    }
    let (folder, names) = try Self.files(
      texts.map { "scenarios: [{id: s, edits: [\($0.text)]}]" }
    )
    defer { withExtendedLifetime(folder) {} }
    for (answer, file) in zip(try answers(names), zip(names, texts)) {
      let (name, wanted) = file
      #expect((answer == "valid") == wanted.isSound, "\(wanted.text): \(answer)")
      let isRead = (try? ScenarioReader.read(name)) != nil
      #expect(isRead == wanted.isSound, "\(wanted.text)")
    }
  }

  @Test(
    "the sample scenarios are valid",
    .enabled(if: python != nil, "needs the Python libraries jsonschema and yaml")
  )
  func samples() throws {
    let folder = OtherProgram.package.appendingPathComponent("instances/scenarios")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".yaml") }
    #expect(names.count >= 3)
    #expect(try answers(names.map { "\(folder.path)/\($0)" }) == names.map { _ in "valid" })
  }

  private func answers(_ files: [String]) throws -> [String] {
    let schema = ShippedSchema.url("scenarios.schema.json").path
    let python = try #require(Self.python)
    return try OtherProgram.run(python, [OtherProgram.script("schema.py"), schema] + files).output
      .split(separator: "\n").map(String.init)
  }
}
