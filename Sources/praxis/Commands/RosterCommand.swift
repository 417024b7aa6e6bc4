import ArgumentParser
import Compilation
import Foundation
import GLPKSolver
import LinearModel
import Planning
import PracticeDomain
import Reports
import Verification

/// `praxis roster`: makes a staff roster.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Make the staff roster of a practice.",
    discussion: """
      Writes into a folder beside the input, or into --out, what --formats names:
        csv      roster.csv, a row a professional, a column a day
        json     roster.json, the whole plan with its evidence
        xlsx     roster.xlsx, a coloured workbook for everyone
        html     roster.html, a page to print for everyone
        ics      roster.ics, and people/ID.ics to subscribe to
        payroll  payroll.csv, paid minutes by person, day and class
      xlsx and html also write manager.xlsx and manager.html, with costs, pay and reasons of \
      absence: those are for the manager only. Calendars written into the folder before are \
      revised. Every roster is checked by an independent verifier before it is written. Ctrl-C \
      stops early and still writes the best roster so far.

      Examples:
        praxis roster instances/clinic
        praxis roster instances/clinic --time-limit 60 --threads 2 --out plans/week-10
        praxis roster n030w4 --history 1 --week-data 6,2,9,1 --json

      Exit codes: 0 a roster was written; 1 there is none, and the reason was printed; \
      65 bad input; 74 cannot write.
      """
  )

  @OptionGroup var input: PracticeInput
  @OptionGroup var solving: SolvingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting(json: output.json) {
      let (practice, hash) = try input.read()
      let folder = output.out ?? input.planFolder
      let compiled = try CompiledRoster(practice)
      let cancellation = Cancellation()
      let interruption = Interruption(cancellation)
      defer { withExtendedLifetime(interruption) {} }
      let outcome = try plan(compiled, cancellation)
      guard let roster = outcome.roster, let verdict = outcome.verdict else {
        try giveUp(outcome, practice)
        return
      }
      let writer = PlanWriter(practice: practice, outcome: outcome, hash: hash)
      let files = try writer.write(roster, verdict, formats: output.formats, into: folder)
      if output.json {
        PlanJSONOutput(outcome).with(verdict).with(files: files).print()
      } else if !output.quiet {
        RosterReport(practice, outcome).print(roster, verdict, folder: folder)
      }
    }
  }

  private func plan(_ compiled: CompiledRoster, _ cancellation: Cancellation) throws -> PlanOutcome
  {
    let progress = ProgressLine(compiled.practice.unit)
    var options = PlanOptions(
      timeLimit: solving.timeLimit,
      threads: solving.threads ?? ProcessInfo.processInfo.activeProcessorCount,
      seed: solving.seed,
      iterations: solving.iterations,
      engine: solving.engine,
      cancellation: cancellation
    )
    if !output.quiet { options.onProgress = { progress.show($0) } }
    defer { if !output.quiet { Terminal.clearLine() } }
    return try RosterPlanner(solver: GLPKSolver()).plan(compiled, options: options)
  }

  /// Prints why there is no roster.
  private func giveUp(_ outcome: PlanOutcome, _ practice: Practice) throws {
    for line in ConflictReport(outcome, practice).lines { Terminal.error(line) }
    if output.json { PlanJSONOutput(outcome).with(files: []).print() }
    throw ExitCode(Failure.Kind.noPlan.rawValue)
  }
}
