internal import Statistics

/// Exponential smoothing of a level with a damped trend, times an effect of the
/// weekday.
///
/// Gardner & McKenzie 1985 (https://doi.org/10.1287/mnsc.31.10.1237), with the
/// Holt-Winters seasonal form. The smoothing parameters are those of a small grid
/// with the least squared errors one day ahead. Weekday effects begin at the
/// weekdays' means, drawn towards 1 where few days were seen.
public struct DampedSmoothing: SeriesForecaster {
  /// "damped smoothing".
  public let name = "damped smoothing"

  /// The method.
  public init() {}

  /// The forecasts of the next days.
  public func forecastSeries(_ series: DemandPanel, horizon: Int) -> [CountForecast?] {
    guard let start = SmoothingState(series) else { return Array(repeating: nil, count: horizon) }
    var best: (error: Double, state: SmoothingState)?
    for parameters in SmoothingParameters.grid {
      var state = start
      let error = state.smooth(series, parameters)
      if error < best?.error ?? .infinity { best = (error, state) }
    }
    guard let best else { return Array(repeating: nil, count: horizon) }
    return (0..<horizon).map { best.state.forecast(day: series.days + $0, steps: $0 + 1, series) }
  }
}

/// How fast level, trend and weekday effects follow what is seen.
struct SmoothingParameters {
  let level: Double
  let trend: Double
  let damping: Double
  let season: Double

  static let grid: [SmoothingParameters] = [0.02, 0.05, 0.1, 0.2, 0.35, 0.6].flatMap { level in
    [(0.0, 0.0), (0.1, 0.9)].flatMap { trend, damping in
      [0, 0.1].map {
        SmoothingParameters(level: level, trend: trend, damping: damping, season: $0)
      }
    }
  }
}

/// The state of the smoothing after some days.
struct SmoothingState {
  private var level: Double
  private var trend = 0.0
  private var effects: [Double]
  private var parameters = SmoothingParameters(level: 0, trend: 0, damping: 0, season: 0)
  private var dispersion = 1.0

  /// The state before the first day; nil without any count.
  init?(_ series: DemandPanel) {
    var weekdays = Array(repeating: Moments(), count: 7)
    for (day, count) in series.counts[0].enumerated() {
      if let count { weekdays[series.weekday(day)].add(Double(count)) }
    }
    let days = weekdays.reduce(0) { $0 + $1.count }
    guard days > 0 else { return nil }
    let sum = weekdays.reduce(0) { $0 + Double($1.count) * $1.mean }
    let mean = max(0.01, sum / Double(days))
    let doubt = SmoothingState.doubt(weekdays)
    level = mean
    effects = weekdays.map { weekday in
      let count = Double(weekday.count)
      return (count * weekday.mean / mean + doubt) / max(count + doubt, 1e-9)
    }
  }

  /// How many days at the common mean a weekday's own days are mixed with: the
  /// variance within weekdays, divided by that between their true means.
  private static func doubt(_ weekdays: [Moments]) -> Double {
    let seen = weekdays.filter { $0.count > 0 }
    let degrees = seen.reduce(0) { $0 + $1.count - 1 }
    let between = Moments(seen.map(\.mean)).variance
    guard degrees > 0, between > 0 else { return 1 }
    let within = seen.reduce(0) { $0 + $1.squares } / Double(degrees)
    let inverse = seen.reduce(0) { $0 + 1 / Double($1.count) } / Double(seen.count)
    let own = between - within * inverse
    return own > 0 ? min(5, max(0.01, within / own)) : 5
  }

  /// Goes through a history; returns the sum of squared errors one day ahead, in
  /// units of the mean.
  mutating func smooth(_ series: DemandPanel, _ parameters: SmoothingParameters) -> Double {
    self.parameters = parameters
    var (sum, pearson, days) = (0.0, 0.0, 0.0)
    for (day, count) in series.counts[0].enumerated() {
      guard let count else { continue }
      let weekday = series.weekday(day)
      let base = max(0.01, level + parameters.damping * trend)
      let expected = base * effects[weekday]
      let error = Double(count) - expected
      if day >= 7 {
        sum += error * error
        pearson += error * error / max(0.1, expected)
        days += 1
      }
      update(weekday, base, Double(count))
    }
    if days > 0 { dispersion = max(1, pearson / days) }
    return days > 0 ? sum / days : 0
  }

  private mutating func update(_ weekday: Int, _ base: Double, _ count: Double) {
    let error = count / max(0.01, effects[weekday]) - base
    let before = parameters.damping * trend
    level = max(0.01, base + parameters.level * error)
    trend = before + parameters.level * parameters.trend * error
    effects[weekday] += parameters.season * (count / level - effects[weekday])
    effects[weekday] = max(0.001, effects[weekday])
  }

  func forecast(day: Int, steps: Int, _ series: DemandPanel) -> CountForecast {
    let damping = parameters.damping
    let reach = (1...steps).reduce((sum: 0.0, power: 1.0)) { reach, _ in
      let power = reach.power * damping
      return (reach.sum + power, power)
    }.sum
    let mean = max(0, level + reach * trend) * effects[series.weekday(day)]
    let growth = 1 + Double(steps - 1) * parameters.level * parameters.level
    return CountForecast(mean: mean, deviation: (dispersion * mean * growth).squareRoot())
  }
}
