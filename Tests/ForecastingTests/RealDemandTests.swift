import Forecasting
import Foundation
import TestSupport
import Testing

/// Forecasts of demand that was real. The public data is read from where it lies.
@Suite(.enabled(if: RealDemand.isThere, "the public data is not there; see PRAXIS_DATA"))
struct RealDemandTests {
  @Test("appointments of a city are forecast better than by last week's")
  func city() throws {
    let panel = try RealDemand.panel("vitoria").total
    #expect(panel.counts[0].compactMap(\.self).reduce(0, +) == 110_527)
    try expectBetter(CombinedForecaster([DampedSmoothing(), WeekdayRegression()]), panel, below: 1)
  }

  @Test("consultations of one doctor are forecast better than by last week's")
  func doctor() throws {
    let panel = try RealDemand.panel("hangu")
    #expect(panel.counts[0].compactMap(\.self).reduce(0, +) == 6_637)
    try expectBetter(DampedSmoothing(), panel, below: 0.9, stride: 5)
  }

  private func expectBetter(
    _ method: some Forecaster,
    _ panel: DemandPanel,
    below bar: Double,
    stride: Int = 1
  ) throws {
    let test = try Backtest(warmUp: 21, horizon: 7, stride: stride)
    let naive = test.run(SeasonalNaive(), on: panel)
    let targets = Set(naive.map { [$0.origin, $0.ahead] })
    let cases = test.run(method, on: panel).filter { targets.contains([$0.origin, $0.ahead]) }
    #expect(cases.count == naive.count)
    let score = try #require(ForecastScore(cases, level: 0.9))
    let base = try #require(ForecastScore(naive, level: 0.9))
    #expect(score.absoluteError < bar * base.absoluteError)
    #expect(score.squaredError < bar * base.squaredError)
  }
}

/// Demand as `Benchmarks/analysis/demand.py` counts it.
enum RealDemand {
  static let isThere = PublicData.has("real") && OtherProgram.python(with: "zipfile") != nil

  static func panel(_ name: String) throws -> DemandPanel {
    let python = try #require(OtherProgram.python(with: "zipfile"))
    let tools = OtherProgram.package.appending(path: "Benchmarks").path
    let script =
      "import sys; sys.path.insert(0, '\(tools)'); sys.argv = ['demand', '\(name)']; "
      + "from analysis import demand; demand.main()"
    let lines = try OtherProgram.run(python, ["-X", "utf8", "-B", "-c", script]).output
      .split(whereSeparator: \.isNewline)
    let rows = lines.dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    return try DemandPanel(
      groups: rows.map { String($0[0]) },
      firstWeekday: try #require(lines.first.flatMap { Int($0) }),
      counts: rows.map { row in row.dropFirst().map { Int($0) } }
    )
  }
}
