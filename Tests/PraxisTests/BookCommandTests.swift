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
      "book.csv", "book.json", "book.html", "book-manager.html", "book.ics",
      "appointments/amara.ics", "rooms/treatment.ics",
    ] {
      #expect(files.contains(folder.file(name)))
      #expect(!folder.text(name).isEmpty)
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
