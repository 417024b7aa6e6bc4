/// How the appointment book is made, and what its choices cost.
///
/// Appointments start and end on the grid, which begins at local midnight of
/// the first day planned. Whatever else has a length counts in whole steps of
/// it: bookable time is cut short to them, and buffers, cleaning, ways and
/// breaks are rounded up.
public struct BookSettings: Sendable, Equatable {
  /// Minutes between the times at which a phase may start: 1, 5, 10, 15 or 30.
  public var grid: Int
  /// Urgency classes; the first is that of requests which name none.
  public var urgencies: [UrgencyClass]
  /// The price of a booked appointment that is not held, on top of what any
  /// request costs.
  public var cancelPrice: Int64
  /// For each first need of people met by somebody whom the client does not
  /// prefer.
  public var preferencePrice: Int64
  /// For each first need of people met by somebody who does not know the client.
  public var continuityPrice: Int64
  /// Minutes: a stretch of bookable time shorter than this, between what is
  /// booked or the edge of a duty, is a splinter. 0 for none.
  public var splinter: Int
  /// For each splinter.
  public var splinterPrice: Int64
  /// Minutes beyond the end of a duty that an appointment may run.
  public var overtime: Int
  /// For each minute of each person beyond the end of a duty.
  public var overtimePrice: Int64
  /// For each started hour by which the booked time of the professionals of one
  /// role lies apart, as shares of their time on duty.
  public var balancePrice: Int64
  /// For each professional who has any appointment.
  public var usePrice: Int64

  /// The minutes that ``grid`` may be.
  public static let grids = [1, 5, 10, 15, 30]

  /// The sensible defaults.
  public init(
    grid: Int = 5,
    urgencies: [UrgencyClass] = UrgencyClass.usual,
    cancelPrice: Int64 = 50_000,
    preferencePrice: Int64 = 300,
    continuityPrice: Int64 = 500,
    splinter: Int = 15,
    splinterPrice: Int64 = 50,
    overtime: Int = 0,
    overtimePrice: Int64 = 50,
    balancePrice: Int64 = 0,
    usePrice: Int64 = 0
  ) {
    self.grid = grid
    self.urgencies = urgencies
    self.cancelPrice = cancelPrice
    self.preferencePrice = preferencePrice
    self.continuityPrice = continuityPrice
    self.splinter = splinter
    self.splinterPrice = splinterPrice
    self.overtime = overtime
    self.overtimePrice = overtimePrice
    self.balancePrice = balancePrice
    self.usePrice = usePrice
  }

  /// The whole steps of the grid that a length needs.
  public func steps(_ minutes: Int) -> Int { (minutes + grid - 1) / grid }

  /// The class of an id, or the first.
  public func urgency(_ id: Identifier<UrgencyClass>?) -> UrgencyClass {
    urgencies.first { $0.id == id } ?? urgencies.first ?? UrgencyClass.usual[0]
  }
}

/// How much a request matters.
public struct UrgencyClass: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<UrgencyClass>
  /// The price of a request that gets no appointment.
  public var unservedPrice: Int64
  /// The price of each day past the target date.
  public var latePrice: Int64

  /// Makes a class.
  public init(id: Identifier<UrgencyClass>, unservedPrice: Int64, latePrice: Int64) {
    self.id = id
    self.unservedPrice = unservedPrice
    self.latePrice = latePrice
  }

  /// Routine, soon and urgent.
  public static let usual = [
    UrgencyClass(id: "routine", unservedPrice: 5000, latePrice: 200),
    UrgencyClass(id: "soon", unservedPrice: 10_000, latePrice: 500),
    UrgencyClass(id: "urgent", unservedPrice: 20_000, latePrice: 2000),
  ]
}

/// How long it takes from one place to another.
public struct TravelTime: Sendable, Equatable {
  /// A site, or a zone of homes.
  public var from: String
  /// A site, or a zone of homes; the same zone for two homes in it.
  public var to: String
  /// Minutes, the same both ways.
  public var minutes: Int

  /// Makes a travel time.
  public init(from: String, to: String, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }
}

/// Time of a professional that is kept for some services.
public struct ReservedTime: Sendable, Equatable {
  /// Whose.
  public var professional: Identifier<Professional>
  /// On which days.
  public var days: DaySelector
  /// The part of each of these days.
  public var part: DayPart
  /// What may be booked then; empty for nothing. Work on matters is called
  /// `work`.
  public var services: [String]

  /// The word that stands for work on matters.
  public static let work = "work"

  /// Makes a reservation.
  public init(
    professional: Identifier<Professional>,
    days: DaySelector,
    part: DayPart,
    services: [String] = []
  ) {
    self.professional = professional
    self.days = days
    self.part = part
    self.services = services
  }
}
