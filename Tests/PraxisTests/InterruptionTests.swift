import Foundation
import Testing

@Suite struct InterruptionTests {
  @Test("killed at any moment, it leaves no half-written output")
  func killed() throws {
    let folder = try Folder()
    let input = CommandLineTool.clinic
    // What a whole run writes, for comparison.
    _ = try CommandLineTool.run(
      "roster",
      input,
      "--engine",
      "exact",
      "--out",
      folder.file("whole"),
      "--quiet"
    )
    let whole = try Folder()
    for moment in 0..<40 {
      let out = whole.file("killed-\(moment)")
      let process = CommandLineTool.process(
        ["roster", input, "--engine", "exact", "--out", out, "--quiet"])
      try process.run()
      Thread.sleep(forTimeInterval: 0.005 * Double(moment))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let expected = Self.names(folder.file("whole"))
      for name in Self.names(out) {
        #expect(expected.contains(name), "\(name)")
        // The plan holds how long it took and the calendars when they were made.
        if name.hasSuffix(".json") {
          let data = Data(whole.text("killed-\(moment)/\(name)").utf8)
          #expect((try? JSONSerialization.jsonObject(with: data)) != nil)
        } else if name.hasSuffix(".ics") {
          let text = whole.text("killed-\(moment)/\(name)")
          #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        } else if name.hasSuffix(".csv") {
          #expect(whole.text("killed-\(moment)/\(name)") == folder.text("whole/\(name)"))
        } else {
          #expect(whole.size("killed-\(moment)/\(name)") > 0)
        }
      }
    }
  }

  /// The files below a folder, hidden ones included.
  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      return !isFolder.boolValue
    }
  }

  @Test("Ctrl-C stops early, writes the best roster so far and ends with 0")
  func interrupted() throws {
    let folder = try Folder()
    let process = CommandLineTool.process(
      [
        "roster", CommandLineTool.clinic, "--engine", "search", "--time-limit", "120", "--out",
        folder.file("out"), "--quiet",
      ])
    let start = ContinuousClock.now
    try process.run()
    Thread.sleep(forTimeInterval: 3)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(ContinuousClock.now - start < .seconds(30))
    let verdict = try CommandLineTool.run(
      "verify",
      CommandLineTool.clinic,
      folder.file("out/roster.json")
    )
    #expect(verdict.code == 0)
    #expect(folder.text("out/roster.json").contains("\"cancelled\""))
  }

  @Test("the same seed and number of iterations give the same roster")
  func reproducible() throws {
    let folder = try Folder()
    for name in ["first", "second"] {
      let result = try CommandLineTool.run(
        "roster",
        CommandLineTool.clinic,
        "--iterations",
        "20000",
        "--seed",
        "5",
        "--time-limit",
        "300",
        "--json",
        "--out",
        folder.file(name)
      )
      #expect(result.code == 0)
      #expect(result.json["stopped"] as? String == "iterationLimit")
    }
    #expect(folder.text("first/roster.csv") == folder.text("second/roster.csv"))
    #expect(!folder.text("first/roster.csv").isEmpty)
  }

  @Test("two threads in step give the same roster, and say when they cannot work so")
  func inStep() throws {
    let folder = try Folder()
    let options = [
      "--iterations", "20000", "--threads", "2", "--reproducible", "--time-limit", "300", "--json",
      "--formats", "csv", "--out",
    ]
    for name in ["first", "second"] {
      let result = try CommandLineTool.run(
        ["roster", CommandLineTool.clinic] + options + [folder.file(name)]
      )
      #expect(result.code == 0)
      #expect(result.json["stopped"] as? String == "iterationLimit")
      #expect(result.json["threads"] as? Int == 2)
    }
    #expect(folder.text("first/roster.csv") == folder.text("second/roster.csv"))
    #expect(!folder.text("first/roster.csv").isEmpty)
    let timed = try CommandLineTool.run("roster", CommandLineTool.clinic, "--reproducible")
    #expect(timed.code == 64 && timed.errors.contains("--iterations"))
  }
}
