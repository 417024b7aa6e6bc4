/// Days or parts of days on which a professional does not work.
public struct Unavailability: Sendable, Equatable {
  /// Who is not available.
  public var professional: Identifier<Professional>
  /// On which days.
  public var days: DaySelector
  /// The part of the day; nil for the whole day.
  public var part: DayPart?

  /// Makes an unavailability.
  public init(
    professional: Identifier<Professional>,
    days: DaySelector,
    part: DayPart? = nil
  ) {
    self.professional = professional
    self.days = days
    self.part = part
  }
}
