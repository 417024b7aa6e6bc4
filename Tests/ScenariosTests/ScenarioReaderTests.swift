import Documents
import Foundation
import PracticeDomain
import Scenarios
import TestSupport
import Testing

@Suite struct ScenarioReaderTests {
  @Test("the shipped scenarios can be read", arguments: ["clinic", "law", "accounting"])
  func samples(name: String) throws {
    let path = OtherProgram.package.appendingPathComponent("instances/scenarios/\(name).yaml").path
    let set = try ScenarioReader.read(path)
    #expect(set.cases.count >= 6)
    #expect(Set(set.cases.map(\.id)).count == set.cases.count)
    for wanted in set.cases {
      #expect(wanted.practice.faults().isEmpty, "\(wanted.id)")
      #expect((wanted.role == .base) == wanted.changes.isEmpty, "\(wanted.id)")
    }
  }

  @Test("factors make levels one at a time, and combinations on a grid")
  func sweep() throws {
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let file = try fixture.file(
      """
      version: 1
      name: Probe
      practice: practice
      factors:
        - id: staff
          levels: [{id: now}, {id: more, edits: [{edit: add-people, like: ben}]}]
        - id: demand
          levels:
            - {id: now}
            - {id: high, edits: [{edit: demand, factor: 150 %}]}
      sweep: {one-at-a-time: [staff, demand], grid: [staff, demand]}
      """
    )
    let set = try ScenarioReader.read(file)
    #expect(
      set.cases.map(\.id) == [
        "base", "staff=more", "demand=high", "staff=more demand=high",
      ]
    )
    let both = try #require(set.cases.last)
    #expect(both.practice.professionals.count == 4 && both.practice.demand.requests.count == 7)
    #expect(set.factors.map(\.levels) == [["now", "more"], ["now", "high"]])
  }

  @Test("worth and fronts make cases of their own")
  func worth() throws {
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let file = try fixture.file(
      """
      version: 1
      name: Probe
      practice: practice
      worth: [hours, people, rooms, devices, skills]
      fronts: {budget: [80 %, 100 %], spread: [4h]}
      """
    )
    let ids = try ScenarioReader.read(file).cases.map(\.id)
    #expect(
      ids == [
        "base", "worth hours ann", "worth hours cat", "worth people ann", "worth people cat",
        "worth skills desk ann", "worth skills lead ben", "worth rooms r1", "worth devices ecg",
        "budget 80", "budget 100", "spread 240",
      ]
    )
  }

  /// Scenario files with one fault each, and what the message must say.
  static let faults: [(text: String, says: [String])] = [
    ("version: 2\nname: P\npractice: practice", ["scenarios.yaml:1", "version", "'2'"]),
    ("version: 1\npractice: practice", ["name", "is missing"]),
    ("version: 1\nname: P", ["practice", "is missing"]),
    ("version: 1\nname: P\npractice: nowhere", ["'nowhere'", "leads to nothing"]),
    ("version: 1\nname: P\npractice: practice\nscenario: []", ["'scenario'", "'scenarios'?"]),
    (edit("{edit: add-peple, like: ben}"), ["edits[1].edit", "'add-peple'", "'add-people'?"]),
    (edit("{edit: add-people, like: bem}"), ["like", "'bem'", "did you mean 'ben'?"]),
    (edit("{edit: add-people}"), ["like: is missing", "or an id"]),
    (edit("{edit: add-people, like: ben, colour: red}"), ["'colour'", "is not a known field"]),
    (edit("{edit: add-people, id: ann, skills: nurse}"), ["id", "is that of somebody already"]),
    (edit("{edit: add-people, like: ben, count: 0}"), ["count", "'0'", "1 to 500"]),
    (edit("{edit: remove-people, people: ben}"), ["people", "rule 'feud'", "dropped before"]),
    (edit("{edit: demand, factor: 1.15}"), ["factor", "'1.15'", "as in 115 %"]),
    (edit("{edit: demand, factor: 115 %, services: chek}"), ["'chek'", "did you mean 'check'?"]),
    (edit("{edit: opening, from: 09:00}"), ["until", "is missing"]),
    (edit("{edit: opening, from: 19:00, until: 08:00}"), ["does not end after it begins"]),
    (edit("{edit: close-rooms, rooms: r2}"), ["'r2'", "names no room"]),
    (
      edit("{edit: change-services, services: check, length: 31 min}"),
      ["cannot be planned", "length"]
    ),
    (edit("{edit: change-cover, cover: nurses, minimum: 4, maximum: 2}"), ["cannot be planned"]),
    (edit("{edit: drop-rules, rules: leave}"), ["is in force in every practice"]),
    (edit("{edit: replace-rule, id: feud, with: {rule: rest}}"), ["with", "minimum"]),
    (edit("{edit: add-rule, with: {rule: rest, minimum: 11h, id: feud}}"), ["a rule in force"]),
    (edit("{edit: change-shifts, shifts: day}"), ["changes nothing"]),
    (edit("{edit: absence, people: ann, from: 2026-03-05, until: 2026-03-04}"), ["until"]),
    (edit("{edit: move-demand, from: Sun, to: Mon}"), ["moves nothing"]),
    (edit("{edit: limit-budget, share: 2000 %}"), ["share", "2000 %"]),
    (
      "version: 1\nname: P\npractice: practice\nscenarios: [{id: a, edits: []}]",
      ["edits", "is an empty list"]
    ),
    (
      "version: 1\nname: P\npractice: practice\nscenarios:\n"
        + "  - {id: base, edits: [{edit: demand, factor: 90 %}]}",
      ["id", "is used twice"]
    ),
    (
      "version: 1\nname: P\npractice: practice\ntargets: [{measure: overtim, at-most: 4 %}]",
      ["'overtim'", "did you mean 'overtime'?"]
    ),
    (
      "version: 1\nname: P\npractice: practice\ntargets: [{measure: overtime, at-most: 4 %}]",
      ["at-most", "'4 %'", "8h"]
    ),
    (
      "version: 1\nname: P\npractice: practice\ntargets: [{urgency: urgent, at-least: 95 %}]",
      ["within", "is missing"]
    ),
    (
      "version: 1\nname: P\npractice: practice\nsweep: {grid: [x, y]}",
      ["sweep.grid", "names no factor"]
    ),
    ("version: 1\nname: P\npractice: practice\nsolve: {plan: both}", ["solve.plan", "'both'"]),
    ("version: 1\nname: P\npractice: practice\nworth: [money]", ["worth", "'money'"]),
    ("version: 1\nname: [", ["scenarios.yaml", "not valid YAML"]),
  ]

  private static func edit(_ text: String) -> String { ScenarioFixture.text(text) }

  @Test("each fault is told with its place, its value and what was expected", arguments: faults)
  func broken(fault: (text: String, says: [String])) throws {
    let problems = try ScenarioFixture.problems(fault.text)
    let words = problems.map(\.description).joined(separator: "\n")
    #expect(!problems.isEmpty)
    for part in fault.says { #expect(words.contains(part), "\(words)") }
  }

  @Test("a practice with faults is told at its own places")
  func brokenPractice() throws {
    let text = ScenarioFixture.practice.replacing("contract: part", with: "contract: par")
    let fixture = try ScenarioFixture(practice: text)
    defer { fixture.remove() }
    let file = try fixture.file(ScenarioFixture.text("{edit: demand, factor: 90 %}"))
    #expect(throws: FileProblems.self) { try ScenarioReader.read(file) }
  }
}
