/// How many professionals are wanted: on shifts, or during an interval of the
/// day.
///
/// On shifts, the count is of assignments to any of ``shifts`` with the role
/// and at the place, on call or not. During an interval, the interval is cut
/// into steps from its beginning (the last may be shorter; one that a clock
/// change swallows is left out); at each step the count is of assignments, with
/// the role and at the place, whose shift covers the whole of it, whether it
/// began that day or before, in the horizon or on a past day that is known by
/// itself. Shifts on call do not count, nor does one whose break of a given
/// time, paid or not, overlaps the step; nor one whose break with a window does,
/// at the time that its assignment chose, or else the first that the window
/// allows.
public struct CoverRequirement: Sendable, Equatable {
  /// What the count is about.
  public enum Subject: Sendable, Equatable {
    /// Assignments to these shifts; empty for any shift.
    case shifts([Identifier<Shift>])
    /// Presence during a part of the day, in steps of so many minutes.
    case interval(DayPart, step: Int)
  }

  /// The id in the files.
  public var id: String
  /// The days it applies to.
  public var days: DaySelector
  /// What is counted.
  public var subject: Subject
  /// The role; nil for any.
  public var role: Identifier<Skill>?
  /// The place; nil for any. A site includes its rooms.
  public var place: Identifier<Place>?
  /// The fewest; 0 for no minimum.
  public var minimum: Int
  /// The number preferred; nil when the minimum is enough.
  public var preferred: Int?
  /// The most; nil for no maximum.
  public var maximum: Int?
  /// The price of each one missing to the minimum (at each step); nil for the
  /// rule's.
  public var shortagePrice: Price?
  /// The price of each one missing between minimum and preferred; nil for the
  /// rule's.
  public var preferencePrice: Price?
  /// The price of each one above the maximum; nil for the rule's.
  public var excessPrice: Price?

  /// Makes a requirement.
  public init(
    id: String,
    days: DaySelector = .everyDay,
    subject: Subject,
    role: Identifier<Skill>? = nil,
    place: Identifier<Place>? = nil,
    minimum: Int,
    preferred: Int? = nil,
    maximum: Int? = nil,
    shortagePrice: Price? = nil,
    preferencePrice: Price? = nil,
    excessPrice: Price? = nil
  ) {
    self.id = id
    self.days = days
    self.subject = subject
    self.role = role
    self.place = place
    self.minimum = minimum
    self.preferred = preferred
    self.maximum = maximum
    self.shortagePrice = shortagePrice
    self.preferencePrice = preferencePrice
    self.excessPrice = excessPrice
  }
}
