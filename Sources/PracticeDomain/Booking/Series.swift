/// Visits of one client that belong together, as a course of treatment.
public struct Series: Sendable, Equatable {
  /// The id in the files; its visits are `ID-1`, `ID-2` and so on.
  public var id: Identifier<Series>
  /// What each visit is like; its own id does not matter.
  public var visit: ClientRequest
  /// How many visits; at least 1.
  public var visits: Int
  /// Days from each visit to the next, both included.
  public var spacing: ClosedRange<Int>
  /// Whether there are all of them or none; otherwise those that cannot be held
  /// are named as exceptions.
  public var isWhole: Bool
  /// The price of each visit on another weekday than the one before; nil where
  /// it does not matter.
  public var weekdayPrice: Price?
  /// The price of each visit at another time of day than the one before.
  public var timePrice: Price?
  /// The price of each visit with another person in the first need of its first
  /// phase than the one before.
  public var personPrice: Price?

  /// Makes a series without preferences.
  public init(
    id: Identifier<Series>,
    visit: ClientRequest,
    visits: Int,
    spacing: ClosedRange<Int>,
    isWhole: Bool = false,
    weekdayPrice: Price? = nil,
    timePrice: Price? = nil,
    personPrice: Price? = nil
  ) {
    self.id = id
    self.visit = visit
    self.visits = visits
    self.spacing = spacing
    self.isWhole = isWhole
    self.weekdayPrice = weekdayPrice
    self.timePrice = timePrice
    self.personPrice = personPrice
  }
}
