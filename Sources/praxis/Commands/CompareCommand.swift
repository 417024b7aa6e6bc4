import ArgumentParser
import Foundation
import GLPKSolver
import LinearModel
import Planning
import PracticeDomain
import Reports
import Scenarios

/// `praxis compare`: staffing scenarios side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare staffing scenarios: one more nurse, a closed room, 15 % more demand.",
    discussion: """
      SCENARIOS is a YAML file that names a practice and lists scenarios, each a list of edits. \
      Every scenario is planned in the same way, checked by the independent verifier and measured: \
      cost, cover, overtime, service, use of people and rooms, fairness, and where the practice \
      hangs on one person. Since each plan comes with a proven bound, the difference in cost of two \
      scenarios lies between limits that hold whatever plans were found: the table says which \
      differences are proven.

      Writes into a folder beside the file, or into --out, what --formats names:
        csv   scenarios.csv, a row a scenario, and differences.csv, a row a measure; where plans \
      are simulated, simulation.csv and waits.csv too
        json  comparison.json, everything for programs
        xlsx  comparison.xlsx, the tables as a workbook
        html  comparison.html, one page with pictures whose first part is for whoever decides
      The folder work in it keeps each scenario's plan as soon as it is made: a run that was \
      interrupted goes on where it was, and only scenarios that were changed are planned again. \
      With iterations in the file, the tables do not depend on the machine.

      Where the file says simulate, each plan is followed through many weeks in which requests come \
      by chance, clients stay away and staff falls ill; all scenarios meet the same chances, so \
      that differences in waiting, overtime and money are paired and come with intervals.

      With --engine-host slurm every scenario is a task of a Slurm job array, planned by this \
      program on a machine that shares the folder. Tasks that fail, are killed or requeued are \
      harmless; run again after whatever interruption, and what is there is not planned again.

      Examples:
        praxis compare instances/scenarios/clinic.yaml
        praxis compare instances/scenarios/clinic.yaml --time-limit 60 --threads 4
        praxis compare law.yaml --out comparisons/law --json
        praxis compare law.yaml --out /shared/law --engine-host slurm

      Exit codes: 0 the comparison was written; 1 the base has no plan, or nothing was planned; \
      64 usage; 65 bad input; 74 cannot write.
      """
  )

  @Argument(help: ArgumentHelp("A scenario file.", valueName: "scenarios"))
  var path: String

  @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Seconds for each scenario, instead of what the file says.",
      valueName: "seconds"
    )
  )
  var timeLimit: Int?

  @Option(
    help: ArgumentHelp(
      "Threads to use; the number of cores unless given. Each scenario takes as many of them as the "
        + "file says, one unless it says so.",
      valueName: "n"
    )
  )
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "What to write, of \(ComparisonFormat.list), joined by commas; all unless given.",
      valueName: "list"
    ),
    transform: { text in
      try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
        guard let format = ComparisonFormat(rawValue: String(name)) else {
          throw ValidationError("'\(name)' is not a format; expected \(ComparisonFormat.list).")
        }
        return format
      }
    }
  )
  var formats: [ComparisonFormat] = ComparisonFormat.allCases

  @Option(
    help: ArgumentHelp(
      "Where scenarios are planned: local, or slurm for the machines of a cluster.",
      valueName: "host"
    ),
    transform: { text in
      guard let host = EngineHost(rawValue: text) else {
        throw ValidationError("'\(text)' is not a host; expected local or slurm.")
      }
      return host
    }
  )
  var engineHost: EngineHost = .local

  @Option(
    help: ArgumentHelp(
      "An option of sbatch, as in --slurm-option=--partition=long; may be given again.",
      valueName: "option"
    )
  )
  var slurmOption: [String] = []

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  @Flag(help: "Print no progress and no tables.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Plan the scenario of this number only; as in 3:2, simulate a block of its replications.",
      visibility: .hidden
    )
  )
  var task: String?

  @Option(help: ArgumentHelp("The folder that keeps plans.", visibility: .hidden))
  var work: String?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads \(threads) is not a number from 1 to 1024.")
    }
    if !slurmOption.isEmpty, engineHost != .slurm {
      throw ValidationError("--slurm-option goes with --engine-host slurm.")
    }
    if let timeLimit, !(1...1_000_000).contains(timeLimit) {
      throw ValidationError("--time-limit \(timeLimit) is not a number from 1 to 1000000.")
    }
  }

  func run() throws {
    try reporting(json: json) {
      let begun = ContinuousClock.now
      var set = try Failure.asBadInput { try ScenarioReader.read(path) }
      if let timeLimit { set.terms.timeLimit = timeLimit }
      let cancellation = Cancellation()
      let interruption = Interruption(cancellation)
      defer { withExtendedLifetime(interruption) {} }
      let archive = try CaseFolder(work ?? "\(folder)/work", for: set)
      if let task { return try CompareTask(set, archive, cancellation).perform(task) }
      let results = try plan(set, archive, cancellation)
      guard let planned = ScenarioComparison(set, results: results.compactMap(\.self)),
        planned.base.plan != nil
      else { return try giveUp(results, set) }
      let comparison = try simulated(planned, archive, cancellation)
      let writer = ComparisonWriter(comparison: comparison, folder: folder)
      let files = try writer.write(formats: formats)
      let report = ComparisonReport(
        comparison,
        seconds: (ContinuousClock.now - begun) / .seconds(1)
      )
      if json {
        report.json(files: files).print()
      } else if !quiet {
        report.print(folder: folder)
      }
    }
  }

  /// The folder written into: beside the file and named as it is.
  private var folder: String {
    if let out { return out }
    let url = URL(fileURLWithPath: path)
    let name = "\(url.deletingPathExtension().lastPathComponent)-comparison"
    return String(path.dropLast(url.lastPathComponent.count)) + name
  }

  private func plan(
    _ set: ScenarioSet,
    _ archive: CaseFolder,
    _ cancellation: Cancellation
  ) throws -> [CaseResult?] {
    let progress = CaseProgress()
    defer { if !quiet { Terminal.clearLine() } }
    if engineHost == .slurm {
      let host = SlurmHost(path: path, archive: archive, set: set, options: slurmOption)
      return try host.run(cancellation: cancellation) { if !quiet { progress.show($0) } }
    }
    let run = CaseRun(
      solver: CaseSolver(solver: GLPKSolver(), terms: set.terms),
      archive: archive,
      workers: cores / set.terms.threads
    )
    do {
      return try run.run(set.cases, cancellation: cancellation) { [quiet] in
        if !quiet { progress.show($0) }
      }
    } catch let failure as CaseFailure {
      throw Failure.badInput(failure.description)
    }
  }

  /// The comparison with what following its plans through many weeks shows, where
  /// that is asked and every plan is there.
  private func simulated(
    _ planned: ScenarioComparison,
    _ archive: CaseFolder,
    _ cancellation: Cancellation
  ) throws -> ScenarioComparison {
    guard let terms = planned.set.simulation, planned.isComplete else { return planned }
    let results = planned.results.filter { $0.wanted.isSimulated && $0.plan != nil }
    let run = SimulationRun(terms: terms, archive: archive, workers: cores)
    let progress = CaseProgress(noun: "blocks of replications")
    defer { if !quiet { Terminal.clearLine() } }
    let show: @Sendable (CaseRun.Progress) -> Void = { [quiet] in if !quiet { progress.show($0) } }
    do {
      let findings: SimulationFindings?
      if engineHost == .slurm {
        let host = SlurmHost(path: path, archive: archive, set: planned.set, options: slurmOption)
        let perform: ([SimulationRun.Task]) throws -> Void = { tasks in
          try host.simulate(tasks, of: results, cancellation: cancellation, onProgress: show)
        }
        findings = try run.run(results, cancellation: cancellation, perform: perform)
      } else {
        findings = try run.run(results, cancellation: cancellation, onProgress: show)
      }
      return ScenarioComparison(planned.set, results: planned.results, simulation: findings)
        ?? planned
    } catch let failure as CaseFailure {
      throw Failure.badInput(failure.description)
    }
  }

  private var cores: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Says why there is nothing to compare.
  private func giveUp(_ results: [CaseResult?], _ set: ScenarioSet) throws {
    if let base = results.first.flatMap(\.self) {
      Terminal.error("The base, '\(base.wanted.name)', has no plan: \(base.record.status).")
      for reason in base.record.reasons { Terminal.error("  \(reason)") }
    } else {
      Terminal.error("Stopped before the base was planned; run again to go on.")
    }
    if json {
      JSONOutput(["status": "unknown", "verified": false, "files": [String]()])
        .nulls(["cost", "bound", "gap", "stopped"]).print()
    }
    throw ExitCode(Failure.Kind.noPlan.rawValue)
  }
}
