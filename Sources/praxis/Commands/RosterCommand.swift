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

      --from and --weeks choose the days; plans put on record by praxis publish are their past. \
      --week-by-week makes one week after another, for horizons too long to be solved whole.

      --keep pins every cell of a plan that was perhaps edited, in a spreadsheet too: an empty \
      cell stays free, a cell with ? is decided anew, and where any cell ends in ! only such \
      cells are kept. When what is kept contradicts a hard rule, the two are named.

      Examples:
        praxis roster instances/clinic
        praxis roster instances/clinic --time-limit 60 --threads 2 --out plans/week-10
        praxis roster instances/clinic --from 2026-03-09 --weeks 2
        praxis roster instances/clinic --from 2026-03-09 --weeks 26 --week-by-week
        praxis roster instances/clinic --keep edited.csv
        praxis roster n030w4 --history 1 --week-data 6,2,9,1 --json

      Exit codes: 0 a roster was written; 1 there is none, and the reason was printed; \
      64 usage; 65 bad input; 74 cannot write.
      """
  )

  @OptionGroup var input: PracticeInput
  @OptionGroup var solving: SolvingOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("A plan whose cells stay as they are.", valueName: "plan"))
  var keep: String?

  @Flag(help: "Solve one week after another, each with the weeks before it behind it.")
  var weekByWeek = false

  func run() throws {
    try reporting(json: output.json) {
      let reading = try input.read()
      var practice = reading.practice
      if let keep { practice.rules.append(KeepRule(cells: try PlanInput.kept(keep, for: practice))) }
      if !output.quiet { for note in reading.notes { Terminal.note(note) } }
      let folder = output.out ?? input.planFolder
      let cancellation = Cancellation()
      let interruption = Interruption(cancellation)
      defer { withExtendedLifetime(interruption) {} }
      let outcome = try plan(practice, cancellation)
      guard let roster = outcome.roster, let verdict = outcome.verdict else {
        try giveUp(outcome, practice)
        return
      }
      let writer = PlanWriter(practice: practice, outcome: outcome, hash: reading.hash)
      let files = try writer.write(roster, verdict, formats: output.formats, into: folder)
      if output.json {
        PlanJSONOutput(outcome).with(verdict).with(files: files).with(notes: reading.notes).print()
      } else if !output.quiet {
        RosterReport(practice, outcome).print(roster, verdict, folder: folder)
      }
    }
  }

  private func plan(_ practice: Practice, _ cancellation: Cancellation) throws -> PlanOutcome {
    let progress = ProgressLine(practice.unit)
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
    let planner = RosterPlanner(solver: GLPKSolver())
    guard weekByWeek, practice.horizon.days > 7 else {
      return try planner.plan(practice, options: options)
    }
    return try WeekByWeekPlanner(planner).plan(practice, options: options) { week in
      if !output.quiet {
        Terminal.clearLine()
        Terminal.note("Week from \(week.start) to \(week.end)")
      }
    }
  }

  /// Prints why there is no roster.
  private func giveUp(_ outcome: PlanOutcome, _ practice: Practice) throws {
    for line in ConflictReport(outcome, practice).lines { Terminal.error(line) }
    if output.json { PlanJSONOutput(outcome).with(files: []).print() }
    throw ExitCode(Failure.Kind.noPlan.rawValue)
  }
}
