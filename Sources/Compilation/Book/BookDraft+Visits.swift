import PracticeDomain
import Primitives

extension BookDraft {
  /// A choice for every visit, and for the sessions that clients share.
  mutating func addVisits() {
    for service in practice.demand.services where service.isShared { addSessions(service) }
    for visit in wanted.visits {
      choices.append(problem.choices.count)
      let origin = Origin(rule: BookTerm.unserved.rawValue, text: visit.request.id.text)
      let first = problem.phases.count
      if visit.service.isShared {
        addAttendance(visit)
      } else {
        for number in visit.service.phases.indices { addPhase(number, of: visit) }
        addOrder(of: visit, first: first)
      }
      problem.choices.append(
        Choice(
          name: visit.request.id.text,
          phases: first..<problem.phases.count,
          unserved: kept[visit.request.id] == nil ? .soft(visit.lostPrice(settings)) : .hard,
          origin: origin
        )
      )
    }
  }

  // MARK: Phases

  private mutating func addPhase(_ number: Int, of visit: Visit) {
    let phase = visit.service.phases[number]
    let length = settings.steps(phase.length)
    let rooms = roomNeed(phase, visit, length: length, kept: kept(number, of: visit)?.room)
    let locations = locations(phase, rooms, visit)
    var needs: [Need] = []
    for (position, need) in phase.staff.enumerated() {
      let ask = StaffAsk(
        phase: problem.phases.count,
        position: position,
        wanted: phase,
        visit: visit,
        kept: kept(number, of: visit)?.professionals.flatMap { people in
          people.indices.contains(position) ? people[position] : nil
        },
        key: PresenceKey(
          need: need,
          length: length,
          service: visit.isWork ? ReservedTime.work : visit.service.id.text,
          locations: locations
        )
      )
      asks.append(ask)
      needs.append(staff(ask))
    }
    rooms.map { needs.append($0) }
    for need in phase.equipment { needs.append(deviceNeed(need, length: length)) }
    if !visit.isWork, let client = clients[visit.request.client] {
      needs.append(always(client, length: length))
    }
    let prices = startPrices(of: visit, phase: number, length: length)
    problem.phases.append(
      BookPhase(
        choice: problem.choices.count,
        length: length,
        starts: locations.flatMap { location in
          prices.map { .init(slots: $0.slots, location: location, cost: $0.price) }
        },
        needs: needs
      )
    )
  }

  /// A need that one resource meets at any time.
  private func always(_ resource: Int, length: Int) -> Need {
    let slots = time.starts(within: 0..<time.slotCount, length: length)
    return Need(candidates: [BookCandidate(resource: resource, spans: [.init(slots: slots)])])
  }

  private func locations(_ phase: Phase, _ rooms: Need?, _ visit: Visit) -> [Int] {
    switch phase.place {
    case .nowhere: return [0]
    case .home: return visit.request.home.flatMap { places.home($0) }.map { [$0] } ?? []
    case .room:
      let pools = rooms?.candidates.map { $0.resource - self.pools.lowerBound } ?? []
      return Set(pools.map { places.pools[$0].location }).sorted()
    }
  }

  /// The pools of rooms that a phase can take place in; nil where it needs none.
  private func roomNeed(
    _ phase: Phase,
    _ visit: Visit,
    length: Int,
    kept: Identifier<Place>?
  ) -> Need? {
    guard case .room(let need) = phase.place else { return nil }
    let candidates = places.pools.enumerated().compactMap { number, pool -> BookCandidate? in
      let room = practice.rooms[pool.rooms[0]]
      guard places.pool(number, meets: need, features: visit.request.features),
        holdsDevices(of: phase, room), room.id == kept ?? room.id,
        let price = price(of: room, visit.request)
      else { return nil }
      return BookCandidate(
        resource: pools.lowerBound + number,
        trail: settings.steps(room.turnover),
        spans: time.opening(of: room).map { time.starts(within: $0, length: length) }
          .filter { !$0.isEmpty }
          .map { .init(slots: $0, location: pool.location, cost: price) }
      )
    }
    return Need(candidates: candidates)
  }

  /// Whether the devices that a phase needs stand in a room or can be moved.
  private func holdsDevices(of phase: Phase, _ room: Room) -> Bool {
    phase.equipment.allSatisfy { need in
      let own = practice.equipment.first { $0.id == need.equipment }?.room
      return own == nil || own == room.id
    }
  }

  private func price(of room: Room, _ request: ClientRequest) -> Int64? {
    guard let booked = request.booked, let own = booked.room, own != room.id else { return 0 }
    return switch booked.move {
    case .hard: nil
    case .soft(let price): price
    }
  }

  private func deviceNeed(_ need: EquipmentNeed, length: Int) -> Need {
    guard let number = practice.equipment.firstIndex(where: { $0.id == need.equipment }) else {
      return Need(candidates: [])
    }
    let equipment = practice.equipment[number]
    let candidate = BookCandidate(
      resource: devices.lowerBound + number,
      units: need.quantity,
      trail: settings.steps(equipment.turnover),
      spans: time.opening(of: equipment).map { time.starts(within: $0, length: length) }
        .filter { !$0.isEmpty }.map { .init(slots: $0) }
    )
    return Need(candidates: need.quantity <= equipment.quantity ? [candidate] : [])
  }

  // MARK: Starts

