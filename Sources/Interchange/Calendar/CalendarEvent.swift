/// One shift of one professional as an event of a calendar.
public struct CalendarEvent: Sendable, Equatable {
  /// Whether it takes place.
  public enum Status: String, Sendable {
    /// It takes place.
    case confirmed = "CONFIRMED"
    /// It was taken from the roster.
    case cancelled = "CANCELLED"
  }

  /// When it takes place.
  public enum Time: Sendable, Equatable {
    /// From an instant to another, as in `20260302T083000Z`.
    case instants(start: String, end: String)
    /// A whole day, for shifts without a start, as in `20260302`; the day after
    /// it comes last.
    case day(start: String, end: String)
  }

  /// What stays the same however the event changes.
  public var uid: String
  /// How often it was changed since it was first published.
  public var sequence: Int
  /// When this version of it was made, as in `20260220T120000Z`.
  public var stamp: String
  /// When it takes place.
  public var time: Time
  /// The line shown.
  public var summary: String
  /// Where; nil for nowhere in particular.
  public var location: String?
  /// More about it; nil for nothing.
  public var details: String?
  /// Whether it takes place.
  public var status: Status
  /// Whether the time is spent at work, and not free on call.
  public var isBusy: Bool

  /// Makes an event.
  public init(
    uid: String,
    sequence: Int = 0,
    stamp: String,
    time: Time,
    summary: String,
    location: String? = nil,
    details: String? = nil,
    status: Status = .confirmed,
    isBusy: Bool = true
  ) {
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.time = time
    self.summary = summary
    self.location = location
    self.details = details
    self.status = status
    self.isBusy = isBusy
  }

  /// Whether it says the same as another version of it.
  func saysTheSame(as other: CalendarEvent) -> Bool {
    var other = other
    other.sequence = sequence
    other.stamp = stamp
    return self == other
  }
}
