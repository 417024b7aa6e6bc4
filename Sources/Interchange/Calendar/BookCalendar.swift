public import PracticeDomain

/// An appointment book as calendars that programs subscribe to: one of all
/// appointments, one a professional, and one a room.
///
/// An event's UID is made of the request and the phase, so it stays when an
/// appointment is moved or given to somebody else; then `SEQUENCE` rises, and
/// what was taken from the days planned is cancelled. A session that clients
/// share is one event, under the request that stands first in it. Times are
/// instants in UTC. Clients stand by their ids; events say nothing of fees,
/// prices or wishes.
public struct BookCalendar: Sendable {
  private let practice: Practice
  private let stamp: String
  private let visits: [Identifier<ClientRequest>: Visit]

  /// Makes calendars for a practice.
  ///
  /// - Parameters:
  ///   - practice: the practice.
  ///   - time: when they are made, in seconds since 1970-01-01 UTC.
  public init(_ practice: Practice, time: Int) {
    self.practice = practice
    stamp = CalendarRevision.instant(seconds: time)
    visits = Dictionary(
      practice.demand.wanted.visits.map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The calendar of all appointments.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - previous: the calendar published before; nil for the first.
  public func calendar(
    of book: AppointmentBook,
    previous: CalendarDocument? = nil
  ) -> CalendarDocument {
    document("Appointments, \(practice.name)", book, previous) { _ in true }
  }

  /// The calendar of one professional.
  public func calendar(
    of book: AppointmentBook,
    for professional: Professional,
    previous: CalendarDocument? = nil
  ) -> CalendarDocument {
    document("\(professional.name): appointments, \(practice.name)", book, previous) {
      $0.professionals.contains { $0.contains(professional.id) }
    }
  }

  /// The calendar of one room.
  public func calendar(
    of book: AppointmentBook,
    in room: Room,
    previous: CalendarDocument? = nil
  ) -> CalendarDocument {
    document("\(room.name): appointments, \(practice.name)", book, previous) {
      $0.room == room.id
    }
  }

  /// The name of a room's calendar, safe for files: `room-1.ics`.
  public static func fileName(for room: Identifier<Place>) -> String {
    CalendarText.word(room.text) + ".ics"
  }

  private func document(
    _ name: String,
    _ book: AppointmentBook,
    _ previous: CalendarDocument?,
    where isWanted: (AppointmentPhase) -> Bool
  ) -> CalendarDocument {
    let revision = CalendarRevision(
      domain: CalendarRevision.domain(of: practice),
      stamp: stamp,
      isPlanned: isPlanned
    )
    return CalendarDocument(
      name: name,
      events: revision.revised(events(of: book, where: isWanted), previous)
    )
  }

  private func events(
    of book: AppointmentBook,
    where isWanted: (AppointmentPhase) -> Bool
  ) -> [CalendarEvent] {
    var sessions: [(service: Identifier<Service>, phase: AppointmentPhase, clients: [String])] = []
    var entries: [(visit: Visit, number: Int, phase: AppointmentPhase, session: Int?)] = []
    for appointment in book.appointments {
      guard let visit = visits[appointment.request] else { continue }
      for (number, phase) in appointment.phases.enumerated() where isWanted(phase) {
        guard visit.service.isShared else {
          entries.append((visit, number, phase, nil))
          continue
        }
        let known = sessions.firstIndex { $0.service == visit.service.id && $0.phase == phase }
        if let known {
          sessions[known].clients.append(visit.request.client.text)
        } else {
          entries.append((visit, number, phase, sessions.count))
          sessions.append((visit.service.id, phase, [visit.request.client.text]))
        }
      }
    }
    return entries.map { entry in
      let clients =
        entry.session.map { sessions[$0].clients }
        ?? [entry.visit.isWork ? entry.visit.request.id.text : entry.visit.request.client.text]
      return event(entry.visit, entry.number, entry.phase, clients)
    }
  }

  private func event(
    _ visit: Visit,
    _ number: Int,
    _ phase: AppointmentPhase,
    _ clients: [String]
  ) -> CalendarEvent {
    let wanted = visit.service.phases.indices.contains(number) ? visit.service.phases[number] : nil
    let isSingle = visit.service.phases.count == 1
    let name = visit.service.name + (isSingle ? "" : ": \(wanted?.name ?? "")")
    let base = ["appointment", visit.request.id.text, "\(number + 1)"].map(CalendarText.word)
      .joined(separator: "/")
    return CalendarEvent(
      uid: base + CalendarRevision.domain(of: practice),
      stamp: stamp,
      time: .instants(
        start: CalendarRevision.instant(seconds: phase.span.lowerBound * 60),
        end: CalendarRevision.instant(seconds: phase.span.upperBound * 60)
      ),
      summary:
        "\(name), \(clients.count > 2 ? "\(clients.count) clients" : clients.joined(separator: ", "))",
      location: location(visit, wanted, phase),
      details: details(phase, clients)
    )
  }

  private func location(_ visit: Visit, _ wanted: Phase?, _ phase: AppointmentPhase) -> String? {
    if let room = phase.room { return practice.rooms.first { $0.id == room }?.name ?? room.text }
    guard case .home = wanted?.place else { return nil }
    return "at home" + (visit.request.home.map { ", \($0)" } ?? "")
  }

  private func details(_ phase: AppointmentPhase, _ clients: [String]) -> String? {
    let people = phase.professionals.joined().map { practice.professional($0)?.name ?? $0.text }
    let devices = phase.equipment.map { id in
      practice.equipment.first { $0.id == id }?.name ?? id.text
    }
    let lines = [
      clients.count > 2 ? "Clients: " + clients.joined(separator: ", ") : nil,
      people.isEmpty ? nil : "With: " + people.joined(separator: ", "),
      devices.isEmpty ? nil : "Equipment: " + devices.joined(separator: ", "),
    ]
    .compactMap { $0 }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Whether an event starts on one of the days planned.
  private func isPlanned(_ event: CalendarEvent) -> Bool {
    guard case .instants(let start, _) = event.time,
      let instant = CalendarRevision.minutes(start)
    else { return false }
    let wall = instant + practice.clock.offset(atInstant: instant)
    let day = wall >= 0 ? wall / 1440 : -((1439 - wall) / 1440)
    return practice.horizon.contains(CalendarDate(dayNumber: day))
  }
}
