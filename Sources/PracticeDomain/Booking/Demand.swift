/// What clients want of a practice, and what it offers them.
public struct Demand: Sendable, Equatable {
  /// How the book is made and what its choices cost.
  public var settings: BookSettings
  /// What clients may be offered.
  public var policy: BookingPolicy
  /// What clients come for.
  public var services: [Service]
  /// Single visits.
  public var requests: [ClientRequest]
  /// Visits that belong together.
  public var series: [Series]
  /// Work to deadlines.
  public var matters: [Matter]
  /// How long it takes between sites and homes.
  public var travel: [TravelTime]
  /// Time kept for some services.
  public var reserved: [ReservedTime]
  /// What of an edited book is to be kept; no part of the practice on disk.
  public var kept: [KeptAppointment] = []

  /// Makes a demand; nothing is wanted unless told.
  public init(
    settings: BookSettings = BookSettings(),
    policy: BookingPolicy = BookingPolicy(),
    services: [Service] = [],
    requests: [ClientRequest] = [],
    series: [Series] = [],
    matters: [Matter] = [],
    travel: [TravelTime] = [],
    reserved: [ReservedTime] = []
  ) {
    self.settings = settings
    self.policy = policy
    self.services = services
    self.requests = requests
    self.series = series
    self.matters = matters
    self.travel = travel
    self.reserved = reserved
  }

  /// Whether anything is to be booked.
  public var isEmpty: Bool { requests.isEmpty && series.isEmpty && matters.isEmpty }
}
