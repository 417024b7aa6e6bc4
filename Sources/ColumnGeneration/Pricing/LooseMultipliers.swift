/// What each unit of one person's loose windows costs, followed from one pricing to
/// the next by subgradients of the bound that they give (Polyak 1969,
/// https://doi.org/10.1016/0041-5553(69)90061-5).
struct LooseMultipliers: Sendable {
  /// The multipliers, in units of the duals' grid.
  private(set) var values: [Int64]
  /// Whether nothing is known yet.
  private(set) var isNew = true
  private var best: (values: [Int64], bound: Int64)?
  /// How far bounds were from the cheapest schedule last.
  private var gap: Int64 = 0
  private var factor = 1.0
  private var steps = 0

  init(_ windows: [LooseWindow]) { values = windows.map { _ in 0 } }

  /// Starts a pricing.
  mutating func begin() {
    best = nil
    factor = 1
    steps = 0
  }

  /// Takes the best multipliers of this pricing where others are not likely to
  /// give a much better bound.
  ///
  /// - Parameter gap: how far the best bound is from the cheapest schedule known.
  /// - Returns: whether these are the last.
  mutating func settle(known gap: Int64?) -> Bool {
    steps += 1
    guard let gap, let best else { return false }
    guard gap <= self.gap + self.gap / 2 || steps >= (isNew ? 40 : 5) else { return false }
    values = best.values
    isNew = false
    return true
  }

  /// Notes how far the bound of the best multipliers was from the truth.
  mutating func learn(gap: Int64) { self.gap = gap }

  /// The most that amounts bring, less what the windows themselves cost then.
  func offset(_ windows: [LooseWindow], scale: Int64) -> Int64 {
    zip(values, windows).reduce(0) { $0 - $1.1.whole.least(value: $1.0, scale: scale) }
  }

  /// Moves the multipliers towards what brings amounts to where they should be.
  mutating func follow(_ amounts: [Int], _ windows: [LooseWindow], _ bound: Int64, scale: Int64) {
    if bound > best?.bound ?? .min {
      best = (values, bound)
    } else {
      factor *= 0.6
      if let best, factor < 0.2 { (values, factor) = (best.values, 0.3) }
    }
    var slopes: [Double] = []
    for (index, window) in windows.enumerated() {
      let ideal = window.whole.ideal(value: values[index], scale: scale)
      let amount = amounts[index]
      slopes.append(
        amount > ideal.upperBound
          ? Double(amount - ideal.upperBound)
          : amount < ideal.lowerBound ? Double(amount - ideal.lowerBound) : 0
      )
    }
    let norm = slopes.reduce(0) { $0 + $1 * $1 }
    guard norm > 0 else { return }
    let target = Double((best?.bound ?? bound) - bound) + Double(max(gap, 100 * scale))
    let step = factor * target / norm
    for (index, window) in windows.enumerated() {
      let range = window.whole.slopes(scale: scale)
      let moved = values[index] + Int64((step * slopes[index]).rounded())
      values[index] = max(range.lowerBound, min(range.upperBound, moved))
    }
  }
}
