import Foundation

/// The commands of Slurm, a scheduler of work on many machines.
enum SlurmCommands {
  /// What a command ended with.
  struct Answer {
    var code: Int32
    var output: String
    var errors: String
  }

  /// Submits an array of tasks; the number of its job.
  ///
  /// - Parameters:
  ///   - script: the batch script.
  ///   - count: how many tasks, numbered from 1.
  ///   - options: options of sbatch besides.
  ///   - arguments: what the script is given.
  static func submit(
    _ script: String,
    count: Int,
    options: [String],
    arguments: [String]
  ) throws -> String {
    let answer = try run(
      "sbatch",
      ["--parsable", "--requeue", "--array=1-\(count)"] + options + [script] + arguments
    )
    guard answer.code == 0 else {
      throw Failure(
        kind: .cannotWrite,
        message:
          "Slurm takes no work: \(answer.errors.trimmingCharacters(in: .whitespacesAndNewlines))"
      )
    }
    // As in `42` or, on one of several clusters, `42;cluster`.
    let line = answer.output.trimmingCharacters(in: .whitespacesAndNewlines)
    return String(line.split(separator: ";").first ?? "")
  }

  /// Whether any task of some jobs is waiting or running; nil when the scheduler
  /// does not answer, which may pass.
  static func isBusy(_ jobs: [String]) -> Bool? {
    guard !jobs.isEmpty else { return false }
    guard let answer = try? run("squeue", ["-h", "-o", "%i", "-j", jobs.joined(separator: ",")])
    else { return nil }
    if answer.code == 0 { return !answer.output.isEmpty }
    // Jobs that ended some time ago are not known any more.
    return answer.errors.contains("Invalid job id") ? false : nil
  }

  /// Takes jobs back.
  static func cancel(_ jobs: [String]) {
    if !jobs.isEmpty { _ = try? run("scancel", jobs) }
  }

  /// Runs a command to its end.
  private static func run(_ name: String, _ arguments: [String]) throws -> Answer {
    guard let path = path(of: name) else {
      throw Failure(
        kind: .cannotWrite,
        message: "Slurm is not installed here: there is no \(name). Maybe leave out --engine-host."
      )
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let faults = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Answer(code: process.terminationStatus, output: text, errors: faults)
  }

  private static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
