import Documents
import Testing

@Suite struct ManyFaultsTests {
  @Test("Tens of thousands of unknown names among thousands are told within seconds")
  func manyFaults() throws {
    let staff = (0..<4000).map { "p\($0)\n" }.joined()
    let requests = (0..<20_000).map { "q\($0),2026-03-02,off\n" }.joined()
    let head = """
      version: 1
      practice: {name: Large, time-zone: UTC}
      horizon: {from: 2026-03-02, weeks: 1}
      professionals: {from: staff.csv}
      requests: {from: requests.csv}

      """
    let clock = ContinuousClock()
    let start = clock.now
    do {
      _ = try TemporaryPractice.read([
        "practice.yaml": head, "staff.csv": "id\n" + staff,
        "requests.csv": "professional,date,wish\n" + requests,
      ])
      Issue.record("it reads clean")
    } catch let error as FileProblems {
      #expect(error.problems.count == Problems.capacity)
      #expect(error.problems.count + error.omitted == 20_000)
      #expect(error.problems[0].suggestion == "p0")
      #expect(error.description.split(separator: "\n").count == FileProblems.shown + 1)
    }
    #expect(clock.now - start < .seconds(60))
  }
}
