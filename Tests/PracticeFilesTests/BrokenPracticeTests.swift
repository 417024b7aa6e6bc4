import BrokenPractices
import Documents
import Foundation
import PracticeDomain
import PracticeFiles
import Testing

@Suite struct BrokenPracticeTests {
  @Test("There are at least 1700 broken practices, each with its own name")
  func count() {
    #expect(BrokenPractices.all.count >= 1700)
    #expect(Set(BrokenPractices.all.map(\.name)).count == BrokenPractices.all.count)
  }

  @Test("The record that broken ones are made from is sound")
  func soundRecord() throws {
    let directory = NSTemporaryDirectory() + "/praxis-record-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try BrokenPractices.write(BrokenPractices.recorded, to: directory)
    let loaded = try PracticeReader.load(directory)
    #expect(loaded.sources.records.count == 1)
    let assignments = loaded.practice.history["hana"]?.assignments ?? []
    #expect(assignments.contains { $0.date.description == "2026-02-23" })
    #expect(assignments.contains { $0.date.description == "2026-02-16" })
    // The sample's balances hold after the record.
    #expect(loaded.practice.history["hana"]?.balances["saturdays"] == 1)
    #expect(loaded.practice.history["imran"]?.balances["saturdays"] == nil)
  }

  @Test(
    "A broken practice is refused with a problem at the right place",
    arguments: BrokenPractices.all
  )
  func isRefused(_ practice: BrokenPractice) throws {
    let directory = NSTemporaryDirectory() + "/praxis-broken-\(UUID().uuidString)/clinic"
    defer {
      try? FileManager.default.removeItem(
        atPath: String(directory.dropLast("/clinic".count))
      )
    }
    try BrokenPractices.write(practice, to: directory)
    do {
      _ = try PracticeReader.read(directory)
      Issue.record("it reads clean")
    } catch {
      #expect(!error.problems.isEmpty)
      let isTold = error.problems.contains { problem in
        problem.place.file == practice.file
          && (practice.lines.map { $0.contains(problem.place.line ?? 0) } ?? true)
      }
      let places = practice.lines.map { "\($0.sorted())" } ?? ""
      #expect(
        isTold,
        "expected \(practice.file) \(places), told:\n\(error.description.prefix(2000))"
      )
    }
  }
}
