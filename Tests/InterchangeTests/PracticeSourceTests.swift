import Foundation
import Interchange
import PracticeDomain
import PublicFormatSamples
import Testing
import Verification

@Suite struct PracticeSourceTests {
  @Test("inputs are recognised by their content, whatever their names")
  func recognition() throws {
    let directory = try TemporaryDirectory()
    func source(_ name: String, _ text: String) throws -> PracticeSource {
      try directory.write(Array(text.utf8), to: name)
      return try PracticeSource.recognise(directory.file(name))
    }
    let benchmark = directory.file("a.yaml")
    #expect(
      try source("a.yaml", BrokenPublicFiles.goodShiftScheduling) == .shiftScheduling(benchmark)
    )
    #expect(
      try source("b.txt", "# A clinic\nname: Clinic\n") == .practiceFile(directory.file("b.txt"))
    )
    #expect(throws: FormatProblems.self) { try source("c.txt", "nothing of the kind\n") }
    #expect(throws: FormatProblems.self) { try PracticeSource.recognise(directory.file("none")) }
    #expect(throws: FormatProblems.self) { try PracticeSource.recognise(directory.path) }
    try directory.write([], to: "practice.yaml")
    #expect(try PracticeSource.recognise(directory.path) == .practiceDirectory(directory.path))
    #expect(try PracticeSource.practiceFile("x").publicPractice() == nil)
  }

  @Test("an instance of a set is named by history and weeks")
  func instances() throws {
    let directory = try TemporaryDirectory()
    let set = directory.file("tiny")
    try FileManager.default.createDirectory(atPath: set, withIntermediateDirectories: false)
    for file in BrokenPublicFiles.goodINRC2 {
      try directory.write(Array(file.text.utf8), to: "tiny/\(file.name)")
    }
    let source = try PracticeSource.recognise(directory.file("tiny_0_0-0"))
    #expect(source == .inrc2(directory: set, history: 0, weeks: [0, 0]))
    let practice = try #require(try source.publicPractice())
    #expect(practice.name == "tiny_0_0-0" && practice.horizon.days == 14)
    #expect(
      practice.history["Ann"]?.standing == .working(days: 2, shift: "Early", sameShiftDays: 1)
    )
    #expect(practice.history["Bob"]?.standing == .off(days: 2))
    #expect(practice.history["Bob"]?.balances == ["shifts": 3, "weekends": 1])
    #expect(throws: FormatProblems.self) {
      _ = try PracticeSource.recognise(directory.file("tiny_0_7")).publicPractice()
    }
    #expect(
      try PracticeSource.recognise(directory.file("tiny/Sc-tiny.txt"))
        == .inrc2(directory: set, history: nil, weeks: [])
    )
  }

  @Test(
    "every set of the public data is read",
    .enabled(if: PublicData.inrc2 != nil, "needs the public nurse rostering data")
  )
  func publicSets() throws {
    let folder = try #require(PublicData.inrc2)
    #expect(PublicData.sets.count == 17)
    for set in PublicData.sets {
      let files = try INRC2Directory("\(folder)/\(set)")
      for history in files.histories {
        let practice = try INRC2Reader().read(
          directory: files.path,
          history: history,
          weeks: files.weeks
        )
        #expect(practice.horizon.days == 7 * files.weeks.count && !practice.cover.isEmpty)
      }
      let plain = try PracticeSource.recognise("\(folder)/\(set)").publicPractice()
      #expect(plain?.horizon.days == (set.hasSuffix("w4") ? 28 : 56))
    }
  }

  @Test(
    "the worked example of the competition costs 1695",
    .enabled(if: PublicData.inrc2 != nil, "needs the public nurse rostering data")
  )
  func workedExample() throws {
    let set = try #require(PublicData.inrc2) + "/n005w4"
    let practice = try INRC2Reader().read(directory: set, history: 0, weeks: [1, 2, 3, 3])
    var assignments: [Assignment] = []
    for (week, name) in ["1-0", "2-1", "3-2", "3-3"].enumerated() {
      let file = "\(set)/Solution_H_0-WD_1-2-3-3/Sol-n005w4-\(name).txt"
      for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 4, let day = Weekday(reading: words[1]) else { continue }
        assignments.append(
          Assignment(
            professional: Identifier(words[0]),
            date: practice.horizon.date(at: 7 * week + day.index),
            shift: Identifier(words[2]),
            role: Identifier(words[3])
          )
        )
      }
    }
    let roster = Roster(horizon: practice.horizon, assignments: assignments)
    let verdict = Verifier(practice).verify(roster)
    #expect(verdict.cost == 1695 && verdict.isLawful)
  }
}
