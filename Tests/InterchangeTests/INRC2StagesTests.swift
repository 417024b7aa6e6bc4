import Foundation
import PracticeDomain
import PublicFormatSamples
import TestSupport
import Testing
import Verification

@testable import Interchange

/// Weeks planned one after another add up to the whole.
@Suite struct INRC2StagesTests {
  private static func folder(of set: String) throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      atPath: directory.file(set),
      withIntermediateDirectories: false
    )
    for file in BrokenPublicFiles.goodINRC2 {
      try directory.write(Array(file.text.utf8), to: "\(set)/\(file.name)")
    }
    return directory
  }

  /// Somebody works on some days, in a role of theirs.
  private static func roster(of practice: Practice, _ random: inout SeededGenerator) -> Roster {
    var assignments: [Assignment] = []
    for professional in practice.professionals {
      for date in practice.horizon.dates where Double.random(in: 0..<1, using: &random) < 0.7 {
        guard let shift = practice.shifts.randomElement(using: &random)?.id,
          let role = professional.skills.randomElement(using: &random)?.skill
        else { continue }
        assignments.append(
          Assignment(professional: professional.id, date: date, shift: shift, role: role)
        )
      }
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }

  /// Hard units and cost by the constraint of the competition, as in `S6`.
  private static func terms(_ verdict: Verdict, _ names: [String]) -> [String: Int64] {
    var terms: [String: Int64] = [:]
    for rule in verdict.rules {
      let name = String(rule.rule.prefix(2))
      guard names.contains(name) else { continue }
      terms[name, default: 0] += rule.cost
      terms[name + " hard", default: 0] += Int64(rule.hardUnits)
    }
    return terms
  }

  private static func expectWeeksAddUp(_ stages: INRC2Stages, _ random: inout SeededGenerator) {
    let roster = roster(of: stages.practice, &random)
    let weekly = ["H3", "H4", "S1", "S2", "S3", "S4", "S5"]
    let atTheEnd = ["S6", "S7"]
    var sum: [String: Int64] = [:]
    for week in 0..<stages.count {
      let problem = stages.problem(ofWeek: week, after: roster)
      #expect(problem.horizon.days == 7 && problem.faults().isEmpty)
      let days = Set(stages.dates(ofWeek: week))
      let part = Roster(
        horizon: problem.horizon,
        assignments: roster.assignments.filter { days.contains($0.date) }
      )
      let counted = week == stages.count - 1 ? weekly + atTheEnd : weekly
      sum.merge(terms(Verifier(problem).verify(part), counted), uniquingKeysWith: +)
    }
    #expect(sum == terms(Verifier(stages.practice).verify(roster), weekly + atTheEnd))
  }

  @Test("what the weeks of any roster cost, with history handed on, is the cost of the whole")
  func sum() throws {
    let directory = try Self.folder(of: "tiny")
    var random = SeededGenerator(seed: 12)
    let stages = try INRC2Reader().stages(
      directory: directory.file("tiny"),
      history: 0,
      weeks: [0, 0, 0, 0],
      lookahead: 0
    )
    for _ in 0..<30 { Self.expectWeeksAddUp(stages, &random) }
  }

  @Test(
    "so it is for public sets",
    .enabled(if: PublicData.inrc2 != nil, "needs the public nurse rostering data")
  )
  func publicSum() throws {
    let folder = try #require(PublicData.inrc2)
    var random = SeededGenerator(seed: 5)
    for set in ["n005w4", "n012w8", "n030w4"] {
      let stages = try INRC2Reader().stages(
        directory: "\(folder)/\(set)",
        history: 1,
        weeks: [2, 1, 2, 0],
        lookahead: 0
      )
      for _ in 0..<3 { Self.expectWeeksAddUp(stages, &random) }
    }
  }

  @Test("limits are shared out over the weeks that remain, and are whole in the last ones")
  func shares() throws {
    let directory = try Self.folder(of: "tiny")
    let scenario = try INRC2ScenarioParser.read(
      FileBytes.read(directory.file("tiny/Sc-tiny.txt")),
      file: "Sc-tiny.txt"
    )
    let contract = try #require(scenario.contracts.first { $0.id == scenario.nurses[0].contract })
    let stages = try INRC2Reader().stages(
      directory: directory.file("tiny"),
      history: 0,
      weeks: [0, 0, 0, 0],
      lookahead: 1
    )
    let nobody = Roster(horizon: stages.practice.horizon, assignments: [])
    let nurse = Identifier<Professional>(scenario.nurses[0].id)
    let before = try #require(stages.practice.history[nurse]?.balances)
    for week in 0..<4 {
      let problem = stages.problem(ofWeek: week, after: nobody)
      let balances = try #require(problem.history[nurse]?.balances)
      #expect(problem.horizon.days == (week < 3 ? 14 : 7))
      if week >= 2 {
        #expect(balances == before)
        continue
      }
      // Two of the weeks that remain: that share of what is left, to the nearest.
      let left = max(0, contract.total.most - (before["shifts"] ?? 0))
      let share = Int((Double(left) * 2 / Double(4 - week)).rounded(.toNearestOrAwayFromZero))
      let most = max(contract.total.most, before["shifts"] ?? 0)
      #expect(balances["shifts-most"] == most - share)
      #expect(problem.rules.filter { $0.id.hasPrefix("S6") }.count == 2 * scenario.contracts.count)
    }
  }

  @Test(
    "what comes after a week is not looked at",
    .enabled(if: PublicData.inrc2 != nil, "needs the public nurse rostering data")
  )
  func unknownFuture() throws {
    let folder = try #require(PublicData.inrc2)
    func first(_ weeks: [Int]) throws -> Practice {
      let stages = try INRC2Reader().stages(
        directory: "\(folder)/n012w8",
        history: 0,
        weeks: weeks
      )
      let nobody = Roster(horizon: stages.practice.horizon, assignments: [])
      return stages.problem(ofWeek: 0, after: nobody)
    }
    let one = try first([3, 1, 4, 1])
    let other = try first([3, 5, 9, 2])
    #expect(one.cover == other.cover && one.requests == other.requests)
    #expect(one.history == other.history && one.horizon == other.horizon)
    #expect(one.requests.allSatisfy { $0.date < one.horizon.date(at: 7) })
    #expect(one.horizon.days == 14)
  }
}
