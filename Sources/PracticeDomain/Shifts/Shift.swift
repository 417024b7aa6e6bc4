/// A named span of the working day.
public struct Shift: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<Shift>
  /// The name shown.
  public var name: String
  /// When it starts; nil where only its length matters.
  public var start: TimeOfDay?
  /// Wall-clock minutes from start to end; may run past midnight.
  public var length: Int
  /// Breaks taken within it.
  public var breaks: [ShiftBreak]
  /// The skills that may be exercised on it; empty when it has no role and
  /// anyone may work it.
  public var roles: [Identifier<Skill>]
  /// The places it may be worked at; empty when it has none.
  public var places: [Identifier<Place>]
  /// The days on which it may be worked.
  public var days: DaySelector
  /// Words that rules may select by, as in `night`.
  public var tags: Set<String>
  /// Whether it is spent on call instead of at work.
  public var onCall: Bool
  /// Minutes that count as paid time; nil for its length less unpaid breaks.
  public var paidLength: Int?

  /// Makes a shift.
  public init(
    id: Identifier<Shift>,
    name: String,
    start: TimeOfDay?,
    length: Int,
    breaks: [ShiftBreak] = [],
    roles: [Identifier<Skill>] = [],
    places: [Identifier<Place>] = [],
    days: DaySelector = .everyDay,
    tags: Set<String> = [],
    onCall: Bool = false,
    paidLength: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.start = start
    self.length = length
    self.breaks = breaks
    self.roles = roles
    self.places = places
    self.days = days
    self.tags = tags
    self.onCall = onCall
    self.paidLength = paidLength
  }

  /// The break that each assignment places; nil for none.
  public var placedBreak: ShiftBreak? { breaks.first { $0.window != nil } }

  /// Minutes of break that are not paid.
  public var unpaidBreakMinutes: Int {
    breaks.reduce(0) { $0 + ($1.isPaid ? 0 : $1.length) }
  }
}

/// A break within a shift.
public struct ShiftBreak: Sendable, Equatable {
  /// Minutes.
  public var length: Int
  /// Whether it counts as paid time.
  public var isPaid: Bool
  /// Minutes after the start of the shift at which it is taken; nil when it is
  /// placed in ``window``, or agreed on the day, and then it lowers no cover.
  public var offset: Int?
  /// Minutes after the start of the shift within which it is taken as a whole,
  /// at a time that each assignment chooses; nil for none.
  public var window: Range<Int>?

  /// Makes a break.
  public init(length: Int, isPaid: Bool, offset: Int? = nil, window: Range<Int>? = nil) {
    self.length = length
    self.isPaid = isPaid
    self.offset = offset
    self.window = window
  }

  /// Minutes between the times at which a break may be placed.
  public static let placementStep = 15

  /// The offsets from the start of the shift at which it may be placed: the
  /// beginning of its window, and every quarter of an hour from there on.
  public var placements: [Int] {
    guard let window, length >= 1 else { return [] }
    return Array(
      stride(
        from: window.lowerBound,
        through: window.upperBound - length,
        by: Self.placementStep
      )
    )
  }
}
