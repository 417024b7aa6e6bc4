import Foundation
import TestSupport
import Testing

@Suite struct ConvertCommandTests {
  @Test(
    "glpsol on the written data reaches the same optimum as the program",
    .enabled(if: Glpsol.path != nil, "glpsol is not installed")
  )
  func mathProg() throws {
    let folder = try Folder()
    let roster = try CommandLineTool.run(
      "roster",
      CommandLineTool.clinic,
      "--engine",
      "exact",
      "--json",
      "--out",
      folder.path
    )
    let data = try CommandLineTool.run("convert", CommandLineTool.clinic, "--to", "mathprog")
    let result = try Glpsol.solve(
      model: CommandLineTool.package.appendingPathComponent("models/roster.mod").path,
      data: data.output
    )
    let cost = try #require(roster.json["cost"] as? Int)
    #expect(result == .optimal(Double(cost)))
  }

  @Test("a plan goes to CSV and back without loss where shifts say all")
  func planRoundTrip() throws {
    let folder = try Folder()
    try folder.write(
      """
      version: 1
      practice: {name: Small, time-zone: UTC}
      horizon: {from: 2026-03-02, weeks: 1}
      shifts:
        - {id: d, name: Day, start: 08:00, length: 8h}
      professionals:
        - {id: ann, name: Ann}
        - {id: ben, name: Ben}
      cover:
        - {id: one, shifts: [d], minimum: 1}
      """,
      to: "practice.yaml"
    )
    _ = try CommandLineTool.run("roster", folder.path, "--out", folder.path, "--quiet")
    let csv = folder.text("roster.csv")
    let again = try CommandLineTool.run(
      "convert",
      folder.path,
      "--plan",
      folder.file("roster.json"),
      "--to",
      "csv"
    )
    #expect(again.output == csv)
    let json = try CommandLineTool.run(
      "convert",
      folder.path,
      "--plan",
      folder.file("roster.csv"),
      "--to",
      "json"
    )
    try folder.write(json.output, to: "again.json")
    #expect(try CommandLineTool.run("verify", folder.path, folder.file("again.json")).code == 0)
  }

  @Test("LP and MPS go to a file in one piece", arguments: ["lp", "mps"])
  func program(form: String) throws {
    let folder = try Folder()
    let result = try CommandLineTool.run(
      "convert",
      CommandLineTool.clinic,
      "--to",
      form,
      "--output",
      folder.file("out")
    )
    #expect(result.code == 0)
    #expect(folder.text("out").contains(form == "lp" ? "Minimize" : "ROWS"))
  }

  @Test(
    "a practice in one JSON file is the same practice",
    arguments: ["clinic", "law", "accounting", "clinic-large"]
  )
  func practice(name: String) throws {
    let folder = try Folder()
    let sample = CommandLineTool.package.appendingPathComponent("instances/\(name)").path
    let json = try CommandLineTool.run("convert", sample, "--to", "json")
    #expect(json.code == 0 && !json.json.isEmpty)
    try folder.write(json.output, to: "practice.json")
    let own = try CommandLineTool.run("convert", sample, "--to", "mathprog")
    let other = try CommandLineTool.run("convert", folder.file("practice.json"), "--to", "mathprog")
    #expect(other.code == 0 && other.output == own.output)
  }
}
