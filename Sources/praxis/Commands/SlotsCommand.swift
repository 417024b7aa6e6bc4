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

      Who is booked without having been promised to the client ("unnamed" in book.json, or with \
      --unnamed everyone) may change hands for another, and breaks may move: no time is refused \
      that some reshuffle of them allows. With --visits, a whole series is found or nothing.

      What the practice says under booking is kept: notice, how far ahead, bookings a client, on \
      which work services may be booked, and time kept for others until it is released. It counts \
      from --now, or from the present where that lies before the end of the days planned, or else \
      from the first of them. Where book.json says what time is worth, that is part of the price.

      With --freed, tells instead to whom a time that has become free should be offered: those \
      without an appointment and those who may move and would come earlier, the worthiest first. \
      It is worth what a client costs without it, less what they cost with it, more for each day \
      waited, less for each offer refused.

      The roster is that of --roster, or the one in the book.json of --book; without --book \
      nothing is booked.

      Examples:
        praxis slots instances/clinic --service consultation --book instances/clinic-plan/book.json
        praxis slots my-clinic --service heart --roster roster.json --after 2026-03-03 --json
        praxis slots my-clinic --service smear --book book.json --at 2026-03-04T09:30
        praxis slots my-clinic --freed r07 --book book.json
        praxis slots my-clinic --service dressing --visits 3 --spacing '2 days' --book book.json

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

  @Option(help: ArgumentHelp("The local time at which it is asked.", valueName: "time"))
  var now: String?

  @Option(
    help: ArgumentHelp(
      "Who should be offered the time of this appointment, or one as in 2026-03-04T09:30/10:00?",
      valueName: "request or time"
    )
  )
  var freed: String?

  @Flag(help: "People, rooms and devices of all that is booked may change.")
  var unnamed = false

  @Flag(help: "Print one JSON object on standard output.")
  var json = false

  @Flag(help: "Print no notes.")
  var quiet = false

  func validate() throws {
    guard wanted.service != nil || freed != nil else {
      throw ValidationError("Missing expected argument '--service <id>'")
    }
    guard freed == nil || book != nil else {
      throw ValidationError("--freed needs the book; name it with --book.")
    }
    guard count > 0 else { throw ValidationError("--count \(count) is not 1 or more.") }
  }

  func run() throws {
    try reporting(json: json) {
      let started = ContinuousClock.now
      let reading = try input.read()
      if !quiet { for note in reading.notes { Terminal.note(note) } }
      var practice = reading.practice
      let booked = try plan(practice)
      try check(booked.book, practice, booked.plan.roster)
      let moment = try LocalMoment.now(now, practice)
      if let freed {
        let people = Set(try wanted.people(of: practice))
        return try WaitlistReport(freed, booked, practice, with: people, now: moment, started)
          .print(count: count, json: json)
      }
      let asked = try wanted.add(to: &practice)
      let desk = try BookingDesk(
        practice,
        roster: booked.plan.roster,
        booked: booked.book,
        asked: asked,
        now: moment,
        values: booked.values
      )
      let report = SlotsReport(desk, started)
      if let at {
        try report.explain(try LocalMoment.instant(at, "--at", practice), json: json)
      } else {
        try report.list(count: count, json: json)
      }
    }
  }

  /// The roster and what is booked.
  private func plan(_ practice: Practice) throws -> BookDocument {
    if let book {
      guard var document = try PlanInput.readBook(book, roster: roster, for: practice) else {
        throw Failure.badInput("\(book): this is neither a book.json nor a book.csv.")
      }
      let own = try roster.map { try PlanInput.read($0, for: practice).roster }
      if let own { document.plan = PlanDocument(own, in: practice) }
      if unnamed {
        for number in document.book.appointments.indices {
          document.book.appointments[number].isNamed = false
        }
      }
      return document
    }
    guard let roster else {
      throw ValidationError(
        "The roster is missing; name it with --roster, or a book.json with --book."
      )
    }
    let own = try PlanInput.read(roster, for: practice).roster
    return BookDocument(AppointmentBook(), roster: own, in: practice)
  }

  private func check(_ book: AppointmentBook, _ practice: Practice, _ roster: Roster) throws {
    let verdict = BookVerifier(practice, roster: roster).verify(book)
    guard let finding = verdict.hardFindings.first else { return }
    throw Failure.badInput("What is booked breaks a rule: \(finding.sentence)")
  }
}
