/// A professional practice and what it wants of the days ahead: the input of
/// all planning.
///
/// A value; every id in it names something in it. The readers of practice
/// files and of public formats see to that, and ``faults()`` lists what is
/// wrong with a practice made in code.
public struct Practice: Sendable {
  /// The name shown.
  public var name: String
  /// Its clock.
  public var clock: PracticeClock
  /// The days to plan.
  public var horizon: Horizon
  /// The first day of its week.
  public var weekStart: Weekday
  /// The days that make up a weekend, in order.
  public var weekend: [Weekday]
  /// Public holidays, with their names.
  public var holidays: [CalendarDate: String]
  /// What costs are counted in.
  public var unit: CostUnit
  /// Buildings.
  public var sites: [Site]
  /// Rooms and stations.
  public var rooms: [Room]
  /// Devices.
  public var equipment: [Equipment]
  /// Qualifications.
  public var skills: [Skill]
  /// Spans of the working day, templates already expanded.
  public var shifts: [Shift]
  /// Which shifts one professional may work on the same day.
  public var combinations: [DutyCombination]
  /// Contracts.
  public var contracts: [Contract]
  /// Everyone who is rostered.
  public var professionals: [Professional]
  /// Time away.
  public var leave: [Leave]
  /// Times without availability.
  public var unavailability: [Unavailability]
  /// Wishes.
  public var requests: [StaffRequest]
  /// Work decided beforehand.
  public var fixed: [FixedAssignment]
  /// How many are wanted.
  public var cover: [CoverRequirement]
  /// The rules in force, each with its own id.
  public var rules: [any Rule]
  /// What is known of the time before.
  public var history: History
  /// What was published of the days planned; nil for nothing.
  public var published: PublishedRoster?
  /// What clients want, and what the practice offers them.
  public var demand: Demand

  /// Makes a practice; everything but name and horizon may be left out.
  public init(
    name: String,
    clock: PracticeClock = .universal,
    horizon: Horizon,
    weekStart: Weekday = .monday,
    weekend: [Weekday] = [.saturday, .sunday],
    holidays: [CalendarDate: String] = [:],
    unit: CostUnit = .points,
    sites: [Site] = [],
    rooms: [Room] = [],
    equipment: [Equipment] = [],
    skills: [Skill] = [],
    shifts: [Shift] = [],
    combinations: [DutyCombination] = [],
    contracts: [Contract] = [],
    professionals: [Professional] = [],
    leave: [Leave] = [],
    unavailability: [Unavailability] = [],
    requests: [StaffRequest] = [],
    fixed: [FixedAssignment] = [],
    cover: [CoverRequirement] = [],
    rules: [any Rule] = [],
    history: History = .unknown,
    published: PublishedRoster? = nil,
    demand: Demand = Demand()
  ) {
    self.name = name
    self.clock = clock
    self.horizon = horizon
    self.weekStart = weekStart
    self.weekend = weekend
    self.holidays = holidays
    self.unit = unit
    self.sites = sites
    self.rooms = rooms
    self.equipment = equipment
    self.skills = skills
    self.shifts = shifts
    self.combinations = combinations
    self.contracts = contracts
    self.professionals = professionals
    self.leave = leave
    self.unavailability = unavailability
    self.requests = requests
    self.fixed = fixed
    self.cover = cover
    self.rules = rules
    self.history = history
    self.published = published
    self.demand = demand
  }
}

/// What costs are counted in.
public enum CostUnit: Sendable, Equatable {
  /// Points without a currency.
  case points
  /// Minor units of a currency, as in pence for `GBP`.
  case money(currency: String)
}
