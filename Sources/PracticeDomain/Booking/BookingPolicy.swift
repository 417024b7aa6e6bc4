/// What clients may be offered: how soon and how far ahead, on which duties, and
/// what is kept for whom.
///
/// A book that the practice makes itself is not bound by it.
public struct BookingPolicy: Sendable, Equatable {
  /// Minutes from asking to the start of a visit, at least.
  public var notice: Int
  /// Days from today to the last day offered; nil for all that are planned.
  public var ahead: Int?
  /// The most bookings of one client that have not begun; nil for any number.
  public var openBookings: Int?
  /// On which duties services may be booked; a service that none names may be on
  /// any.
  public var bookable: [BookableWork]
  /// Time kept for some requests until it is released.
  public var reserves: [Reserve]
  /// For each day that a client has waited, what a time that becomes free is worth
  /// to them more.
  public var waitPrice: Int64
  /// For each offer that a client has refused, what it is worth to them less.
  public var refusalPrice: Int64

  /// Makes a policy; nothing is limited unless told.
  public init(
    notice: Int = 0,
    ahead: Int? = nil,
    openBookings: Int? = nil,
    bookable: [BookableWork] = [],
    reserves: [Reserve] = [],
    waitPrice: Int64 = 100,
    refusalPrice: Int64 = 500
  ) {
    self.notice = notice
    self.ahead = ahead
    self.openBookings = openBookings
    self.bookable = bookable
    self.reserves = reserves
    self.waitPrice = waitPrice
    self.refusalPrice = refusalPrice
  }

  /// Whether a service may be booked on an assignment's work.
  public func allows(
    _ service: Identifier<Service>,
    on assignment: Assignment,
    in practice: Practice
  ) -> Bool {
    let own = bookable.filter { $0.services.contains(service) }
    guard !own.isEmpty, let shift = practice.shift(assignment.shift) else { return true }
    return own.contains {
      $0.work.contains(
        shift: shift,
        role: assignment.role,
        place: assignment.place,
        in: practice
      )
    }
  }
}

/// Work on which some services may be booked.
public struct BookableWork: Sendable, Equatable {
  /// The services.
  public var services: [Identifier<Service>]
  /// The shifts, roles and places.
  public var work: ShiftSelector

  /// Makes an entry.
  public init(services: [Identifier<Service>], work: ShiftSelector) {
    self.services = services
    self.work = work
  }
}

/// Time of people that is kept for some requests, until it is released.
public struct Reserve: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<Reserve>
  /// Whose time.
  public var who: Scope
  /// On which days.
  public var days: DaySelector
  /// The part of each of these days.
  public var part: DayPart
  /// The urgency classes for which it is kept.
  public var urgencies: [Identifier<UrgencyClass>]
  /// The services for which it is kept.
  public var services: [Identifier<Service>]
  /// When others may have it; nil for never.
  public var release: Release?
  /// What each phase that starts in it costs in the ranking of times, whoever
  /// asks.
  public var price: Int64

  /// When time is released: so many days before the day that it lies on, at a
  /// local time.
  public struct Release: Sendable, Hashable {
    /// Days before; 0 for the day itself.
    public var days: Int
    /// The local time.
    public var at: TimeOfDay

    /// Makes a release.
    public init(days: Int, at: TimeOfDay = .midnight) {
      self.days = days
      self.at = at
    }
  }

  /// Makes a reserve; of everyone, on every day, for nobody unless told.
  public init(
    id: Identifier<Reserve>,
    who: Scope = .everyone,
    days: DaySelector = .everyDay,
    part: DayPart,
    urgencies: [Identifier<UrgencyClass>] = [],
    services: [Identifier<Service>] = [],
    release: Release? = nil,
    price: Int64 = 0
  ) {
    self.id = id
    self.who = who
    self.days = days
    self.part = part
    self.urgencies = urgencies
    self.services = services
    self.release = release
    self.price = price
  }

  /// Whether it is kept for requests of an urgency class or for a service.
  public func isKept(
    for urgency: Identifier<UrgencyClass>,
    _ service: Identifier<Service>
  ) -> Bool {
    urgencies.contains(urgency) || services.contains(service)
  }

  /// Whether others may have its time on a day by now.
  ///
  /// - Parameter now: minutes since 1970-01-01 00:00 UTC.
  public func isReleased(on date: CalendarDate, at now: Int, _ clock: PracticeClock) -> Bool {
    guard let release else { return false }
    return now >= clock.instant(on: date.adding(days: -release.days), minutes: release.at.minutes)
  }
}
