/// What one usual violation costs while searching.
///
/// It is low, so that good rosters can be reached through infeasible ones,
/// rises slowly while none but infeasible ones are visited and falls slowly
/// once they are feasible (strategic oscillation). It never falls below some
/// temperatures, or violations would be as likely as not.
struct Pressure {
  /// The least pressure, the least where feasible rosters are wanted at once,
  /// and the greatest, in great prices.
  private static let usual = 0.3
  private static let strict = 3.0
  private static let highest = 40.0
  /// The least pressure in temperatures.
  private static let floor = 15.0
  /// How much it rises and falls at a time.
  private static let rise = 1.05
  private static let fall = 0.95

  private(set) var value: Int64 = 100
  private var great = 100.0
  private var lowest = 30.0
  private var exact = 100.0
  private var feasible = 0
  private var infeasible = 0

  mutating func start(_ prices: PriceScale) {
    great = prices.great
    restart()
  }

  /// Starts anew.
  mutating func restart() {
    lowest = Self.usual * great
    set(lowest)
    feasible = 0
    infeasible = 0
  }

  /// Says whether feasible rosters are wanted at once.
  @inline(__always)
  mutating func want(strictness isStrict: Bool) {
    let wanted = (isStrict ? Self.strict : Self.usual) * great
    guard wanted != lowest else { return }
    lowest = wanted
    if exact < lowest { set(lowest) }
  }

  /// Looks at whether the present roster is feasible, once a batch of moves.
  ///
  /// - Parameter cells: how many cells the roster has; greater rosters take
  ///   longer to follow a change.
  @inline(__always)
  mutating func adapt(isFeasible: Bool, _ temperature: Double, cells: Int) {
    let patience = 8 + cells / 64
    if isFeasible {
      feasible += 1
      if feasible >= patience { change(Self.fall, temperature) }
    } else {
      infeasible += 1
      if infeasible >= patience { change(Self.rise, temperature) }
    }
  }

  private mutating func change(_ factor: Double, _ temperature: Double) {
    feasible = 0
    infeasible = 0
    let least = max(lowest, Self.floor * temperature)
    let most = max(Self.highest * great, 2 * least)
    set(min(most, max(least, exact * factor)))
  }

  private mutating func set(_ pressure: Double) {
    exact = pressure
    value = max(1, Int64(pressure))
  }
}