  /// When a phase of a visit may start, and what it costs: days past the target
  /// and a move count at its first phase.
  private func startPrices(
    of visit: Visit,
    phase: Int,
    length: Int
  ) -> [(slots: Range<Int>, price: Int64)] {
    let request = visit.request
    var prices = SlotPrices(count: time.slotCount)
    for window in windows(of: visit) {
      prices.allow(time.starts(within: window, length: length).clamped(to: time.planned))
    }
    if let start = kept(phase, of: visit)?.start {
      let slot = time.slot(at: start)
      prices.add { $0 == slot ? 0 : nil }
    }
    guard phase == 0 else { return prices.spans }
    let promised = request.booked.flatMap { time.slot(at: instant(of: $0)) }
    prices.add { slot in
      let late = time.daysLate(slot, request.target)
      var price = visit.latePrice * Int64(late)
      if let booked = request.booked, slot != promised {
        guard case .soft(let move) = booked.move, time.daysLate(slot, booked.moveUntil) == 0
        else { return nil }
        price += move
      }
      return price
    }
    return prices.spans
  }

  /// The slots in which the client of a visit can come.
  private func windows(of visit: Visit) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    if visit.request.windows.isEmpty { return [0..<time.slotCount] }
    for window in visit.request.windows {
      spans += time.dates.filter(window.days.contains).map { time.span(of: window.part, on: $0) }
    }
    if let booked = visit.request.booked {
      let start = instant(of: booked)
      spans.append(start..<start + visit.service.longest)
    }
    return spans.merged.map(time.slots(within:))
  }

  private func instant(of booked: ClientRequest.Booking) -> Int {
    practice.clock.instant(on: booked.date, minutes: booked.time.minutes)
  }

  // MARK: Shared sessions

  /// The sessions of a shared service: held or not, at no price of their own.
  private mutating func addSessions(_ service: Service) {
    let windows = attendanceWindows(service)
    let keptSessions = keptSessions(of: service)
    for number in 0..<service.sessions {
      let first = problem.phases.count
      let id = Identifier<ClientRequest>("session \(number + 1) of \(service.id)")
      if keptSessions.indices.contains(number) {
        kept[id] = KeptAppointment(request: id, phases: [keptSessions[number]])
      }
      let session = Visit(
        request: ClientRequest(
          id: id,
          client: Identifier(""),
          service: service.id,
          windows: windows
        ),
        service: service,
        origin: .request,
        latePrice: 0,
        unservedPrice: 0
      )
      addPhase(0, of: session)
      problem.choices.append(
        Choice(
          name: "session \(number + 1) of \(service.id)",
          phases: first..<first + 1,
          unserved: .soft(0),
          origin: Origin(rule: BookTerm.unserved.rawValue, text: service.id.text)
        )
      )
      sessions[service.id, default: []].append(problem.resources.count)
      problem.resources.append(
        Resource(
          name: "session \(number + 1) of \(service.id)",
          capacity: service.seats,
          provider: first,
          origin: Origin(rule: BookTerm.unserved.rawValue, text: service.id.text)
        )
      )
    }
  }

  /// What is to be kept of the sessions of a shared service, where more is said
  /// of them than a time: the first of them is the first, and so on.
  private func keptSessions(of service: Service) -> [KeptAppointment.Phase] {
    var phases: [KeptAppointment.Phase] = []
    for visit in wanted.visits where visit.service.id == service.id {
      guard let own = kept(0, of: visit), own.professionals != nil || own.room != nil,
        !phases.contains(own)
      else { continue }
      phases.append(own)
    }
    return phases
  }

  /// The seats that a visit may take: those of the session that it is kept in.
  private func seats(for visit: Visit) -> [Int] {
    let seats = sessions[visit.service.id] ?? []
    guard let own = kept(0, of: visit), own.professionals != nil || own.room != nil else {
      return seats
    }
    let number = keptSessions(of: visit.service).firstIndex(of: own)
    return number.flatMap { seats.indices.contains($0) ? [seats[$0]] : nil } ?? []
  }

  /// When anybody who wants a shared service can come; empty for any time.
  private func attendanceWindows(_ service: Service) -> [BookingWindow] {
    let visits = wanted.visits.filter { $0.service.id == service.id }
    let isOpen = visits.contains { $0.request.windows.isEmpty || $0.request.booked != nil }
    return isOpen ? [] : visits.flatMap(\.request.windows)
  }

  /// A client's part in one of the sessions of a service.
  private mutating func addAttendance(_ visit: Visit) {
    let seats = seats(for: visit)
    let length = settings.steps(visit.service.phases[0].length)
    let prices = startPrices(of: visit, phase: 0, length: length)
    let locations =
      seats.first.flatMap { problem.resources[$0].provider }
      .map { Set(problem.phases[$0].starts.map(\.location)).sorted() } ?? []
    let slots = time.starts(within: 0..<time.slotCount, length: length)
    var needs = [
      Need(candidates: seats.map { BookCandidate(resource: $0, spans: [.init(slots: slots)]) })
    ]
    if let client = clients[visit.request.client] { needs.append(always(client, length: length)) }
    problem.phases.append(
      BookPhase(
        choice: problem.choices.count,
        length: length,
        starts: locations.flatMap { location in
          prices.map { .init(slots: $0.slots, location: location, cost: $0.price) }
        },
        needs: needs
      )
    )
  }
}

extension BookTime {
  /// Days from a last day to the local day of a slot; 0 up to it.
  func daysLate(_ slot: Int, _ last: CalendarDate?) -> Int {
    guard let last else { return 0 }
    let day = (dayStarts.lastIndex { $0 <= slot } ?? 0)
    return max(0, practice.horizon.date(at: day).days(since: last))
  }
}

extension Visit {
  /// What it costs that a visit is not held.
  func lostPrice(_ settings: BookSettings) -> Int64 {
    unservedPrice + expectedFee + (request.booked == nil ? 0 : settings.cancelPrice)
  }
}
