import PracticeDomain

extension BookCheck {
  /// Rooms offer what is asked while they are open, and are not booked twice.
  mutating func checkRooms() {
    var uses: [Identifier<Place>: [(span: Range<Int>, units: Int)]] = [:]
    for event in events {
      for (wanted, phase) in zip(event.service.phases, event.phases) {
        checkRoom(wanted, phase, event)
        if let room = phase.room { uses[room, default: []].append((phase.span, 1)) }
      }
    }
    for room in practice.rooms {
      let at = overbooked(uses[room.id] ?? [], turnover: room.turnover, capacity: room.capacity)
      for instant in at {
        breach(
          .roomDoubleBooked,
          "\(room.name) is booked twice, or not clean, at \(words(instant)).",
          at: instant
        )
      }
    }
  }

  /// The starts of uses at which more are taken than there are, cleaning
  /// included.
  private func overbooked(
    _ uses: [(span: Range<Int>, units: Int)],
    turnover: Int,
    capacity: Int
  ) -> [Int] {
    Set(uses.map(\.span.lowerBound)).sorted().filter { instant in
      let taken = uses.filter {
        $0.span.lowerBound <= instant && instant < $0.span.upperBound + stepped(turnover)
      }
      return taken.reduce(0) { $0 + $1.units } > capacity
    }
  }

  private mutating func checkRoom(
    _ wanted: Phase,
    _ phase: AppointmentPhase,
    _ event: BookEvent
  ) {
    let at = phase.span.lowerBound
    guard case .room(let need) = wanted.place else {
      if let room = phase.room {
        breach(.rooms, "\(wanted.name) of \(event.name) takes \(room), which it does not need.")
      }
      return
    }
    guard let room = practice.rooms.first(where: { $0.id == phase.room }) else {
      return breach(.rooms, "\(wanted.name) of \(event.name) has no room.", at: at)
    }
    let features = event.service.isShared ? [] : event.request.features
    let missing = need.features.union(features).subtracting(room.features)
    if !missing.isEmpty {
      let list = missing.sorted().joined(separator: ", ")
      breach(.rooms, "\(room.name) lacks \(list) for \(event.name).", at: at)
    }
    if !need.places.isEmpty, !need.places.contains(room.id),
      !need.places.contains(where: { $0 == room.site })
    {
      breach(.rooms, "\(event.name) may not be in \(room.name).", at: at)
    }
    if !isOpen(room.closures, phase.span) || !isOpen(room.site, phase.span) {
      breach(.rooms, "\(room.name) is closed at \(words(at)).", at: at)
    }
  }

  /// Whether no closed day touches a span.
  private func isOpen(_ closures: [DaySelector], _ span: Range<Int>) -> Bool {
    let (first, last) = (date(of: span.lowerBound), date(of: span.upperBound - 1))
    return !(0...max(0, last.days(since: first))).contains { day in
      closures.contains { $0.contains(first.adding(days: day)) }
    }
  }

  /// Whether a site is open throughout a span.
  private func isOpen(_ site: Identifier<Place>?, _ span: Range<Int>) -> Bool {
    guard let site = practice.sites.first(where: { $0.id == site }), !site.opening.isEmpty else {
      return true
    }
    let hours = dates.flatMap { date in
      site.opening.filter { $0.days.contains(date) }
        .map { self.span(of: DayPart(from: $0.from, until: $0.until), on: date) }
    }
    return Self.covers(hours, span)
  }

  /// There are devices enough, in the rooms where they stand.
  mutating func checkEquipment() {
    var uses: [Identifier<Equipment>: [(span: Range<Int>, units: Int)]] = [:]
    for event in events {
      for (wanted, phase) in zip(event.service.phases, event.phases) {
        let used = Dictionary(grouping: phase.equipment) { $0 }.mapValues(\.count)
        let asked = Dictionary(wanted.equipment.map { ($0.equipment, $0.quantity) }) { $0 + $1 }
        if used != asked {
          breach(
            .equipment,
            "\(wanted.name) of \(event.name) has not the devices that it needs.",
            at: phase.span.lowerBound
          )
        }
        for (id, units) in used.sorted(by: { $0.key < $1.key }) {
          uses[id, default: []].append((phase.span, units))
          checkDevice(id, phase, event)
        }
      }
    }
    for equipment in practice.equipment {
      let own = uses[equipment.id] ?? []
      let at = overbooked(own, turnover: equipment.turnover, capacity: equipment.quantity)
      for instant in at {
        breach(
          .equipment,
          "There are not enough of \(equipment.name) at \(words(instant)).",
          at: instant
        )
      }
    }
  }

  private mutating func checkDevice(
    _ id: Identifier<Equipment>,
    _ phase: AppointmentPhase,
    _ event: BookEvent
  ) {
    let at = phase.span.lowerBound
    guard let equipment = practice.equipment.first(where: { $0.id == id }) else {
      return breach(.equipment, "There is no \(id), which \(event.name) uses.", at: at)
    }
    if let room = equipment.room, room != phase.room {
      breach(.equipment, "\(equipment.name) stands in \(room), not with \(event.name).", at: at)
    }
    if !isOpen(equipment.closures, phase.span) {
      breach(.equipment, "\(equipment.name) cannot be used at \(words(at)).", at: at)
    }
  }
}
