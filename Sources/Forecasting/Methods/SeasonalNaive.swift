/// Next Monday will be like last Monday: what every other method must beat.
public struct SeasonalNaive: SeriesForecaster {
  /// "seasonal naive".
  public let name = "seasonal naive"

  /// The method.
  public init() {}

  /// The forecasts of the next days.
  public func forecastSeries(_ series: DemandPanel, horizon: Int) -> [CountForecast?] {
    let counts = series.counts[0]
    let deviation = deviation(counts)
    return (0..<horizon).map { step in
      guard let last = latest(counts, like: series.days + step) else { return nil }
      let spread = max(deviation, Double(last).squareRoot())
      return CountForecast(mean: Double(last), deviation: spread)
    }
  }

  /// The latest count of the same weekday as a day.
  private func latest(_ counts: [Int?], like day: Int) -> Int? {
    var past = day - 7
    while past >= 0 {
      if past < counts.count, let count = counts[past] { return count }
      past -= 7
    }
    return nil
  }

  /// The root mean square of changes from week to week.
  private func deviation(_ counts: [Int?]) -> Double {
    var squares = 0.0
    var number = 0
    for day in counts.indices.dropFirst(7) {
      guard let count = counts[day], let before = latest(counts, like: day) else { continue }
      squares += Double((count - before) * (count - before))
      number += 1
    }
    return number > 0 ? (squares / Double(number)).squareRoot() : 0
  }
}
