/// The lower convex hull of points on a line of amounts: the greatest convex
/// function that is nowhere above what amounts cost.
struct LowerHull: Sendable {
  /// A corner.
  struct Corner: Sendable {
    /// The amount.
    var amount: Int64
    /// What it costs.
    var cost: Int64
  }

  /// The corners, in order of their amounts.
  private(set) var corners: [Corner] = []

  /// Adds a point beyond all others.
  mutating func add(_ amount: Int, _ cost: Int64) {
    let fresh = Corner(amount: Int64(amount), cost: cost)
    while corners.count >= 2 {
      let (first, last) = (corners[corners.count - 2], corners[corners.count - 1])
      let rise = (last.cost - first.cost) * (fresh.amount - last.amount)
      if rise < (fresh.cost - last.cost) * (last.amount - first.amount) { break }
      corners.removeLast()
    }
    corners.append(fresh)
  }

  /// The least of cost times a scale less a value for each unit of the amount.
  func least(value: Int64, scale: Int64) -> Int64 {
    var least = Int64.max
    for corner in corners {
      least = min(least, corner.cost * scale - value * corner.amount)
    }
    return least
  }

  /// The amounts at which that is least, and all between them.
  func ideal(value: Int64, scale: Int64) -> ClosedRange<Int> {
    let least = least(value: value, scale: scale)
    let best = corners.filter { $0.cost * scale - value * $0.amount == least }
    return Int(best.first?.amount ?? 0)...Int(best.last?.amount ?? 0)
  }

  /// The slopes of the first and of the last edge, rounded outwards.
  func slopes(scale: Int64) -> ClosedRange<Int64> {
    guard corners.count >= 2 else { return 0...0 }
    func slope(_ index: Int) -> Double {
      let (from, to) = (corners[index], corners[index + 1])
      return Double((to.cost - from.cost) * scale) / Double(to.amount - from.amount)
    }
    let (first, last) = (slope(0).rounded(.down), slope(corners.count - 2).rounded(.up))
    return Int64(min(first, last))...Int64(max(first, last))
  }
}
