/// What colleagues were told last of days that are planned again.
public struct PublishedRoster: Sendable, Equatable {
  /// The first day it covers.
  public var from: CalendarDate
  /// The last day it covers; not before ``from``.
  public var until: CalendarDate
  /// Every assignment of those days; a day of someone without one was free.
  public var assignments: [Assignment]

  /// Makes a published roster.
  public init(from: CalendarDate, until: CalendarDate, assignments: [Assignment]) {
    self.from = from
    self.until = until
    self.assignments = assignments
  }

  /// Whether it covers a date.
  public func covers(_ date: CalendarDate) -> Bool { from <= date && date <= until }
}
