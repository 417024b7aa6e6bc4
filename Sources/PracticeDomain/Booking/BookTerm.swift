/// The terms that the cost of a book is made of.
public enum BookTerm: String, Sendable, CaseIterable {
  /// Requests without an appointment, by urgency.
  case unserved
  /// Fees lost with them.
  case revenue
  /// Booked appointments that are not held.
  case cancellations
  /// Booked appointments that are moved, or given to others.
  case moves
  /// Days past target dates and deadlines.
  case lateness
  /// Clients seen by somebody whom they do not prefer.
  case preference
  /// Clients seen by somebody who does not know them, and visits of a series
  /// with changing people, weekdays or times.
  case continuity
  /// Stretches of time too short to be of use.
  case splinters
  /// Minutes beyond the end of duties.
  case overtime
  /// Booked time that lies unevenly.
  case balance
  /// Professionals who have any appointment.
  case use

  /// The term in the manager's words.
  public var sentence: String {
    switch self {
    case .unserved: "Everyone who asks gets an appointment."
    case .revenue: "No fee is lost."
    case .cancellations: "What is booked is held."
    case .moves: "What is booked stays where it is."
    case .lateness: "Nobody waits beyond the target date."
    case .preference: "Clients see whom they prefer."
    case .continuity: "Clients see who knows them, and series keep their person, day and time."
    case .splinters: "No stretch of time is left that is too short to be of use."
    case .overtime: "Appointments end with the duty."
    case .balance: "Booked time lies evenly."
    case .use: "As few professionals as possible have appointments."
    }
  }
}
