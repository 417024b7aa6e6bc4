public import PracticeDomain

/// A roster as calendars that programs subscribe to: one of everybody, and one
/// a person.
///
/// Times are instants in UTC, so that they are right across clock changes
/// whatever a program knows of time zones. An event's UID is made of the
/// professional, the date and the shift, so it stays when a plan is published
/// again; then `SEQUENCE` rises for what has changed, and what was taken from
/// the days planned is cancelled. What was published for other days stays, so
/// that next week's roster does not take this week's from those who subscribed.
/// Events say nothing of pay, wishes or absence.
public struct RosterCalendar: Sendable {
  private let practice: Practice
  private let stamp: String
  private let shifts: [Identifier<Shift>: Shift]

  /// Makes calendars for a practice.
  ///
  /// - Parameters:
  ///   - practice: the practice.
  ///   - time: when they are made, in seconds since 1970-01-01 UTC; the present
  ///     is never asked for here.
  public init(_ practice: Practice, time: Int) {
    self.practice = practice
    stamp = CalendarRevision.instant(seconds: time)
    shifts = Dictionary(
      practice.shifts.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The calendar of everybody; each event names its professional.
  ///
  /// - Parameters:
  ///   - roster: the roster.
  ///   - previous: the calendar published before; nil for the first.
  public func calendar(
    of roster: Roster,
    previous: CalendarDocument? = nil
  ) -> CalendarDocument {
    let events = events(of: roster.assignments, namesProfessional: true)
    return CalendarDocument(
      name: practice.name,
      events: revised(events, previous, roster.horizon)
    )
  }

  /// The calendar of one professional.
  public func calendar(
    of roster: Roster,
    for professional: Professional,
    previous: CalendarDocument? = nil
  ) -> CalendarDocument {
    let own = roster.assignments.filter { $0.professional == professional.id }
    return CalendarDocument(
      name: "\(professional.name), \(practice.name)",
      events: revised(events(of: own, namesProfessional: false), previous, roster.horizon)
    )
  }

  /// The name of a professional's calendar, safe for files: `amara.ics`.
  public static func fileName(for professional: Identifier<Professional>) -> String {
    CalendarText.word(professional.text) + ".ics"
  }

  private func events(
    of assignments: [Assignment],
    namesProfessional: Bool
  ) -> [CalendarEvent] {
    var taken: [String: Int] = [:]
    return assignments.compactMap { assignment in
      guard let shift = shifts[assignment.shift] else { return nil }
      let base = [
        assignment.professional.text, assignment.date.description, assignment.shift.text,
      ].map(CalendarText.word).joined(separator: "/")
      taken[base, default: 0] += 1
      let number = taken[base] ?? 1
      let suffix = number > 1 ? "/\(number)" : ""
      return CalendarEvent(
        uid: "\(base)\(suffix)\(domain)",
        stamp: stamp,
        time: time(of: shift, on: assignment.date),
        summary: summary(assignment, shift, namesProfessional),
        location: assignment.place.map(name),
        details: details(assignment, shift),
        isBusy: !shift.onCall
      )
    }
  }

  private func time(of shift: Shift, on date: CalendarDate) -> CalendarEvent.Time {
    guard let span = practice.span(of: shift, on: date) else {
      return .day(
        start: CalendarRevision.day(date),
        end: CalendarRevision.day(date.adding(days: 1))
      )
    }
    return .instants(
      start: CalendarRevision.instant(seconds: span.lowerBound * 60),
      end: CalendarRevision.instant(seconds: span.upperBound * 60)
    )
  }

  private func summary(_ assignment: Assignment, _ shift: Shift, _ namesProfessional: Bool)
    -> String
  {
    guard namesProfessional else { return shift.name }
    let name = practice.professional(assignment.professional)?.name
    return "\(name ?? assignment.professional.text): \(shift.name)"
  }

  private func details(_ assignment: Assignment, _ shift: Shift) -> String? {
    let role = assignment.role.map { role in
      "Role: " + (practice.skills.first { $0.id == role }?.name ?? role.text)
    }
    let breaks = shift.breaks.map { pause in
      "Break: \(pause.length) min, \(pause.isPaid ? "paid" : "unpaid")"
    }
    let lines = [role].compactMap { $0 } + breaks
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func name(of place: Identifier<Place>) -> String {
    practice.sites.first { $0.id == place }?.name ?? practice.rooms.first { $0.id == place }?.name
      ?? place.text
  }

  /// The events with the numbers they have after what was published before.
  private func revised(
    _ events: [CalendarEvent],
    _ previous: CalendarDocument?,
    _ horizon: Horizon
  ) -> [CalendarEvent] {
    CalendarRevision(domain: domain, stamp: stamp) { lies($0, in: horizon) }
      .revised(events, previous)
  }

  /// What events of this practice end their UID with.
  private var domain: String { CalendarRevision.domain(of: practice) }

  /// Whether an event's day, which is in its UID, is one of those planned.
  private func lies(_ event: CalendarEvent, in horizon: Horizon) -> Bool {
    let parts = event.uid.split(separator: "/")
    return parts.count > 2 && CalendarDate(parts[1]).map(horizon.contains) ?? false
  }
}
