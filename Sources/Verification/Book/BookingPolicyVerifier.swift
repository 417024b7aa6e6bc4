public import PracticeDomain

/// Checks whether a time may be offered under a practice's booking policy, from
/// the domain alone.
public struct BookingPolicyVerifier: Sendable {
  /// The practice whose policy it is.
  public let practice: Practice
  /// The roster that says who is on duty.
  public let roster: Roster

  /// Makes a verifier.
  public init(_ practice: Practice, roster: Roster) {
    self.practice = practice
    self.roster = roster
  }

  private var policy: BookingPolicy { practice.demand.policy }

  /// Every breach of the policy by an appointment.
  ///
  /// - Parameters:
  ///   - appointment: what is offered.
  ///   - visit: what was asked for.
  ///   - now: when it is asked for, in minutes since 1970-01-01 00:00 UTC.
  ///   - open: how many bookings of the client have not begun.
  public func findings(
    for appointment: Appointment,
    of visit: Visit,
    at now: Int,
    open: Int = 0
  ) -> [Finding] {
    guard !visit.isWork, let start = appointment.phases.first?.span.lowerBound else { return [] }
    return timeFindings(start, now) + countFindings(open)
      + appointment.phases.flatMap { phase in
        Set(phase.professionals.joined()).sorted().flatMap { person in
          dutyFindings(person, phase.span, visit)
            + reserveFindings(person, phase.span, visit, now)
        }
      }
  }

  private func finding(
    _ rule: String,
    _ sentence: String,
    _ people: [Identifier<Professional>] = []
  ) -> Finding {
    Finding(rule: rule, kind: "booking", professionals: people, sentence: sentence)
  }

  private func timeFindings(_ start: Int, _ now: Int) -> [Finding] {
    var findings: [Finding] = []
    if start < now + policy.notice {
      findings.append(
        finding(
          "notice",
          policy.notice == 0
            ? "The time has passed." : "Visits are booked \(policy.notice) min ahead or more."
        )
      )
    }
    if let ahead = policy.ahead {
      let days = practice.clock.date(at: start).days(since: practice.clock.date(at: now))
      if days > ahead {
        findings.append(finding("ahead", "Visits are booked no more than \(ahead) days ahead."))
      }
    }
    return findings
  }

  private func countFindings(_ open: Int) -> [Finding] {
    guard let most = policy.openBookings, open >= most else { return [] }
    return [finding("open-bookings", "The client has \(open) bookings already; at most \(most).")]
  }

  /// Time of duties on which the service may not be booked.
  private func dutyFindings(
    _ person: Identifier<Professional>,
    _ span: Range<Int>,
    _ visit: Visit
  ) -> [Finding] {
    let name = practice.professional(person)?.name ?? person.text
    return DutyOffer.all(of: roster, in: practice)
      .filter { offer in
        offer.professional == person && offer.pieces.contains { $0.overlaps(span) }
          && !policy.allows(visit.service.id, on: offer.assignment, in: practice)
      }
      .map { _ in
        finding("bookable", "\(name) has other work then than \(visit.service.name).", [person])
      }
  }

  private func reserveFindings(
    _ person: Identifier<Professional>,
    _ span: Range<Int>,
    _ visit: Visit,
    _ now: Int
  ) -> [Finding] {
    guard let professional = practice.professional(person) else { return [] }
    let urgency = practice.demand.settings.urgency(visit.request.urgency).id
    let day = practice.clock.date(at: span.lowerBound)
    // What begins late may last into the next day.
    let days = [day, practice.clock.date(at: span.upperBound - 1)]
    return policy.reserves.filter { reserve in
      guard reserve.who.contains(professional, over: practice.horizon),
        !reserve.isKept(for: urgency, visit.service.id)
      else { return false }
      return Set(days).contains { date in
        let from = practice.clock.instant(on: date, minutes: reserve.part.from.minutes)
        let until = practice.clock.instant(on: date, minutes: reserve.part.until.minutes)
        return reserve.days.contains(date) && from < until && span.overlaps(from..<until)
          && !reserve.isReleased(on: date, at: now, practice.clock)
      }
    }
    .map { reserve in
      finding(
        "reserve \(reserve.id)",
        "The time of \(professional.name) is kept (\(reserve.id)).",
        [person]
      )
    }
  }
}
