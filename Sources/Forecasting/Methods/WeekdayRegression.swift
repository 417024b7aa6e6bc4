internal import Glibc
internal import Statistics

/// Negative binomial regression of counts on the weekday, a slow trend, special
/// days, and, with more than a year of history, the season.
///
/// The logarithm of the mean is linear in the effects; each effect is drawn
/// towards zero by a normal prior, so that a weekday seen twice is believed less
/// than one seen fifty times. Hilbe 2011, Negative Binomial Regression
/// (https://doi.org/10.1017/CBO9780511973420), by iteratively reweighted least
/// squares. Older days count less.
public struct WeekdayRegression: SeriesForecaster {
  /// "weekday regression".
  public let name = "weekday regression"
  /// After how many days an observation counts half.
  public let halfLife: Double

  /// The method.
  ///
  /// - Parameter halfLife: after how many days an observation counts half, above 0.
  public init(halfLife: Double = 90) { self.halfLife = max(1, halfLife) }

  /// The forecasts of the next days.
  public func forecastSeries(_ series: DemandPanel, horizon: Int) -> [CountForecast?] {
    let design = RegressionDesign(series)
    var fit = RegressionFit(effects: design.effects)
    guard fit.run(series, design, halfLife: halfLife) else {
      return Array(repeating: nil, count: horizon)
    }
    return (0..<horizon).map { step in
      let day = series.days + step
      guard design.knows(weekday: series.weekday(day)) else { return nil }
      let mean = fit.mean(design.row(day))
      return CountForecast(mean: mean, deviation: (mean + fit.excess * mean * mean).squareRoot())
    }
  }
}

/// What a day's mean depends on.
struct RegressionDesign {
  /// One effect: its prior standard deviation on the logarithmic scale.
  let priors: [Double]
  private let days: Int
  private let firstWeekday: Int
  private let weekdays: Set<Int>
  private let specialNames: [String]
  private let specialDays: [Int: String]
  private let harmonics: Int

  init(_ series: DemandPanel) {
    days = series.days
    firstWeekday = series.firstWeekday
    specialDays = series.specialDays
    weekdays = Set(
      series.counts[0].indices.filter { series.counts[0][$0] != nil }.map(series.weekday)
    )
    let past = series.specialDays.filter { $0.key < series.days }
    specialNames = Set(past.values).sorted()
    harmonics = series.days >= 400 ? 2 : 0
    priors =
      [10] + Array(repeating: 0.5, count: 7) + [0.05]
      + Array(repeating: 0.5, count: specialNames.count)
      + Array(repeating: 0.3, count: 2 * harmonics)
  }

  var effects: Int { priors.count }

  /// Whether a weekday was ever open.
  func knows(weekday: Int) -> Bool { weekdays.contains(weekday) }

  /// The values of a day, past or future.
  func row(_ day: Int) -> [Double] {
    var row = Array(repeating: 0.0, count: effects)
    row[0] = 1
    row[1 + (firstWeekday + day) % 7] = 1
    // In weeks, with the last known day at zero; the future flattens out.
    let ahead = Double(day - days + 1)
    row[8] = ahead <= 0 ? ahead / 7 : 2 * (1 - exp(-ahead / 14))
    if let name = specialDays[day], let index = specialNames.firstIndex(of: name) {
      row[9 + index] = 1
    }
    for wave in 0..<harmonics {
      let angle = 2 * Double.pi * Double(wave + 1) * Double(day) / 365.25
      row[9 + specialNames.count + 2 * wave] = sin(angle)
      row[10 + specialNames.count + 2 * wave] = cos(angle)
    }
    return row
  }
}

/// The effects, as far as they are known.
struct RegressionFit {
  private var effects: [Double]
  /// How much more the counts vary than Poisson counts: variance = mean + excess
  /// * mean^2.
  private(set) var excess = 0.0

  init(effects: Int) { self.effects = Array(repeating: 0, count: effects) }

  func mean(_ row: [Double]) -> Double {
    exp(min(30, zip(row, effects).reduce(0) { $0 + $1.0 * $1.1 }))
  }

  /// Fits the effects; false without any count above zero.
  mutating func run(_ series: DemandPanel, _ design: RegressionDesign, halfLife: Double) -> Bool {
    var days: [(row: [Double], count: Double, weight: Double)] = []
    for (day, count) in series.counts[0].enumerated() {
      guard let count else { continue }
      days.append((design.row(day), Double(count), exp2(-Double(series.days - day) / halfLife)))
    }
    let total = days.reduce(0) { $0 + $1.count * $1.weight }
    let weights = days.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return false }
    effects[0] = log(total / weights)
    for _ in 0..<4 {
      for _ in 0..<25 { if !step(days, design) { break } }
      excess = measuredExcess(days)
    }
    return true
  }

  /// One step of the reweighted least squares; whether the effects still changed.
  private mutating func step(
    _ days: [(row: [Double], count: Double, weight: Double)],
    _ design: RegressionDesign
  ) -> Bool {
    let n = effects.count
    var matrix = [Double](repeating: 0, count: n * n)
    var vector = [Double](repeating: 0, count: n)
    for effect in 0..<n {
      let precision = 1 / (design.priors[effect] * design.priors[effect])
      matrix[effect * n + effect] = precision
      vector[effect] = -precision * effects[effect]
    }
    for day in days {
      let mean = mean(day.row)
      let weight = day.weight * mean / (1 + excess * mean)
      let residual = day.weight * (day.count - mean) / (1 + excess * mean)
      for a in 0..<n where day.row[a] != 0 {
        vector[a] += day.row[a] * residual
        for b in 0...a { matrix[a * n + b] += weight * day.row[a] * day.row[b] }
      }
    }
    guard let change = Cholesky.solve(matrix, vector) else { return false }
    let largest = change.map(abs).max() ?? 0
    let scale = min(1, 2 / max(largest, 1e-9))
    for effect in 0..<n { effects[effect] += scale * change[effect] }
    return largest > 1e-9
  }

  private func measuredExcess(_ days: [(row: [Double], count: Double, weight: Double)]) -> Double {
    var (above, below) = (0.0, 0.0)
    for day in days {
      let mean = mean(day.row)
      above += day.weight * ((day.count - mean) * (day.count - mean) - mean)
      below += day.weight * mean * mean
    }
    // Effects that were fitted make residuals too small.
    let freedom = Double(max(1, days.count - min(8, days.count - 1))) / Double(max(1, days.count))
    return below > 0 ? max(0, above / below / freedom) : 0
  }
}
