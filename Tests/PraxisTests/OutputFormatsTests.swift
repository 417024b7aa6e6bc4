import Foundation
import TestSupport
import Testing

@Suite struct OutputFormatsTests {
  private func roster(_ folder: Folder, _ more: String...) throws -> CommandLineTool.Result {
    let process = CommandLineTool.process(
      ["roster", CommandLineTool.clinic, "--engine", "exact", "--json", "--out", folder.path] + more
    )
    var environment = ProcessInfo.processInfo.environment
    environment["SOURCE_DATE_EPOCH"] = "1770000000"
    process.environment = environment
    let streams = try Folder()
    process.standardOutput = try streams.handle("output")
    process.standardError = try streams.handle("errors")
    try process.run()
    process.waitUntilExit()
    return .init(
      code: process.terminationStatus,
      output: streams.text("output"),
      errors: streams.text("errors")
    )
  }

  @Test("every format is written and listed, and again the same bytes")
  func everything() throws {
    let folder = try Folder()
    let result = try roster(folder)
    #expect(result.code == 0)
    let files = try #require(result.json["files"] as? [String])
    let names = files.map { $0.replacing(folder.path + "/", with: "") }
    #expect(
      names.filter { !$0.hasPrefix("people/") } == [
        "roster.csv", "roster.json", "roster.xlsx", "manager.xlsx", "roster.html", "manager.html",
        "roster.ics", "payroll.csv",
      ]
    )
    #expect(names.count { $0.hasPrefix("people/") && $0.hasSuffix(".ics") } == 12)
    var before: [String: Data] = [:]
    for file in files { before[file] = FileManager.default.contents(atPath: file) }
    #expect(before.count == files.count)
    #expect(try roster(folder).code == 0)
    for file in files where !file.hasSuffix("roster.json") {
      #expect(FileManager.default.contents(atPath: file) == before[file], "\(file)")
    }
  }

  @Test("what colleagues see holds no reason of an absence and no pay")
  func confidential() throws {
    let folder = try Folder()
    #expect(try roster(folder, "--formats", "csv,html,ics").code == 0)
    for name in ["roster.csv", "roster.html", "roster.ics", "people/imran.ics"] {
      let text = folder.text(name)
      #expect(!text.isEmpty)
      for secret in ["annual leave", "dentist", "GBP", "5200", "1450", "hourly"] {
        #expect(!text.contains(secret), "\(name): \(secret)")
      }
    }
    #expect(folder.text("manager.html").contains("dentist"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("roster.xlsx")))
    #expect(!FileManager.default.fileExists(atPath: folder.file("payroll.csv")))
  }

  @Test("the pay of the roster's minutes is what the plan says is worked")
  func payroll() throws {
    let folder = try Folder()
    #expect(try roster(folder, "--formats", "csv,payroll").code == 0)
    let rows = folder.text("payroll.csv").split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let roster = folder.text("roster.csv").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    for line in roster.dropFirst() {
      for (date, cell) in zip(roster[0], line).dropFirst() {
        let row = rows.first { $0[0] == line[0] && $0[2] == date }
        #expect(row?[3] ?? "" == cell)
      }
    }
  }

  @Test("a calendar of someone else's making is told, and written anew")
  func foreignCalendar() throws {
    let folder = try Folder()
    try folder.write("not a calendar", to: "roster.ics")
    let result = try roster(folder, "--formats", "ics")
    #expect(result.code == 0 && result.errors.contains("roster.ics"))
    #expect(folder.text("roster.ics").hasPrefix("BEGIN:VCALENDAR\r\n"))
  }

  @Test("a plan is converted into what the roster command writes, and revises a calendar")
  func convert() throws {
    let folder = try Folder()
    #expect(try roster(folder).code == 0)
    for name in ["roster.html", "roster.xlsx", "payroll.csv"] {
      let form = name == "payroll.csv" ? "payroll" : String(name.split(separator: ".")[1])
      let result = try CommandLineTool.run(
        "convert",
        CommandLineTool.clinic,
        "--plan",
        folder.file("roster.json"),
        "--to",
        form,
        "--output",
        folder.file("converted")
      )
      #expect(result.code == 0)
      let written = FileManager.default.contents(atPath: folder.file("converted"))
      #expect(written == FileManager.default.contents(atPath: folder.file(name)))
    }
    let ics = folder.file("roster.ics")
    let arguments = ["--plan", folder.file("roster.json"), "--to", "ics", "--previous", ics]
    let result = try CommandLineTool.run(["convert", CommandLineTool.clinic] + arguments)
    #expect(result.output == folder.text("roster.ics"))
    let wrong = try CommandLineTool.run(
      ["convert", CommandLineTool.clinic]
        + arguments.map {
          $0 == "ics" ? "html" : $0
        }
    )
    #expect(wrong.code == 64)
  }

  @Test("an unknown format is a usage error that names the known ones")
  func unknown() throws {
    let result = try CommandLineTool.run("roster", CommandLineTool.clinic, "--formats", "csv,pdf")
    #expect(result.code == 64)
    #expect(result.errors.contains("csv, json, xlsx, html, ics, payroll"))
  }
}
