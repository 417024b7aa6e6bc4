import Foundation
import Testing

@Suite struct SampleWeekTests {
  /// A sample's folder and the least cost of its week.
  static let weeks = [("law", 19_925), ("accounting", 159_800)]

  @Test("the week of each sample is proven optimal by GLPK and verified again", arguments: weeks)
  func proven(_ name: String, _ cost: Int) throws {
    let folder = try Folder()
    let sample = URL(filePath: CommandLineTool.clinic).deletingLastPathComponent()
      .appending(path: name).path()
    let options = ["--engine", "exact", "--time-limit", "60", "--json", "--out", folder.path]
    let result = try CommandLineTool.run(["roster", sample] + options)
    #expect(result.code == 0)
    #expect(result.json["status"] as? String == "optimal")
    #expect(result.json["cost"] as? Int == cost)
    #expect(result.json["verified"] as? Bool == true)
    let again = try CommandLineTool.run("verify", sample, folder.file("roster.json"))
    #expect(again.code == 0)
  }
}
