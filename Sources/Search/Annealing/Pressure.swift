/// What one usual violation costs, adapted so that feasible and infeasible
/// rosters are both visited (strategic oscillation).
///
/// It rises while rosters are infeasible and falls while they are feasible.
/// Where even the highest does not help, it falls back to the lowest: prices so
/// high that nothing moves mend nothing.
struct Pressure {
  /// The least and the greatest pressure in temperatures.
  private static let floor = 20.0
  private static let ceiling = 40.0

  private(set) var value: Int64 = 100
  private var scale = 100.0
  private var exact = 100.0
  private var feasible = 0
  private var infeasible = 0

  mutating func start(_ prices: PriceScale) {
    scale = prices.middle
    restart()
  }

  mutating func restart() {
    set(scale)
    feasible = 0
    infeasible = 0
  }

  /// Looks at whether the present roster is feasible.
  @inline(__always)
  mutating func adapt(isFeasible: Bool, _ temperature: Double) {
    if isFeasible {
      feasible += 1
      infeasible = 0
      if feasible >= 8 {
        set(max(Self.floor * temperature, scale * 0.01, exact * 0.95))
        feasible = 0
      }
    } else {
      infeasible += 1
      feasible = 0
      if infeasible >= 8 { rise(temperature) }
    }
  }

  private mutating func rise(_ temperature: Double) {
    infeasible = 0
    let highest = max(Self.ceiling * temperature, 40 * scale)
    set(exact < highest ? exact * 1.05 : max(Self.floor * temperature, 5 * scale))
  }

  private mutating func set(_ pressure: Double) {
    exact = pressure
    value = max(1, Int64(pressure))
  }
}
