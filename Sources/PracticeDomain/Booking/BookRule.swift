/// What an appointment book may never break.
public enum BookRule: String, Sendable, CaseIterable {
  /// Appointments are for what was asked, each once, with all its phases.
  case appointments
  /// Phases follow each other within their gaps.
  case phases
  /// Clients come when they can.
  case windows
  /// Everyone who is needed is there, qualified and allowed.
  case people
  /// People are booked while they are on duty for it.
  case onDuty = "on-duty"
  /// Nobody is booked twice at once, buffers included.
  case professionalDoubleBooked = "professional-double-booked"
  /// There is time for every way.
  case travel
  /// A client is in one phase at a time.
  case clientDoubleBooked = "client-double-booked"
  /// Rooms offer what is asked, while they are open.
  case rooms
  /// No room is booked twice at once, cleaning included.
  case roomDoubleBooked = "room-double-booked"
  /// There are devices enough, cleaning included.
  case equipment
  /// Sessions hold as many as they have seats, and are not too many.
  case seats
  /// What is booked to stay stays.
  case booked
  /// What an edited book asks to be kept is kept.
  case kept
  /// Visits that belong together keep their order and distance.
  case series
  /// Breaks are kept free.
  case breaks

  /// The rule in the manager's words.
  public var sentence: String {
    switch self {
    case .appointments: "Appointments are for what was asked, each once, with all its phases."
    case .phases: "Phases follow each other within their gaps."
    case .windows: "Clients come when they can."
    case .people: "Everyone who is needed is there, qualified and allowed."
    case .onDuty: "People are booked while they are on duty for it."
    case .professionalDoubleBooked: "Nobody is booked twice at once, buffers included."
    case .travel: "There is time for every way."
    case .clientDoubleBooked: "A client is in one phase at a time."
    case .rooms: "Rooms offer what is asked, while they are open."
    case .roomDoubleBooked: "No room is booked twice at once, cleaning included."
    case .equipment: "There are devices enough, cleaning included."
    case .seats: "Sessions hold as many as they have seats, and are not too many."
    case .booked: "What is booked to stay stays."
    case .kept: "What an edited book asks to be kept is kept."
    case .series: "Visits that belong together keep their order and distance."
    case .breaks: "Breaks are kept free."
    }
  }
}
