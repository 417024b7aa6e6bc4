import Foundation
import GLPKSolver
import PracticeDomain
import PracticeFiles
import Reports
import Scenarios
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ReportTests {
  private static let text = """
    version: 1
    name: Probe & sons <1>
    practice: practice
    solve: {plan: together, time-limit: 60, iterations: 50}
    scenarios:
      - {id: more, name: One "more" nurse, edits: [{edit: add-people, like: ben}]}
      - {id: busy, name: Twice the demand, edits: [{edit: demand, factor: 200 %}]}
    factors:
      - {id: demand, levels: [{id: low, edits: [{edit: demand, factor: 50 %}]}]}
    sweep: {one-at-a-time: demand}
    worth: [devices, rooms]
    fronts: {budget: [60 %, 80 %, 100 %]}
    targets: [{measure: overtime-share, at-most: 4 %}, {urgency: urgent, within: 1 day, at-least: 90 %}]
    """

  private static func comparison() throws -> ScenarioComparison {
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let set = try ScenarioReader.read(fixture.file(text))
    let run = CaseRun(
      solver: CaseSolver(solver: GLPKSolver(), terms: set.terms),
      archive: RunTests.MemoryArchive(),
      workers: 2
    )
    let results = try run.run(set.cases).compactMap(\.self)
    return try #require(ScenarioComparison(set, results: results))
  }

  @Test("the page is well-formed, holds every scenario, and nothing from elsewhere")
  func page() throws {
    let comparison = try Self.comparison()
    let html = ScenarioPage(comparison).html
    let parser = XMLParser(data: Data(html.utf8))
    #expect(parser.parse(), "\(parser.parserError.debugDescription)")
    #expect(html.contains("Probe &amp; sons &lt;1&gt;"))
    #expect(html.contains("One &quot;more&quot; nurse") && html.contains("Twice the demand"))
    for heading in [
      "What was asked", "Each scenario by itself", "Targets", "Every measure", "What matters most",
      "Money against", "Where it hangs on one person", "Free to step in",
    ] {
      #expect(html.contains(heading), "\(heading)")
    }
    #expect(!html.contains("<script") && !html.contains("href=\"http"))
    let ids = html.matches(of: /id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ScenarioPage(comparison).html == html)
  }

  @Test("tables hold a row a scenario, and a workbook is made of them")
  func tables() throws {
    let comparison = try Self.comparison()
    let tables = ScenarioCSV(comparison)
    let rows = tables.scenarios.split(separator: "\r\n")
    #expect(rows.count == comparison.results.count + 1)
    let columns = rows[0].split(separator: ",").count
    #expect(columns == 11 + comparison.measures.count)
    #expect(tables.differences.contains("busy,unserved,count,less,"))
    let workbook = try ScenarioWorkbook(comparison).xlsx()
    #expect(workbook.starts(with: Array("PK".utf8)) && workbook.count > 5000)
    #expect(try ScenarioWorkbook(comparison).xlsx() == workbook)
  }

  @Test("plans and bounds are taken over where edits only add or only take away")
  func exchange() throws {
    let comparison = try Self.comparison()
    let base = comparison.base
    let baseCost = try #require(base.record.cost)
    for result in comparison.results {
      guard let cost = result.record.cost else { continue }
      switch result.wanted.effect {
      case .relaxes:
        #expect(cost <= baseCost, "\(result.wanted.id)")
        #expect(comparison.costDifference(result)?.upper ?? .max <= 0)
      case .restricts:
        #expect(cost >= baseCost, "\(result.wanted.id)")
        #expect(result.record.bound ?? .min >= base.record.bound ?? .min)
      case .keeps, nil: break
      }
    }
    #expect(comparison.results.count { $0.wanted.effect == .relaxes } == 2)
    #expect(comparison.results.count { $0.wanted.effect == .restricts } == 3)
  }

  @Test("quick sizing finds roles that are asked for")
  func sizing() throws {
    let comparison = try Self.comparison()
    let roster = try #require(comparison.base.plan?.roster)
    let rows = QuickSizing(comparison.base.wanted.practice, roster: roster).rows
    let row = try #require(rows.first)
    #expect(rows.count == 1 && row.roles.map(\.text) == ["nurse"])
    #expect(row.needed >= 1 && row.offeredLoad > 0 && row.offeredLoad < row.onDuty)
  }
}
