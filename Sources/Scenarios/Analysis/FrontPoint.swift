/// The best plan within a limit, as a point of a front.
///
/// Limits are hard rules of the case, so the proven bound of its cost bounds every
/// plan within the limit: no plan lies below the bounds of the points, and the
/// front runs between bounds and costs (the epsilon-constraint method, Haimes,
/// Lasdon and Wismer 1971).
public struct FrontPoint: Sendable {
  /// The limit: percent or minutes.
  public var limit: Int
  /// What planning within it came to.
  public var result: CaseResult
  /// Whether a point within a tighter limit costs no more.
  public var isDominated = false

  /// Makes a point.
  init(limit: Int, result: CaseResult) {
    self.limit = limit
    self.result = result
  }

  /// What the plan costs; nil where there is none within the limit.
  public var cost: Int64? { result.record.cost }

  /// The most that is proven of the least cost within the limit.
  ///
  /// A bound within a wider limit holds within a tighter one too.
  public internal(set) var bound: Int64?

  /// Points from the tightest limit to the widest, with dominated ones marked and
  /// bounds passed on.
  static func marked(_ points: [FrontPoint]) -> [FrontPoint] {
    var points = points
    var least: Int64?
    for index in points.indices {
      guard let cost = points[index].cost else { continue }
      points[index].isDominated = least.map { $0 <= cost } ?? false
      least = min(least ?? cost, cost)
    }
    var proven: Int64?
    for index in points.indices.reversed() {
      let own = points[index].result.record.bound
      proven = [proven, own].compactMap(\.self).max()
      points[index].bound = proven
    }
    return points
  }
}
