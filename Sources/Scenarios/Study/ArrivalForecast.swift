import Forecasting
import Foundation
import PracticeDomain
import PracticeSimulation

/// Past counts of some services on days that follow each other.
struct PastDemand {
  let services: [Identifier<Service>]
  /// Nil without services.
  let panel: DemandPanel?
  /// The days of the week on which anything was ever asked for, Monday as 0.
  let weekdays: Set<Int>

  /// Days on which nothing was ever asked for, and holidays without requests, count
  /// as closed.
  init(
    _ entries: [DemandOutlook.Entry],
    _ services: [Identifier<Service>],
    from first: CalendarDate,
    to last: CalendarDate,
    _ holidays: [CalendarDate: String]
  ) {
    self.services = services
    let open = Set(entries.filter { $0.count > 0 }.map { $0.date.weekday.index })
    let busy = Set(entries.filter { $0.count > 0 }.map(\.date))
    weekdays = open
    let counts = services.map { service in
      let own = Dictionary(
        entries.filter { $0.service == service }.map { ($0.date, $0.count) },
        uniquingKeysWith: +
      )
      return (0...last.days(since: first)).map { day -> Int? in
        let date = first.adding(days: day)
        guard open.contains(date.weekday.index) else { return nil }
        if holidays[date] != nil, !busy.contains(date) { return nil }
        return own[date] ?? 0
      }
    }
    panel = try? DemandPanel(
      groups: services.map(\.text),
      firstWeekday: first.weekday.index,
      counts: counts
    )
  }
}

/// What a history lets expect of each day, and how sure that is.
///
/// How far the level may be off comes from forecasts made in the past, each told only
/// what was known then: what the errors of whole weeks vary by, beyond what the days
/// by themselves would, is fitted by a line in the weeks ahead. Its beginning is the
/// doubt about the level, never less than what so few counts leave; its slope is the
/// drift of a week. What all services have in common is told apart from what each has
/// of its own.
struct ArrivalForecast {
  /// The expected counts of each service and day simulated.
  private(set) var daily: [[Double]] = []
  private(set) var uncertainties: [DemandUncertainty] = []
  private(set) var common: DemandUncertainty?

  private static let method = CombinedForecaster([WeekdayRegression(), DampedSmoothing()])
  private let gap: Int

  /// Forecasts; nil without services.
  ///
  /// - Parameters:
  ///   - gap: days between the history and the first day simulated.
  ///   - days: how many days are forecast.
  init?(_ past: PastDemand, gap: Int, days: Int) {
    self.gap = gap
    guard let panel = past.panel, days > 0 else { return nil }
    let forecasts = Self.method.forecast(panel, horizon: gap + days)
    daily = forecasts.map { own in
      (gap..<gap + days).map { step in
        past.weekdays.contains(panel.weekday(panel.days + step)) ? own[step]?.mean ?? 0 : 0
      }
    }
    let all = Self.errors(panel.total)
    let single = daily.count == 1
    if !single { common = uncertainty("all", all, floor: Self.doubt(panel.total), daily: 0) }
    for (number, service) in past.services.enumerated() {
      let own = panel.only(number)
      let daily = Self.dailyVariance(forecasts[number].compactMap(\.self))
      var errors = Self.errors(own, daily: daily)
      if !single { for week in errors.indices where week < all.count { errors[week] -= all[week] } }
      let floor = Self.doubt(own)
      uncertainties.append(
        uncertainty(service.text, errors, floor: floor, daily: daily)
      )
    }
  }

  /// An uncertainty from the variances of weekly levels by week ahead.
  private func uncertainty(
    _ name: String,
    _ errors: [Double],
    floor: Double,
    daily: Double
  ) -> DemandUncertainty {
    let (start, slope) = Self.line(errors)
    let variance = max(floor, start) + slope * Double(gap) / 7
    return DemandUncertainty(
      name: name,
      level: min(0.25, variance).squareRoot(),
      drift: slope.squareRoot(),
      daily: log1p(min(1, daily)).squareRoot()
    )
  }

  /// By how much days vary beyond chance, as a squared coefficient of variation.
  private static func dailyVariance(_ forecasts: [CountForecast]) -> Double {
    let near = forecasts.prefix(7).filter { $0.mean > 0 }
    guard !near.isEmpty else { return 0 }
    let sum = near.reduce(0) { $0 + ($1.deviation * $1.deviation - $1.mean) / ($1.mean * $1.mean) }
    return max(0, sum / Double(near.count))
  }

  /// The squared relative error that the level has because counts are few: those of the
  /// last 90 days, which count most.
  private static func doubt(_ series: DemandPanel) -> Double {
    let counts = series.counts[0].suffix(90).reduce(0) { $0 + ($1 ?? 0) }
    return 1 / Double(max(4, counts))
  }

  /// For each week ahead the squared relative errors of the past, less what chance and
  /// single days account for; empty where the history is too short to tell.
  private static func errors(_ series: DemandPanel, daily: Double? = nil) -> [Double] {
    let warmUp = max(42, series.days / 2)
    let weeks = min(8, (series.days - warmUp) / 14)
    guard weeks >= 1 else { return [] }
    let origins = (series.days - warmUp) / 7
    guard
      let test = try? Backtest(
        warmUp: warmUp,
        horizon: weeks * 7,
        stride: 7 * max(1, origins / 12)
      )
    else { return [] }
    let cases = Dictionary(grouping: test.run(method, on: series)) { ($0.ahead - 1) / 7 }
    return (0..<weeks).map { week in excess(cases[week] ?? [], daily) }
  }

  private static func excess(_ cases: [Backtest.Case], _ daily: Double?) -> Double {
    var (sum, scale) = (0.0, 0.0)
    for (_, days) in Dictionary(grouping: cases, by: \.origin).sorted(by: { $0.key < $1.key }) {
      let mean = days.reduce(0) { $0 + $1.forecast.mean }
      let error = days.reduce(0) { $0 + $1.error }
      let chance = days.reduce(0) { sum, day in
        let own = day.forecast.mean
        guard let daily else { return sum + day.forecast.deviation * day.forecast.deviation }
        return sum + own + daily * own * own
      }
      sum += error * error - chance
      scale += mean * mean
    }
    return scale > 0 ? sum / scale : 0
  }

  /// The line through values at 0, 1, 2, neither of its parts below 0.
  private static func line(_ values: [Double]) -> (start: Double, slope: Double) {
    let count = Double(values.count)
    guard count > 0 else { return (0, 0) }
    let mean = values.reduce(0, +) / count
    let middle = (count - 1) / 2
    let spread = values.indices.reduce(0) { $0 + (Double($1) - middle) * (Double($1) - middle) }
    guard spread > 0 else { return (max(0, mean), 0) }
    let slope =
      values.enumerated().reduce(0) { $0 + (Double($1.offset) - middle) * $1.element } / spread
    let rise = min(0.02, max(0, slope))
    return (max(0, mean - rise * middle), rise)
  }
}
