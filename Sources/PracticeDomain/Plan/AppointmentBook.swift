/// Which client sees whom, where and when.
public struct AppointmentBook: Sendable, Equatable {
  /// The appointments, by start.
  public var appointments: [Appointment]

  /// Makes a book.
  public init(appointments: [Appointment] = []) { self.appointments = appointments }

  /// The book with the people, rooms and devices left open of all whose clients
  /// named none: no one required, preferred or usual, and nothing promised.
  public func leavingOpen(in demand: Demand) -> AppointmentBook {
    let open = demand.wanted.visits.map(\.request).filter { request in
      request.required.isEmpty && request.preferred.isEmpty && request.usual.isEmpty
        && request.booked == nil
    }
    let ids = Set(open.map(\.id))
    var book = self
    for number in book.appointments.indices where ids.contains(book.appointments[number].request) {
      book.appointments[number].isNamed = false
    }
    return book
  }
}

/// A visit given times and resources.
///
/// Clients who share a session each have an appointment of their own, with the
/// same times, people, rooms and equipment.
public struct Appointment: Sendable, Equatable {
  /// The request, visit of a series, or block of work.
  public var request: Identifier<ClientRequest>
  /// The phases in order.
  public var phases: [AppointmentPhase]
  /// Whether its people, rooms and devices were promised like its times;
  /// otherwise others may take their place.
  public var isNamed: Bool

  /// Makes an appointment.
  public init(
    request: Identifier<ClientRequest>,
    phases: [AppointmentPhase],
    isNamed: Bool = true
  ) {
    self.request = request
    self.phases = phases
    self.isNamed = isNamed
  }
}

/// A phase of an appointment.
public struct AppointmentPhase: Sendable, Equatable {
  /// From start to end, half-open, in minutes since 1970-01-01 00:00 UTC.
  public var span: Range<Int>
  /// For each need of people, in order, those who meet it.
  public var professionals: [[Identifier<Professional>]]
  /// The room; nil where none is used.
  public var room: Identifier<Place>?
  /// The devices, as many times as are used.
  public var equipment: [Identifier<Equipment>]

  /// Makes a phase.
  public init(
    span: Range<Int>,
    professionals: [[Identifier<Professional>]] = [],
    room: Identifier<Place>? = nil,
    equipment: [Identifier<Equipment>] = []
  ) {
    self.span = span
    self.professionals = professionals
    self.room = room
    self.equipment = equipment
  }
}
