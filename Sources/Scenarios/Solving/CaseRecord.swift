import Planning
import PracticeDomain

/// What planning a case came to, as it is kept on disk: enough to check it and to
/// measure it again.
public struct CaseRecord: Sendable, Equatable, Codable {
  /// An assignment.
  public struct Duty: Sendable, Equatable, Codable {
    var professional: String
    var date: String
    var shift: String
    var role: String?
    var place: String?
    var breakOffset: Int?
  }

  /// A phase of an appointment.
  public struct Phase: Sendable, Equatable, Codable {
    var from: Int
    var until: Int
    var professionals: [[String]]
    var room: String?
    var equipment: [String]
  }

  /// An appointment.
  public struct Visit: Sendable, Equatable, Codable {
    var request: String
    var phases: [Phase]
  }

  /// The id of the case.
  public var id: String
  /// What is known of the answer: `optimal`, `feasible`, `infeasible`, `unknown`.
  public var status: String
  /// Why planning stopped.
  public var stopped: String
  /// What the plan costs; nil without one.
  public var cost: Int64?
  /// The proven lower bound of any plan's cost.
  public var bound: Int64?
  /// Why there is no plan, in words; empty where there is one.
  public var reasons: [String]
  /// The roster; nil without one.
  public var roster: [Duty]?
  /// The book; nil where none was made.
  public var book: [Visit]?
  /// The solver and its version.
  public var solver: String
  /// Seconds it took.
  public var seconds: Double
}

extension CaseRecord {
  /// The record of a roster made alone.
  init(_ id: String, _ outcome: PlanOutcome) {
    self.init(
      id: id,
      status: outcome.status.rawValue,
      stopped: outcome.stop.rawValue,
      cost: outcome.cost,
      bound: outcome.bound,
      reasons: outcome.conflict?.parts.map(\.text) ?? [],
      roster: outcome.roster?.assignments.map(Duty.init),
      book: nil,
      solver: outcome.solver,
      seconds: outcome.seconds
    )
  }

  /// The record of roster and book made together.
  init(_ id: String, _ outcome: PracticeOutcome) {
    let roster = outcome.roster
    let isWhole = roster.roster != nil && outcome.book?.book != nil
    self.init(
      id: id,
      status: outcome.status.rawValue,
      stopped: outcome.stop.rawValue,
      cost: isWhole ? outcome.cost : nil,
      bound: isWhole ? outcome.bound : nil,
      reasons: roster.roster == nil
        ? roster.conflict?.parts.map(\.text) ?? [] : isWhole ? [] : ["no book was found"],
      roster: isWhole ? roster.roster?.assignments.map(Duty.init) : nil,
      book: isWhole ? outcome.book?.book?.appointments.map(Visit.init) : nil,
      solver: roster.solver,
      seconds: outcome.seconds
    )
  }

  /// The roster for the days of a practice; nil where there is none, or a date is
  /// none.
  func roster(over horizon: Horizon) -> Roster? {
    guard let roster else { return nil }
    let assignments = roster.compactMap(\.assignment)
    return assignments.count == roster.count
      ? Roster(horizon: horizon, assignments: assignments) : nil
  }

  /// The book; nil where there is none.
  var appointments: AppointmentBook? {
    book.map { AppointmentBook(appointments: $0.map(\.appointment)) }
  }
}

extension CaseRecord.Duty {
  init(_ assignment: Assignment) {
    self.init(
      professional: assignment.professional.text,
      date: assignment.date.description,
      shift: assignment.shift.text,
      role: assignment.role?.text,
      place: assignment.place?.text,
      breakOffset: assignment.breakOffset
    )
  }

  var assignment: Assignment? {
    CalendarDate(date).map {
      Assignment(
        professional: Identifier(professional),
        date: $0,
        shift: Identifier(shift),
        role: role.map { Identifier($0) },
        place: place.map { Identifier($0) },
        breakOffset: breakOffset
      )
    }
  }
}

extension CaseRecord.Visit {
  init(_ appointment: Appointment) {
    self.init(
      request: appointment.request.text,
      phases: appointment.phases.map { phase in
        CaseRecord.Phase(
          from: phase.span.lowerBound,
          until: phase.span.upperBound,
          professionals: phase.professionals.map { $0.map(\.text) },
          room: phase.room?.text,
          equipment: phase.equipment.map(\.text)
        )
      }
    )
  }

  var appointment: Appointment {
    Appointment(
      request: Identifier(request),
      phases: phases.map { phase in
        AppointmentPhase(
          span: phase.from..<max(phase.from, phase.until),
          professionals: phase.professionals.map { $0.map { Identifier($0) } },
          room: phase.room.map { Identifier($0) },
          equipment: phase.equipment.map { Identifier($0) }
        )
      }
    )
  }
}
