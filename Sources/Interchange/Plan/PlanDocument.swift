public import PracticeDomain

/// A whole plan as a document: `roster.json`.
public struct PlanDocument: Sendable, Equatable {
  /// The version of the document's form that is written.
  public static let schemaVersion = 1

  /// An assignment with its true times.
  public struct Entry: Sendable, Equatable {
    /// The assignment.
    public var assignment: Assignment
    /// When it starts, ISO 8601 with offset; nil for a shift without a start.
    public var start: String?
    /// When it ends.
    public var end: String?
    /// Its breaks.
    public var breaks: [Break]

    /// Makes an entry.
    public init(assignment: Assignment, start: String?, end: String?, breaks: [Break]) {
      self.assignment = assignment
      self.start = start
      self.end = end
      self.breaks = breaks
    }
  }

  /// A break of an assignment.
  public struct Break: Sendable, Equatable {
    /// When it starts; nil when it is agreed on the day.
    public var start: String?
    /// How long it is.
    public var minutes: Int
    /// Whether it is paid.
    public var isPaid: Bool

    /// Makes a break.
    public init(start: String?, minutes: Int, isPaid: Bool) {
      self.start = start
      self.minutes = minutes
      self.isPaid = isPaid
    }
  }

  /// The name of the practice.
  public var practice: String
  /// The days planned.
  public var horizon: Horizon
  /// Every assignment.
  public var entries: [Entry]
  /// How the plan came to be; nil for one made by hand.
  public var evidence: PlanEvidence?

  /// Makes a document of its parts.
  public init(practice: String, horizon: Horizon, entries: [Entry], evidence: PlanEvidence?) {
    self.practice = practice
    self.horizon = horizon
    self.entries = entries
    self.evidence = evidence
  }

  /// Makes the document of a roster, its times taken from the practice's
  /// shifts.
  public init(_ roster: Roster, in practice: Practice, evidence: PlanEvidence? = nil) {
    let times = PlanTimes(practice)
    self.practice = practice.name
    horizon = roster.horizon
    entries = roster.assignments.map(times.entry)
    self.evidence = evidence
  }

  /// The roster it holds.
  public var roster: Roster { Roster(horizon: horizon, assignments: entries.map(\.assignment)) }
}

/// Works out the times that a document says of assignments.
struct PlanTimes {
  private let practice: Practice
  private let shifts: [Identifier<Shift>: Shift]

  init(_ practice: Practice) {
    self.practice = practice
    shifts = Dictionary(
      practice.shifts.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// An assignment with its times; none for a shift that is not known.
  func entry(_ assignment: Assignment) -> PlanDocument.Entry {
    guard let shift = shifts[assignment.shift] else {
      return .init(assignment: assignment, start: nil, end: nil, breaks: [])
    }
    let span = practice.span(of: shift, on: assignment.date)
    let clock = practice.clock
    return .init(
      assignment: assignment,
      start: span.map { clock.timestamp($0.lowerBound) },
      end: span.map { clock.timestamp($0.upperBound) },
      breaks: shift.breaks.map { pause in
        let placed = pause.window.map { assignment.breakOffset ?? $0.lowerBound }
        let start = span.flatMap { span in (pause.offset ?? placed).map { span.lowerBound + $0 } }
        return .init(
          start: start.map(clock.timestamp),
          minutes: pause.length,
          isPaid: pause.isPaid
        )
      }
    )
  }
}
