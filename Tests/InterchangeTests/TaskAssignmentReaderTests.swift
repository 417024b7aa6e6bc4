import Compilation
import Interchange
import PracticeDomain
import Primitives
import TestSupport
import Testing

@Suite struct TaskAssignmentReaderTests {
  static let good = """
    # Two workers can do four jobs
    Type = 1
    Jobs = 4
      0  60
     60 100
     30  90
    1400 1500
    Qualifications = 3
     3: 0 1 3
     2:  2 3
     4: 0 1 2 3

    """

  private func read(_ text: String) throws -> Practice {
    try TaskAssignmentReader().read(Array(text.utf8), file: "tasks.dat")
  }

  @Test("jobs are requests at their time, workers professionals who are always there")
  func practice() throws {
    let practice = try read(Self.good)
    #expect(practice.name == "tasks" && practice.faults() == [])
    #expect(practice.professionals.map(\.id) == ["0", "1", "2"])
    #expect(practice.demand.requests.map(\.id) == ["0", "1", "2", "3"])
    #expect(practice.demand.requests[0].required == ["0", "2"])
    #expect(practice.demand.requests[3].required == ["0", "1", "2"])
    #expect(practice.horizon.start == CalendarDate(year: 2024, month: 1, day: 1))
  }

  @Test("the fewest workers are two; one is not enough")
  func fewest() throws {
    let practice = try read(Self.good)
    let roster = Roster(
      horizon: practice.horizon,
      assignments: practice.fixed.compactMap { fixed in
        fixed.shift.map {
          Assignment(professional: fixed.professional, date: fixed.date, shift: $0)
        }
      }
    )
    let problem = try CompiledBook(practice, roster: roster).problem
    #expect(problem.phases.map(\.length) == [60, 40, 60, 100])
    #expect(problem.phases.map { $0.options.map(\.start) } == [[0], [60], [30], [1400]])
    var search = ExhaustiveBookSearch(problem)
    #expect(search.run()?.cost == 2)
  }

  @Test("a file is recognised by its content")
  func recognised() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Array(Self.good.utf8), to: "x.yaml")
    let path = directory.file("x.yaml")
    #expect(try PracticeSource.recognise(path) == .taskAssignment(path))
  }

  static let broken: [(line: Int, from: String, to: String)] = [
    (2, "Type = 1", "Type = 2"), (3, "Jobs = 4", "Jobs = four"), (3, "Jobs = 4", "Jobs = 0"),
    (8, "Jobs = 4", "Jobs = 5"), (4, "  0  60", "  0  0"), (4, "  0  60", "  0"),
    (5, " 60 100", " -1 100"), (7, "1400 1500", "1400 4500"), (7, "1400 1500", "0 1441"),
    (8, "Qualifications", "Skills"), (11, "Qualifications = 3", "Qualifications = 4"),
    (9, " 3: 0 1 3", " 2: 0 1 3"), (9, " 3: 0 1 3", " 3: 0 1 4"), (9, " 3: 0 1 3", " 3: 0 1 1"),
    (9, " 3: 0 1 3", " 3 0 1 3"), (12, " 4: 0 1 2 3", " 4: 0 1 2 3\n 1: 0"),
    (6, "2:  2 3", "1:  3"),
  ]

  @Test("what is wrong is told by line", arguments: broken)
  func refused(_ sample: (line: Int, from: String, to: String)) throws {
    var text = Self.good.replacing(sample.from, with: sample.to)
    if sample.line == 6 { text = text.replacing(" 4: 0 1 2 3", with: " 3: 0 1 3") }
    let problems = try #require(throws: FormatProblems.self) { _ = try read(text) }
    #expect(problems.problems.first?.line == sample.line, "\(problems.problems)")
  }

  @Test("any bytes are read or refused")
  func survives() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      var bytes = Array(Self.good.utf8)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 7))
        }
        if bytes.isEmpty { break }
      }
      _ = try? TaskAssignmentReader().read(bytes, file: "x.dat")
    }
  }
}
