import Foundation
import Testing

@Suite struct CompareCommandTests {
  private static let scenarios = CommandLineTool.package
    .appendingPathComponent("instances/scenarios/clinic.yaml").path

  /// A small comparison of the sample clinic's roster.
  private static func file(
    in folder: Folder,
    edits: String = "{edit: add-people, like: elena}",
    simulate: String = ""
  ) throws -> String {
    try folder.write(
      """
      version: 1
      name: Staff
      practice: \(CommandLineTool.clinic)
      solve: {plan: roster, time-limit: 60, iterations: 300}
      scenarios:
        - {id: nurse, name: One more nurse, edits: [\(edits)]}
      \(simulate)
      """,
      to: "staff.yaml"
    )
    return folder.file("staff.yaml")
  }

  @Test("a comparison writes its tables and page, and a second run takes up every plan")
  func compare() throws {
    let folder = try Folder()
    let file = try Self.file(in: folder)
    let first = try CommandLineTool.run("compare", file, "--json")
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.json["verified"] as? Bool == true)
    let scenarios = first.json["scenarios"] as? [[String: Any]]
    #expect(scenarios?.compactMap { $0["id"] as? String } == ["base", "nurse"])
    let files = (first.json["files"] as? [String] ?? []).map { ($0 as NSString).lastPathComponent }
    #expect(
      Set(files) == [
        "scenarios.csv", "differences.csv", "comparison.json", "comparison.xlsx",
        "comparison.html",
      ]
    )
    let table = folder.text("staff-comparison/scenarios.csv")
    let second = try CommandLineTool.run("compare", file)
    #expect(second.code == 0 && second.errors.contains("2 of them kept from before"))
    #expect(second.output.contains("One more nurse"))
    #expect(folder.text("staff-comparison/scenarios.csv") == table)
  }

  @Test("tasks plan one scenario each, and a run puts their plans together")
  func tasks() throws {
    let folder = try Folder()
    let file = try Self.file(
      in: folder,
      simulate: "simulate: {weeks: 1, warm-up: 0, replications: 5}"
    )
    let work = folder.file("out/work")
    for task in ["0", "1", "1", "0:0", "1:0"] {
      let result = try CommandLineTool.run("compare", file, "--task", task, "--work", work)
      #expect(result.code == 0, "\(result.errors)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: work)
    #expect(names.count == 4)
    #expect(try CommandLineTool.run("compare", file, "--task", "2", "--work", work).code == 64)
    #expect(try CommandLineTool.run("compare", file, "--task", "0:x", "--work", work).code == 64)
    let whole = try CommandLineTool.run("compare", file, "--out", folder.file("out"))
    #expect(whole.errors.contains("2 of them kept from before"), "\(whole.errors)")
    let alone = try CommandLineTool.run("compare", file, "--out", folder.file("alone"))
    #expect(alone.code == 0)
    let tables = [
      "scenarios.csv", "differences.csv", "simulation.csv", "waits.csv", "comparison.json",
      "comparison.html",
    ]
    for table in tables {
      #expect(folder.text("out/\(table)") == folder.text("alone/\(table)"), "\(table)")
    }
  }

  @Test("a plan that was tampered with, or cut short, is made again")
  func tampered() throws {
    let folder = try Folder()
    let file = try Self.file(in: folder)
    #expect(try CommandLineTool.run("compare", file, "--quiet").code == 0)
    let work = folder.file("staff-comparison/work")
    let table = folder.text("staff-comparison/scenarios.csv")
    for name in try FileManager.default.contentsOfDirectory(atPath: work) {
      try folder.write(
        "{\"id\": \"base\"",
        to: ["staff-comparison", "work", name].joined(separator: "/")
      )
    }
    let again = try CommandLineTool.run("compare", file)
    #expect(again.code == 0 && !again.errors.contains("kept from before"))
    #expect(folder.text("staff-comparison/scenarios.csv") == table)
  }

  @Test("faults of the file are told with their places")
  func faults() throws {
    let folder = try Folder()
    let file = try Self.file(in: folder, edits: "{edit: add-people, like: elana}")
    let result = try CommandLineTool.run("compare", file)
    #expect(result.code == 65)
    #expect(result.errors.contains("staff.yaml:6: scenarios[1].edits[1].like: 'elana'"))
    #expect(result.errors.contains("did you mean 'elena'?"))
    #expect(try CommandLineTool.run("compare", folder.file("absent.yaml")).code == 65)
    #expect(try CommandLineTool.run("compare", file, "--formats", "pdf").code == 64)
    #expect(try CommandLineTool.run("compare", file, "--threads", "0").code == 64)
  }

  @Test("where the base has no plan, there is nothing to compare, and that is said")
  func noBase() throws {
    let folder = try Folder()
    let practice = """
      version: 1
      practice: {name: Probe, time-zone: UTC}
      horizon: {from: 2026-03-02, days: 7}
      skills: [gp]
      shifts: [{id: e, start: 08:00, length: 8h, roles: gp}]
      professionals: [{id: ann, skills: gp}]
      cover: [{id: c, shifts: e, role: gp, minimum: 2, shortage-price: hard, preference-price: 0}]
      """
    try folder.write(practice, to: "practice.yaml")
    try folder.write(
      """
      version: 1
      name: Probe
      practice: practice.yaml
      scenarios: [{id: more, edits: [{edit: add-people, like: ann}]}]
      """,
      to: "more.yaml"
    )
    let result = try CommandLineTool.run("compare", folder.file("more.yaml"), "--json")
    #expect(result.code == 1)
    #expect(result.errors.contains("has no plan: infeasible"), "\(result.errors)")
    #expect(result.json["status"] as? String == "unknown")
  }
}
