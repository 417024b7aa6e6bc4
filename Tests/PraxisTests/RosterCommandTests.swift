import Foundation
import Testing

@Suite struct RosterCommandTests {
  @Test(
    "instance 1 of the public set is proven optimal at 607 and written as the contract says",
    .enabled(if: CommandLineTool.data != nil, "needs the public shift-scheduling data")
  )
  func instance1() throws {
    let data = try #require(CommandLineTool.data)
    let folder = try Folder()
    let result = try CommandLineTool.run(
      "roster",
      data.path + "/shift-scheduling/Instance1.txt",
      "--time-limit",
      // Thirty seconds do on a machine of one's own; other tests run beside this.
      "300",
      "--json",
      "--out",
      folder.path
    )
    #expect(result.code == 0)
    #expect(result.json["status"] as? String == "optimal")
    #expect(result.json["cost"] as? Int == 607)
    #expect(result.json["bound"] as? Int == 607)
    #expect(result.json["stopped"] as? String == "optimal")
    #expect(result.json["verified"] as? Bool == true)
    let files = try #require(result.json["files"] as? [String])
    #expect(files.contains(folder.file("roster.csv")))
    #expect(files.contains(folder.file("roster.json")))
    #expect(files.allSatisfy { FileManager.default.fileExists(atPath: $0) })
    let lines = folder.text("roster.csv").split(whereSeparator: \.isNewline)
    #expect(lines.count == 9)
    #expect(lines.first?.hasPrefix("employee,2024-01-01,2024-01-02,") == true)
    #expect(
      lines.dropFirst().map { $0.prefix(2) } == ["A,", "B,", "C,", "D,", "E,", "F,", "G,", "H,"]
    )
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).dropFirst()
      #expect(cells.count == 14 && cells.allSatisfy { ["", "D"].contains($0) })
    }
  }

  @Test("the sample clinic's week is proven optimal by GLPK, at a cost above zero")
  func clinic() throws {
    let folder = try Folder()
    let result = try CommandLineTool.run(
      "roster",
      CommandLineTool.clinic,
      "--engine",
      "exact",
      "--threads",
      "2",
      "--time-limit",
      "20",
      "--json",
      "--out",
      folder.path
    )
    #expect(result.code == 0)
    #expect(result.json["status"] as? String == "optimal")
    #expect((result.json["cost"] as? Int).map { $0 > 0 } == true)
    let verdict = try CommandLineTool.run(
      "verify",
      CommandLineTool.clinic,
      folder.file("roster.json"),
      "--json"
    )
    #expect(verdict.code == 0)
    #expect(verdict.json["verified"] as? Bool == true)
    #expect(verdict.json["cost"] as? Int == result.json["cost"] as? Int)
  }

  @Test("after any changed cell the written plan is bad, and rule, person or date is named")
  func changedCells() throws {
    let folder = try Folder()
    _ = try CommandLineTool.run(
      "roster",
      CommandLineTool.clinic,
      "--engine",
      "exact",
      "--out",
      folder.path,
      "--quiet"
    )
    let plan = folder.text("roster.json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(plan.utf8)) as? [String: Any]
    )
    let assignments = try #require(document["assignments"] as? [[String: Any]])
    #expect(assignments.count > 30)
    for index in stride(from: 0, to: assignments.count, by: 4) {
      var fewer = assignments
      let removed = fewer.remove(at: index)
      var changed = document
      changed["assignments"] = fewer
      let data = try JSONSerialization.data(withJSONObject: changed)
      try folder.write(String(decoding: data, as: UTF8.self), to: "changed.json")
      let result = try CommandLineTool.run(
        "verify",
        CommandLineTool.clinic,
        folder.file("changed.json"),
        "--json"
      )
      #expect(result.code == 1)
      let who = try #require(removed["professional"] as? String)
      let when = try #require(removed["date"] as? String)
      #expect(result.output.contains("\"\(who)\"") && result.output.contains("\"\(when)\""))
    }
  }

  @Test("an over-tight practice ends with the rules, people and dates in conflict")
  func conflict() throws {
    let folder = try Folder()
    try folder.write(
      """
      version: 1
      practice: {name: Tight, time-zone: UTC}
      horizon: {from: 2026-03-02, weeks: 1}
      shifts:
        - {id: d, name: Day, start: 08:00, length: 8h}
      professionals:
        - {id: ann, name: Ann}
        - {id: ben, name: Ben}
        - {id: cat, name: Cat}
      leave:
        - {professional: ann, from: 2026-03-04, until: 2026-03-04}
      cover:
        - {id: two, days: Wed, shifts: [d], minimum: 2, shortage-price: hard}
      rules:
        - {rule: keep-apart, id: feud, who: [ben, cat]}
        - {rule: shift-count, id: at-most-four, maximum: 4}
      """,
      to: "practice.yaml"
    )
    let result = try CommandLineTool.run("roster", folder.path, "--json", "--time-limit", "60")
    #expect(result.code == 1)
    #expect(result.json["status"] as? String == "infeasible")
    #expect(result.json["stopped"] as? String == "infeasible")
    let conflict = try #require(result.json["conflict"] as? [String: Any])
    let parts = try #require(conflict["parts"] as? [[String: Any]])
    #expect(conflict["minimal"] as? Bool == true)
    #expect(Set(parts.compactMap { $0["rule"] as? String }) == ["cover", "leave", "feud"])
    #expect(result.errors.contains("Ann") && result.errors.contains("2026-03-04"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "-plan"))
  }
}
