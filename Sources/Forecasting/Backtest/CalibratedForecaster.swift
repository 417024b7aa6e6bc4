internal import Statistics

/// A method whose intervals are made as wide as its own past errors ask for.
///
/// Before each forecast the method is tested on the history, and its deviations
/// are scaled so that the share of past errors inside is right; the errors of all
/// groups count together, days further ahead apart from nearer ones. Split
/// conformal prediction (Lei et al. 2018,
/// https://doi.org/10.1080/01621459.2017.1307116), applied to a rolling origin.
public struct CalibratedForecaster: Forecaster {
  /// The method's name.
  public var name: String { method.name }
  private let method: any Forecaster
  private let level: Double
  private let origins: Int

  /// A method with calibrated intervals.
  ///
  /// - Parameters:
  ///   - method: makes the forecasts.
  ///   - level: of the intervals that shall be right, between 0 and 1.
  ///   - origins: how many of the last days are used as past origins, at most.
  public init(_ method: any Forecaster, level: Double = 0.9, origins: Int = 28) {
    self.method = method
    self.level = level
    self.origins = origins
  }

  /// The forecasts of the next days, by group and day.
  public func forecast(_ history: DemandPanel, horizon: Int) -> [[CountForecast?]] {
    let plain = method.forecast(history, horizon: horizon)
    let warmUp = max(14, history.days - origins)
    guard warmUp < history.days, let test = try? Backtest(warmUp: warmUp, horizon: horizon) else {
      return plain
    }
    let cases = test.run(method, on: history)
    let weeks = (0...((horizon - 1) / 7)).map { week in
      scale(cases.filter { ($0.ahead - 1) / 7 == week })
    }
    return plain.map { group in
      group.enumerated().map { step, forecast in
        forecast.map { CountForecast(mean: $0.mean, deviation: $0.deviation * weeks[step / 7]) }
      }
    }
  }

  /// By how much deviations must be multiplied; 1 with too few errors to tell.
  private func scale(_ cases: [Backtest.Case]) -> Double {
    let ratios = cases.compactMap { each -> Double? in
      each.forecast.deviation > 0 ? abs(each.error) / each.forecast.deviation : nil
    }.sorted()
    let rank = Int((Double(ratios.count + 1) * level).rounded(.up))
    guard ratios.count >= 20, rank <= ratios.count else { return 1 }
    let normal = NormalDistribution.quantile((1 + level) / 2)
    return min(5, max(0.2, ratios[rank - 1] / normal))
  }
}
