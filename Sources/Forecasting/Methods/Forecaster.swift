/// A way to forecast demand.
public protocol Forecaster: Sendable {
  /// What it is called in tables.
  var name: String { get }

  /// The forecasts of the next days, by group and day; nil where nothing can be said.
  ///
  /// - Parameters:
  ///   - history: what is known.
  ///   - horizon: how many days, at least 1.
  func forecast(_ history: DemandPanel, horizon: Int) -> [[CountForecast?]]
}

/// A way to forecast one group from its own history.
public protocol SeriesForecaster: Forecaster {
  /// The forecasts of the next days; nil where nothing can be said.
  ///
  /// - Parameters:
  ///   - series: a panel of one group.
  ///   - horizon: how many days, at least 1.
  func forecastSeries(_ series: DemandPanel, horizon: Int) -> [CountForecast?]
}

extension SeriesForecaster {
  /// The forecasts of each group by itself.
  public func forecast(_ history: DemandPanel, horizon: Int) -> [[CountForecast?]] {
    history.groups.indices.map { forecastSeries(history.only($0), horizon: horizon) }
  }
}
