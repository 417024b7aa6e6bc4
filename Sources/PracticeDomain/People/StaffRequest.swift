/// A wish of a professional: to work, or not to work, on a day or a shift.
public struct StaffRequest: Sendable, Equatable {
  /// Whether work is wished for or away.
  public enum Wish: String, Sendable, CaseIterable {
    case on
    case off
  }

  /// Who wishes.
  public var professional: Identifier<Professional>
  /// The day.
  public var date: CalendarDate
  /// To work or not to work.
  public var wish: Wish
  /// The shift; nil for any work.
  public var shift: Identifier<Shift>?
  /// The price of not granting it; nil for the rule's.
  public var price: Price?

  /// Makes a wish.
  public init(
    professional: Identifier<Professional>,
    date: CalendarDate,
    wish: Wish,
    shift: Identifier<Shift>? = nil,
    price: Price? = nil
  ) {
    self.professional = professional
    self.date = date
    self.wish = wish
    self.shift = shift
    self.price = price
  }
}

/// Work that was decided beforehand.
public struct FixedAssignment: Sendable, Equatable {
  /// Who.
  public var professional: Identifier<Professional>
  /// When.
  public var date: CalendarDate
  /// The shift; nil for a day that must stay free.
  public var shift: Identifier<Shift>?
  /// The role; nil for any.
  public var role: Identifier<Skill>?
  /// The place; nil for any.
  public var place: Identifier<Place>?

  /// Makes a fixed assignment.
  public init(
    professional: Identifier<Professional>,
    date: CalendarDate,
    shift: Identifier<Shift>?,
    role: Identifier<Skill>? = nil,
    place: Identifier<Place>? = nil
  ) {
    self.professional = professional
    self.date = date
    self.shift = shift
    self.role = role
    self.place = place
  }
}
