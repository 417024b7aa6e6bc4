/// A time away from work that was granted, or sickness.
public struct Leave: Sendable, Equatable {
  /// Who is away.
  public var professional: Identifier<Professional>
  /// The first day.
  public var from: CalendarDate
  /// The last day; not before ``from``.
  public var until: CalendarDate
  /// The part of each day; nil for whole days.
  public var part: DayPart?
  /// Why; confidential, shown to the manager only.
  public var reason: String?
  /// Paid minutes credited for each day; nil for the contract's share on
  /// Monday to Friday: weekly minutes by weekly days, and half of it for a part
  /// of the day.
  public var creditPerDay: Int?

  /// Makes a leave.
  public init(
    professional: Identifier<Professional>,
    from: CalendarDate,
    until: CalendarDate,
    part: DayPart? = nil,
    reason: String? = nil,
    creditPerDay: Int? = nil
  ) {
    self.professional = professional
    self.from = from
    self.until = until
    self.part = part
    self.reason = reason
    self.creditPerDay = creditPerDay
  }

  /// Whether the date is one of the days of this leave.
  public func contains(_ date: CalendarDate) -> Bool { from <= date && date <= until }
}

/// A part of a day, half-open.
public struct DayPart: Sendable, Hashable {
  /// Its beginning.
  public var from: TimeOfDay
  /// Its end; later than ``from``.
  public var until: TimeOfDay

  /// Makes a part of a day.
  public init(from: TimeOfDay, until: TimeOfDay) {
    self.from = from
    self.until = until
  }
}
