/// The mean of several methods: seldom the best, hardly ever bad.
///
/// Bates & Granger 1969 (https://doi.org/10.1057/jors.1969.103).
public struct CombinedForecaster: Forecaster {
  /// "combination", unless named otherwise.
  public let name: String
  private let methods: [any Forecaster]

  /// The mean of methods.
  public init(_ methods: [any Forecaster], name: String = "combination") {
    self.methods = methods
    self.name = name
  }

  /// The forecasts of the next days, by group and day.
  public func forecast(_ history: DemandPanel, horizon: Int) -> [[CountForecast?]] {
    let forecasts = methods.map { $0.forecast(history, horizon: horizon) }
    return history.groups.indices.map { group in
      (0..<horizon).map { step in mean(forecasts.compactMap { $0[group][step] }) }
    }
  }

  private func mean(_ forecasts: [CountForecast]) -> CountForecast? {
    guard !forecasts.isEmpty else { return nil }
    let count = Double(forecasts.count)
    return CountForecast(
      mean: forecasts.reduce(0) { $0 + $1.mean } / count,
      deviation: forecasts.reduce(0) { $0 + $1.deviation } / count
    )
  }
}
