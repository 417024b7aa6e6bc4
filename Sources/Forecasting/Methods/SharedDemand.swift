/// Forecasts groups as shares of their total, each group's weekdays drawn towards
/// what is common to all.
///
/// The total is forecast by another method. A group gets its share of it; what it
/// had more or less than its share on a weekday counts as far as chance cannot
/// explain it: a gamma prior of mean 1 whose strength is estimated from all
/// groups together (Clayton & Kaldor 1987, https://doi.org/10.2307/2532003).
public struct SharedDemand: Forecaster {
  /// "shared demand".
  public let name = "shared demand"
  private let total: any Forecaster

  /// The method.
  ///
  /// - Parameter total: forecasts all groups together.
  public init(total: any Forecaster) { self.total = total }

  /// The forecasts of the next days, by group and day.
  public func forecast(_ history: DemandPanel, horizon: Int) -> [[CountForecast?]] {
    let whole = total.forecast(history.total, horizon: horizon)[0]
    let shares = GroupShares(history)
    return history.groups.indices.map { group in
      whole.enumerated().map { step, forecast in
        guard let forecast else { return nil }
        let share = shares.share(group, weekday: history.weekday(history.days + step))
        return shares.forecast(forecast, share: share)
      }
    }
  }
}

/// What share of the total each group has on each weekday.
struct GroupShares {
  private let shares: [Double]
  private var seen: [[Double]]
  private var expected: [[Double]]
  private var strength = Double.infinity
  private var excess = 0.0

  init(_ panel: DemandPanel) {
    let totals = panel.total.counts[0]
    let sums = panel.counts.map { series in
      series.indices.reduce(0.5) { $0 + (totals[$1] == nil ? 0 : Double(series[$1] ?? 0)) }
    }
    let sum = sums.reduce(0, +)
    shares = sums.map { $0 / sum }
    seen = panel.groups.map { _ in Array(repeating: 0, count: 7) }
    expected = seen
    for (day, total) in totals.enumerated() {
      guard let total else { continue }
      for group in panel.groups.indices {
        seen[group][panel.weekday(day)] += Double(panel.counts[group][day] ?? 0)
        expected[group][panel.weekday(day)] += Double(total) * shares[group]
      }
    }
    strength = measuredStrength()
    excess = measuredExcess(panel, totals)
  }

  /// The share of a group on a weekday.
  func share(_ group: Int, weekday: Int) -> Double {
    guard strength.isFinite else { return shares[group] }
    let ratio = (strength + seen[group][weekday]) / (strength + expected[group][weekday])
    return shares[group] * ratio
  }

  /// A group's part of the total.
  func forecast(_ total: CountForecast, share: Double) -> CountForecast {
    let mean = total.mean * share
    let common = total.deviation * share
    return CountForecast(
      mean: mean,
      deviation: (mean + excess * mean * mean + common * common).squareRoot()
    )
  }

  /// How strongly ratios are drawn to 1: the larger, the less they differ by more
  /// than chance.
  private func measuredStrength() -> Double {
    var (above, below) = (0.0, 0.0)
    for (seen, expected) in zip(seen.joined(), expected.joined()) where expected > 0 {
      above += (seen - expected) * (seen - expected) / expected - 1
      below += expected
    }
    return above > 0 ? below / above : .infinity
  }

  private func measuredExcess(_ panel: DemandPanel, _ totals: [Int?]) -> Double {
    var (above, below) = (0.0, 0.0)
    for (day, total) in totals.enumerated() {
      guard let total else { continue }
      for group in panel.groups.indices {
        let mean = Double(total) * share(group, weekday: panel.weekday(day))
        let error = Double(panel.counts[group][day] ?? 0) - mean
        guard mean > 0 else { continue }
        above += error * error / mean - 1
        below += mean
      }
    }
    return below > 0 ? max(0, above / below) : 0
  }
}
