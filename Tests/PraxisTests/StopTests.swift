import Foundation
import Testing

/// Runs end when they should; `make -C Benchmarks stops` measures how promptly.
@Suite struct StopTests {
  /// Far more than it takes, since tests share the machine.
  private static let allowance = 20.0

  /// Instances of the public set with different things to be left: a program, a
  /// linear program with many columns, long schedules.
  private static var instances: [String] {
    guard let data = CommandLineTool.data else { return [] }
    return ["2", "7", "12", "18"].map { data.path + "/shift-scheduling/Instance\($0).txt" }
  }

  private static func process(_ input: String, limit: String, out: Folder) throws -> Process {
    let process = CommandLineTool.process([
      "roster", input, "--time-limit", limit, "--threads", "2", "--formats", "csv,json", "--out",
      out.file("out"), "--json", "--quiet",
    ])
    process.standardOutput = try out.handle("output")
    process.standardError = try out.handle("errors")
    return process
  }

  /// What is written is verified; when nothing is, the reason was printed.
  private static func expectSound(_ process: Process, _ input: String, _ out: Folder) throws {
    if process.terminationStatus == 0 {
      let check = try CommandLineTool.run("verify", input, out.file("out/roster.json"), "--quiet")
      #expect(check.code == 0)
    } else {
      #expect(process.terminationStatus == 1 && out.text("errors").contains("No roster"))
    }
  }

  @Test(
    "a time limit ends a run",
    .enabled(if: CommandLineTool.data != nil, "needs the public shift-scheduling data"),
    arguments: instances
  )
  func limit(_ input: String) throws {
    let out = try Folder()
    let process = try Self.process(input, limit: "1", out: out)
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    #expect(ContinuousClock.now - start < .seconds(1 + Self.allowance))
    try Self.expectSound(process, input, out)
  }

  @Test(
    "Ctrl-C ends a run, whatever it is at",
    .enabled(if: CommandLineTool.data != nil, "needs the public shift-scheduling data"),
    arguments: instances
  )
  func interrupt(_ input: String) throws {
    let out = try Folder()
    let process = try Self.process(input, limit: "600", out: out)
    try process.run()
    Thread.sleep(forTimeInterval: 3)
    kill(process.processIdentifier, SIGINT)
    let start = ContinuousClock.now
    process.waitUntilExit()
    #expect(ContinuousClock.now - start < .seconds(Self.allowance))
    try Self.expectSound(process, input, out)
  }
}
