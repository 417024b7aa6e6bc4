/// What is known of the time before the horizon.
public struct History: Sendable, Equatable {
  /// The history of each professional; one who is absent has none.
  public var professionals: [Identifier<Professional>: ProfessionalHistory]

  /// Makes a history; nothing known unless told.
  public init(professionals: [Identifier<Professional>: ProfessionalHistory] = [:]) {
    self.professionals = professionals
  }

  /// Nothing is known.
  public static let unknown = History()

  /// The history of one professional; nil when nothing is known.
  public subscript(professional: Identifier<Professional>) -> ProfessionalHistory? {
    professionals[professional]
  }
}

/// What is known of one professional's time before the horizon.
///
/// The days may be known one by one (``knownFrom`` and ``assignments``), or
/// only in sum (``standing``); where both are given the days count, provided
/// that ``knownFrom`` lies before the horizon. Assignments before it, or
/// without it, are not looked at.
public struct ProfessionalHistory: Sendable, Equatable {
  /// The first day since which ``assignments`` is complete; a day from then to
  /// the horizon without an assignment was free. Nil when single days are not
  /// known.
  public var knownFrom: CalendarDate?
  /// Past assignments, before the horizon.
  public var assignments: [Assignment]
  /// Where the professional stood on the eve of the horizon, when single days
  /// are not known.
  public var standing: Standing?
  /// Amounts carried into the horizon by name, as in `shifts`, `weekends`,
  /// `minutes`.
  public var balances: [String: Int]

  /// Makes a history.
  public init(
    knownFrom: CalendarDate? = nil,
    assignments: [Assignment] = [],
    standing: Standing? = nil,
    balances: [String: Int] = [:]
  ) {
    self.knownFrom = knownFrom
    self.assignments = assignments
    self.standing = standing
    self.balances = balances
  }
}

/// Open stretches on the eve of the horizon.
public enum Standing: Sendable, Equatable {
  /// The last `days` days were free, and the day before them was not.
  case off(days: Int)
  /// The last `days` days were worked, the last `sameShiftDays` of them on
  /// `shift`; before each stretch stood a day of another kind.
  case working(days: Int, shift: Identifier<Shift>, sameShiftDays: Int)
}
