/// How far forecasts were off, and how honest their intervals were.
public struct ForecastScore: Hashable, Sendable {
  /// How many forecasts were judged.
  public let cases: Int
  /// The mean absolute error.
  public let absoluteError: Double
  /// The root of the mean squared error.
  public let squaredError: Double
  /// The mean error; above 0, too little was forecast.
  public let bias: Double
  /// The share of counts within the intervals.
  public let coverage: Double
  /// The mean width of the intervals, plus what falls outside times 2 / (1 -
  /// level): less is better (Gneiting & Raftery 2007,
  /// https://doi.org/10.1198/016214506000001437).
  public let intervalScore: Double

  /// The score of some forecasts.
  ///
  /// - Parameters:
  ///   - cases: what happened against what was said; at least one.
  ///   - level: of the intervals, between 0 and 1.
  public init?(_ cases: [Backtest.Case], level: Double) {
    guard !cases.isEmpty else { return nil }
    let count = Double(cases.count)
    var covered = 0.0
    var score = 0.0
    for each in cases {
      let interval = each.forecast.interval(level: level)
      if interval.contains(each.actual) { covered += 1 }
      let outside = max(0, interval.lowerBound - each.actual, each.actual - interval.upperBound)
      score += Double(interval.upperBound - interval.lowerBound)
      score += 2 / (1 - level) * Double(outside)
    }
    self.cases = cases.count
    absoluteError = cases.reduce(0) { $0 + abs($1.error) } / count
    squaredError = (cases.reduce(0) { $0 + $1.error * $1.error } / count).squareRoot()
    bias = cases.reduce(0) { $0 + $1.error } / count
    coverage = covered / count
    intervalScore = score / count
  }
}
