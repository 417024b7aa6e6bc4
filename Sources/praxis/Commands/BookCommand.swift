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

/// `praxis book`: makes an appointment book for a roster.
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Make the appointment book of a practice, for a given or a freshly made roster.",
    discussion: """
      Gives the requests, series and matters of the practice times, people, rooms and devices, \
      and writes into a folder beside the input, or into --out, what --formats names:
        csv   book.csv, a row a phase of each client
        json  book.json, the whole book with its roster and its evidence; what is not held too
        xlsx  book.xlsx, a sheet a professional and a room, coloured by service
        html  book.html, a day sheet a professional and a room, drawn to scale, a printed page each
        ics   book.ics, appointments/ID.ics and rooms/ID.ics to subscribe to
      html also writes book-manager.html, with the load of each week, prices, fees and who got no \
      appointment and why: it is for the manager only. Calendars written into the folder before \
      are revised.

      With --roster the book is made for that roster; without, for the roster in the book.json of \
      --keep, or for one that is made first, in half of the time at most.

      --keep pins what a book says that was perhaps edited, in a spreadsheet too: start, \
      professionals and room of each row as they stand, an empty cell or a ? left open; where any \
      cell ends in !, only such cells are kept. What has no row is booked anew.

      The load of each set of roles is shown week by week, so that the week in which hours \
      run short is seen early. Every book is checked by an independent verifier before it is written.

      With --unnamed, appointments of clients who named nobody are marked in book.json as held by \
      whoever suits: praxis slots lets them change hands where that makes room for another.

      With --improve no new book is made: the one given is improved by a few changes, as many \
      appointments moved as --budget allows at most. What is booked to stay stays, what may move \
      pays its move-price, or --move-price where the request says nothing; clients without an \
      appointment get one where that is possible. Each change is told with its gain.

      Examples:
        praxis book instances/clinic
        praxis book my-clinic --improve my-clinic-plan/book.json --budget 5
        praxis book instances/clinic --roster instances/clinic-plan/roster.json
        praxis book instances/law --time-limit 60 --json
        praxis book instances/clinic --roster roster.json --keep edited.csv

      Exit codes: 0 a book was written; 1 there is none, and the reason was printed; \
      65 bad input; 74 cannot write.
      """
  )

  @OptionGroup var input: PracticeInput
  @OptionGroup var solving: SolvingOptions
  @OptionGroup var output: BookOutputOptions

  @Option(
    help: ArgumentHelp("The roster to book for: roster.json or roster.csv.", valueName: "plan")
  )
  var roster: String?

  @Option(
    help: ArgumentHelp(
      "A book to keep, perhaps edited: book.json, plan.json or book.csv.",
      valueName: "book"
    )
  )
  var keep: String?

  @Flag(help: "Leave people and rooms open of clients who named none: they may change hands.")
  var unnamed = false

  @Option(help: ArgumentHelp("Improve this book: book.json or book.csv.", valueName: "plan"))
  var improve: String?

  @Option(help: "How many appointments --improve moves at most.")
  var budget = 10

  @Option(
    name: .customLong("move-price"),
    help: "What moving an appointment must be worth where its request says nothing of it."
  )
  var movePrice: Int64 = 0

  @Option(help: ArgumentHelp("--improve touches nothing before this time.", valueName: "time"))
  var now: String?

  func validate() throws {
    guard improve == nil || keep == nil else {
      throw ValidationError("--improve changes a book, --keep makes one anew: give one of them.")
    }
    guard budget >= 0 else { throw ValidationError("--budget \(budget) is not 0 or more.") }
    guard movePrice >= 0 else {
      throw ValidationError("--move-price \(movePrice) is not 0 or more.")
    }
  }

  func run() throws {
    try reporting(json: output.json) {
      let reading = try input.read()
      var practice = reading.practice
      if let keep { practice.demand.kept = try PlanInput.keptBook(keep, for: practice) }
      if !output.quiet { for note in reading.notes { Terminal.note(note) } }
      let cancellation = Cancellation()
      let interruption = Interruption(cancellation)
      defer { withExtendedLifetime(interruption) {} }
      if let improve {
        return try self.improve(improve, practice, reading.hash, cancellation)
      }
      let start = ContinuousClock.now
      let roster = try roster(of: practice, cancellation)
      let compiled = try CompiledBook(practice, roster: roster)
      try KeptBookCheck(compiled).giveUpWhereBroken(json: output.json)
      let spent = (ContinuousClock.now - start) / .seconds(1)
      let outcome = try plan(compiled, seconds: max(0, solving.timeLimit - spent), cancellation)
      let gauge = OverloadGauge(practice, roster: roster)
      guard let book = outcome.book, let verdict = outcome.verdict else {
        Terminal.error("No book was found that keeps every break and every rule.")
        if output.json { BookJSONOutput(outcome, gauge).print(files: []) }
        throw ExitCode(Failure.Kind.noPlan.rawValue)
      }
      let folder = output.out ?? input.planFolder
      let writer = BookWriter(
        practice: practice,
        roster: roster,
        outcome: outcome,
        hash: reading.hash,
        gauge: gauge
      )
      let kept = unnamed ? book.leavingOpen(in: practice.demand) : book
      let files = try writer.write(kept, verdict, formats: output.formats, into: folder)
      if output.json {
        BookJSONOutput(outcome, gauge).print(files: files)
      } else if !output.quiet {
        BookReport(practice, outcome, gauge).print(book, verdict, folder: folder)
      }
    }
  }

  /// Improves a book that there is.
  private func improve(
    _ path: String,
    _ practice: Practice,
    _ hash: String,
    _ cancellation: Cancellation
  ) throws {
    let start = ContinuousClock.now
    guard let document = try PlanInput.readBook(path, roster: roster, for: practice) else {
      throw Failure.badInput("\(path): this is neither a book.json nor a book.csv.")
    }
    let verdict = BookVerifier(practice, roster: document.plan.roster).verify(document.book)
    if let finding = verdict.hardFindings.first {
      throw Failure.badInput("\(path): the book breaks a rule: \(finding.sentence)")
    }
    let compiled = try CompiledBook(practice, roster: document.plan.roster)
    let improvement = BookImprovement(
      compiled,
      options: .init(
        budget: budget,
        movePrice: movePrice,
        now: try LocalMoment.now(now, practice),
        isCancelled: {
          cancellation.isCancelled || ContinuousClock.now - start > .seconds(solving.timeLimit)
        }
      )
    )
    guard let found = try improvement.run(document.book) else {
      throw Failure.badInput("\(path): what is booked is off the grid.")
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    var outcome = found.asBook(seconds: seconds, isCancelled: cancellation.isCancelled)
    outcome.solver = GLPKSolver().identity
    let gauge = OverloadGauge(practice, roster: document.plan.roster)
    let folder = output.out ?? input.planFolder
    let writer = BookWriter(
      practice: practice,
      roster: document.plan.roster,
      outcome: outcome,
      hash: hash,
      gauge: gauge
    )
    let files = try writer.write(
      found.book,
      found.verdict,
      formats: output.formats,
      into: folder
    )
    let report = ImprovementReport(practice: practice, outcome: found)
    if output.json {
      BookJSONOutput(outcome, gauge).print(files: files, changes: report.json)
    } else if !output.quiet {
      for line in report.lines { Terminal.output(line) }
      Terminal.output("Checked by the independent verifier. Written to \(folder).")
    }
  }

  /// The roster given, that of the book to keep, or one made in half of the time.
  private func roster(of practice: Practice, _ cancellation: Cancellation) throws -> Roster {
    if let roster = try roster ?? keep.flatMap({ try PlanInput.isBook($0) ? $0 : nil }) {
      let document = try PlanInput.read(roster, for: practice)
      let verdict = Verifier(practice).verify(document.roster)
      if let finding = verdict.hardFindings.first {
        Terminal.note("The roster breaks a hard rule: \(finding.sentence)")
      }
      return document.roster
    }
    let compiled = try CompiledRoster(practice)
    var options = options(cancellation)
    options.timeLimit = solving.timeLimit / 2
    let outcome = try RosterPlanner(solver: GLPKSolver()).plan(compiled, options: options)
    guard let roster = outcome.roster else {
      for line in ConflictReport(outcome, practice).lines { Terminal.error(line) }
      if output.json { PlanJSONOutput(outcome).with(files: []).print() }
      throw ExitCode(Failure.Kind.noPlan.rawValue)
    }
    if !output.quiet { Terminal.note(RosterReport(practice, outcome).quality) }
    return roster
  }

  /// Plans the book in the time that is left.
  private func plan(
    _ compiled: CompiledBook,
    seconds: Double,
    _ cancellation: Cancellation
  ) throws -> BookOutcome {
    let progress = ProgressLine(compiled.practice.unit)
    var options = options(cancellation)
    options.timeLimit = seconds
    if !output.quiet { options.onProgress = { progress.show($0) } }
    defer { if !output.quiet { Terminal.clearLine() } }
    return try BookPlanner(solver: GLPKSolver()).plan(compiled, options: options)
  }

  private func options(_ cancellation: Cancellation) -> PlanOptions {
    PlanOptions(
      timeLimit: solving.timeLimit,
      threads: solving.threads ?? ProcessInfo.processInfo.activeProcessorCount,
      seed: solving.seed,
      iterations: solving.iterations,
      engine: solving.engine,
      cancellation: cancellation
    )
  }
}

/// What is to be written and printed of a book.
struct BookOutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var out: String?

  @Option(help: BookFormat.help, transform: BookFormat.parse)
  var formats: [BookFormat] = BookFormat.allCases

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  @Flag(help: "Print no progress and no tables.")
  var quiet = false
}
