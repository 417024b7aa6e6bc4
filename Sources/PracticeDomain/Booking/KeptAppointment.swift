/// What of a book that people have edited is to be kept: of one visit, whatever
/// is said of its phases.
public struct KeptAppointment: Sendable, Equatable {
  /// What is kept of a phase; nil for what is open.
  public struct Phase: Sendable, Equatable {
    /// When it starts, in minutes since 1970-01-01 00:00 UTC.
    public var start: Int?
    /// Who meets each need of people.
    public var professionals: [[Identifier<Professional>]]?
    /// Where it takes place.
    public var room: Identifier<Place>?

    /// Makes a phase of which nothing is kept unless told.
    public init(
      start: Int? = nil,
      professionals: [[Identifier<Professional>]]? = nil,
      room: Identifier<Place>? = nil
    ) {
      self.start = start
      self.professionals = professionals
      self.room = room
    }
  }

  /// The visit, which has an appointment in any case.
  public var request: Identifier<ClientRequest>
  /// What is kept of each phase of its service, in their order.
  public var phases: [Phase]

  /// Makes one.
  public init(request: Identifier<ClientRequest>, phases: [Phase]) {
    self.request = request
    self.phases = phases
  }

  /// The whole appointment with its lengths and devices, where nothing is open
  /// but rooms that are not needed.
  public func whole(of service: Service) -> Appointment? {
    guard phases.count == service.phases.count else { return nil }
    var whole: [AppointmentPhase] = []
    for (kept, wanted) in zip(phases, service.phases) {
      guard let start = kept.start, let professionals = kept.professionals else { return nil }
      if case .room = wanted.place, kept.room == nil { return nil }
      whole.append(
        AppointmentPhase(
          span: start..<start + wanted.length,
          professionals: professionals,
          room: kept.room,
          equipment: wanted.equipment.flatMap { need in
            Array(repeating: need.equipment, count: need.quantity)
          }
        )
      )
    }
    return Appointment(request: request, phases: whole)
  }
}
