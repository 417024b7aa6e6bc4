public import PracticeDomain

/// What the desk may offer.
public struct BookingRules: Sendable, Equatable {
  /// The least time from asking to the visit, in minutes; 0 or more. Walk-ins need
  /// none.
  public var notice: Int
  /// The last day offered is so many days after the day of asking; 0 or more.
  public var ahead: Int
  /// Time kept for some requests.
  public var reserves: [ReservedCapacity]

  /// Makes rules.
  public init(notice: Int = 60, ahead: Int = 42, reserves: [ReservedCapacity] = []) {
    self.notice = notice
    self.ahead = ahead
    self.reserves = reserves
  }
}

/// Time of people that is kept for urgent requests until it is released.
public struct ReservedCapacity: Sendable, Equatable {
  /// Whose time; empty for everyone's.
  public var people: Set<Identifier<Professional>>
  /// On which days.
  public var days: DaySelector
  /// The part of each of these days.
  public var part: DayPart
  /// Which urgency classes may use it before it is released.
  public var urgencies: Set<Identifier<UrgencyClass>>
  /// How many hours before local midnight, at the beginning of its day, it is
  /// released to everyone; negative for later. Nil for never.
  public var releaseHours: Int?

  /// Makes a reserve.
  public init(
    people: Set<Identifier<Professional>> = [],
    days: DaySelector = .everyDay,
    part: DayPart,
    urgencies: Set<Identifier<UrgencyClass>>,
    releaseHours: Int?
  ) {
    self.people = people
    self.days = days
    self.part = part
    self.urgencies = urgencies
    self.releaseHours = releaseHours
  }
}
