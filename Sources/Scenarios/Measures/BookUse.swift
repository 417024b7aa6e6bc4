import PracticeDomain

/// How much of the time of people, rooms and devices is booked, in percent; nil
/// where there is none.
struct BookUse {
  private(set) var people: Double?
  private(set) var rooms: Double?
  private(set) var devices: Double?

  private let practice: Practice
  private let facts: DutyFacts

  /// A use of time that counts once, however many clients share it.
  private struct Use: Hashable {
    var what: String
    var span: Range<Int>
    /// The appointment; empty for those of a session.
    var visit: String
  }

  init(_ book: AppointmentBook, _ facts: DutyFacts) {
    self.facts = facts
    practice = facts.practice
    let visits = Dictionary(
      practice.demand.wanted.visits.map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var (byPeople, byRooms, byDevices) = (Set<Use>(), Set<Use>(), [Use: Int]())
    for appointment in book.appointments {
      guard let visit = visits[appointment.request] else { continue }
      let mark = visit.service.isShared ? "" : appointment.request.text
      for phase in appointment.phases {
        for who in phase.professionals.joined() {
          byPeople.insert(Use(what: who.text, span: phase.span, visit: mark))
        }
        if let room = phase.room {
          byRooms.insert(Use(what: room.text, span: phase.span, visit: mark))
        }
        for (device, count) in Dictionary(phase.equipment.map { ($0, 1) }, uniquingKeysWith: +) {
          byDevices[Use(what: device.text, span: phase.span, visit: mark)] = count
        }
      }
    }
    people = share(byPeople.reduce(0) { $0 + $1.span.count }, of: bookableMinutes)
    rooms = share(usedByRooms(byRooms), of: roomMinutes)
    devices = share(usedByDevices(byDevices), of: deviceMinutes)
  }

  private func share(_ used: Int, of whole: Int) -> Double? {
    whole > 0 ? 100 * Double(used) / Double(whole) : nil
  }

  /// Minutes at work in roles that services or matters ask for.
  private var bookableMinutes: Int {
    let needs =
      practice.demand.services.flatMap(\.phases).flatMap(\.staff)
      + practice.demand.matters.flatMap { [$0.preparer, $0.reviewer] }
    let roles = Set(needs.flatMap(\.roles))
    return facts.duties.reduce(0) { sum, duty in
      guard let role = duty.assignment.role, roles.contains(role) else { return sum }
      return sum + duty.minutesAtWork
    }
  }

  private func usedByRooms(_ uses: Set<Use>) -> Int {
    let turnover = Dictionary(
      practice.rooms.map { ($0.id.text, $0.turnover) },
      uniquingKeysWith: { first, _ in first }
    )
    return uses.reduce(0) { $0 + $1.span.count + (turnover[$1.what] ?? 0) }
  }

  private func usedByDevices(_ uses: [Use: Int]) -> Int {
    let turnover = Dictionary(
      practice.equipment.map { ($0.id.text, $0.turnover) },
      uniquingKeysWith: { first, _ in first }
    )
    return uses.reduce(0) { $0 + ($1.key.span.count + (turnover[$1.key.what] ?? 0)) * $1.value }
  }

  /// Rooms that a service may use, while open.
  private var roomMinutes: Int {
    let needs = practice.demand.services.flatMap(\.phases).compactMap { phase -> RoomNeed? in
      if case .room(let need) = phase.place { need } else { nil }
    }
    let usable = practice.rooms.filter { room in
      needs.contains { need in
        need.features.isSubset(of: room.features)
          && (need.places.isEmpty || need.places.contains { practice.place(room.id, isWithin: $0) })
      }
    }
    return usable.reduce(0) { sum, room in
      sum
        + practice.horizon.dates.reduce(0) { sum, date in
          room.closures.contains { $0.contains(date) }
            ? sum : sum + openMinutes(of: room.site, on: date) * room.capacity
        }
    }
  }

  private var deviceMinutes: Int {
    practice.equipment.reduce(0) { sum, device in
      sum
        + practice.horizon.dates.reduce(0) { sum, date in
          device.closures.contains { $0.contains(date) }
            ? sum : sum + workingMinutes(on: date) * device.quantity
        }
    }
  }

  /// Minutes that a site is open; as long as anybody works where nothing is said.
  private func openMinutes(of site: Identifier<Place>?, on date: CalendarDate) -> Int {
    let hours = practice.sites.first { $0.id == site }?.opening ?? []
    guard !hours.isEmpty else { return workingMinutes(on: date) }
    return hours.filter { $0.days.contains(date) }
      .reduce(0) { $0 + $1.until.minutes - $1.from.minutes }
  }

  /// Minutes from the first who comes to the last who goes.
  private func workingMinutes(on date: CalendarDate) -> Int {
    let spans = facts.duties(on: date).filter { !$0.shift.onCall }.compactMap(\.span)
    guard let from = spans.map(\.lowerBound).min(), let until = spans.map(\.upperBound).max()
    else { return 0 }
    return min(1440, until - from)
  }
}
