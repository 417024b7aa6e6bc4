public import Statistics

/// How well a method would have forecast a history, told only what was known at
/// each day (rolling origin; Tashman 2000,
/// https://doi.org/10.1016/S0169-2070(00)00065-0).
public struct Backtest: Sendable {
  /// What happened against what was said.
  public struct Case: Hashable, Sendable {
    /// The group.
    public let group: Int
    /// The last known day.
    public let origin: Int
    /// How many days ahead, from 1.
    public let ahead: Int
    /// What was said.
    public let forecast: CountForecast
    /// What happened.
    public let actual: Int

    /// By how much more happened than was expected.
    public var error: Double { Double(actual) - forecast.mean }
  }

  /// The first origin: how many days are known at least.
  public let warmUp: Int
  /// How many days ahead are forecast.
  public let horizon: Int
  /// Forecasts are made on every so many days.
  public let stride: Int

  /// A backtest.
  ///
  /// - Parameters:
  ///   - warmUp: how many days are known at least, from 1.
  ///   - horizon: how many days ahead are forecast, from 1.
  ///   - stride: forecasts are made on every so many days.
  public init(warmUp: Int, horizon: Int, stride: Int = 1) throws(InvalidParameter) {
    self.warmUp = try Parameter.count(warmUp, "the warm-up of a backtest", in: 1...1_000_000)
    self.horizon = try Parameter.count(horizon, "the horizon of a backtest", in: 1...1_000)
    self.stride = try Parameter.count(stride, "the stride of a backtest", in: 1...1_000_000)
  }

  /// Every forecast whose day is known and open.
  public func run(_ method: any Forecaster, on panel: DemandPanel) -> [Case] {
    var cases: [Case] = []
    for origin in Swift.stride(from: warmUp, to: panel.days, by: stride) {
      let forecasts = method.forecast(panel.prefix(origin), horizon: horizon)
      for group in panel.groups.indices {
        for ahead in 1...horizon where origin + ahead - 1 < panel.days {
          guard let forecast = forecasts[group][ahead - 1],
            let actual = panel.counts[group][origin + ahead - 1]
          else { continue }
          cases.append(
            Case(group: group, origin: origin, ahead: ahead, forecast: forecast, actual: actual)
          )
        }
      }
    }
    return cases
  }
}
