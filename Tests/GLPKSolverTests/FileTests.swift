import Foundation
import GLPKSolver
import LinearModel
import Testing

@Suite("GLPK reads what is written, and MathProg")
struct FileTests {
  private let solver = GLPKSolver()

  @Test("a model written as LP and read by GLPK has the same optimum", arguments: 0..<40)
  func lpRoundTrip(seed: Int) throws {
    try roundTrip(seed, LPFormat.text, solver.readLP, negates: false)
  }

  @Test("a model written as MPS and read by GLPK has the same optimum", arguments: 0..<40)
  func mpsRoundTrip(seed: Int) throws {
    try roundTrip(seed, MPSFormat.text, solver.readMPS, negates: true)
  }

  @Test("an MPS file says everything about a model that minimises")
  func mpsKeepsEverything() throws {
    var model = FileModels.everything
    let read = try withFile(MPSFormat.text(model)) { path in try solver.readMPS(path) }
    let constant = Variable("objective_constant", lower: 1, upper: 1, objective: 12.5)
    model.addVariable(constant)
    model.objectiveConstant = 0
    #expect(read == model)
  }

  @Test("glpsol agrees on written files", .enabled(if: Glpsol.isThere, "glpsol is not installed"))
  func glpsolAgrees() throws {
    for model in [Models.knapsack, Models.diet, FileModels.everything, Models.assignment(seed: 3)] {
      let expected = try #require(try solver.solve(model, options: SolveOptions()).objective)
      let lp = try withFile(LPFormat.text(model)) { try Glpsol.objective("--lp", $0) }
      #expect(abs(lp - expected) < 1e-6)
      let mps = try withFile(MPSFormat.text(model)) { try Glpsol.objective("--freemps", $0) }
      #expect(abs(mps - (model.sense == .minimise ? expected : -expected)) < 1e-6)
    }
  }

  @Test("a MathProg model and its data are read, the objective is no row")
  func mathProg() throws {
    let model = try withFile(FileModels.mathProg) { model in
      try withFile(FileModels.mathProgData) { data in
        try solver.readMathProg(model: model, data: data)
      }
    }
    #expect(model.sense == .maximise)
    #expect(model.objectiveConstant == 7)
    #expect(model.variables.map(\.name) == ["take[a]", "take[b]", "take[c]"])
    #expect(model.variables.map(\.kind) == [.binary, .binary, .binary])
    #expect(model.variables.map(\.objective) == [4, 5, 6])
    #expect(model.rows.map(\.name) == ["weight"])
    #expect(model.rows.first?.upper == 5)
    #expect(model.rows.first?.terms == [Term(0, 2), Term(1, 3), Term(2, 4)])
    #expect(try solver.solve(model, options: SolveOptions()).objective == 16)
  }

  @Test("errors in a MathProg file name its line")
  func mathProgErrors() throws {
    let error = #expect(throws: SolverError.self) {
      try withFile("var x;\nvar y;\nminimize z: x + nosuch;\nend;\n") { path in
        _ = try solver.readMathProg(model: path)
      }
    }
    let message = try #require(error).description
    #expect(message.contains(":3:"))
    #expect(message.contains("nosuch"))
    let missing = #expect(throws: SolverError.self) {
      try solver.readMathProg(model: "/nowhere/at-all.mod")
    }
    #expect(try #require(missing).description.contains("/nowhere/at-all.mod"))
  }

  @Test("a broken LP file is an error with its line")
  func lpErrors() throws {
    let error = #expect(throws: SolverError.self) {
      try withFile("Minimize\n obj: x +\nSubject To\n") { path in _ = try solver.readLP(path) }
    }
    #expect(try #require(error).description.contains(":3:"))
  }

  private func roundTrip(
    _ seed: Int,
    _ write: (LinearModel) -> String,
    _ read: (String) throws(SolverError) -> LinearModel,
    negates: Bool
  ) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let model = Models.random(&random)
    let expected = try solver.solve(model, options: SolveOptions())
    let again = try withFile(write(model)) { path in try read(path) }
    let outcome = try solver.solve(again, options: SolveOptions())
    let sign: Double = negates && model.sense == .maximise ? -1 : 1
    #expect(outcome.stop == expected.stop)
    #expect(outcome.objective.map { $0 * sign } == expected.objective)
  }
}

/// Writes a text to a file of its own for the length of a body.
func withFile<Value>(_ text: String, _ body: (String) throws -> Value) throws -> Value {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("praxis-\(UUID().uuidString).txt")
  try text.write(to: url, atomically: true, encoding: .utf8)
  defer { try? FileManager.default.removeItem(at: url) }
  return try body(url.path)
}

/// The command `glpsol`, as a second reader of what is written.
enum Glpsol {
  static var isThere: Bool { path != nil }

  private static var path: String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/glpsol" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// The optimum that it finds.
  static func objective(_ format: String, _ file: String) throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    let report = file + ".sol"
    defer { try? FileManager.default.removeItem(atPath: report) }
    process.arguments = [format, file, "--output", report]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOfFile: report, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("Objective:") })
    let words = line.split(separator: " ")
    let equals = try #require(words.firstIndex(of: "="))
    return try #require(Double(words[equals + 1]))
  }
}
