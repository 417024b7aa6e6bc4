/// One professional on one shift on one day.
public struct Assignment: Sendable, Hashable {
  /// Who.
  public var professional: Identifier<Professional>
  /// The day on which the shift starts.
  public var date: CalendarDate
  /// The shift.
  public var shift: Identifier<Shift>
  /// The skill exercised; nil for a shift without roles.
  public var role: Identifier<Skill>?
  /// The place; nil for a shift without places.
  public var place: Identifier<Place>?
  /// Minutes after the start of the shift at which its break with a window is
  /// taken; nil for the first time that its window allows.
  public var breakOffset: Int?

  /// Makes an assignment.
  public init(
    professional: Identifier<Professional>,
    date: CalendarDate,
    shift: Identifier<Shift>,
    role: Identifier<Skill>? = nil,
    place: Identifier<Place>? = nil,
    breakOffset: Int? = nil
  ) {
    self.professional = professional
    self.date = date
    self.shift = shift
    self.role = role
    self.place = place
    self.breakOffset = breakOffset
  }
}
