import Foundation
import Interchange
import LinearModel
import Scenarios

/// Has cases planned and simulated on the machines of a Slurm cluster: an array of
/// tasks, each of which plans one case, or simulates some replications of its plan,
/// with this very program and keeps the result in the shared folder.
///
/// Tasks do nothing that a second task of the same name would not do alike, so it
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
    var results = set.cases.map(result)
    let words = results.indices.filter { results[$0] == nil }.map(String.init)
    let kept = results.count - words.count
    try perform(words, "scenarios", of: results.count, kept, cancellation, onProgress) { word in
      guard let index = Int(word) else { return false }
      if results[index] == nil { results[index] = result(of: set.cases[index]) }
      return results[index] != nil
    }
    return results
  }

  /// Has blocks of replications simulated. Blocks until it is done.
  func simulate(
    _ tasks: [SimulationRun.Task],
    of results: [CaseResult],
    cancellation: Cancellation,
    onProgress: (CaseRun.Progress) -> Void
  ) throws {
    let positions = Dictionary(
      set.cases.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var open: [String: SimulationRun.Task] = [:]
    let words = tasks.compactMap { task -> String? in
      guard let position = positions[results[task.position].wanted.id] else { return nil }
      let word = "\(position):\(task.block)"
      open[word] = task
      return word
    }
    try perform(words, "blocks", of: words.count, 0, cancellation, onProgress) { word in
      open[word].map { archive.block($0.block, of: results[$0.position]) != nil } ?? true
    }
  }

  /// Submits tasks until all are done, or a few attempts were in vain.
  private func perform(
    _ words: [String],
    _ noun: String,
    of count: Int,
    _ kept: Int,
    _ cancellation: Cancellation,
    _ onProgress: (CaseRun.Progress) -> Void,
    isDone: (String) -> Bool
  ) throws {
    var missing = words
    let begun = ContinuousClock.now
    for attempt in 1...Self.attempts where !missing.isEmpty && !cancellation.isCancelled {
      let jobs = try submit(missing, attempt: attempt)
      while !missing.isEmpty, !cancellation.isCancelled {
        let isBusy = SlurmCommands.isBusy(jobs)
        missing.removeAll(where: isDone)
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        onProgress(progress(count, kept, words.count - missing.count, seconds))
        if isBusy == false { break }
        Thread.sleep(forTimeInterval: Self.pause)
      }
      if cancellation.isCancelled { SlurmCommands.cancel(jobs) }
    }
    guard let word = missing.first, !cancellation.isCancelled else { return }
    throw Failure(
      kind: .noPlan,
      message: "\(missing.count) \(noun) were not done in \(Self.attempts) attempts, task \(word) "
        + "among them; see the logs in \(archive.folder)/logs."
    )
  }

  private func result(of wanted: ScenarioCase) -> CaseResult? {
    archive.record(of: wanted).flatMap { CaseResult(wanted, $0) }
  }

  private func progress(
    _ count: Int,
    _ kept: Int,
    _ done: Int,
    _ seconds: Double
  ) -> CaseRun.Progress {
    CaseRun.Progress(
      done: kept + done,
      count: count,
      kept: kept,
      working: [],
      seconds: seconds,
      secondsLeft: done == 0 ? nil : seconds / Double(done) * Double(count - kept - done)
    )
  }

  /// Submits tasks and returns the numbers of their jobs.
  private func submit(_ words: [String], attempt: Int) throws -> [String] {
    let folder = URL(fileURLWithPath: archive.folder).path
    try Folders.make("\(folder)/logs")
    let own = "\(ProcessInfo.processInfo.processIdentifier)-\(words.count)-\(attempt)"
    let name = "\(folder)/tasks-\(own)"
    let list = words.map { "\($0)\n" }.joined()
    try AtomicFiles.write([
      AtomicFiles.File(path: "\(name).txt", bytes: Array(list.utf8)),
      AtomicFiles.File(path: "\(name).sh", bytes: Array(script(list: "\(name).txt", folder).utf8)),
    ])
    return try stride(from: 0, to: words.count, by: Self.arraySize).map { offset in
      try SlurmCommands.submit(
        "\(name).sh",
        count: min(Self.arraySize, words.count - offset),
        options: [
          "--job-name=praxis-compare", "--cpus-per-task=\(set.terms.threads)",
          "--output=\(folder)/logs/%A-%a.txt",
        ] + options,
        arguments: [String(offset)]
      )
    }
  }

  /// The batch script: the task takes its line of the list, and does it.
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
