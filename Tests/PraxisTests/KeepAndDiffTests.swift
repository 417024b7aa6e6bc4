import Foundation
import Testing

@Suite struct KeepAndDiffTests {
  private func roster(_ out: String, _ more: String...) throws -> CommandLineTool.Result {
    try CommandLineTool.run(
      ["roster", CommandLineTool.clinic, "--engine", "exact", "--time-limit", "60", "--json"]
        + ["--formats", "csv,json", "--out", out] + more
    )
  }

  /// The table with another text in one cell, as a spreadsheet might write it:
  /// semicolons, a mark, CRLF, local dates.
  private func edited(_ table: String, _ cells: [(String, Int, String)]) -> String {
    let rows = table.split(separator: "\n").map { line in
      var row = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      for (who, column, text) in cells where row[0] == who { row[column] = text }
      return row
    }
    let dates = rows[0].dropFirst().map { date in
      date.split(separator: "-").reversed().joined(separator: "/")
    }
    let lines = [["employee"] + dates] + rows.dropFirst()
    return "\u{FEFF}" + lines.map { ($0 + ["", ""]).joined(separator: ";") + "\r\n" }.joined()
  }

  @Test("every cell that a spreadsheet gave back is kept, and ? is decided anew")
  func keep() throws {
    let folder = try Folder()
    #expect(try roster(folder.file("a")).code == 0)
    let table = edited(
      folder.text("a/roster.csv"),
      [("kofi", 2, "late"), ("kofi", 3, "?"), ("leila", 5, "")]
    )
    try folder.write(table, to: "edited.csv")
    let kept = try roster(folder.file("b"), "--keep", folder.file("edited.csv"))
    #expect(kept.code == 0, "\(kept.errors)")
    let before = folder.text("a/roster.csv").split(separator: "\n")
    let after = folder.text("b/roster.csv").split(separator: "\n")
    for (old, new) in zip(before, after) where !old.hasPrefix("kofi") && !old.hasPrefix("leila") {
      #expect(old == new)
    }
    func cell(_ who: String, _ column: Int) -> Substring? {
      after.first { $0.hasPrefix(who) }?
        .split(separator: ",", omittingEmptySubsequences: false)[column]
    }
    #expect(cell("kofi", 2) == "late" && cell("leila", 5) == "")
    let plan = try roster(folder.file("c"), "--keep", folder.file("b/roster.json"))
    #expect(plan.code == 0)
    #expect(folder.text("c/roster.csv") == folder.text("b/roster.csv"))

    let diff = try CommandLineTool.run(
      ["diff", CommandLineTool.clinic, folder.file("a/roster.json"), folder.file("b/roster.json")]
        + ["--json"]
    )
    #expect(diff.code == 0 && diff.json["same"] as? Bool == false)
    let costs = try #require(diff.json["costs"] as? [Int])
    let rules = try #require(diff.json["rules"] as? [[String: Any]])
    for side in 0...1 {
      let sum = rules.reduce(0) { $0 + (($1["costs"] as? [Int])?[side] ?? 0) }
      #expect(sum == costs[side])
    }
    let cells = try #require(diff.json["cells"] as? [[String: Any]])
    let people = try #require(diff.json["people"] as? [[String: Any]])
    #expect(people.reduce(0) { $0 + ($1["changedDays"] as? Int ?? 0) } == cells.count)
    #expect(cells.allSatisfy { ["kofi", "leila"].contains($0["professional"] as? String) })
    let words = try CommandLineTool.run(
      ["diff", CommandLineTool.clinic, folder.file("a/roster.json"), folder.file("b/roster.json")]
    )
    #expect(words.output.contains("Kofi") && words.output.contains("late/reception"))
    let same = try CommandLineTool.run(
      ["diff", CommandLineTool.clinic, folder.file("b/roster.json"), folder.file("c/roster.json")]
    )
    #expect(same.code == 0 && same.output.contains("the same"))
  }

  @Test("with marked cells only those are kept; against a hard rule both are named")
  func marks() throws {
    let folder = try Folder()
    #expect(try roster(folder.file("a")).code == 0)
    let table = folder.text("a/roster.csv")
    try folder.write(edited(table, [("kofi", 2, "late!")]), to: "marked.csv")
    let kept = try roster(folder.file("b"), "--keep", folder.file("marked.csv"))
    #expect(kept.code == 0)
    #expect(folder.text("b/roster.csv").contains("\nkofi,"))
    // Imran is on leave on the Monday.
    try folder.write(edited(table, [("imran", 1, "early!")]), to: "away.csv")
    let away = try roster(folder.file("c"), "--keep", folder.file("away.csv"))
    #expect(away.code == 1 && away.json["status"] as? String == "infeasible")
    #expect(away.errors.contains("no work during leave"))
    #expect(away.errors.contains("works early, as in the plan to keep"))
    // Amara is no receptionist.
    try folder.write(edited(table, [("amara", 2, "late!")]), to: "unskilled.csv")
    let unskilled = try roster(folder.file("c"), "--keep", folder.file("unskilled.csv"))
    #expect(unskilled.code == 1 && unskilled.errors.contains("not qualified"))
  }

  @Test("a plan to keep that cannot be read is told by line and column")
  func faults() throws {
    let folder = try Folder()
    let head = "employee,2026-03-02,2026-03-03\n"
    let tables = [
      (head + "kofi,latte,\n", "line 2, 2026-03-02"), (head + "koffi,,\n", "line 2, employee"),
      ("employee,02/03/2026\nkofi,late\n", "line 1, column 2"),
      ("employee,2026-03-02,2026-03-04\nkofi,,\n", "line 1, column 3"),
      (head + "kofi,late,,x\n", "line 2"), (head + "kofi,\"late,\n", "line 2"),
      ("employee,2030-03-04\nkofi,late\n", "no day of"), ("{\"schema\": 1}", "practice"),
    ]
    for (number, table) in tables.enumerated() {
      try folder.write(table.0, to: "\(number).csv")
      let result = try roster(folder.file("out"), "--keep", folder.file("\(number).csv"))
      #expect(result.code == 65, "\(table.0)")
      #expect(result.errors.contains("\(number).csv"), "\(result.errors)")
      #expect(result.errors.contains(table.1), "\(result.errors)")
    }
  }
}
