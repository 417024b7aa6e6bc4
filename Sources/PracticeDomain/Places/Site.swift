/// A building or office where the practice works.
public struct Site: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<Place>
  /// The name shown.
  public var name: String
  /// When the site is open, by weekday; a day that is absent is closed, and an
  /// empty list says nothing about opening.
  public var opening: [OpeningHours]

  /// Makes a site.
  public init(id: Identifier<Place>, name: String, opening: [OpeningHours] = []) {
    self.id = id
    self.name = name
    self.opening = opening
  }
}

/// A span of the day during which a site is open.
public struct OpeningHours: Sendable, Equatable {
  /// The days it applies to.
  public var days: DaySelector
  /// When it opens.
  public var from: TimeOfDay
  /// When it closes; later than ``from``.
  public var until: TimeOfDay

  /// Makes opening hours.
  public init(days: DaySelector, from: TimeOfDay, until: TimeOfDay) {
    self.days = days
    self.from = from
    self.until = until
  }
}

/// Where an assignment takes place: a site, or a room or station within one.
///
/// Sites and rooms share one space of ids, so that an assignment can name
/// either.
public enum Place: Sendable {}
