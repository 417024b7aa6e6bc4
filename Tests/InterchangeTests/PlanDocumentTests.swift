import Foundation
import Interchange
import PracticeDomain
import Testing
import Verification

@Suite struct PlanDocumentTests {
  private func document(seed: UInt64) throws -> (PlanDocument, Practice) {
    let practice = try SmallClinic.practice()
    let roster = SmallClinic.roster(of: practice, seed: seed)
    let verdict = Verifier(practice).verify(roster)
    var costs: [String: Int64] = [:]
    for rule in verdict.rules where rule.cost > 0 { costs[rule.rule] = rule.cost }
    let evidence = SmallClinic.evidence(
      of: roster,
      in: practice,
      cost: verdict.cost,
      costByRule: costs
    )
    return (PlanDocument(roster, in: practice, evidence: evidence), practice)
  }

  @Test("a document read back is the document that was written", arguments: 0..<40)
  func roundTrip(_ seed: UInt64) throws {
    let (document, practice) = try document(seed: seed)
    let json = try document.json()
    let back = try PlanDocument(json: json, file: "roster.json")
    #expect(back == document)
    #expect(try back.json() == json)
    #expect(back.check(against: practice).problems.isEmpty)
  }

  @Test("times are ISO 8601 with offset, right across the clock change; absent ones null")
  func times() throws {
    let practice = try SmallClinic.practice()
    let saturday = practice.horizon.date(at: 5)
    let ana = practice.professionals[0]
    let roster = Roster(
      horizon: practice.horizon,
      assignments: practice.shifts.map { SmallClinic.assignment(ana, saturday, $0) }
    )
    let document = PlanDocument(roster, in: practice)
    #expect(document.entries[0].breaks[0].start == "2024-03-30T11:00Z")
    #expect(document.entries[0].breaks[1].start == nil)
    #expect(document.entries[1].start == "2024-03-30T22:00Z")
    #expect(document.entries[1].end == "2024-03-31T07:00+01:00")
    let text = String(decoding: try document.json(), as: UTF8.self)
    #expect(text.contains("\"start\" : null") && text.contains("\"evidence\" : null"))
    #expect(text.contains("\"role\" : \"GP\"") && text.contains("\"schema\" : 1"))
  }

