import Compilation
import Foundation
import Interchange
import PracticeDomain
import Primitives
import Search
import TestSupport
import Testing
import Verification

/// Compares the verifier and the reference evaluation with the evaluator that
/// stands beside the public data.
@Suite struct INRC2AgreementTests {
  /// One roster of one instance, as it is handed to the evaluator.
  private struct Case: Codable {
    var scenario: String
    var history: String
    var weeks: [String]
    var solutions: [String]
  }

  /// What the evaluator says of a roster.
  private struct Answer: Codable, Equatable {
    var hard: [String: Int]
    var soft: [String: Int64]
    var total: Int64
  }

  private static let program = """
    import sys, json
    sys.path.insert(0, sys.argv[1])
    import evaluate
    for case in json.load(open(sys.argv[2])):
        hard, soft, total = evaluate.evaluate(
            case["scenario"], case["history"], case["weeks"], case["solutions"])
        print(json.dumps({"hard": hard, "soft": soft, "total": total}))
    """

  @Test(
    "verifier, reference evaluation and evaluator agree on rosters, term by term",
    .enabled(if: PublicData.inrc2 != nil, "needs the public nurse rostering data")
  )
  func agreement() throws {
    let folder = try #require(PublicData.inrc2)
    let directory = try TemporaryDirectory()
    var random = SeededGenerator(seed: 2024)
    var cases: [Case] = []
    var found: [Answer] = []
    for set in ["n005w4", "n012w8", "n021w4", "n030w4", "n030w8", "n040w8", "n060w4", "n120w8"] {
      for number in 0..<(set == "n120w8" ? 10 : 30) {
        let files = try INRC2Directory("\(folder)/\(set)")
        let history = try #require(files.histories.randomElement(using: &random))
        let weeks = (0..<(set.hasSuffix("w4") ? 4 : 8)).compactMap { _ in
          files.weeks.randomElement(using: &random)
        }
        let practice = try INRC2Reader().read(
          directory: files.path,
          history: history,
          weeks: weeks
        )
        let compiled = try CompiledRoster(practice)
        var roster = Self.roster(of: practice, fill: Double(number % 10) / 9, &random)
        // Every fifth is one of ours: barely constructed, or searched for a while.
        if number % 5 == 4 {
          roster = Self.searched(compiled, iterations: number % 10 == 4 ? 1 : 20_000)
        }
        found.append(Self.answer(Verifier(practice).verify(roster)))
        let solution = try #require(compiled.solution(from: roster))
        let evaluation = compiled.problem.evaluate(solution)
        #expect(Self.answer(evaluation, in: practice) == found.last)
        let texts = INRC2Writer(for: practice).solutions(of: roster)
        let names = texts.indices.map { "\(set)-\(number)-\($0).txt" }
        for (name, text) in zip(names, texts) { try directory.write(Array(text.utf8), to: name) }
        cases.append(
          Case(
            scenario: "\(files.path)/Sc-\(set).txt",
            history: "\(files.path)/H0-\(set)-\(history).txt",
            weeks: weeks.map { "\(files.path)/WD-\(set)-\($0).txt" },
            solutions: names.map(directory.file)
          )
        )
      }
    }
    let expected = try Self.evaluate(cases, folder: folder, in: directory)
    #expect(cases.count >= 200 && expected.count == cases.count)
    for (index, pair) in zip(found, expected).enumerated() where pair.0 != pair.1 {
      Issue.record("case \(index) \(cases[index].scenario): \(pair.0) is not \(pair.1)")
    }
  }

  /// A roster with some of its days worked, often on the shift of the day
  /// before, and now and then in a role that is not held.
  private static func roster(
    of practice: Practice,
    fill: Double,
    _ random: inout SeededGenerator
  ) -> Roster {
    var assignments: [Assignment] = []
    for professional in practice.professionals {
      var last: Shift?
      for date in practice.horizon.dates {
        guard Double.random(in: 0..<1, using: &random) < fill else { continue }
        let isSame = Double.random(in: 0..<1, using: &random) < 0.6
        let shift =
          isSame ? last ?? practice.shifts[0] : practice.shifts.randomElement(using: &random)
        let isSkilled = Double.random(in: 0..<1, using: &random) < 0.95
        let role =
          isSkilled
          ? professional.skills.randomElement(using: &random)?.skill
          : practice.skills.randomElement(using: &random)?.id
        guard let shift, let role else { continue }
        last = shift
        assignments.append(
          Assignment(professional: professional.id, date: date, shift: shift.id, role: role)
        )
      }
    }
    return Roster(horizon: practice.horizon, assignments: assignments)
  }

  /// The best roster of a short search, or the least broken one.
  private static func searched(_ compiled: CompiledRoster, iterations: Int) -> Roster {
    let outcome = RosterSearch(compiled.problem).run(
      SearchOptions(seed: 7, iterations: iterations)
    )
    let nothing = RosterSolution(duties: compiled.problem.cells.map { _ in 0 })
    return compiled.roster(from: outcome.best ?? outcome.leastViolations ?? nothing)
  }

  /// The reference evaluation's numbers by the evaluator's terms.
  private static func answer(_ evaluation: Evaluation, in practice: Practice) -> Answer {
    func charge(_ prefix: String) -> Charge {
      practice.rules.filter { $0.id.hasPrefix(prefix) }.reduce(Charge.none) {
        $0 + evaluation.charge(ofRule: $1.id)
      }
    }
    let soft: [String: Int64] = [
      "total": charge("S6").cost, "consec": charge("S2").cost, "off": charge("S3").cost,
      "pref": charge("S4").cost, "weekend": charge("S7").cost, "complete": charge("S5").cost,
      "opt": charge("S1").cost + 30 * Int64(charge("S1").violations),
    ]
    return Answer(
      hard: [
        "cover": charge("S1").violations, "skill": charge("H4").violations,
        "succ": charge("H3").violations, "single": 0,
      ],
      soft: soft,
      total: soft.values.reduce(0, +)
    )
  }

  /// The verifier's numbers by the evaluator's terms, which charges what is
  /// missing to the optimum below the minimum too.
  private static func answer(_ verdict: Verdict) -> Answer {
    func cost(_ prefix: String) -> Int64 {
      verdict.rules.filter { $0.rule.hasPrefix(prefix) }.reduce(0) { $0 + $1.cost }
    }
    func units(_ prefix: String) -> Int {
      verdict.rules.filter { $0.rule.hasPrefix(prefix) }.reduce(0) { $0 + $1.hardUnits }
    }
    let soft: [String: Int64] = [
      "total": cost("S6"), "consec": cost("S2"), "off": cost("S3"), "pref": cost("S4"),
      "weekend": cost("S7"), "complete": cost("S5"),
      "opt": cost("S1") + 30 * Int64(units("S1")),
    ]
    return Answer(
      hard: [
        "cover": units("S1"), "skill": units("H4"), "succ": units("H3"), "single": units("H1"),
      ],
      soft: soft,
      total: soft.values.reduce(0, +)
    )
  }

  private static func evaluate(
    _ cases: [Case],
    folder: String,
    in directory: TemporaryDirectory
  ) throws -> [Answer] {
    try directory.write(Array(try JSONEncoder().encode(cases)), to: "cases.json")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-B", "-c", program, folder, directory.file("cases.json")]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(decoding: output, as: UTF8.self).split(separator: "\n").map { line in
      try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
    }
  }
}
