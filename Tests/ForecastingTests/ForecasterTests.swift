import Forecasting
import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct ForecasterTests {
  static let methods: [any Forecaster] = [
    SeasonalNaive(), DampedSmoothing(), WeekdayRegression(),
    CombinedForecaster([DampedSmoothing(), WeekdayRegression()]),
    SharedDemand(total: WeekdayRegression()),
    CalibratedForecaster(WeekdayRegression()),
  ]

  /// Mondays to Fridays with a pattern, closed at weekends.
  static func panel(
    days: Int,
    groups: Int = 1,
    seed: UInt64,
    growth: Double = 0
  ) throws -> DemandPanel {
    var random = SeededGenerator(seed: seed)
    let pattern = [1.3, 1.1, 0.9, 1.0, 0.7]
    let counts = try (0..<groups).map { group in
      try (0..<days).map { day -> Int? in
        guard day % 7 < 5 else { return nil }
        let mean = Double(10 + 30 * group) * pattern[day % 7] * exp(growth * Double(day))
        return try PoissonDistribution(mean: mean).quantile(.random(in: 0..<1, using: &random))
      }
    }
    return try DemandPanel(
      groups: (0..<groups).map { "group \($0)" },
      firstWeekday: 0,
      counts: counts
    )
  }

  @Test("every method finds a weekday pattern, and keeps silent on days never open")
  func pattern() throws {
    let panel = try Self.panel(days: 84, groups: 2, seed: 4)
    for method in Self.methods {
      let forecasts = method.forecast(panel, horizon: 14)
      #expect(forecasts.count == 2)
      for (group, days) in forecasts.enumerated() {
        let scale = Double(10 + 30 * group)
        for (step, expected) in [1.3, 1.1, 0.9, 1.0, 0.7].enumerated() {
          let forecast = try #require(days[7 + step], "\(method.name)")
          let tolerance = 4 * (expected * scale).squareRoot()
          #expect(abs(forecast.mean - expected * scale) < tolerance, "\(method.name)")
          #expect(forecast.interval(level: 0.9).contains(Int(expected * scale)))
        }
      }
    }
    let closed = WeekdayRegression().forecast(panel, horizon: 7)[0]
    #expect(closed[5] == nil)
    #expect(SeasonalNaive().forecast(panel, horizon: 7)[0][6] == nil)
  }

  @Test("seasonal naive repeats the last same weekday that was open")
  func naive() throws {
    let panel = try DemandPanel([3, 5, nil, 8, 2, 1, 9, nil, 6], firstWeekday: 2)
    let means = SeasonalNaive().forecast(panel, horizon: 9)[0].map { $0?.mean }
    #expect(means == [nil, 8, 2, 1, 9, 3, 6, nil, 8])
  }

  @Test("growth is followed, special days are learnt")
  func effects() throws {
    let growing = try Self.panel(days: 70, groups: 1, seed: 9, growth: 0.012)
    let forecast = try #require(WeekdayRegression().forecast(growing, horizon: 1)[0][0])
    #expect(forecast.mean > 1.3 * 10 * exp(0.012 * 55), "The level of two weeks ago is passed.")
    var counts = Array(repeating: Optional(40), count: 70)
    for day in [10, 31, 52] { counts[day] = 100 }
    let special = try DemandPanel(
      counts,
      firstWeekday: 0,
      specialDays: [10: "flu day", 31: "flu day", 52: "flu day", 72: "flu day"]
    )
    let days = WeekdayRegression().forecast(special, horizon: 4)[0].compactMap { $0?.mean }
    #expect(days.count == 4)
    #expect(abs(days[2] - 100) < 12)
    #expect(abs(days[1] - 40) < 4)
  }

  @Test("with more than a year, the season of the year is found")
  func season() throws {
    var random = SeededGenerator(seed: 2)
    let counts = try (0..<730).map { day -> Int? in
      let mean = 50 * exp(0.4 * sin(2 * Double.pi * Double(day) / 365.25))
      return try PoissonDistribution(mean: mean).quantile(.random(in: 0..<1, using: &random))
    }
    let known = try DemandPanel(Array(counts.prefix(640)), firstWeekday: 0)
    let forecast = try #require(
      WeekdayRegression(halfLife: 400).forecast(known, horizon: 60)[0][59]
    )
    let truth = 50 * exp(0.4 * sin(2 * Double.pi * 699 / 365.25))
    #expect(abs(forecast.mean - truth) < 0.25 * truth)
  }

  @Test("intervals hold as often as they say, and no method beats the truth by much")
  func coverage() throws {
    let panel = try Self.panel(days: 140, groups: 3, seed: 21)
    let test = try Backtest(warmUp: 70, horizon: 7, stride: 7)
    let naive = try #require(ForecastScore(test.run(SeasonalNaive(), on: panel), level: 0.9))
    for method in [Self.methods[2], Self.methods[3], Self.methods[4], Self.methods[5]] {
      let score = try #require(ForecastScore(test.run(method, on: panel), level: 0.9))
      #expect(score.cases == 150)
      #expect(score.absoluteError < naive.absoluteError, "\(method.name)")
      #expect((0.8...0.99).contains(score.coverage), "\(method.name) \(score.coverage)")
    }
  }

  @Test("a backtest tells a method nothing of what comes")
  func honest() throws {
    struct Spy: SeriesForecaster {
      let name = "spy"
      func forecastSeries(_ series: DemandPanel, horizon: Int) -> [CountForecast?] {
        (0..<horizon).map { _ in CountForecast(mean: Double(series.days), deviation: 1) }
      }
    }
    let panel = try DemandPanel((0..<20).map { $0 }, firstWeekday: 0)
    let cases = try Backtest(warmUp: 10, horizon: 3, stride: 4).run(Spy(), on: panel)
    #expect(cases.map(\.origin) == [10, 10, 10, 14, 14, 14, 18, 18])
    #expect(cases.allSatisfy { Int($0.forecast.mean) == $0.origin })
    #expect(cases.allSatisfy { $0.actual == $0.origin + $0.ahead - 1 })
  }

  @Test("empty and odd histories give no nonsense")
  func odd() throws {
    let panels = [
      try DemandPanel([], firstWeekday: 0), try DemandPanel([nil, nil], firstWeekday: 6),
      try DemandPanel([0, 0, 0, 0, 0, 0, 0, 0, 0], firstWeekday: 3),
      try DemandPanel([7], firstWeekday: 0),
      try DemandPanel(Array(repeating: 1_000_000, count: 30) + [0], firstWeekday: 0),
    ]
    for method in Self.methods {
      for panel in panels {
        for forecast in method.forecast(panel, horizon: 9)[0] {
          guard let forecast else { continue }
          #expect(forecast.mean.isFinite && forecast.mean >= 0, "\(method.name)")
          #expect(forecast.deviation.isFinite, "\(method.name)")
          #expect(forecast.interval(level: 0.9).lowerBound >= 0)
        }
      }
    }
    #expect(throws: InvalidParameter.self) { try DemandPanel([1, -2], firstWeekday: 0) }
    #expect(throws: InvalidParameter.self) { try DemandPanel([1], firstWeekday: 7) }
    #expect(throws: InvalidParameter.self) {
      try DemandPanel(groups: ["a", "b"], firstWeekday: 0, counts: [[1], [1, 2]])
    }
    #expect(throws: InvalidParameter.self) { try Backtest(warmUp: 0, horizon: 1) }
  }
}
