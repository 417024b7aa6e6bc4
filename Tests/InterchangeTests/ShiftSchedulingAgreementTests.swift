import Foundation
import Interchange
import PracticeDomain
import TestSupport
import Testing
import Verification

/// Compares the verifier with a plain count over the lines of the file.
@Suite(.enabled(if: PublicData.shiftScheduling != nil, "needs the public shift-scheduling data"))
struct ShiftSchedulingAgreementTests {
  @Test(
    "verifier and a plain count agree on random rosters",
    arguments: ["1", "2", "3", "4", "7", "8", "9", "10", "14", "17", "18"]
  )
  func agreement(_ number: String) throws {
    let path = try #require(PublicData.shiftScheduling) + "/Instance\(number).txt"
    let practice = try ShiftSchedulingReader().read(contentsOf: path)
    let count = PlainCount(try String(contentsOfFile: path, encoding: .utf8))
    for seed in 0..<12 {
      var random = SeededGenerator(seed: UInt64(seed))
      let fill = Double(seed + 1) / 12
      var rows: [String: [String?]] = [:]
      var assignments: [Assignment] = []
      for professional in practice.professionals {
        let row = practice.horizon.dates.map { date -> String? in
          guard Double.random(in: 0..<1, using: &random) < fill,
            let shift = practice.shifts.randomElement(using: &random)
          else { return nil }
          assignments.append(
            Assignment(professional: professional.id, date: date, shift: shift.id)
          )
          return shift.id.text
        }
        rows[professional.id.text] = row
      }
      let roster = Roster(horizon: practice.horizon, assignments: assignments)
      let verdict = Verifier(practice).verify(roster)
      #expect(verdict.cost == count.cost(of: rows))
      func units(_ prefix: String) -> Int {
        verdict.rules.filter { $0.rule.hasPrefix(prefix) }.reduce(0) { $0 + $1.hardUnits }
      }
      let found = [
        "successions": units("successions"), "most": units("most-"), "minutes": units("minutes-"),
        "row": units("consecutive-"), "weekends": units("weekends-"), "off": units("days-off"),
      ]
      #expect(found == count.breaches(of: rows), "Instance\(number), roster \(seed)")
    }
  }
}

/// Counts costs and breaches straight from the lines of a file.
private struct PlainCount {
  private var sections: [String: [[String]]] = [:]

  init(_ text: String) {
    var section = ""
    for raw in text.split(whereSeparator: \.isNewline) {
      let line = raw.filter { $0 != " " }
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("SECTION_") {
        section = String(line.dropFirst(8))
      } else {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        sections[section, default: []].append(fields)
      }
    }
  }

  private func lines(_ section: String) -> [[String]] { sections[section] ?? [] }

  func cost(of rows: [String: [String?]]) -> Int64 {
    var cost = 0
    for line in lines("SHIFT_ON_REQUESTS") where rows[line[0]]?[Int(line[1]) ?? 0] != line[2] {
      cost += Int(line[3]) ?? 0
    }
    for line in lines("SHIFT_OFF_REQUESTS") where rows[line[0]]?[Int(line[1]) ?? 0] == line[2] {
      cost += Int(line[3]) ?? 0
    }
    for line in lines("COVER") {
      let numbers = [line[0], line[2], line[3], line[4]].map { Int($0) ?? 0 }
      let present = rows.values.count { $0[numbers[0]] == line[1] }
      cost += max(0, numbers[1] - present) * numbers[2] + max(0, present - numbers[1]) * numbers[3]
    }
    return Int64(cost)
  }

  func breaches(of rows: [String: [String?]]) -> [String: Int] {
    var sums = [
      "successions": 0, "most": 0, "minutes": 0, "row": 0, "weekends": 0, "off": 0,
    ]
    for line in lines("STAFF") {
      let row = rows[line[0]] ?? []
      let limits = line[2...].map { Int($0) ?? 0 }
      sums["successions", default: 0] += successions(row)
      sums["most", default: 0] += beyondMost(row, line[1])
      let minutes = row.reduce(0) { sum, shift in sum + length(shift) }
      sums["minutes", default: 0] += max(0, minutes - limits[0]) + max(0, limits[1] - minutes)
      sums["row", default: 0] += runs(row, most: limits[2], least: limits[3], leastOff: limits[4])
      let weekends = stride(from: 5, to: row.count, by: 7).count { day in
        row[day] != nil || (day + 1 < row.count && row[day + 1] != nil)
      }
      sums["weekends", default: 0] += max(0, weekends - limits[5])
    }
    for line in lines("DAYS_OFF") {
      sums["off", default: 0] += line.dropFirst().count { rows[line[0]]?[Int($0) ?? 0] != nil }
    }
    return sums
  }

  private func length(_ shift: String?) -> Int {
    lines("SHIFTS").first { $0[0] == shift }.flatMap { Int($0[1]) } ?? 0
  }

  private func successions(_ row: [String?]) -> Int {
    zip(row, row.dropFirst()).count { first, next in
      let forbidden = lines("SHIFTS").first { $0[0] == first }?[2].split(separator: "|") ?? []
      return forbidden.contains { $0 == next ?? "" }
    }
  }

  private func beyondMost(_ row: [String?], _ limits: String) -> Int {
    limits.split(separator: "|").reduce(0) { sum, limit in
      let sides = limit.split(separator: "=").map(String.init)
      return sum + max(0, row.count { $0 == sides[0] } - (Int(sides[1]) ?? 0))
    }
  }

  private func runs(_ row: [String?], most: Int, least: Int, leastOff: Int) -> Int {
    var sum = 0
    var start = 0
    for day in 1...row.count where day == row.count || (row[day] == nil) != (row[start] == nil) {
      let touches = start == 0 || day == row.count
      let length = day - start
      if row[start] != nil { sum += max(0, length - most) }
      if !touches { sum += max(0, (row[start] == nil ? leastOff : least) - length) }
      start = day
    }
    return sum
  }
}
