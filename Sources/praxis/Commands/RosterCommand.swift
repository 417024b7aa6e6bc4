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

      With --stages a nurse rostering set is planned as its competition was: week after week, \
      each not knowing those that follow. The time limit is split over the weeks, and the cost \
      is that of the whole. After Ctrl-C the weeks left are planned in a quarter of a second each.

      Examples:
        praxis roster instances/clinic
        praxis roster instances/clinic --time-limit 60 --threads 2 --out plans/week-10
        praxis roster instances/clinic --from 2026-03-09 --weeks 2
        praxis roster instances/clinic --from 2026-03-09 --weeks 26 --week-by-week
        praxis roster instances/clinic --keep edited.csv
        praxis roster n030w4 --history 1 --week-data 6,2,9,1 --json
        praxis roster n030w4_1_6-2-9-1 --stages --time-limit 120

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

  @Flag(help: "Nurse rostering sets: plan week after week, later weeks unknown.")
  var stages = false

  func validate() throws {
    guard stages, keep != nil || weekByWeek else { return }
    throw ValidationError("--stages goes with neither --keep nor --week-by-week.")
  }

  func run() throws {
    try reporting(json: output.json) {
      let cancellation = Cancellation()
      let interruption = Interruption(cancellation)
      defer { withExtendedLifetime(interruption) {} }
      let (reading, outcome) = try stages ? planStages(cancellation) : planWhole(cancellation)
      let practice = reading.practice
      let folder = output.out ?? input.planFolder
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

  /// What was read and what planning it came to.
  private typealias Planned = (reading: PracticeInput.Reading, outcome: PlanOutcome)

  private func planWhole(_ cancellation: Cancellation) throws -> Planned {
    let begun = ContinuousClock.now
    var reading = try input.read()
    if let keep {
      let cells = try PlanInput.kept(keep, for: reading.practice)
      reading.practice.rules.append(KeepRule(cells: cells))
    }
    if !output.quiet { for note in reading.notes { Terminal.note(note) } }
    return (reading, try plan(reading.practice, cancellation, begun: begun))
  }

  private func planStages(_ cancellation: Cancellation) throws -> Planned {
    let begun = ContinuousClock.now
    let (stages, hash) = try input.readStages()
    let options = options(stages.practice.unit, cancellation, begun: begun)
    defer { if !output.quiet { Terminal.clearLine() } }
    let outcome = try StagePlanner(solver: GLPKSolver()).plan(stages, options: options) { stage in
      if !output.quiet { Terminal.note("week \(stage + 1) of \(stages.stageCount)") }
    }
    return (PracticeInput.Reading(practice: stages.practice, hash: hash), outcome)
  }

  private func plan(
    _ practice: Practice,
    _ cancellation: Cancellation,
    begun: ContinuousClock.Instant
  ) throws -> PlanOutcome {
    let planner = RosterPlanner(solver: GLPKSolver())
    defer { if !output.quiet { Terminal.clearLine() } }
    guard weekByWeek, practice.horizon.days > 7 else {
      let compiled = try CompiledRoster(practice)
      let options = options(practice.unit, cancellation, begun: begun)
      return try planner.plan(compiled, options: options)
    }
    let options = options(practice.unit, cancellation, begun: begun)
    return try WeekByWeekPlanner(planner).plan(practice, options: options) { week in
      if !output.quiet {
        Terminal.clearLine()
        Terminal.note("Week from \(week.start) to \(week.end)")
      }
    }
  }

  /// The options of planning, to which reading has left the rest of the time.
  private func options(
    _ unit: CostUnit,
    _ cancellation: Cancellation,
    begun: ContinuousClock.Instant
  ) -> PlanOptions {
    let progress = ProgressLine(unit)
    var options = PlanOptions(
      timeLimit: max(0, solving.timeLimit - (ContinuousClock.now - begun) / .seconds(1)),
      threads: solving.threads ?? ProcessInfo.processInfo.activeProcessorCount,
      seed: solving.seed,
      iterations: solving.iterations,
      isReproducible: solving.reproducible,
      engine: solving.engine,
      cancellation: cancellation
    )
    if !output.quiet { options.onProgress = { progress.show($0) } }
    return options
  }

  /// Prints why there is no roster.
  private func giveUp(_ outcome: PlanOutcome, _ practice: Practice) throws {
    for line in ConflictReport(outcome, practice).lines { Terminal.error(line) }
    if output.json { PlanJSONOutput(outcome).with(files: []).print() }
    throw ExitCode(Failure.Kind.noPlan.rawValue)
  }
}
