import PracticeDomain

extension BookCheck {
  /// Takes the appointments that are whole, and tells of the others.
  mutating func take(_ book: AppointmentBook) {
    var positions: [Identifier<ClientRequest>: Int] = [:]
    for (position, visit) in wanted.visits.enumerated() { positions[visit.request.id] = position }
    for appointment in book.appointments {
      guard let position = positions[appointment.request] else {
        breach(.appointments, "Nobody asked for \(appointment.request).")
        continue
      }
      guard held[position] == nil else {
        breach(.appointments, "\(appointment.request) has two appointments.")
        continue
      }
      if isWhole(appointment, wanted.visits[position]) { held[position] = appointment }
    }
    collectEvents()
  }

  /// Whether an appointment has all phases, at their lengths and on the grid.
  private mutating func isWhole(_ appointment: Appointment, _ visit: Visit) -> Bool {
    let name = appointment.request
    guard appointment.phases.count == visit.service.phases.count else {
      breach(
        .appointments,
        "\(name) has \(appointment.phases.count) phases of \(visit.service.phases.count)."
      )
      return false
    }
    var isWhole = true
    let origin = practice.clock.instant(on: practice.horizon.start, minutes: 0)
    for (phase, wanted) in zip(appointment.phases, visit.service.phases) {
      let at = phase.span.lowerBound
      if phase.span.count != wanted.length {
        breach(
          .appointments,
          "\(wanted.name) of \(name) lasts \(phase.span.count) min instead of \(wanted.length).",
          at: at
        )
        isWhole = false
      }
      if (at - origin) % settings.grid != 0 {
        breach(.appointments, "\(wanted.name) of \(name) does not start on the grid.", at: at)
      }
      if phase.professionals.map(\.count) != wanted.staff.map(\.count) {
        breach(.people, "\(wanted.name) of \(name) has too many or too few people.", at: at)
        isWhole = false
      }
    }
    return isWhole
  }

  /// Sessions of shared services stand once, with all their visits.
  private mutating func collectEvents() {
    var sessions: [Identifier<Service>: [Int]] = [:]
    for (position, appointment) in held.enumerated() {
      guard let appointment else { continue }
      let visit = wanted.visits[position]
      let known = sessions[visit.service.id, default: []]
      if visit.service.isShared,
        let session = known.first(where: { events[$0].phases == appointment.phases })
      {
        events[session].visits.append(position)
        continue
      }
      if visit.service.isShared { sessions[visit.service.id, default: []].append(events.count) }
      events.append(
        BookEvent(
          visits: [position],
          service: visit.service,
          request: visit.request,
          isWork: visit.isWork,
          phases: appointment.phases
        )
      )
    }
  }

  /// Gaps, windows, promises and what single visits cost.
  mutating func checkVisits() {
    for (visit, appointment) in zip(wanted.visits, held) {
      guard let appointment else {
        chargeUnserved(visit)
        continue
      }
      checkGaps(visit, appointment)
      checkWindows(visit, appointment)
      chargeStart(visit, appointment)
    }
  }

  private mutating func chargeUnserved(_ visit: Visit) {
    let request = visit.request
    charge(.unserved, visit.unservedPrice, "\(request.id) gets no appointment.")
    charge(.revenue, visit.expectedFee, "The fee of \(request.id) is lost.")
    if request.booked != nil {
      charge(.cancellations, settings.cancelPrice, "\(request.id), booked already, is not held.")
    }
  }

  private mutating func checkGaps(_ visit: Visit, _ appointment: Appointment) {
    let phases = zip(visit.service.phases, appointment.phases).map { ($0, $1) }
    for (earlier, later) in zip(phases, phases.dropFirst()) {
      let gap = later.1.span.lowerBound - earlier.1.span.upperBound
      if !later.0.gap.contains(gap) {
        breach(
          .phases,
          "\(later.0.name) of \(visit.request.id) starts \(gap) min after \(earlier.0.name); "
            + "\(later.0.gap.lowerBound) to \(later.0.gap.upperBound) are wanted.",
          at: later.1.span.lowerBound
        )
      }
    }
  }

  private mutating func checkWindows(_ visit: Visit, _ appointment: Appointment) {
    let request = visit.request
    for phase in appointment.phases
    where !practice.horizon.contains(date(of: phase.span.lowerBound)) {
      breach(
        .windows,
        "\(request.id) is at \(words(phase.span.lowerBound)), outside the days planned.",
        at: phase.span.lowerBound
      )
    }
    guard !request.windows.isEmpty else { return }
    var spans = request.windows.flatMap { window in
      dates.filter(window.days.contains).map { span(of: window.part, on: $0) }
    }
    if let booked = request.booked {
      let promised = practice.clock.instant(on: booked.date, minutes: booked.time.minutes)
      spans.append(promised..<promised + visit.service.longest)
    }
    for phase in appointment.phases where !Self.covers(spans, phase.span) {
      breach(
        .windows,
        "\(request.id) is at \(words(phase.span.lowerBound)), when the client cannot come.",
        at: phase.span.lowerBound
      )
    }
  }

  /// Whether some spans together cover another.
  static func covers(_ spans: [Range<Int>], _ wanted: Range<Int>) -> Bool {
    var reached = wanted.lowerBound
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound })
    where span.lowerBound <= reached && span.upperBound > reached {
      reached = span.upperBound
    }
    return reached >= wanted.upperBound
  }

  /// Lateness, and moves of what is booked.
  private mutating func chargeStart(_ visit: Visit, _ appointment: Appointment) {
    let request = visit.request
    guard let start = appointment.phases.first?.span.lowerBound else { return }
    if let target = request.target {
      let late = date(of: start).days(since: target)
      charge(
        .lateness,
        visit.latePrice,
        units: late,
        "\(request.id) is \(late) days past \(target).",
        at: start
      )
    }
    guard let booked = request.booked else { return }
    let promised = practice.clock.instant(on: booked.date, minutes: booked.time.minutes)
    if start != promised {
      move(booked, "\(request.id) is moved to \(words(start)).", start)
      if let last = booked.moveUntil, date(of: start) > last {
        breach(.booked, "\(request.id) may be moved up to \(last) only.", at: start)
      }
    }
    guard !visit.service.isShared else { return }
    for phase in appointment.phases {
      for professional in phase.professionals.joined()
      where !booked.professionals.isEmpty && !booked.professionals.contains(professional) {
        move(booked, "\(request.id) is given to \(professional).", start)
      }
      if let own = booked.room, let room = phase.room, own != room {
        move(booked, "\(request.id) is moved to \(room).", start)
      }
    }
  }

  private mutating func move(_ booked: ClientRequest.Booking, _ sentence: String, _ at: Int) {
    switch booked.move {
    case .hard: breach(.booked, sentence, at: at)
    case .soft(let price): charge(.moves, price, sentence, at: at)
    }
  }

  /// Sessions hold as many as they have seats, and are not too many.
  mutating func checkSessions() {
    for service in practice.demand.services where service.isShared {
      let sessions = events.filter { $0.service.id == service.id }
      for session in sessions where session.visits.count > service.seats {
        breach(
          .seats,
          "\(session.visits.count) clients share \(service.seats) seats of \(service.id).",
          at: session.phases.first?.span.lowerBound
        )
      }
      if sessions.count > service.sessions {
        breach(.seats, "\(service.id) has \(sessions.count) sessions of \(service.sessions).")
      }
    }
  }
}
