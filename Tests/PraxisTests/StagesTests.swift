import Foundation
import Testing

/// Planning week after week, later weeks unknown.
@Suite struct StagesTests {
  @Test(
    "weeks planned one by one are a lawful whole that costs what the public evaluator says",
    .enabled(if: CommandLineTool.data != nil, "needs the public nurse rostering data"),
    arguments: ["n012w8_0_3-5-0-2-0-4-5-2", "n030w4_1_6-2-9-1"]
  )
  func whole(_ instance: String) throws {
    let data = try #require(CommandLineTool.data).path + "/inrc2"
    let folder = try Folder()
    let result = try CommandLineTool.run(
      "roster",
      "\(data)/\(instance)",
      "--stages",
      "--iterations",
      "60000",
      "--time-limit",
      "600",
      "--formats",
      "json",
      "--json",
      "--out",
      folder.path
    )
    #expect(result.code == 0)
    #expect(result.json["verified"] as? Bool == true)
    #expect(result.json["bound"] is NSNull)
    #expect(result.errors.contains("week 1 of ") && !result.errors.contains("week 9"))
    let cost = try #require(result.json["cost"] as? Int)
    let check = try CommandLineTool.run(
      "verify",
      "\(data)/\(instance)",
      folder.file("roster.json"),
      "--json"
    )
    #expect(check.code == 0 && check.json["cost"] as? Int == cost)
    let answer = try Self.evaluate(instance, data: data, folder)
    #expect(answer.hasSuffix(", \(cost))"), "\(answer)")
    #expect(answer.contains("{'cover': 0, 'skill': 0, 'succ': 0, 'single': 0}"), "\(answer)")
  }

  /// What the evaluator beside the public data prints.
  private static func evaluate(_ instance: String, data: String, _ folder: Folder) throws -> String
  {
    let parts = instance.split(separator: "_").map(String.init)
    let weeks = parts[2].split(separator: "-")
    let written = try CommandLineTool.run(
      "convert",
      "\(data)/\(instance)",
      "--plan",
      folder.file("roster.json"),
      "--to",
      "inrc2",
      "--output",
      folder.file("week")
    )
    #expect(written.code == 0)
    let set = "\(data)/\(parts[0])"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", "-B", "\(data)/evaluate.py", "\(set)/Sc-\(parts[0]).txt"]
      + ["\(set)/H0-\(parts[0])-\(parts[1]).txt"]
      + weeks.map { "\(set)/WD-\(parts[0])-\($0).txt" } + ["--sols"]
      + weeks.indices.map { folder.file("week-\($0).txt") }
    process.standardOutput = try folder.handle("answer")
    try process.run()
    process.waitUntilExit()
    return folder.text("answer").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test("other inputs have no stages, and the message says so")
  func otherInputs() throws {
    let result = try CommandLineTool.run("roster", CommandLineTool.clinic, "--stages")
    #expect(result.code == 64)
    #expect(result.errors.contains("nurse rostering sets only"))
  }
}
