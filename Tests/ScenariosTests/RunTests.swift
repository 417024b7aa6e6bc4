import Documents
import GLPKSolver
import LinearModel
import Planning
import PracticeDomain
import Reports
import Scenarios
import Synchronization
import Testing
import Verification

@Suite struct RunTests {
  /// Keeps records in memory and counts what is asked of it.
  final class MemoryArchive: CaseArchive {
    private let records = Mutex<[String: CaseRecord]>([:])
    private let blocks = Mutex<[String: SimulationBlock]>([:])
    /// How many blocks were kept.
    let simulated = Atomic<Int>(0)
    let kept = Atomic<Int>(0)

    func record(of wanted: ScenarioCase) -> CaseRecord? { records.withLock { $0[wanted.id] } }

    func keep(_ record: CaseRecord, of wanted: ScenarioCase) {
      records.withLock { $0[wanted.id] = record }
      kept.add(1, ordering: .relaxed)
    }

    func block(_ number: Int, of result: CaseResult) -> SimulationBlock? {
      blocks.withLock { $0["\(result.wanted.id) \(number)"] }
    }

    func keep(_ block: SimulationBlock, of result: CaseResult) {
      blocks.withLock { $0["\(result.wanted.id) \(block.number)"] = block }
      simulated.add(1, ordering: .relaxed)
    }

    func change(_ id: String, _ body: (inout CaseRecord) -> Void) {
      records.withLock { records in
        if var record = records[id] {
          body(&record)
          records[id] = record
        }
      }
    }
  }

  private static let text = """
    version: 1
    name: Probe
    practice: practice
    solve: {plan: together, time-limit: 60, iterations: 50}
    scenarios:
      - {id: more, name: One more nurse, edits: [{edit: add-people, like: ben}]}
      - {id: busy, name: Twice the demand, edits: [{edit: demand, factor: 200 %}]}
      - {id: cheap, name: Half pay, edits: [{edit: change-contracts, contracts: full, hourly-pay: 1000}]}
    fronts: {budget: [60 %, 100 %]}
    targets: [{measure: overtime-share, at-most: 4 %}]
    """

  private static func comparison(_ archive: MemoryArchive, workers: Int = 2) throws
    -> ScenarioComparison
  {
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let set = try ScenarioReader.read(fixture.file(text))
    let run = CaseRun(
      solver: CaseSolver(solver: GLPKSolver(), terms: set.terms),
      archive: archive,
      workers: workers
    )
    let results = try run.run(set.cases).compactMap(\.self)
    return try #require(ScenarioComparison(set, results: results))
  }

  @Test("no plan of another case would have served the base better, nor the base's another")
  func exchanged() throws {
    let comparison = try Self.comparison(MemoryArchive())
    let base = comparison.base
    for result in comparison.results.dropFirst() {
      for (giver, taker) in [(result, base), (base, result)] {
        let practice = taker.wanted.practice
        let plan = try #require(giver.plan)
        var roster = plan.roster
        roster.assignments.removeAll { practice.professional($0.professional) == nil }
        let wanted = Set(practice.demand.wanted.visits.map(\.request.id))
        var book = try #require(plan.book)
        book.appointments.removeAll { !wanted.contains($0.request) }
        let verdict = Verifier(practice).verify(roster)
        let booked = BookVerifier(practice, roster: roster).verify(book)
        guard verdict.isLawful, booked.isLawful else { continue }
        let cost = try #require(taker.record.cost)
        #expect(cost <= verdict.cost + booked.cost, "\(giver.wanted.id) for \(taker.wanted.id)")
      }
      if let bound = result.record.bound, let cost = result.record.cost { #expect(bound <= cost) }
    }
  }

  @Test("cases are planned, verified, kept, and taken up again")
  func resume() throws {
    let archive = MemoryArchive()
    let first = try Self.comparison(archive)
    #expect(first.isComplete && archive.kept.load(ordering: .relaxed) == 6)
    #expect(first.results.allSatisfy { $0.plan?.verdict.isLawful == true })
    let again = try Self.comparison(archive)
    #expect(archive.kept.load(ordering: .relaxed) == 6)
    #expect(ScenarioCSV(again).scenarios == ScenarioCSV(first).scenarios)
    #expect(ScenarioTable(again).lines == ScenarioTable(first).lines)
  }

  @Test("a record that the verifier does not pass is not believed")
  func forged() throws {
    let archive = MemoryArchive()
    let first = try Self.comparison(archive)
    archive.change("more") { $0.cost = ($0.cost ?? 0) - 1 }
    archive.change("busy") { $0.bound = ($0.cost ?? 0) + 1 }
    archive.change("cheap") { $0.roster?.removeLast() }
    let again = try Self.comparison(archive)
    #expect(archive.kept.load(ordering: .relaxed) == 9)
    #expect(ScenarioCSV(again).differences == ScenarioCSV(first).differences)
  }

  @Test("the tables do not depend on how many cases are planned side by side")
  func workers() throws {
    let one = try Self.comparison(MemoryArchive(), workers: 1)
    let four = try Self.comparison(MemoryArchive(), workers: 4)
    #expect(ScenarioCSV(one).scenarios == ScenarioCSV(four).scenarios)
    #expect(ScenarioCSV(one).differences == ScenarioCSV(four).differences)
    #expect(
      try ComparisonDocument(one, inputHash: "").json()
        == ComparisonDocument(four, inputHash: "").json()
    )
  }

