import ArgumentParser
import Compilation
import Foundation
import GLPKSolver
import Interchange
import LinearModel
import Planning
import PracticeDomain
import Reports
import Verification

/// `praxis plan`: makes roster and book together.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Make the staff roster and the appointment book of a practice together.",
    discussion: """
      A roster made without a thought of the book may leave clients without an appointment while \
      somebody else could have been on duty at the same price. Here the cost of both together is \
      made small: the roster is made first and a book for it; then rosters near it are tried, led \
      by what each duty would save in the book, each with a book of its own, until the time is \
      over. What this saves is shown. Small practices are solved as one program.

      Writes what --formats names into a folder beside the input, or into --out: plan.json, roster \
      and book with their evidence, and every file of praxis roster and praxis book. Both are \
      checked by independent verifiers before anything is written. Ctrl-C stops early. \
      With --iterations nothing but the end depends on time: input, seed and --threads then fix the \
      plan, and on each thread as many rounds of searches for books are made.

      Examples:
        praxis plan instances/clinic
        praxis plan instances/clinic --time-limit 120 --out plans/week-10 --json

      Exit codes: 0 a plan was written; 1 there is none, and the reason was printed; \
      65 bad input; 74 cannot write.
      """
  )

  @OptionGroup var input: PracticeInput
  @OptionGroup var solving: SolvingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting(json: output.json) {
      let begun = ContinuousClock.now
      let reading = try input.read()
      let practice = reading.practice
      if !output.quiet { for note in reading.notes { Terminal.note(note) } }
      let cancellation = Cancellation()
      let interruption = Interruption(cancellation)
      defer { withExtendedLifetime(interruption) {} }
      let outcome = try plan(practice, cancellation, begun: begun)
      guard let whole = WholePlanReport(practice, outcome) else {
        try giveUp(outcome, practice)
        return
      }
      let folder = output.out ?? input.planFolder
      let writer = WholePlanWriter(report: whole, hash: reading.hash, folder: folder)
      let files = try writer.write(formats: output.formats)
      if output.json {
        whole.json(files: files).print()
      } else if !output.quiet {
        whole.print(folder: folder)
      }
    }
  }

  private func plan(
    _ practice: Practice,
    _ cancellation: Cancellation,
    begun: ContinuousClock.Instant
  ) throws -> PracticeOutcome {
    let progress = ProgressLine(practice.unit)
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
    defer { if !output.quiet { Terminal.clearLine() } }
    return try PracticePlanner(solver: GLPKSolver()).plan(practice, options: options)
  }

  /// Prints why there is no plan.
  private func giveUp(_ outcome: PracticeOutcome, _ practice: Practice) throws {
    if outcome.roster.roster == nil {
      for line in ConflictReport(outcome.roster, practice).lines { Terminal.error(line) }
    } else {
      Terminal.error("No book was found that keeps every break and every rule.")
    }
    if output.json { PlanJSONOutput(outcome.roster).with(files: []).print() }
    throw ExitCode(Failure.Kind.noPlan.rawValue)
  }
}
