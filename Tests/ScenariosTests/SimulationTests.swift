import Documents
import Foundation
import GLPKSolver
import LinearModel
import PracticeDomain
import PracticeSimulation
import Reports
import Statistics
import Synchronization
import Testing

@testable import Scenarios

@Suite struct SimulationTests {
  private static let text = """
    version: 1
    name: Probe
    practice: practice
    solve: {plan: roster, time-limit: 60, iterations: 50}
    scenarios:
      - {id: more, name: One more nurse, edits: [{edit: add-people, like: ben}]}
      - {id: same, name: Nothing else, edits: [{edit: demand, factor: 100 %}]}
      - {id: near, name: A week ahead, policy: {ahead: 7}}
      - {id: busy, name: Twice the demand, edits: [{edit: demand, factor: 200 %}]}
    worth: [devices]
    simulate:
      weeks: 1
      warm-up: 0
      replications: REPLICATIONS
      ahead: 21
      sickness: {spells: 4, days: 2}
      targets: {urgent: 2 days}
    targets: [{simulated: in-target/urgent, at-least: 10 %}]
    """

  private struct Done {
    var comparison: ScenarioComparison
    var findings: SimulationFindings
  }

  private static func simulated(
    _ archive: RunTests.MemoryArchive,
    replications: String = "5",
    workers: Int = 2
  ) throws -> Done {
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let text = text.replacing("REPLICATIONS", with: replications)
    let set = try ScenarioReader.read(fixture.file(text))
    let run = CaseRun(
      solver: CaseSolver(solver: GLPKSolver(), terms: set.terms),
      archive: archive,
      workers: workers
    )
    let planned = try #require(
      ScenarioComparison(set, results: try run.run(set.cases).compactMap(\.self))
    )
    let terms = try #require(set.simulation)
    let simulation = SimulationRun(terms: terms, archive: archive, workers: workers)
    let results = planned.results.filter(\.wanted.isSimulated)
    let findings = try #require(try simulation.run(results))
    let comparison = try #require(
      ScenarioComparison(set, results: planned.results, simulation: findings)
    )
    return Done(comparison: comparison, findings: findings)
  }

  @Test("plans are followed with the same chances: what changes nothing differs by nothing")
  func paired() throws {
    let done = try Self.simulated(RunTests.MemoryArchive())
    let findings = done.findings
    #expect(findings.ids == ["base", "more", "same", "near", "busy"] && findings.replications == 5)
    for place in findings.measures.indices {
      let difference = try #require(findings.difference("same", place))
      #expect(difference.mean == 0 && difference.halfWidth == 0, "\(findings.measures[place].key)")
      #expect(findings.difference("base", place) == nil)
    }
    let requests = try #require(findings.place(of: "requests"))
    #expect(findings.estimate("base", requests)?.mean ?? 0 > 0)
    #expect(findings.difference("more", requests)?.mean == 0)
    // A policy changes no plan, so that nothing but the policy is compared.
    let (base, near) = (done.comparison.results[0], done.comparison.results[3])
    #expect(near.wanted.id == "near" && near.plan?.roster == base.plan?.roster)
    #expect(done.comparison.costDifference(near)?.verdict == .equal)
    let pay = try #require(findings.place(of: "ordinary-pay"))
    #expect(findings.difference("more", pay)?.mean ?? 0 > 0)
  }

  @Test("blocks are kept and taken up, and threads do not matter")
  func resumed() throws {
    let archive = RunTests.MemoryArchive()
    let first = try Self.simulated(archive)
    #expect(archive.simulated.load(ordering: .relaxed) == 5)
    let again = try Self.simulated(archive)
    #expect(archive.simulated.load(ordering: .relaxed) == 5)
    let alone = try Self.simulated(RunTests.MemoryArchive(), workers: 1)
    let table = try #require(ScenarioCSV(first.comparison).simulation)
    #expect(ScenarioCSV(again.comparison).simulation == table)
    #expect(ScenarioCSV(alone.comparison).simulation == table)
    #expect(table.split(separator: "\r\n").count == 1 + 5 * first.findings.measures.count)
  }

  @Test("replications go on until differences are known well enough, or there are enough")
  func precision() throws {
    let ask = { (within: String) in
      "5\n  at-most: 10\n  precision: [{measure: use-people, within: \(within)}]"
    }
    let wide = try Self.simulated(RunTests.MemoryArchive(), replications: ask("1000000"))
    #expect(wide.findings.replications == 5)
    let narrow = try Self.simulated(RunTests.MemoryArchive(), replications: ask("0.0001"))
    #expect(narrow.findings.replications == 10)
  }

  @Test("where demand differs, what is known of requests sharpens what follows from them")
  func controlled() throws {
    let few = try Self.simulated(RunTests.MemoryArchive()).findings
    let many = try Self.simulated(RunTests.MemoryArchive(), replications: "20").findings
    let served = try #require(many.place(of: "served"))
    let plain = try #require(many.difference("more", served))
    let sharp = try #require(many.difference("busy", served))
    let blunt = try #require(few.difference("busy", served))
    #expect(plain.count == 20 && sharp.halfWidth < blunt.halfWidth / 2)
    // Four requests and a matter a week more, nearly all of which are served.
    #expect(abs(sharp.mean - 5) < 1.5, "\(sharp)")
  }

  @Test("targets may be on what is simulated, and reports tell of it")
  func reports() throws {
    let comparison = try Self.simulated(RunTests.MemoryArchive()).comparison
    let target = try #require(comparison.set.targets.first)
    #expect(comparison.value(of: target, in: comparison.base) != nil)
    let html = ScenarioPage(comparison).html
    #expect(html.contains("Followed through a week") && html.contains("±"))
    #expect(ScenarioTable(comparison).lines.contains { $0.hasPrefix("followed through") })
    let json = try ComparisonDocument(comparison, inputHash: "").json()
    let root = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    let simulation = try #require(root?["simulation"] as? [String: Any])
    #expect(simulation["replications"] as? Int == 5)
    #expect(try ScenarioWorkbook(comparison).xlsx().count > 5000)
  }

  @Test("a policy says what is kept, in the place of the practice's own")
  func reserves() throws {
    let text = """
      version: 1
      name: Probe
      practice: practice
      simulate: {weeks: 1, notice: 30 min}
      scenarios:
        - id: kept
          policy:
            reserves: [{id: early, who: [ann], part: 09:00-10:00, urgencies: urgent, release-days: 0}]
        - {id: none, policy: {reserves: []}}
        - {id: open, policy: {ahead: 9}}
      """
    let booking =
      "booking: {notice: 2h, reserves: [{id: noon, part: 12:00-13:00, urgencies: urgent}]}"
    let fixture = try ScenarioFixture(practice: ScenarioFixture.practice + "\n" + booking)
    defer { fixture.remove() }
    let set = try ScenarioReader.read(fixture.file(text))
    let terms = try #require(set.simulation)
    let rules = try set.cases.map { try terms.setup($0.demand, policy: $0.policy).rules }
    #expect(rules.map { $0.reserves.map(\.id.text) } == [["noon"], ["early"], [], ["noon"]])
    #expect(rules.map(\.notice) == [30, 30, 30, 30] && rules.map(\.ahead) == [42, 42, 42, 9])
    #expect(Set(set.cases.map(\.policy.signature)).count == 4)
    #expect(set.cases[1].changes == ["early (09:00-10:00) kept"])
    let broken = "simulate: {reserves: [{id: a, part: 09:00-10:00, urgencies: urgen}]}"
    let problems = try ScenarioFixture.problems(
      "version: 1\nname: P\npractice: practice\n" + broken
    )
    #expect(problems.contains { $0.description.contains("did you mean 'urgent'?") })
  }

  @Test("how long clients wait is counted by urgency, and a week of the book is kept")
  func waits() throws {
    let done = try Self.simulated(RunTests.MemoryArchive())
    let findings = done.findings
    let alone = try Self.simulated(RunTests.MemoryArchive(), workers: 1).findings
    let requests = try #require(findings.place(of: "requests"))
    for id in findings.ids {
      let waits = try #require(findings.waits(id))
      #expect(waits.map(\.urgency) == ["routine", "soon", "urgent"])
      #expect(waits == alone.waits(id) && findings.week(id) == alone.week(id))
      let counted = waits.reduce(0) { $0 + $1.requests }
      let mean = try #require(findings.estimate(id, requests)?.mean)
      // Requests with several visits count once.
      #expect(counted > 0 && Double(counted) <= mean * 5 + 1e-6)
      for counts in waits where counts.requests > 0 {
        let shares = (0..<30).compactMap { counts.share(within: $0) }
        #expect(shares == shares.sorted() && (shares.last ?? 2) <= 1)
      }
      let week = try #require(findings.week(id))
      #expect(week.firstDay == 0 && !week.duties.isEmpty)
      #expect(week.bookings.allSatisfy { (0..<7).contains($0.day) && $0.length > 0 })
    }
    #expect(findings.waits("base") == findings.waits("same"))
    let table = try #require(ScenarioCSV(done.comparison).waits)
    #expect(table.hasPrefix("scenario,urgency,days,requests,share_within\r\n"))
    let html = ScenarioPage(done.comparison).html
    #expect(html.contains("How long clients wait") && html.contains("to be seen within 2 days"))
    #expect(html.contains("A week of the book, as chance would have it"))
  }

  @Test("more demand brings requests like those of the base, only more of them")
  func scaledDemand() throws {
    let text = """
      version: 1
      name: Probe
      practice: practice
      solve: {plan: roster, time-limit: 60, iterations: 50}
      scenarios:
        - {id: more, edits: [{edit: demand, factor: 300 %}]}
      simulate: {weeks: 2, warm-up: 0, replications: 5, demand: 200 %}
      """
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let set = try ScenarioReader.read(fixture.file(text))
    #expect(set.simulation?.demand == 200)
    let archive = RunTests.MemoryArchive()
    let run = CaseRun(
      solver: CaseSolver(solver: GLPKSolver(), terms: set.terms),
      archive: archive,
      workers: 2
    )
    let results = try run.run(set.cases).compactMap(\.self)
    let terms = try #require(set.simulation)
    let findings = try #require(
      try SimulationRun(terms: terms, archive: archive, workers: 2).run(results)
    )
    let requests = try #require(findings.place(of: "requests"))
    let base = try #require(findings.estimate("base", requests)?.mean)
    let more = try #require(findings.estimate("more", requests)?.mean)
    #expect(more > 2 * base && more < 4.5 * base)
  }

  @Test("a simulation asked of a practice without demand is a fault, as is a policy without one")
  func faults() throws {
    let head = "version: 1\nname: P\npractice: practice\n"
    func words(_ text: String) throws -> String {
      try ScenarioFixture.problems(head + text).map(\.description).joined(separator: "\n")
    }
    #expect(try words("scenarios: [{id: a, policy: {ahead: 7}}]").contains("is for a simulation"))
    #expect(try words("simulate: {replications: 1}").contains("2 to 100000"))
    #expect(try words("simulate: {replications: 9, at-most: 5}").contains("is less than"))
    #expect(try words("simulate: {targets: {urgen: 1 day}}").contains("did you mean 'urgent'?"))
    #expect(try words("simulate: {offers: best}").contains("earliest, ranked"))
    let precise = try words(
      "simulate: {at-most: 20, precision: [{measure: days-wated, within: 1}]}"
    )
    #expect(precise.contains("days-wated") && precise.contains("did you mean 'days-waited'?"))
    let aimed = try words("simulate: {}\ntargets: [{simulated: in-target/urgnt, at-least: 9 %}]")
    #expect(aimed.contains("did you mean 'in-target/urgent'?") && aimed.contains("simulated"))
  }
}
