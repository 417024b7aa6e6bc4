public import PracticeDomain
internal import Statistics

/// A part of the year in which more requests come, or fewer.
public struct DemandSeason: Sendable, Equatable {
  /// Months, January as 1; empty for any.
  public var months: Set<Int>
  /// Weeks of the year by ISO 8601, from 1 to 53; empty for any.
  public var weeks: Set<Int>
  /// Days; every day for any.
  public var days: DaySelector
  /// Services; empty for all requests.
  public var services: Set<Identifier<Service>>
  /// Classes of requests, by id; empty for all.
  public var classes: Set<String>
  /// What their number is multiplied by; at least 0.
  public var factor: Double

  /// Makes a season; of the whole year and all requests unless told.
  public init(
    months: Set<Int> = [],
    weeks: Set<Int> = [],
    days: DaySelector = .everyDay,
    services: Set<Identifier<Service>> = [],
    classes: Set<String> = [],
    factor: Double
  ) {
    self.months = months
    self.weeks = weeks
    self.days = days
    self.services = services
    self.classes = classes
    self.factor = factor
  }

  /// Whether a date is in it.
  public func contains(_ date: CalendarDate) -> Bool {
    (months.isEmpty || months.contains(date.components.month))
      && (weeks.isEmpty || weeks.contains(date.isoWeek)) && days.contains(date)
  }

  /// What the requests of a class are multiplied by on a date.
  func factor(of known: RequestDemand.RequestClass, on date: CalendarDate) -> Double {
    let isMeant = services.isEmpty || known.service.map(services.contains) ?? false
    let isNamed = classes.isEmpty || classes.contains(known.id)
    return isMeant && isNamed && contains(date) ? factor : 1
  }
}

extension CalendarDate {
  /// The week of the year by ISO 8601: the week that holds the year's first Thursday is
  /// the first.
  var isoWeek: Int {
    let thursday = adding(days: 3 - weekday.index)
    let first = CalendarDate(year: thursday.components.year, month: 1, day: 1) ?? thursday
    return thursday.days(since: first) / 7 + 1
  }
}

/// What becomes of public holidays.
public struct HolidayTerms: Sendable, Equatable {
  /// The dates.
  public var dates: Set<CalendarDate>
  /// Whether nobody is on duty, and nothing is booked.
  public var isClosed: Bool
  /// The share of a holiday's requests that come on the next day that is none; the
  /// others do not come.
  public var shifted: Double

  /// Makes terms; closed, with all requests shifted, unless told.
  public init(_ dates: Set<CalendarDate>, isClosed: Bool = true, shifted: Double = 1) {
    self.dates = dates
    self.isClosed = isClosed
    self.shifted = shifted
  }

  /// The numbers expected on following days, those of holidays moved.
  ///
  /// - Parameter isAsking: whether requests come on a day at all.
  func moved(
    _ expected: [Double],
    on date: (Int) -> CalendarDate,
    isAsking: (CalendarDate) -> Bool
  ) -> [Double] {
    var moved = expected
    var waiting = 0.0
    for day in moved.indices {
      if dates.contains(date(day)) {
        waiting += moved[day] * shifted
        moved[day] = 0
      } else if waiting > 0, isAsking(date(day)) {
        moved[day] += waiting
        waiting = 0
      }
    }
    return moved
  }

  func check() throws(InvalidParameter) {
    _ = try Parameter.probability(shifted, "the share of a holiday's requests that are shifted")
  }
}
