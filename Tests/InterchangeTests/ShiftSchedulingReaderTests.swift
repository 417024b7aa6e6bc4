import Foundation
import Interchange
import PracticeDomain
import PublicFormatSamples
import TestSupport
import Testing
import Verification

@Suite struct ShiftSchedulingReaderTests {
  private func smallPractice() throws -> Practice {
    let bytes = Array(BrokenPublicFiles.goodShiftScheduling.utf8)
    return try ShiftSchedulingReader().read(bytes, file: "/some/small.txt")
  }

  @Test("a small instance becomes a practice with its limits as rules")
  func small() throws {
    let practice = try smallPractice()
    #expect(practice.name == "small")
    #expect(practice.horizon.start.description == "2024-01-01" && practice.horizon.days == 14)
    #expect(practice.shifts.map(\.id) == ["E", "L"] && practice.shifts[0].start == nil)
    #expect(practice.professionals.map(\.id) == ["A", "B"])
    #expect(practice.cover.map(\.id) == ["cover-0-E", "cover-0-L"])
    #expect(practice.requests.map(\.price) == [.soft(2), .soft(1)])
    #expect(
      practice.rules.map(\.id) == [
        "cover", "requests", "qualification", "one-duty", "days-off", "successions", "most-L-3",
        "minutes-0-4320", "consecutive-2-5", "consecutive-off-2", "weekends-1",
      ]
    )
    #expect(practice.rules[6].header.scope == Scope(professionals: ["B"]))
    #expect(practice.rules[7].header.scope == .everyone)
  }

  @Test("its rosters are judged by the border rules of the format")
  func borders() throws {
    let practice = try smallPractice()
    func verdict(_ days: [Int], of who: Identifier<Professional>, _ shift: String) -> Verdict {
      let assignments = days.map { day in
        Assignment(
          professional: who,
          date: practice.horizon.date(at: day),
          shift: Identifier(shift)
        )
      }
      return Verifier(practice).verify(
        Roster(horizon: practice.horizon, assignments: assignments)
      )
    }
    #expect(verdict([], of: "A", "E").cost == 202)
    #expect(verdict([0], of: "B", "E").hardFindings.isEmpty)
    #expect(verdict([13], of: "A", "E").hardFindings.isEmpty)
    #expect(verdict([3], of: "A", "E").hardFindings.map(\.rule) == ["consecutive-2-5"])
    #expect(verdict([0, 1], of: "A", "E").hardFindings.map(\.rule) == ["days-off"])
    #expect(verdict([0, 1], of: "B", "E").cost == 102)
    #expect(verdict([5, 6, 7, 8], of: "B", "L").hardFindings.map(\.rule) == ["most-L-3"])
  }

  @Test("byte order mark, carriage returns and blanks do not matter")
  func lineEnds() throws {
    let text = BrokenPublicFiles.goodShiftScheduling
    let other = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: " \r\n").utf8)
    let practice = try ShiftSchedulingReader().read(other, file: "small.txt")
    let expected = try smallPractice()
    #expect(practice.cover == expected.cover && practice.professionals == expected.professionals)
  }

  @Test(
    "every instance of the public data is read",
    .enabled(if: PublicData.shiftScheduling != nil, "needs the public shift-scheduling data")
  )
  func publicData() throws {
    let folder = try #require(PublicData.shiftScheduling)
    let names = PublicData.names(in: folder).filter { $0.hasPrefix("Instance") }
    #expect(names.count == 20)
    for name in names {
      let practice = try #require(
        try PracticeSource.recognise("\(folder)/\(name)").publicPractice()
      )
      #expect(practice.cover.count == practice.horizon.days * practice.shifts.count)
      #expect(practice.rules.count < 250, "\(name) has \(practice.rules.count) rules")
    }
  }

  @Test(
    "the largest instance is verified in little time",
    .enabled(if: PublicData.shiftScheduling != nil, "needs the public shift-scheduling data")
  )
  func speed() throws {
    let folder = try #require(PublicData.shiftScheduling)
    let practice = try ShiftSchedulingReader().read(contentsOf: "\(folder)/Instance24.txt")
    var random = SeededGenerator(seed: 24)
    var assignments: [Assignment] = []
    for professional in practice.professionals {
      for date in practice.horizon.dates where Int.random(in: 0..<7, using: &random) < 5 {
        let shift = practice.shifts[Int.random(in: 0..<practice.shifts.count, using: &random)]
        assignments.append(
          Assignment(professional: professional.id, date: date, shift: shift.id)
        )
      }
    }
    let roster = Roster(horizon: practice.horizon, assignments: assignments)
    let elapsed = ContinuousClock().measure { _ = Verifier(practice).verify(roster) }
    print("verified a roster of Instance24 in \(elapsed)")
    #expect(elapsed < .seconds(60))
  }
}
