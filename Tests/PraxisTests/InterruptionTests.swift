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
      let names = (try? FileManager.default.contentsOfDirectory(atPath: out)) ?? []
      #expect(Set(names).isSubset(of: ["roster.csv", "roster.json"]))
      if names.contains("roster.csv") {
        #expect(whole.text("killed-\(moment)/roster.csv") == folder.text("whole/roster.csv"))
      }
      if names.contains("roster.json") {
        let data = Data(whole.text("killed-\(moment)/roster.json").utf8)
        #expect((try? JSONSerialization.jsonObject(with: data)) != nil)
      }
    }
  }
}
