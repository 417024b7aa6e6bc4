import ArgumentParser
import Compilation
import Foundation
import Interchange
import PracticeDomain
import Verification

/// `praxis slots`: the best times for one request.
struct SlotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slots",
    abstract: "Find the best times for one request in a book, with reasons.",
    discussion: """
      Lists the times at which a service could be given besides what is booked, with everyone and \
      everything it needs: first those that cost the practice least, then the earliest. What a \
      time costs is what the cost of the book would rise by: days past the target, people other \
      than wanted, time left too short to be of use. Every slot is checked by the independent \
      verifier. With --at, says of one time whether it is free, and if not, why.

      The roster is that of --roster, or the one in the book.json of --book; without --book \
      nothing is booked.

      Examples:
        praxis slots instances/clinic --service consultation --book instances/clinic-plan/book.json
        praxis slots my-clinic --service heart --roster roster.json --after 2026-03-03 --json
        praxis slots my-clinic --service smear --book book.json --at 2026-03-04T09:30

      Exit codes: 0 there are slots (--at: the time is free); 1 there are none, and why was \
      printed; 65 bad input.
      """
  )

  @OptionGroup var input: PracticeInput
  @OptionGroup var wanted: SlotRequestOptions

  @Option(help: ArgumentHelp("The roster: roster.json or roster.csv.", valueName: "plan"))
  var roster: String?

  @Option(help: ArgumentHelp("What is booked: book.json or book.csv.", valueName: "plan"))
  var book: String?

  @Option(help: "How many slots.")
  var count = 5

  @Option(help: ArgumentHelp("Why is this local time not offered?", valueName: "time"))
  var at: String?

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  @Flag(help: "Print no notes.")
  var quiet = false

  func validate() throws {
    guard count > 0 else { throw ValidationError("--count \(count) is not 1 or more.") }
  }

  func run() throws {
    try reporting(json: json) {
      let started = ContinuousClock.now
      let reading = try input.read()
      if !quiet { for note in reading.notes { Terminal.note(note) } }
      var practice = reading.practice
      let (roster, booked) = try plan(practice)
      try check(booked, practice, roster)
      let request = try wanted.request(in: practice)
      practice.demand.requests.append(request)
      let desk = try BookingDesk(practice, roster: roster, booked: booked, request: request.id)
      let report = SlotsReport(desk, started)
      if let at {
        try report.explain(try time(at, practice), json: json)
      } else {
        try report.list(count: count, json: json)
      }
    }
  }

  /// The roster and what is booked.
  private func plan(_ practice: Practice) throws -> (Roster, AppointmentBook) {
    if let book {
      guard let document = try PlanInput.readBook(book, roster: roster, for: practice) else {
        throw Failure.badInput("\(book): this is neither a book.json nor a book.csv.")
      }
      let own = try roster.map { try PlanInput.read($0, for: practice).roster }
      return (own ?? document.plan.roster, document.book)
    }
    guard let roster else {
      throw ValidationError(
        "The roster is missing; name it with --roster, or a book.json with --book."
      )
    }
    return (try PlanInput.read(roster, for: practice).roster, AppointmentBook())
  }

  private func check(_ book: AppointmentBook, _ practice: Practice, _ roster: Roster) throws {
    let verdict = BookVerifier(practice, roster: roster).verify(book)
    guard let finding = verdict.hardFindings.first else { return }
    throw Failure.badInput("What is booked breaks a rule: \(finding.sentence)")
  }

  /// The instant of a local time like `2026-03-04T09:30`.
  private func time(_ text: String, _ practice: Practice) throws -> Int {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CalendarDate(parts[0]), let time = TimeOfDay(parts[1])
    else { throw ValidationError("--at '\(text)' is not a local time like 2026-03-04T09:30.") }
    return practice.clock.instant(on: date, minutes: time.minutes)
  }
}
