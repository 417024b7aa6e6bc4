import Foundation
import Interchange
import PracticeDomain
import TestSupport
import Testing

@Suite struct RosterSchemaTests {
  private static let python = OtherProgram.python(with: "jsonschema, yaml")

  private func document(_ seed: UInt64, hasEvidence: Bool = true) -> PlanDocument {
    let practice = RandomPractice.draw(seed: seed)
    let roster = RandomPractice.roster(of: practice, seed: seed)
    let evidence = PlanEvidence(
      status: .feasible,
      stopped: .timeLimit,
      cost: 12,
      bound: 3.5,
      gap: nil,
      seed: seed,
      threads: 2,
      seconds: 0.5,
      engine: "search",
      versions: .init(praxis: "1", glpk: "5.0", tzdata: "2026a"),
      inputHash: "00",
      costByRule: ["cover": 12],
      fingerprints: PlanFingerprints(of: roster, in: practice)
    )
    return PlanDocument(roster, in: practice, evidence: hasEvidence ? evidence : nil)
  }

  private func object(_ document: PlanDocument) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: try document.json()) as? [String: Any])
  }

  @Test("the schema has the fields that are written, and no others")
  func fields() throws {
    let schema = try ShippedSchema("roster.schema.json")
    let plan = try object(document(1))
    #expect(schema.fields("") == Set(plan.keys))
    func compare(_ part: String, _ value: Any?) throws {
      let group = try #require(value as? [String: Any])
      #expect(schema.fields(part) == Set(group.keys), "\(part)")
    }
    let evidence = try #require(plan["evidence"] as? [String: Any])
    let assignments = try #require(plan["assignments"] as? [[String: Any]])
    try compare("horizon", plan["horizon"])
    try compare("assignment", assignments.first)
    let breaks = assignments.flatMap { $0["breaks"] as? [[String: Any]] ?? [] }
    try compare("break", breaks.first)
    try compare("evidence", evidence)
    try compare("versions", evidence["versions"])
    try compare("fingerprints", evidence["fingerprints"])
  }

  @Test("the schema's words are the code's")
  func words() throws {
    let schema = try ShippedSchema("roster.schema.json")
    let evidence = schema.part("evidence")?["properties"] as? [String: [String: Any]]
    let status = evidence?["status"]?["enum"] as? [String]
    let stopped = evidence?["stopped"]?["enum"] as? [String]
    #expect(status == PlanEvidence.Status.allCases.map(\.rawValue))
    #expect(stopped == PlanEvidence.Stop.allCases.map(\.rawValue))
  }

  @Test(
    "plans are valid, with evidence and without; plans with a fault of type are not",
    .enabled(if: python != nil, "needs the Python libraries jsonschema and yaml")
  )
  func plans() throws {
    let folder = try TestFolder()
    var files: [String] = []
    for seed in UInt64(0)..<6 {
      let json = try document(seed, hasEvidence: seed % 2 == 0).json()
      files.append(try folder.write(Array(json), to: "\(seed).json"))
    }
    let sound = String(decoding: try document(1).json(), as: UTF8.self)
    let faults = [
      ("\"schema\" : 1", "\"schema\" : 2"), ("\"paid\" : false", "\"paid\" : \"no\""),
      ("\"status\" : \"feasible\"", "\"status\" : \"good\""), ("\"seconds\"", "\"minutes\""),
      ("\"cost\" : 12", "\"cost\" : 1.5"), ("\"date\" : \"2026", "\"date\" : \"26"),
    ]
    for (number, fault) in faults.enumerated() {
      let text = sound.replacing(fault.0, with: fault.1, maxReplacements: 1)
      #expect(text != sound, "\(fault.0)")
      files.append(try folder.write(Array(text.utf8), to: "broken-\(number).json"))
    }
    let schema = ShippedSchema.url("roster.schema.json").path
    let python = try #require(Self.python)
    let arguments = [OtherProgram.script("schema.py"), schema] + files
    let answers = try OtherProgram.run(python, arguments).output
      .split(separator: "\n").map { $0 == "valid" }
    #expect(answers == [Bool](repeating: true, count: 6) + faults.map { _ in false })
  }
}
