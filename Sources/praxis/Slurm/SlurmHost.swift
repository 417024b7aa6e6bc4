import Foundation
import Interchange
import LinearModel
import Scenarios

/// Has cases planned on the machines of a Slurm cluster: an array of tasks, each of
/// which plans one case with this very program and keeps it in the shared folder.
///
/// Tasks do nothing that a second task of the same case would not do alike, so it
/// does not matter which of them are killed, requeued or run twice. What is missing
/// when the scheduler has nothing left to do is submitted again, a few times.
struct SlurmHost {
  /// The scenario file.
  let path: String
  /// The shared folder that keeps plans.
  let archive: CaseFolder
  /// The cases.
  let set: ScenarioSet
  /// Options of sbatch besides, as in `--partition=long`.
  let options: [String]

  /// How many times what is missing is submitted.
  static let attempts = 4
  /// Tasks in one array: clusters allow a thousand unless told otherwise.
  static let arraySize = 500
  /// Seconds between two looks at the folder.
  static let pause = 1.0

  /// Has every case planned that is not kept yet. Blocks until it is done.
  ///
  /// - Returns: the results in the order of the cases; nil for those left undone
  ///   by a cancellation.
  func run(
    cancellation: Cancellation,
    onProgress: (CaseRun.Progress) -> Void
  ) throws -> [CaseResult?] {
    var watch = Watch(results: set.cases.map { result(of: $0) })
    let begun = ContinuousClock.now
    let kept = watch.done
    for attempt in 1...Self.attempts where !watch.missing.isEmpty && !cancellation.isCancelled {
      let jobs = try submit(watch.missing, attempt: attempt)
      while !watch.missing.isEmpty, !cancellation.isCancelled {
        let isBusy = SlurmCommands.isBusy(jobs)
        for index in watch.missing { watch.results[index] = result(of: set.cases[index]) }
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        onProgress(progress(watch, kept: kept, seconds: seconds))
        if isBusy == false { break }
        Thread.sleep(forTimeInterval: Self.pause)
      }
      if cancellation.isCancelled { SlurmCommands.cancel(jobs) }
    }
    if let index = watch.missing.first, !cancellation.isCancelled {
      throw Failure(
        kind: .noPlan,
        message: "\(watch.missing.count) scenarios were not planned in \(Self.attempts) attempts, "
          + "'\(set.cases[index].name)' among them; see the logs in \(archive.folder)/logs."
      )
    }
    return watch.results
  }

  /// What is there and what is not.
  private struct Watch {
    var results: [CaseResult?]

    var missing: [Int] { results.indices.filter { results[$0] == nil } }
    var done: Int { results.count { $0 != nil } }
  }

  private func result(of wanted: ScenarioCase) -> CaseResult? {
    archive.record(of: wanted).flatMap { CaseResult(wanted, $0) }
  }

  private func progress(_ watch: Watch, kept: Int, seconds: Double) -> CaseRun.Progress {
    let solved = watch.done - kept
    let left = watch.results.count - watch.done
    return CaseRun.Progress(
      done: watch.done,
      count: watch.results.count,
      kept: kept,
      working: [],
      seconds: seconds,
      secondsLeft: solved == 0 ? nil : seconds / Double(solved) * Double(left)
    )
  }

  /// Submits tasks for some cases and returns the numbers of their jobs.
  private func submit(_ cases: [Int], attempt: Int) throws -> [String] {
    let folder = URL(fileURLWithPath: archive.folder).path
    try Folders.make("\(folder)/logs")
    let name = "\(folder)/tasks-\(ProcessInfo.processInfo.processIdentifier)-\(attempt)"
    let list = cases.map { "\($0)\n" }.joined()
    try AtomicFiles.write([
      AtomicFiles.File(path: "\(name).txt", bytes: Array(list.utf8)),
      AtomicFiles.File(path: "\(name).sh", bytes: Array(script(list: "\(name).txt", folder).utf8)),
    ])
    return try stride(from: 0, to: cases.count, by: Self.arraySize).map { offset in
      try SlurmCommands.submit(
        "\(name).sh",
        count: min(Self.arraySize, cases.count - offset),
        options: [
          "--job-name=praxis-compare", "--cpus-per-task=\(set.terms.threads)",
          "--output=\(folder)/logs/%A-%a.txt",
        ] + options,
        arguments: [String(offset)]
      )
    }
  }

  /// The batch script: the task takes its line of the list, and plans that case.
  private func script(list: String, _ folder: String) -> String {
    let command = [
      program, "compare", URL(fileURLWithPath: path).path, "--work", folder, "--time-limit",
      String(set.terms.timeLimit),
    ]
    return """
      #!/bin/bash
      task=$(sed -n "$(($1 + SLURM_ARRAY_TASK_ID))p" \(Self.quoted(list)))
      exec \(command.map(Self.quoted).joined(separator: " ")) --task "$task"

      """
  }

  /// Where this program lies.
  private var program: String {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return link ?? CommandLine.arguments[0]
  }

  /// A word for the shell.
  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "'\\''"))'"
  }
}

/// Where scenarios are planned.
enum EngineHost: String, CaseIterable {
  /// On this machine.
  case local
  /// On the machines of a Slurm cluster.
  case slurm
}
