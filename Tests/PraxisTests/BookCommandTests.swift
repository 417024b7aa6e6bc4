import Foundation
import Testing

@Suite struct BookCommandTests {
  @Test("The sample clinic's book is written as the contract says, and is verified")
  func clinic() throws {
    let folder = try Folder()
    let result = try CommandLineTool.run(
      "book",
      CommandLineTool.clinic,
      "--engine",
      "search",
      "--time-limit",
      "20",
      "--json",
      "--formats",
      "csv,json",
      "--out",
      folder.path
    )
    #expect(result.code == 0)
    #expect(result.json["verified"] as? Bool == true)
    #expect(["optimal", "feasible"].contains(result.json["status"] as? String))
    #expect((result.json["cost"] as? Int).map { $0 >= 0 } == true)
    let files = try #require(result.json["files"] as? [String])
    #expect(files == [folder.file("book.csv"), folder.file("book.json")])
    let lines = folder.text("book.csv").split(whereSeparator: \.isNewline)
    #expect(
      lines.first
        == "appointment,request,client,service,phase,start,end,professionals,room,equipment"
    )
    #expect(lines.contains { $0.contains(",glucose,second,2026-03-0") })
    let verified = try CommandLineTool.run(
      "verify",
      CommandLineTool.clinic,
      folder.file("book.json"),
      "--json"
    )
    #expect(verified.code == 0)
    #expect(verified.json["cost"] as? Int == result.json["cost"] as? Int)
    let tampered = folder.text("book.csv").split(separator: "\n").map(String.init).map { line in
      line.contains(",r48,") ? line.replacing("T09:30Z", with: "T09:25Z") : line
    }
    try Data(tampered.joined(separator: "\n").utf8)
      .write(to: URL(fileURLWithPath: folder.file("tampered.csv")))
    let refused = try CommandLineTool.run(
      "verify",
      CommandLineTool.clinic,
      folder.file("tampered.csv"),
      "--roster",
      folder.file("book.json")
    )
    #expect(refused.code == 1)
    #expect(refused.output.contains("appointments: "))
  }

  @Test("A book is written in every form, and its calendars are revised")
  func forms() throws {
    let folder = try Folder()
    let arguments = [
      "book", CommandLineTool.clinic, "--engine", "search", "--time-limit", "5", "--json", "--out",
      folder.path,
    ]
    let first = try CommandLineTool.run(arguments)
    #expect(first.code == 0)
    let files = try #require(first.json["files"] as? [String])
    for name in [
      "book.csv", "book.json", "book.xlsx", "book.html", "book-manager.html", "book.ics",
      "appointments/amara.ics", "rooms/treatment.ics",
    ] {
      #expect(files.contains(folder.file(name)))
      #expect(try !Data(contentsOf: URL(fileURLWithPath: folder.file(name))).isEmpty)
    }
    let page = folder.text("book.html")
    #expect(page.contains("Dr Amara") && !page.contains("GBP"))
    #expect(folder.text("book-manager.html").contains("GBP"))
    let before = folder.text("book.ics")
    #expect(try CommandLineTool.run(arguments).code == 0)
    #expect(
      folder.text("book.ics").split(separator: "\n").count >= before.split(separator: "\n").count
    )
    let refused = try CommandLineTool.run(arguments + ["--formats", "pdf"])
    #expect(refused.code == 64 && refused.errors.contains("'pdf' is not a format"))
  }

  @Test("What a spreadsheet gave back is kept; what it may not be is named")
  func keep() throws {
    let folder = try Folder()
    func book(_ out: String, _ more: String...) throws -> CommandLineTool.Result {
      try CommandLineTool.run(
        [
          "book", CommandLineTool.clinic, "--engine", "search", "--iterations", "400",
          "--time-limit", "300", "--json", "--formats", "csv,json", "--out", folder.file(out),
        ] + more
      )
    }
    #expect(try book("a").code == 0)
    let rows = folder.text("a/book.csv").split(separator: "\n").map(String.init)
    let row = try #require(rows.first { $0.contains(",r29,") })
    let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    // Moved by hand, in a table with semicolons.
    let moved = cells[5].hasSuffix("08:30Z") ? "2026-03-02 08:40" : "2026-03-02 08:30"
    func edited(_ start: String) -> String {
      rows.map { line in
        var own = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if line == row { (own[5], own[7], own[8]) = (start, "?", "") }
        return own.joined(separator: ";") + "\r\n"
      }.joined()
    }
    try folder.write(edited(moved), to: "edited.csv")
    let kept = try book(
      "b",
      "--roster",
      folder.file("a/book.json"),
      "--keep",
      folder.file("edited.csv")
    )
    #expect(kept.code == 0, "\(kept.errors)")
    let after = folder.text("b/book.csv").split(separator: "\n").map(String.init)
    let start = moved.replacing(" ", with: "T") + "Z"
    #expect(after.contains { $0.contains(",r29,") && $0.contains(start) })
    func places(_ rows: [String]) -> Set<String> {
      Set(rows.filter { !$0.contains(",r29,") }.map { String($0.drop { $0 != "," }) })
    }
    #expect(places(rows).isSubset(of: places(after)))

    try folder.write(edited("2026-03-02 23:30"), to: "late.csv")
    let late = try book(
      "c",
      "--roster",
      folder.file("a/book.json"),
      "--keep",
      folder.file("late.csv")
    )
    #expect(late.code == 1 && late.errors.contains("no place for r29"), "\(late.errors)")
    #expect(late.json["status"] as? String == "infeasible")
    try folder.write(edited("whenever"), to: "bad.csv")
    let bad = try book(
      "c",
      "--roster",
      folder.file("a/book.json"),
      "--keep",
      folder.file("bad.csv")
    )
    #expect(bad.code == 65 && bad.errors.contains("bad.csv") && bad.errors.contains("start"))
    let whole = try book("d", "--keep", folder.file("b/book.json"))
    #expect(whole.code == 0, "\(whole.errors)")
    #expect(folder.text("d/book.csv") == folder.text("b/book.csv"))
  }

  @Test("Roster and book are planned together, never dearer than one after the other")
  func plan() throws {
    let folder = try Folder()
    let result = try CommandLineTool.run([
      "plan", CommandLineTool.clinic, "--time-limit", "6", "--json", "--formats", "csv,json",
      "--out",
      folder.path,
    ])
    #expect(result.code == 0)
    #expect(result.json["verified"] as? Bool == true)
    let cost = try #require(result.json["cost"] as? Int)
    #expect(try #require(result.json["rosterFirst"] as? Int) >= cost)
    #expect(try #require(result.json["bound"] as? Double) <= Double(cost))
    let parts = try ["roster", "book"].map { name in
      let part = try #require(result.json[name] as? [String: Any])
      return try #require(part["cost"] as? Int)
    }
    #expect(parts.reduce(0, +) == cost)
    let files = try #require(result.json["files"] as? [String])
    #expect(
      files.sorted()
        == ["book.csv", "plan.json", "roster.csv", "roster.json"].map(folder.file)
    )
    let sound = try CommandLineTool.run("verify", CommandLineTool.clinic, folder.file("plan.json"))
    #expect(sound.code == 0)
    let wrong = folder.text("plan.json")
      .replacing("\"book\" : \(parts[1])", with: "\"book\" : \(parts[1] + 1)")
    try Data(wrong.utf8).write(to: URL(fileURLWithPath: folder.file("false.json")))
    let unsound = try CommandLineTool.run(
      "verify",
      CommandLineTool.clinic,
      folder.file("false.json")
    )
    #expect(unsound.code == 1 && unsound.output.contains("The plan says that its roster costs"))
    let book = try CommandLineTool.run([
      "book", CommandLineTool.clinic, "--roster", folder.file("roster.json"), "--engine", "search",
      "--time-limit", "5", "--quiet", "--formats", "json", "--out", folder.file("again"),
    ])
    #expect(book.code == 0)
    let difference = try CommandLineTool.run(
      "diff",
      CommandLineTool.clinic,
      folder.file("plan.json"),
      folder.file("again/book.json"),
      "--json"
    )
    #expect(difference.code == 0)
    #expect((difference.json["costs"] as? [Int])?.first == parts[1])
    #expect(difference.json["cells"] as? Int == 0)
    let mixed = try CommandLineTool.run(
      "diff",
      CommandLineTool.clinic,
      folder.file("plan.json"),
      folder.file("roster.json")
    )
    #expect(mixed.code == 65 && mixed.errors.contains("two rosters or two books"))
  }
}
