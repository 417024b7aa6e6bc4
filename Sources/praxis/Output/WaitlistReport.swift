import ArgumentParser
import Compilation
import Foundation
import Interchange
import Planning
import PracticeDomain
import Reports
import Verification

/// Prints to whom a time that has become free should be offered.
struct WaitlistReport {
  private let compiled: CompiledBook
  private let booked: AppointmentBook
  private let freed: Waitlist.FreedTime
  private let offers: [Waitlist.Offer]
  private let now: Int
  private let started: ContinuousClock.Instant

  /// Works out the list.
  ///
  /// - Parameter text: a request whose appointment is cancelled, or a local time
  ///   with its end as in `2026-03-04T09:30/10:00`.
  init(
    _ text: String,
    _ document: BookDocument,
    _ practice: Practice,
    with people: Set<Identifier<Professional>>,
    now: Int,
    _ started: ContinuousClock.Instant
  ) throws {
    compiled = try CompiledBook(practice, roster: document.plan.roster)
    self.now = now
    self.started = started
    var book = document.book
    var cancelled: Set<Identifier<ClientRequest>> = []
    if let appointment = book.appointments.first(where: { $0.request.text == text }),
      let time = Waitlist.FreedTime(appointment)
    {
      book.appointments.removeAll { $0.request == appointment.request }
      cancelled = [appointment.request]
      freed = time
    } else {
      freed = .init(span: try Self.span(text, practice), professionals: people)
    }
    booked = book
    guard let list = Waitlist(compiled, book: book, now: now) else {
      throw Failure.badInput("What is booked is off the grid, or not what was asked for.")
    }
    offers = list.offers(for: freed, besides: cancelled)
  }

  private static func span(_ text: String, _ practice: Practice) throws -> Range<Int> {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].count > 11 else {
      throw Failure.badInput(
        "--freed '\(text)' is neither the request of an appointment in the book nor a local time "
          + "with its end, as in 2026-03-04T09:30/10:00."
      )
    }
    let from = try LocalMoment.instant(parts[0], "--freed", practice)
    let until = try LocalMoment.instant("\(parts[0].prefix(11))\(parts[1])", "--freed", practice)
    guard from < until else {
      throw Failure.badInput("--freed '\(text)' ends before it begins.")
    }
    return from..<until
  }

  private var practice: Practice { compiled.practice }

  /// Prints the best of the list.
  func print(count: Int, json: Bool) throws {
    let best = Array(offers.prefix(count))
    let isVerified = best.allSatisfy(isLawful)
    if json {
      let seconds = (ContinuousClock.now - started) / .seconds(1)
      JSONOutput([
        "status": best.isEmpty ? "infeasible" : "feasible",
        "stopped": best.isEmpty ? "infeasible" : "optimal",
        "verified": !best.isEmpty && isVerified, "files": [String](), "seconds": seconds,
        "seed": 0, "threads": 1, "now": practice.clock.timestamp(now),
        "offers": best.enumerated().map { object($1, rank: $0 + 1) },
      ])
      .set("cost", nil).set("bound", nil).set("gap", nil).print()
    } else {
      for (number, offer) in best.enumerated() { printLines(offer, rank: number + 1) }
    }
    guard isVerified else {
      throw Failure(kind: .internalError, message: "internal error: an offer breaks a rule")
    }
    guard !best.isEmpty else {
      Terminal.error("Nobody who waits can have this time.")
      throw ExitCode(Failure.Kind.noPlan.rawValue)
    }
  }

  private func isLawful(_ offer: Waitlist.Offer) -> Bool {
    var book = booked
    book.appointments.removeAll { $0.request == offer.request }
    book.appointments.append(offer.appointment)
    return BookVerifier(practice, roster: compiled.roster).verify(book).isLawful
  }

  private func object(_ offer: Waitlist.Offer, rank: Int) -> [String: Any] {
    [
      "rank": rank, "request": offer.request.text, "worth": offer.worth,
      "parts": offer.parts.map { part in
        ["part": part.kind.rawValue, "worth": part.worth, "reason": Self.reason(part)]
          as [String: Any]
      },
      "start": practice.clock.timestamp(offer.appointment.phases[0].span.lowerBound),
      "instead": offer.instead.map {
        practice.clock.timestamp($0.phases[0].span.lowerBound) as Any
      } ?? NSNull(),
    ]
  }

  private func printLines(_ offer: Waitlist.Offer, rank: Int) {
    let start = LocalMoment.words(offer.appointment.phases[0].span.lowerBound, practice)
    let people = offer.appointment.phases.flatMap { $0.professionals.joined() }
      .map { practice.professional($0)?.name ?? $0.text }
    let head = "\(rank).".padding(toLength: 4, withPad: " ", startingAt: 0)
    Terminal.output("\(head)\(offer.request)  \(start)  \(people.joined(separator: ", "))")
    let reasons = offer.parts.map {
      "\(Self.reason($0)) (\(Amounts.text($0.worth, practice.unit)))"
    }
    Terminal.output(
      "    worth \(Amounts.text(offer.worth, practice.unit)): "
        + (reasons.isEmpty ? "nothing is won" : reasons.joined(separator: "; "))
    )
    if let instead = offer.instead {
      let old = LocalMoment.words(instead.phases[0].span.lowerBound, practice)
      Terminal.output("    instead of \(old)")
    }
  }

  private static func reason(_ part: Waitlist.Part) -> String {
    switch part.kind {
    case .unserved: "has no other time"
    case .otherTime: "the other time costs"
    case .time: "this time costs"
    case .waiting: "has waited"
    case .refusals: "has refused offers"
    }
  }
}
