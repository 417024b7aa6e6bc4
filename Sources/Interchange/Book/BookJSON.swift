import PracticeDomain

/// The form of an appointment book in JSON.
struct BookJSON: Codable {
  struct Visit: Codable {
    var appointment: Int
    var request: String
    var client: String
    var service: String
    var phases: [Phase]
    /// True where others may take the place of its people, rooms and devices.
    var unnamed: Bool?
  }

  /// What an hour of somebody's or something's time is worth.
  struct Value: Codable {
    var professional: String?
    var room: String?
    var equipment: String?
    var date: String
    var hour: Int
    var price: Int64
  }

  struct Phase: Codable {
    var phase: String
    var start: String
    var end: String
    var professionals: [String]
    var room: String?
    var equipment: [String]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(phase, forKey: .phase)
      try container.encode(start, forKey: .start)
      try container.encode(end, forKey: .end)
      try container.encode(professionals, forKey: .professionals)
      try container.encode(room, forKey: .room)
      try container.encode(equipment, forKey: .equipment)
    }
  }

  /// A visit that is not held.
  struct Unserved: Codable {
    var request: String
    var client: String
    var service: String
    var urgency: String?
  }

  var appointments: [Visit]
  var unserved: [Unserved]
  var costs: BookDocument.Costs?
  var capacityValues: [Value]?

  init(_ document: BookDocument, _ practice: Practice) {
    let book = document.book
    costs = document.costs
    capacityValues = document.values.isEmpty ? nil : document.values.map(Value.init)
    let wanted = practice.demand.wanted.visits
    let visits = Dictionary(
      wanted.map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    appointments = book.appointments.enumerated().compactMap { number, appointment in
      guard let visit = visits[appointment.request] else { return nil }
      return Visit(
        appointment: number + 1,
        request: appointment.request.text,
        client: visit.request.client.text,
        service: visit.service.id.text,
        phases: zip(visit.service.phases, appointment.phases).map { wanted, phase in
          Phase(
            phase: wanted.name,
            start: practice.clock.timestamp(phase.span.lowerBound),
            end: practice.clock.timestamp(phase.span.upperBound),
            professionals: phase.professionals.joined().map(\.text),
            room: phase.room?.text,
            equipment: phase.equipment.map(\.text)
          )
        },
        unnamed: appointment.isNamed ? nil : true
      )
    }
    let held = Set(book.appointments.map(\.request))
    unserved = wanted.filter { !held.contains($0.request.id) }.map {
      Unserved(
        request: $0.request.id.text,
        client: $0.request.client.text,
        service: $0.service.id.text,
        urgency: $0.request.urgency?.text
      )
    }
  }

  /// The book, problems noted.
  func book(_ practice: Practice, _ log: inout ProblemLog) -> AppointmentBook {
    let visits = Dictionary(
      practice.demand.wanted.visits.map { ($0.request.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var book = AppointmentBook()
    for (position, appointment) in appointments.enumerated() {
      let field = "appointments[\(position)]"
      let wanted = visits[appointment.request]?.service.phases ?? []
      let phases = appointment.phases.enumerated().compactMap { number, phase in
        phase.phase(
          wanted.indices.contains(number) ? wanted[number] : nil,
          "\(field).phases[\(number)]",
          &log
        )
      }
      book.appointments.append(
        Appointment(
          request: Identifier(appointment.request),
          phases: phases,
          isNamed: !(appointment.unnamed ?? false)
        )
      )
    }
    return book
  }

  /// The values of capacity, problems noted.
  func values(_ log: inout ProblemLog) -> [CapacityValue] {
    (capacityValues ?? []).enumerated().compactMap { position, value in
      let field = "capacityValues[\(position)]"
      guard let date = CalendarDate(value.date) else {
        log.add(field: "\(field).date", value: value.date, expected: "a date such as 2026-03-29")
        return nil
      }
      guard let holder = value.holder else {
        log.add(field: field, expected: "one of professional, room and equipment")
        return nil
      }
      guard (0...23).contains(value.hour), value.price >= 0 else {
        log.add(field: field, expected: "an hour from 0 to 23 and a price of 0 or more")
        return nil
      }
      return CapacityValue(holder: holder, date: date, hour: value.hour, price: value.price)
    }
  }
}

extension BookJSON.Value {
  init(_ value: CapacityValue) {
    self.init(date: "\(value.date)", hour: value.hour, price: value.price)
    switch value.holder {
    case .professional(let id): professional = id.text
    case .room(let id): room = id.text
    case .equipment(let id): equipment = id.text
    }
  }

  fileprivate var holder: CapacityValue.Holder? {
    switch (professional, room, equipment) {
    case (let id?, nil, nil): .professional(Identifier(id))
    case (nil, let id?, nil): .room(Identifier(id))
    case (nil, nil, let id?): .equipment(Identifier(id))
    default: nil
    }
  }
}

extension BookJSON.Phase {
  fileprivate func phase(
    _ wanted: PracticeDomain.Phase?,
    _ field: String,
    _ log: inout ProblemLog
  ) -> AppointmentPhase? {
    let expected = "a time with offset such as 2026-03-29T08:00+01:00"
    guard let from = Timestamp.instant(start) else {
      log.add(field: "\(field).start", value: start, expected: expected)
      return nil
    }
    guard let until = Timestamp.instant(end), from < until else {
      log.add(field: "\(field).end", value: end, expected: "\(expected), after the start")
      return nil
    }
    let people = professionals.map { Identifier<Professional>($0) }
    return AppointmentPhase(
      span: from..<until,
      professionals: wanted?.grouped(people) ?? [people],
      room: room.map { Identifier($0) },
      equipment: equipment.map { Identifier($0) }
    )
  }
}

/// A book beside the plan that it was made for, in one object.
struct BookAndPlanJSON: Encodable {
  let plan: PlanJSON
  let book: BookJSON

  init(_ document: BookDocument, _ practice: Practice) {
    plan = PlanJSON(document.plan)
    book = BookJSON(document, practice)
  }

  func encode(to encoder: any Encoder) throws {
    try plan.encode(to: encoder)
    try book.encode(to: encoder)
  }
}