  private func problem(_ old: String, _ new: String) throws -> FormatProblem {
    let (document, _) = try document(seed: 1)
    let text = String(decoding: try document.json(), as: UTF8.self)
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != text)
    let problems = try #require(throws: FormatProblems.self) {
      _ = try PlanDocument(json: Data(changed.utf8), file: "roster.json")
    }
    return try #require(problems.problems.first)
  }

  @Test("faults in JSON are named by line or by the path of the field")
  func faults() throws {
    #expect(try problem("\"schema\" : 1", "\"schema\" : 2").field == "schema")
    #expect(try problem("\"schema\" : 1", "\"scheme\" : 1").field == "schema")
    #expect(try problem("\"end\" : \"2024-04-07\"", "\"end\" : \"1.4.\"").field == "horizon.end")
    #expect(
      try problem("\"end\" : \"2024-04-07\"", "\"end\" : \"2024-03-01\"").field == "horizon.end"
    )
    #expect(
      try problem("\"minutes\" : 30", "\"minutes\" : \"x\"").field
        == "assignments[0].breaks[0].minutes"
    )
    #expect(
      try problem("\"status\" : \"feasible\"", "\"status\" : \"fine\"").field == "evidence.status"
    )
    #expect(try problem("\"threads\" : 4", "\"threads\" : true").expected == "a whole number")
    #expect(try problem("\"assignments\" : [", "\"assignments\" : [,").line == 2)
    #expect(try problem("\"practice\" : ", "\"practice\" = ").line != nil)
  }

  @Test("every single changed cell is found and named")
  func changedCells() throws {
    let (document, practice) = try document(seed: 5)
    for professional in practice.professionals {
      for date in practice.horizon.dates {
        for change in changes(of: document, professional, date, practice) {
          let problems = change.check(against: practice).problems
          let named = problems.contains {
            $0.kind == .changed && $0.professionals == [professional.id] && $0.dates == [date]
          }
          #expect(named, "\(professional.id) on \(date)")
        }
      }
    }
  }

  /// The document with one cell emptied, filled, or filled with other work.
  private func changes(
    of document: PlanDocument,
    _ professional: Professional,
    _ date: CalendarDate,
    _ practice: Practice
  ) -> [PlanDocument] {
    let here = document.entries.indices.filter {
      document.entries[$0].assignment.professional == professional.id
        && document.entries[$0].assignment.date == date
    }
    var changes: [PlanDocument] = []
    for index in here {
      var fewer = document
      fewer.entries.remove(at: index)
      changes.append(fewer)
      var other = document
      let shift = practice.shifts.first { $0.id != document.entries[index].assignment.shift }
      other.entries[index].assignment.shift = shift?.id ?? "E"
      changes.append(other)
      var role = document
      role.entries[index].assignment.role = "other"
      changes.append(role)
      var place = document
      place.entries[index].assignment.place = "other"
      changes.append(place)
    }
    for shift in practice.shifts {
      var more = document
      let assignment = SmallClinic.assignment(professional, date, shift)
      let roster = Roster(horizon: practice.horizon, assignments: [assignment])
      more.entries += PlanDocument(roster, in: practice).entries
      changes.append(more)
    }
    return changes
  }

  @Test("work moved to someone else names both, a moved day names both days")
  func movedCells() throws {
    var (document, practice) = try document(seed: 6)
    document.entries[0].assignment.professional = "Ben"
    let people = document.check(against: practice).problems.filter { $0.kind == .changed }
    #expect(people.map(\.professionals) == [["Ana"], ["Ben"]])
  }

  @Test("wrong costs, times, practice, days and input are named")
  func contradictions() throws {
    let (document, practice) = try document(seed: 7)
    func kinds(_ change: (inout PlanDocument) -> Void) -> [PlanProblem.Kind] {
      var changed = document
      change(&changed)
      return changed.check(against: practice, inputHash: document.evidence?.inputHash)
        .problems.map(\.kind)
    }
    #expect(kinds { _ in } == [])
    #expect(kinds { $0.evidence?.cost = 1 } == [.cost])
    #expect(kinds { $0.evidence?.costByRule["row"] = 1 } == [.cost])
    #expect(kinds { $0.evidence?.costByRule["other"] = 1 } == [.cost])
    #expect(kinds { $0.evidence?.inputHash = "0" } == [.input])
    #expect(kinds { $0.practice = "Other" } == [.practice])
    #expect(kinds { $0.entries[0].end = "2024-03-25T08:00Z" } == [.times])
    let early = try #require(document.entries.firstIndex { !$0.breaks.isEmpty })
    #expect(kinds { $0.entries[early].breaks = [] } == [.times])
    let shorter = try #require(Horizon(start: practice.horizon.start, days: 13))
    #expect(kinds { $0.horizon = shorter }.contains(.horizon))
  }

  @Test("a plan without evidence is only verified")
  func withoutEvidence() throws {
    let practice = try SmallClinic.practice()
    let empty = Roster(horizon: practice.horizon, assignments: [])
    let check = PlanDocument(empty, in: practice).check(against: practice)
    #expect(check.isSound && check.verdict.cost == 0)
  }

  @Test("the hash of the input does not depend on the order of files")
  func inputHash() {
    let (first, second): ((String, [UInt8]), (String, [UInt8])) = (("a", [1]), ("b", [2]))
    let hash = InputHash.hexadecimal(of: [first, second])
    #expect(hash.count == 64 && hash == InputHash.hexadecimal(of: [second, first]))
    #expect(hash != InputHash.hexadecimal(of: [("a", [1]), ("b", [3])]))
  }
}
