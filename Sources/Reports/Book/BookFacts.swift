import PracticeDomain

/// An appointment book with its ids resolved, for the reports to share.
struct BookFacts: Sendable {
  /// A phase that takes place: of one visit, or of a session with its visits.
  struct Part: Sendable {
    /// The visits, in the order of the book; those of a session together.
    var visits: [Visit]
    /// The position of the phase in its service.
    let number: Int
    /// The phase that is asked for.
    let wanted: Phase
    /// The phase as it is booked.
    let placed: AppointmentPhase

    var service: Service { visits[0].service }
    var isWork: Bool { visits[0].isWork }
  }

  let practice: Practice
  let roster: RosterFacts
  let book: AppointmentBook
  let wanted: [Visit]
  /// Every phase that takes place, by start.
  let parts: [Part]

  init(_ book: AppointmentBook, roster: Roster, in practice: Practice) {
    self.practice = practice
    self.book = book
    self.roster = RosterFacts(roster, in: practice)
    wanted = practice.demand.wanted.visits
    parts = Self.parts(of: book, wanted)
  }

  private static func parts(of book: AppointmentBook, _ wanted: [Visit]) -> [Part] {
    let visits = Dictionary(
      wanted.map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var parts: [Part] = []
    for appointment in book.appointments {
      guard let visit = visits[appointment.request] else { continue }
      for (number, pair) in zip(visit.service.phases, appointment.phases).enumerated() {
        let session = parts.firstIndex {
          visit.service.isShared && $0.service.id == visit.service.id && $0.placed == pair.1
        }
        if let session {
          parts[session].visits.append(visit)
        } else {
          parts.append(Part(visits: [visit], number: number, wanted: pair.0, placed: pair.1))
        }
      }
    }
    return parts.enumerated().sorted {
      ($0.element.placed.span.lowerBound, $0.offset)
        < ($1.element.placed.span.lowerBound, $1.offset)
    }
    .map(\.element)
  }

  /// The visits that have no appointment.
  var unserved: [Visit] {
    let held = Set(book.appointments.map(\.request))
    return wanted.filter { !held.contains($0.request.id) }
  }

  /// What someone takes part in, by start.
  func parts(of professional: Identifier<Professional>) -> [Part] {
    parts.filter { $0.placed.professionals.contains { $0.contains(professional) } }
  }

  /// What takes place in a room, by start.
  func parts(in room: Identifier<Place>) -> [Part] { parts.filter { $0.placed.room == room } }

  // MARK: Words

  /// What a part is, as in `Heart check: trace`.
  func title(_ part: Part) -> String {
    let service = part.service
    return service.phases.count > 1 ? "\(service.name): \(part.wanted.name)" : service.name
  }

  /// Whom it is for: the client's id; the block of a matter.
  func client(_ part: Part) -> String {
    if part.visits.count > 1 { return "\(part.visits.count) clients" }
    let visit = part.visits[0]
    return visit.isWork ? visit.request.id.text : visit.request.client.text
  }

  /// Where, with whom and with what, as in `Room 1 · with Elena · ECG`.
  func details(_ part: Part, except professional: Identifier<Professional>?) -> String {
    let place: String? =
      switch part.wanted.place {
      case .nowhere: nil
      case .home: "at home" + (part.visits[0].request.home.map { ", \($0)" } ?? "")
      case .room: professional == nil ? nil : part.placed.room.map(roster.name(of:))
      }
    let people = part.placed.professionals.joined().filter { $0 != professional }
      .map(roster.name(of:))
    let devices = part.placed.equipment.map { id in
      practice.equipment.first { $0.id == id }?.name ?? id.text
    }
    let clients =
      part.visits.count > 1 ? part.visits.map(\.request.client.text).joined(separator: " ") : nil
    return [place, people.isEmpty ? nil : "with " + people.joined(separator: ", "), clients]
      .compactMap { $0 }
      .reduce(into: []) { $0.append($1) }.joined(separator: " · ")
      + (devices.isEmpty ? "" : " · " + devices.joined(separator: ", "))
  }

  // MARK: Time

  /// Lengths of buffers and cleaning are rounded up to the grid.
  func stepped(_ minutes: Int) -> Int {
    practice.demand.settings.steps(minutes) * practice.demand.settings.grid
  }

  /// The local day of an instant, and the minutes since its midnight.
  func wall(_ instant: Int) -> (date: CalendarDate, minutes: Int) {
    practice.clock.wall(instant)
  }

  /// The local time of an instant, as in `09:30`.
  func time(_ instant: Int) -> String {
    TimeOfDay(minutes: wall(instant).minutes)?.description ?? ""
  }

  /// Minutes on the way from one part to the next; 0 where nobody travels.
  func way(from first: Part, to second: Part) -> Int {
    guard let start = location(first), let end = location(second) else { return 0 }
    let travel = practice.demand.travel.first {
      ($0.from, $0.to) == (start, end) || ($0.from, $0.to) == (end, start)
    }
    return stepped(travel?.minutes ?? 0)
  }

  private func location(_ part: Part) -> String? {
    switch part.wanted.place {
    case .nowhere: nil
    case .home: part.visits[0].request.home
    case .room:
      practice.rooms.first { $0.id == part.placed.room }.map { $0.site?.text ?? "" }
    }
  }
}

extension PracticeClock {
  /// The local day of an instant, and the minutes since its midnight.
  func wall(_ instant: Int) -> (date: CalendarDate, minutes: Int) {
    let wall = instant + offset(atInstant: instant)
    let day = wall >= 0 ? wall / 1440 : -((1439 - wall) / 1440)
    return (CalendarDate(dayNumber: day), wall - day * 1440)
  }
}