  @Test("differences lie between proven limits, and those of a rise in pay are known")
  func differences() throws {
    let comparison = try Self.comparison(MemoryArchive())
    for result in comparison.results.dropFirst() {
      let difference = try #require(comparison.costDifference(result))
      let found = try #require(comparison.difference(result, .totalCost))
      #expect(difference.lower.map { Double($0) <= found } ?? true, "\(result.wanted.id)")
      #expect(difference.upper.map { found <= Double($0) } ?? true, "\(result.wanted.id)")
    }
    let cheap = try #require(comparison.results.first { $0.wanted.id == "cheap" })
    #expect(comparison.difference(cheap, .ordinaryPay) == Double(-2 * 40 * 1000))
    #expect(comparison.costDifference(cheap)?.verdict == .cheaper)
  }

  @Test("a tighter limit never proves less, nor is a wider one's plan beyond doubt dearer")
  func fronts() throws {
    let points = try Self.comparison(MemoryArchive()).points(of: .budget)
    #expect(points.map(\.limit) == [60, 100])
    for (tight, wide) in zip(points, points.dropFirst()) {
      if let one = tight.bound, let other = wide.bound { #expect(one >= other) }
      if let cost = tight.cost, let bound = wide.bound { #expect(bound <= cost) }
    }
  }

  @Test("what is cut short is not kept, and a later run makes it up")
  func cancelled() throws {
    let fixture = try ScenarioFixture()
    defer { fixture.remove() }
    let set = try ScenarioReader.read(fixture.file(Self.text))
    let archive = MemoryArchive()
    let run = CaseRun(
      solver: CaseSolver(solver: GLPKSolver(), terms: set.terms),
      archive: archive,
      workers: 1
    )
    let cancellation = Cancellation()
    let results = try run.run(set.cases, cancellation: cancellation) { progress in
      if progress.done == 2 { cancellation.cancel() }
    }
    let done = results.count { $0 != nil }
    #expect(done >= 2 && archive.kept.load(ordering: .relaxed) == done)
    #expect(try run.run(set.cases).allSatisfy { $0 != nil })
  }
}

@Suite struct CostDifferenceTests {
  @Test(
    "limits of a difference and what they prove",
    arguments: [
      (-5, -2, CostDifference.Verdict.cheaper), (2, 5, .dearer), (-2, 5, .open), (0, 0, .equal),
      (0, 3, .open),
    ]
  )
  func verdicts(lower: Int64, upper: Int64, verdict: CostDifference.Verdict) {
    #expect(CostDifference(lower: lower, upper: upper).verdict == verdict)
  }

  @Test("nothing is proven without a bound")
  func unbounded() {
    #expect(CostDifference(lower: nil, upper: 3).verdict == .open)
    #expect(CostDifference(lower: nil, upper: -3).verdict == .cheaper)
    #expect(CostDifference(lower: 1, upper: nil).verdict == .dearer)
  }

  @Test("limits in words")
  func words() {
    let text = MeasureText(.money(currency: "GBP"))
    #expect(
      text.difference(CostDifference(lower: -500, upper: -200)) == "GBP 2.00 to GBP 5.00 cheaper"
    )
    #expect(
      text.difference(CostDifference(lower: -500, upper: 200))
        == "GBP 5.00 cheaper to GBP 2.00 dearer"
    )
    #expect(text.difference(CostDifference(lower: 300, upper: 300)) == "GBP 3.00 dearer")
    #expect(text.difference(CostDifference(lower: 0, upper: 0)) == "same")
    #expect(text.change(-90, .overtime) == "−1:30 h")
    #expect(text.change(1.26, .served) == "+1.3 pts")
    #expect(text.value(1e300, .served) == "100000000000000.0 %")
  }
}
