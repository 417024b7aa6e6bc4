import Foundation
import Testing

@Suite struct SlotsCommandTests {
  @Test("The best slots of a service of the sample clinic are verified, and others are explained")
  func clinic() throws {
    let folder = try Folder()
    let made = try CommandLineTool.run(
      "book",
      CommandLineTool.clinic,
      "--engine",
      "search",
      "--iterations",
      "200",
      "--quiet",
      "--out",
      folder.path
    )
    #expect(made.code == 0)
    let question = [
      "slots", CommandLineTool.clinic, "--service", "heart", "--book", folder.file("book.json"),
      "--json",
    ]
    let result = try CommandLineTool.run(question + ["--count", "3"])
    #expect(result.code == 0)
    #expect(result.json["verified"] as? Bool == true)
    let slots = try #require(result.json["slots"] as? [[String: Any]])
    let costs = slots.compactMap { $0["cost"] as? Int }
    #expect(costs.count == 3 && costs == costs.sorted())
    #expect(slots.allSatisfy { ($0["phases"] as? [Any])?.count == 2 })
    let night = try CommandLineTool.run(question + ["--at", "2026-03-03T03:00"])
    #expect(night.code == 1)
    #expect((night.json["blockers"] as? [String])?.isEmpty == false)
    #expect((night.json["nearest"] as? [Any])?.count == 3)
  }

  @Test("What the practice does not know is bad input")
  func unknown() throws {
    let result = try CommandLineTool.run(
      "slots",
      CommandLineTool.clinic,
      "--service",
      "haircut",
      "--roster",
      "nowhere.json"
    )
    #expect(result.code == 65)
  }
}
