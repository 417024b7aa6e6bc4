import Foundation
import Testing

/// The cluster of these tests.
enum SlurmCluster {
  /// Whether a scheduler answers.
  static let isThere: Bool = (try? shell("sinfo -h -o %T"))?.contains("idle") ?? false
  /// Where the cluster of `make test-slurm` keeps its files.
  static let folder = ProcessInfo.processInfo.environment["PRAXIS_SLURM_FOLDER"]

  /// Runs a command of the shell and returns what it prints.
  static func shell(_ command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Comparisons planned by a Slurm cluster; `make test-slurm` starts one.
@Suite(.serialized, .enabled(if: SlurmCluster.isThere, "needs a Slurm cluster: make test-slurm"))
struct SlurmTests {
  private static let tables = [
    "scenarios.csv", "differences.csv", "simulation.csv", "waits.csv", "comparison.json",
    "comparison.html",
  ]

  /// Eight scenarios of the sample clinic's roster; the number of iterations says
  /// how long each takes.
  private static func file(in folder: Folder, iterations: Int) throws -> String {
    let levels = (1...7).map {
      "{id: \"\($0)\", edits: [{edit: add-people, like: elena, count: \($0)}]}"
    }
    try folder.write(
      """
      version: 1
      name: Nurses
      practice: \(CommandLineTool.clinic)
      solve: {plan: roster, time-limit: 600, iterations: \(iterations)}
      factors: [{id: nurses, levels: [\(levels.joined(separator: ", "))]}]
      sweep: {one-at-a-time: nurses}
      simulate: {weeks: 2, warm-up: 1, replications: 10}
      """,
      to: "nurses.yaml"
    )
    return folder.file("nurses.yaml")
  }

  private static func arguments(_ file: String, _ folder: Folder) -> [String] {
    ["compare", file, "--out", folder.file("slurm"), "--engine-host", "slurm"]
  }

  /// Whether the tables of the cluster are those of this machine, byte by byte.
  private static func expectSame(_ file: String, _ folder: Folder) throws {
    let local = try CommandLineTool.run("compare", file, "--out", folder.file("local"), "--quiet")
    #expect(local.code == 0, "\(local.errors)")
    for table in tables {
      let here = folder.text("local/\(table)")
      #expect(!here.isEmpty && folder.text("slurm/\(table)") == here, "\(table)")
    }
  }

  private static func wait(_ seconds: Double, until isReached: () throws -> Bool) rethrows {
    let deadline = Date().addingTimeInterval(seconds)
    while try !isReached(), Date() < deadline { Thread.sleep(forTimeInterval: 0.2) }
  }

  private static func plans(_ folder: Folder) -> Int {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.file("slurm/work"))
    return names?.count { $0.hasSuffix(".json") } ?? 0
  }

  @Test("the cluster's tables are those of this machine, byte by byte")
  func same() throws {
    let folder = try Folder()
    let file = try Self.file(in: folder, iterations: 200)
    let result = try CommandLineTool.run(Self.arguments(file, folder))
    #expect(result.code == 0, "\(result.errors)")
    try Self.expectSame(file, folder)
  }

  @Test("a task that is killed is submitted again")
  func killedTask() throws {
    let folder = try Folder()
    let file = try Self.file(in: folder, iterations: 30_000)
    let process = CommandLineTool.process(Self.arguments(file, folder) + ["--quiet"])
    try process.run()
    // Between two tasks none may be running for a moment.
    var tasks: [Substring] = []
    try Self.wait(120) {
      guard Self.plans(folder) >= 1 else { return false }
      tasks = try SlurmCluster.shell("squeue -h -r -t RUNNING -o %i").split(separator: "\n")
      return !tasks.isEmpty
    }
    #expect(!tasks.isEmpty)
    _ = try SlurmCluster.shell("scancel --signal=KILL --full \(tasks.joined(separator: " "))")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try Self.expectSame(file, folder)
  }

  @Test("after the submitting process is killed, a second run goes on where it was")
  func killedSubmission() throws {
    let folder = try Folder()
    let file = try Self.file(in: folder, iterations: 30_000)
    let process = CommandLineTool.process(Self.arguments(file, folder) + ["--quiet"])
    try process.run()
    Self.wait(120) { Self.plans(folder) >= 1 }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(folder.text("slurm/scenarios.csv").isEmpty)
    let again = try CommandLineTool.run(Self.arguments(file, folder))
    #expect(again.code == 0, "\(again.errors)")
    #expect(again.errors.contains("kept from before"))
    try Self.expectSame(file, folder)
  }

  @Test(
    "a node's daemon that dies loses nothing",
    .enabled(if: SlurmCluster.folder != nil, "needs the cluster of make test-slurm")
  )
  func killedNode() throws {
    let cluster = try #require(SlurmCluster.folder)
    let folder = try Folder()
    let file = try Self.file(in: folder, iterations: 30_000)
    let process = CommandLineTool.process(Self.arguments(file, folder) + ["--quiet"])
    try process.run()
    Self.wait(120) { Self.plans(folder) >= 1 }
    let script = CommandLineTool.package.appendingPathComponent("Tests/Slurm/slurm.sh").path
    _ = try SlurmCluster.shell("bash '\(script)' node-stop '\(cluster)'")
    Thread.sleep(forTimeInterval: 2)
    _ = try SlurmCluster.shell("bash '\(script)' node-start '\(cluster)'")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try Self.expectSame(file, folder)
  }
}
