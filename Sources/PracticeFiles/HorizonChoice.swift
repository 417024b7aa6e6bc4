public import PracticeDomain

/// Which days to plan instead of those that a practice's file names.
public struct HorizonChoice: Sendable, Equatable {
  /// The first day; the file's unless given.
  public var from: CalendarDate?
  /// How many days; as many as in the file unless given.
  public var days: Int?

  /// Makes a choice; that of the file unless told.
  public init(from: CalendarDate? = nil, days: Int? = nil) {
    self.from = from
    self.days = days
  }

  /// The days of a horizon.
  public init(_ horizon: Horizon) { self.init(from: horizon.start, days: horizon.days) }

  /// What the file says.
  public static let asStated = HorizonChoice()

  /// The days chosen, where the file names others.
  func horizon(over stated: Horizon) -> Horizon {
    Horizon(start: from ?? stated.start, days: days ?? stated.days) ?? stated
  }
}
