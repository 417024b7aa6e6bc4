/// What a client comes for: one or more phases, in order.
public struct Service: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<Service>
  /// The name shown.
  public var name: String
  /// The phases in the order in which they happen; at least one.
  public var phases: [Phase]
  /// How many clients share one session, of one phase; 1 for a visit of one's
  /// own.
  public var seats: Int
  /// The most sessions that are held in the days planned, where clients share
  /// them.
  public var sessions: Int
  /// What a visit brings in, in the practice's unit; 0 for nothing.
  public var fee: Int64

  /// Makes a service.
  public init(
    id: Identifier<Service>,
    name: String,
    phases: [Phase],
    seats: Int = 1,
    sessions: Int = 1,
    fee: Int64 = 0
  ) {
    self.id = id
    self.name = name
    self.phases = phases
    self.seats = seats
    self.sessions = sessions
    self.fee = fee
  }

  /// Minutes from the start of the first phase to the end of the last, at most.
  public var longest: Int {
    phases.enumerated().reduce(0) { sum, phase in
      sum + phase.element.length + (phase.offset == 0 ? 0 : phase.element.gap.upperBound)
    }
  }

  /// Whether clients share sessions of it.
  public var isShared: Bool { seats > 1 }
}

/// A part of a visit with the same people, room and devices throughout.
public struct Phase: Sendable, Equatable {
  /// The name, as in `bloods`.
  public var name: String
  /// Minutes.
  public var length: Int
  /// Minutes between the end of the phase before and the start of this one,
  /// during which people and rooms are free; both included. Without meaning in
  /// the first phase.
  public var gap: ClosedRange<Int>
  /// Who is needed.
  public var staff: [StaffNeed]
  /// Where it takes place.
  public var place: PhasePlace
  /// Devices needed.
  public var equipment: [EquipmentNeed]
  /// Minutes that its people need before it. Of two neighbouring buffers, one
  /// after an appointment and one before the next, the larger counts.
  public var bufferBefore: Int
  /// Minutes that its people need after it.
  public var bufferAfter: Int

  /// Makes a phase that follows the one before at once.
  public init(
    name: String,
    length: Int,
    gap: ClosedRange<Int> = 0...0,
    staff: [StaffNeed] = [],
    place: PhasePlace = .nowhere,
    equipment: [EquipmentNeed] = [],
    bufferBefore: Int = 0,
    bufferAfter: Int = 0
  ) {
    self.name = name
    self.length = length
    self.gap = gap
    self.staff = staff
    self.place = place
    self.equipment = equipment
    self.bufferBefore = bufferBefore
    self.bufferAfter = bufferAfter
  }
}

/// Where a phase takes place.
public enum PhasePlace: Sendable, Equatable {
  /// Anywhere, as on the telephone: no room is used and nobody travels.
  case nowhere
  /// In one room.
  case room(RoomNeed)
  /// At the client's home.
  case home
}

/// What a phase asks of its room, which it has for itself.
public struct RoomNeed: Sendable, Equatable {
  /// What the room must offer, all of it.
  public var features: Set<String>
  /// The rooms or sites it may be in; empty for any.
  public var places: [Identifier<Place>]

  /// Makes a need; any room unless told.
  public init(features: Set<String> = [], places: [Identifier<Place>] = []) {
    self.features = features
    self.places = places
  }
}

/// Professionals of one sort that a phase needs.
public struct StaffNeed: Sendable, Hashable {
  /// Whether the person also took part in an earlier phase, by its position.
  public enum Person: Sendable, Hashable {
    /// Anybody.
    case any
    /// Who met the first need of that phase.
    case same(phase: Int)
    /// Nobody who met the first need of that phase.
    case different(phase: Int)
  }

  /// The roles of which one is exercised on duty; empty for any work, that
  /// without a role included.
  public var roles: [Identifier<Skill>]
  /// Skills that must be held besides, all of them.
  public var skills: [Identifier<Skill>]
  /// Tags of which one must be borne, as a grade; empty for any.
  public var tags: Set<String>
  /// How many, all different.
  public var count: Int
  /// Whether the person is tied to an earlier phase; for a count of 1.
  public var person: Person

  /// Makes a need of one person.
  public init(
    roles: [Identifier<Skill>] = [],
    skills: [Identifier<Skill>] = [],
    tags: Set<String> = [],
    count: Int = 1,
    person: Person = .any
  ) {
    self.roles = roles
    self.skills = skills
    self.tags = tags
    self.count = count
    self.person = person
  }
}

/// Devices of one kind that a phase needs.
public struct EquipmentNeed: Sendable, Equatable {
  /// The kind.
  public var equipment: Identifier<Equipment>
  /// How many.
  public var quantity: Int

  /// Makes a need; of one unless told.
  public init(_ equipment: Identifier<Equipment>, quantity: Int = 1) {
    self.equipment = equipment
    self.quantity = quantity
  }
}
