public import PracticeDomain

/// What the desk may offer.
public struct BookingRules: Sendable, Equatable {
  /// The least time from asking to the visit, in minutes; 0 or more. Walk-ins need
  /// none.
  public var notice: Int
  /// The last day offered is so many days after the day of asking; 0 or more.
  public var ahead: Int
  /// Time kept for some requests. Work on matters is not bound by it, as it is not
  /// where a practice books.
  public var reserves: [Reserve]
  /// On which duties services may be booked; a service that none names may be on
  /// any.
  public var bookable: [BookableWork]

  /// Makes rules.
  public init(
    notice: Int = 60,
    ahead: Int = 42,
    reserves: [Reserve] = [],
    bookable: [BookableWork] = []
  ) {
    self.notice = notice
    self.ahead = ahead
    self.reserves = reserves
    self.bookable = bookable
  }

  /// The rules of a practice's own policy; the usual ones where it has none, and the
  /// usual days ahead where it sets no limit. How many bookings one client may
  /// have does not matter: each request is a client's of its own.
  public init(_ policy: BookingPolicy) {
    self.init()
    guard policy != BookingPolicy() else { return }
    notice = policy.notice
    ahead = policy.ahead ?? ahead
    reserves = policy.reserves
    bookable = policy.bookable
  }
}
