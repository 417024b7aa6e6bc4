import Foundation
import Testing

@Suite struct SlotsCommandTests {
  /// Makes a book of the clinic.
  private func book(in folder: Folder) throws {
    let made = try CommandLineTool.run(
      [
        "book", CommandLineTool.clinic, "--engine", "search", "--iterations", "200", "--quiet",
        "--out", folder.path,
      ]
    )
    #expect(made.code == 0)
  }

  @Test("The policy is kept, series are found, and bookings that are not named change hands")
  func policy() throws {
    let folder = try Folder()
    try book(in: folder)
    let ask = [
      "slots", CommandLineTool.clinic, "--book", folder.file("book.json"), "--json", "--now",
      "2026-03-03T07:30",
    ]
    func starts(_ more: [String]) throws -> [String] {
      let result = try CommandLineTool.run(ask + more)
      #expect(result.code == 0 && result.json["verified"] as? Bool == true, "\(more)")
      let slots = try #require(result.json["slots"] as? [[String: Any]])
      return slots.compactMap { $0["start"] as? String }
    }
    let tomorrow = [
      "--service", "long", "--after", "2026-03-04", "--until", "2026-03-04", "--count", "50",
    ]
    let urgent = try starts(tomorrow + ["--urgency", "urgent"])
    let routine = try starts(tomorrow)
    // The first hour of the doctors is for the urgent until the day itself.
    #expect(routine.allSatisfy { $0.dropFirst(11) >= "09:30" })
    #expect(Set(routine).isSubset(of: urgent))
    #expect(try starts(["--service", "long", "--count", "1"])[0] >= "2026-03-03T08:00")
    #expect(try starts(tomorrow + ["--unnamed"]).count >= routine.count)
    let series = try CommandLineTool.run(
      ask + ["--service", "dressing", "--visits", "2", "--spacing", "1 day", "--count", "2"]
    )
    let slots = try #require(series.json["slots"] as? [[String: Any]])
    #expect(slots.count == 2 && slots.allSatisfy { ($0["phases"] as? [Any])?.count == 2 })
    let kept = try CommandLineTool.run(
      ask + ["--service", "long", "--with", "bilal", "--at", "2026-03-04T08:40"]
    )
    let blockers = try #require(kept.json["blockers"] as? [String])
    #expect(kept.code == 1 && blockers.contains { $0.contains("reserve on-the-day") })
  }

  @Test("A book is improved within a budget, and a freed time is offered to those who wait")
  func overnight() throws {
    let folder = try Folder()
    try book(in: folder)
    let improved = try CommandLineTool.run(
      [
        "book", CommandLineTool.clinic, "--improve", folder.file("book.json"), "--budget", "2",
        "--json", "--formats", "json", "--out", folder.file("better"),
      ]
    )
    #expect(improved.code == 0 && improved.json["verified"] as? Bool == true)
    #expect(improved.json["changes"] != nil)
    let verified = try CommandLineTool.run(
      "verify",
      CommandLineTool.clinic,
      folder.file("better") + "/book.json"
    )
    #expect(verified.code == 0)
    let ask = ["slots", CommandLineTool.clinic, "--book", folder.file("book.json"), "--json"]
    let offers = try CommandLineTool.run(ask + ["--freed", "2026-03-04T09:30/10:30"])
    #expect(offers.code == (offers.json["status"] as? String == "infeasible" ? 1 : 0))
    let wrong = try CommandLineTool.run(ask + ["--freed", "tomorrow"])
    #expect(wrong.code == 65 && wrong.errors.contains("2026-03-04T09:30/10:00"))
  }

  @Test("The best slots of a service of the sample clinic are verified, and others are explained")
  func clinic() throws {
    let folder = try Folder()
    try book(in: folder)
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
