import Foundation
import GLPKSolver
import PracticeDomain
import Reports
import Scenarios
import Testing

@Suite struct RecommendationTests {
  private static func comparison(_ text: String) throws -> ScenarioComparison {
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let head = """
      version: 1
      name: Probe
      practice: practice
      solve: {plan: roster, time-limit: 60, iterations: 50}

      """
    let set = try ScenarioReader.read(fixture.file(head + text))
    let run = CaseRun(
      solver: CaseSolver(solver: GLPKSolver(), terms: set.terms),
      archive: RunTests.MemoryArchive(),
      workers: 2
    )
    return try #require(
      ScenarioComparison(set, results: try run.run(set.cases).compactMap(\.self))
    )
  }

  private static let scenarios = """
    scenarios:
      - {id: nurse, name: One more nurse, edits: [{edit: add-people, like: ben}]}
      - {id: ill, name: Ann is ill, edits: [{edit: absence, people: ann, from: 2026-03-02}]}
      - {id: rise, edits: [{edit: change-contracts, contracts: full, hourly-pay: +10 %}]}
      - {id: closed, kind: event, edits: [{edit: close-rooms, rooms: r1}]}

    """

  @Test("what happens is no choice, unless the file says so")
  func kinds() throws {
    let cases = try Self.comparison(Self.scenarios).set.cases
    #expect(cases.map(\.isChoice) == [true, true, false, true, false])
    let told = try Self.comparison(
      "scenarios: [{id: less, kind: choice, edits: [{edit: demand, factor: 50 %}]}]"
    )
    #expect(told.set.cases[1].isChoice)
  }

  @Test("of those that miss the fewest targets the one that costs least is recommended")
  func ranking() throws {
    let free = try #require(Recommendation(Self.comparison(Self.scenarios)))
    let nets = free.ranking.map(\.net)
    #expect(nets == nets.sorted() && free.ranking.allSatisfy { $0.result.wanted.isChoice })
    #expect(free.ranking.count == 3 && free.cheapest.net == nets[0])
    #expect(free.chosen.result.wanted.id == free.cheapest.result.wanted.id)

    let aimed = try Self.comparison(
      Self.scenarios + "targets: [{measure: cover-shortage, at-most: 0 min}]"
    )
    let aim = try #require(Recommendation(aimed))
    let missed = aim.ranking.map(\.missed.count)
    #expect(missed == missed.sorted())
    // Ben is away on Friday: without one more nurse there is one alone.
    #expect(aim.chosen.result.wanted.id == "nurse" && aim.chosen.missed.isEmpty)
    #expect(aim.cheapest.net <= aim.chosen.net && missed.last == 1)
    #expect(aim.rivals.allSatisfy { $0.missed.isEmpty })
  }

  @Test("the first page says what was asked, what is recommended, and how sure that is")
  func firstPage() throws {
    let comparison = try Self.comparison(
      Self.scenarios + "targets: [{measure: cover-shortage, at-most: 0 min}]"
    )
    let html = ScenarioPage(comparison).html
    let words = [
      "What was asked", "What is recommended", "How sure that is", "The choices in order",
      "It alone reaches the target", "What may happen", "Ann is ill",
    ]
    for word in words { #expect(html.contains(word), "\(word)") }
    let headline = try #require(html.range(of: "class=\"headline\">One more nurse"))
    #expect(
      headline.lowerBound < html.range(of: "Each scenario by itself")?.lowerBound ?? html.startIndex
    )
  }

  @Test("with nothing to choose from nothing is recommended")
  func nothing() throws {
    let comparison = try Self.comparison(
      "scenarios: [{id: ill, edits: [{edit: absence, people: ann, from: 2026-03-02}]}]"
    )
    #expect(Recommendation(comparison) == nil)
    #expect(!ScenarioPage(comparison).html.contains("What is recommended"))
  }
}
