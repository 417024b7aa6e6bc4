import Forecasting
public import PracticeDomain

/// What a history of requests lets one expect of the days planned, and how far that
/// may be believed.
///
/// The forecast is a calibrated combination of weekday regression and damped
/// smoothing. It is tested on the history as it would have been made then, beside
/// "as last week" (seasonal naive); where it is no better, the outlook says so.
public struct DemandOutlook: Sendable, Equatable {
  /// So many requests for a service on a day.
  public struct Entry: Sendable, Equatable {
    /// The day on which it was asked for.
    public var date: CalendarDate
    /// The service.
    public var service: Identifier<Service>
    /// How many.
    public var count: Int
    /// When it was asked for; nil where nobody noted it.
    public var time: TimeOfDay?

    /// Makes an entry.
    public init(
      date: CalendarDate,
      service: Identifier<Service>,
      count: Int,
      time: TimeOfDay? = nil
    ) {
      self.date = date
      self.service = service
      self.count = count
      self.time = time
    }
  }

  /// The outlook of one service.
  public struct Row: Sendable, Equatable {
    /// The service.
    public var service: Identifier<Service>
    /// How many are expected in the days planned.
    public var expected: Double
    /// Between how many, nine times of ten.
    public var range: ClosedRange<Int>
    /// How many the practice's file has.
    public var stated: Int
  }

  /// How far off forecasts so many weeks ahead were in the past.
  public struct Test: Sendable, Equatable {
    /// The week ahead, from 1.
    public var week: Int
    /// The mean error of the forecast of a day, up or down.
    public var error: Double
    /// The mean error of "as last week".
    public var naiveError: Double
    /// The share of counts within the intervals that were to hold nine of ten.
    public var coverage: Double

    /// Whether the forecast was better than "as last week".
    public var isBetter: Bool { error < naiveError }
  }

  /// The rows, in the practice's order of services.
  public private(set) var rows: [Row] = []
  /// The tests, by week ahead.
  public private(set) var tests: [Test] = []
  /// How many days of history there are.
  public let days: Int

  /// The fewest days of history.
  public static let leastDays = 28
  /// The most days from the end of the history to the end of the days planned.
  public static let farthest = 120
  private static let level = 0.9

  /// Looks ahead; nil where the history is too short, or ends too long before the
  /// days planned.
  public init?(_ entries: [Entry], for practice: Practice) {
    guard let first = entries.map(\.date).min(), let last = entries.map(\.date).max() else {
      return nil
    }
    days = last.days(since: first) + 1
    let ahead = practice.horizon.end.days(since: last)
    guard days >= Self.leastDays, (1...Self.farthest).contains(ahead) else { return nil }
    let services = practice.demand.services.map(\.id).filter { id in
      entries.contains { $0.service == id }
    }
    guard let panel = Self.panel(entries, services, from: first, days: days) else { return nil }
    let method = CalibratedForecaster(
      CombinedForecaster([WeekdayRegression(), DampedSmoothing()]),
      level: Self.level
    )
    let forecasts = method.forecast(panel, horizon: ahead)
    let open = Self.openDays(entries)
    rows = zip(services, forecasts).map { service, days in
      let planned = days.enumerated().filter { step, _ in
        let date = last.adding(days: step + 1)
        return date >= practice.horizon.start && open.contains(date.weekday)
      }
      return Self.row(service, planned.map(\.element), practice)
    }
    tests = Self.tests(method, panel)
  }

  /// The counts by service and day; days of the week on which nothing was ever asked
  /// for count as closed.
  private static func panel(
    _ entries: [Entry],
    _ services: [Identifier<Service>],
    from first: CalendarDate,
    days: Int
  ) -> DemandPanel? {
    let open = openDays(entries)
    let counts = services.map { service in
      let own = Dictionary(
        entries.filter { $0.service == service }.map { ($0.date, $0.count) },
        uniquingKeysWith: +
      )
      return (0..<days).map { day -> Int? in
        let date = first.adding(days: day)
        return open.contains(date.weekday) ? own[date] ?? 0 : nil
      }
    }
    return try? DemandPanel(
      groups: services.map(\.text),
      firstWeekday: first.weekday.index,
      counts: counts
    )
  }

  /// The days of the week on which anything was ever asked for.
  private static func openDays(_ entries: [Entry]) -> Set<Weekday> {
    Set(entries.filter { $0.count > 0 }.map { $0.date.weekday })
  }

  private static func row(
    _ service: Identifier<Service>,
    _ days: some Sequence<CountForecast?>,
    _ practice: Practice
  ) -> Row {
    let known = days.compactMap(\.self)
    let mean = known.reduce(0) { $0 + $1.mean }
    let variance = known.reduce(0) { $0 + $1.deviation * $1.deviation }
    let sum = CountForecast(mean: mean, deviation: variance.squareRoot())
    return Row(
      service: service,
      expected: mean,
      range: sum.interval(level: level),
      stated: practice.demand.wanted.visits.count { $0.service.id == service }
    )
  }

  /// Forecasts made in the past, a week apart, each told only what was known then.
  private static func tests(_ method: any Forecaster, _ panel: DemandPanel) -> [Test] {
    let warmUp = max(21, panel.days - 56)
    guard let test = try? Backtest(warmUp: warmUp, horizon: 14, stride: 7) else { return [] }
    let (made, naive) = (test.run(method, on: panel), test.run(SeasonalNaive(), on: panel))
    return (1...2).compactMap { week in
      let ahead = (week * 7 - 6)...(week * 7)
      guard let score = ForecastScore(made.filter { ahead.contains($0.ahead) }, level: level),
        let plain = ForecastScore(naive.filter { ahead.contains($0.ahead) }, level: level)
      else { return nil }
      return Test(
        week: week,
        error: score.absoluteError,
        naiveError: plain.absoluteError,
        coverage: score.coverage
      )
    }
  }
}
