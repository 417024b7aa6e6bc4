/// A client who wants a service.
public struct ClientRequest: Sendable, Equatable {
  /// The id in the files.
  public var id: Identifier<ClientRequest>
  /// The client, who is in one phase at a time.
  public var client: Identifier<Client>
  /// What for.
  public var service: Identifier<Service>
  /// When the client can come: each phase starts on a day that is planned and
  /// lies within the windows together; empty for any time. What is booked
  /// already may stay outside them.
  public var windows: [BookingWindow]
  /// The urgency class; nil for the first one.
  public var urgency: Identifier<UrgencyClass>?
  /// The last day on which it is not late; nil for any.
  public var target: CalendarDate?
  /// Who may meet the first need of people of each phase; empty for anyone.
  public var required: [Identifier<Professional>]
  /// Whom the client would like; anyone else who meets the first need of people
  /// of a phase costs the price of a preference. Empty for no matter whom.
  public var preferred: [Identifier<Professional>]
  /// Who knows the client; anyone else who meets the first need of people of a
  /// phase costs the price of continuity. Empty for nobody.
  public var usual: [Identifier<Professional>]
  /// Professionals who take no part.
  public var apart: [Identifier<Professional>]
  /// What every room must offer besides, as in `step-free`.
  public var features: Set<String>
  /// Tags of which whoever meets the first need of people of a phase bears one,
  /// as in `speaks-welsh`; empty for any.
  public var staffTags: Set<String>
  /// The zone of the client's home, for visits there.
  public var home: String?
  /// What it brings in; nil for the service's fee.
  public var fee: Int64?
  /// How likely the client is not to come, in percent.
  public var noShow: Int
  /// Where it is booked already; nil when it is not.
  public var booked: Booking?
  /// The day since which the client waits; nil where that is not known.
  public var asked: CalendarDate?
  /// How many offers the client has refused.
  public var refusals: Int

  /// An appointment that was promised to the client.
  public struct Booking: Sendable, Equatable {
    /// When it starts.
    public var date: CalendarDate
    /// The local time.
    public var time: TimeOfDay
    /// With whom; empty for anyone.
    public var professionals: [Identifier<Professional>]
    /// In which room; nil for any.
    public var room: Identifier<Place>?
    /// The price of moving it to another time, and of each person and each room
    /// that is not of these; `hard` when it stays as it is.
    public var move: Price
    /// The last day to which it may be moved; nil for any.
    public var moveUntil: CalendarDate?

    /// Makes a booking that stays where it is.
    public init(
      date: CalendarDate,
      time: TimeOfDay,
      professionals: [Identifier<Professional>] = [],
      room: Identifier<Place>? = nil,
      move: Price = .hard,
      moveUntil: CalendarDate? = nil
    ) {
      self.date = date
      self.time = time
      self.professionals = professionals
      self.room = room
      self.move = move
      self.moveUntil = moveUntil
    }
  }

  /// Makes a request; at any time and with anyone unless told.
  public init(
    id: Identifier<ClientRequest>,
    client: Identifier<Client>,
    service: Identifier<Service>,
    windows: [BookingWindow] = [],
    urgency: Identifier<UrgencyClass>? = nil,
    target: CalendarDate? = nil,
    required: [Identifier<Professional>] = [],
    preferred: [Identifier<Professional>] = [],
    usual: [Identifier<Professional>] = [],
    apart: [Identifier<Professional>] = [],
    features: Set<String> = [],
    staffTags: Set<String> = [],
    home: String? = nil,
    fee: Int64? = nil,
    noShow: Int = 0,
    booked: Booking? = nil,
    asked: CalendarDate? = nil,
    refusals: Int = 0
  ) {
    self.id = id
    self.client = client
    self.service = service
    self.windows = windows
    self.urgency = urgency
    self.target = target
    self.required = required
    self.preferred = preferred
    self.usual = usual
    self.apart = apart
    self.features = features
    self.staffTags = staffTags
    self.home = home
    self.fee = fee
    self.noShow = noShow
    self.booked = booked
    self.asked = asked
    self.refusals = refusals
  }
}

/// Whom a practice serves; only ids are kept.
public enum Client: Sendable {}

/// Days, or a part of them, within which a visit may take place.
public struct BookingWindow: Sendable, Hashable {
  /// The days.
  public var days: DaySelector
  /// The part of each day; nil for the whole day, midnight to midnight.
  public var part: DayPart?

  /// Makes a window.
  public init(days: DaySelector, part: DayPart? = nil) {
    self.days = days
    self.part = part
  }
}
