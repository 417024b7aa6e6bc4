import Forecasting

/// Every method against seasonal naive on real demand, by horizon.
struct ForecastCampaign {
  static let level = 0.9

  /// Reads what `analysis.demand` writes and prints a table.
  static func run(named name: String) throws {
    let panel = try readPanel()
    if panel.groups.count > 1 {
      try report("\(name), all together", panel.total, methods(groups: false))
      try report("\(name), by \(panel.groups.count) groups", panel, methods(groups: true))
    } else {
      try report(name, panel, methods(groups: false))
    }
  }

  static func methods(groups: Bool) -> [any Forecaster] {
    let parts: [any Forecaster] = [DampedSmoothing(), WeekdayRegression()]
    let both = CombinedForecaster(parts)
    guard groups else { return [SeasonalNaive()] + parts + [both] }
    let shared = SharedDemand(total: both)
    return [SeasonalNaive()] + parts
      + [shared, CombinedForecaster([WeekdayRegression(), shared], name: "regression + shared")]
  }

  private static func report(
    _ title: String,
    _ panel: DemandPanel,
    _ methods: [any Forecaster]
  ) throws {
    let test = try Backtest(warmUp: 21, horizon: 14)
    let naive = test.run(SeasonalNaive(), on: panel)
    let judged = Set(naive.map(Target.init))
    print("\n## \(title)\n")
    print(
      "| method | days ahead | forecasts | MAE | to naive | RMSE | to naive | bias | in 90 % interval | interval score |"
    )
    print("| --- | --- " + String(repeating: "| ---: ", count: 8) + "|")
    for method in methods {
      let cases = test.run(CalibratedForecaster(method, level: level), on: panel)
        .filter { judged.contains(Target($0)) }
      for (label, range) in [("1", 1...1), ("1-7", 1...7), ("8-14", 8...14)] {
        row(method.name, label, range, cases, naive)
      }
    }
  }

  /// What a forecast was for.
  private struct Target: Hashable {
    let group: Int
    let origin: Int
    let ahead: Int

    init(_ each: Backtest.Case) {
      group = each.group
      origin = each.origin
      ahead = each.ahead
    }
  }

  private static func row(
    _ name: String,
    _ label: String,
    _ range: ClosedRange<Int>,
    _ cases: [Backtest.Case],
    _ naive: [Backtest.Case]
  ) {
    let within = { (each: Backtest.Case) in range.contains(each.ahead) }
    guard let score = ForecastScore(cases.filter(within), level: level),
      let base = ForecastScore(naive.filter(within), level: level)
    else { return }
    let cells = [
      name, label, "\(score.cases)", text(score.absoluteError, 2),
      text(score.absoluteError / base.absoluteError, 3), text(score.squaredError, 2),
      text(score.squaredError / base.squaredError, 3), text(score.bias, 2),
      text(100 * score.coverage, 1), text(score.intervalScore, 1),
    ]
    print("| " + cells.joined(separator: " | ") + " |")
  }

  private static func readPanel() throws -> DemandPanel {
    let weekday = Int(readLine() ?? "") ?? -1
    var groups: [String] = []
    var counts: [[Int?]] = []
    while let line = readLine() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      groups.append(String(cells[0]))
      counts.append(cells.dropFirst().map { Int($0) })
    }
    return try DemandPanel(groups: groups, firstWeekday: weekday, counts: counts)
  }
}
