/// What one usual violation costs, adapted so that feasible and infeasible
/// rosters are both visited (strategic oscillation).
struct Pressure {
  private(set) var value: Int64 = 100
  private var initial = 100.0
  private var exact = 100.0
  private var feasible = 0
  private var infeasible = 0

  mutating func start(_ scale: PriceScale) {
    initial = max(4 * scale.middle, scale.great)
    restart()
  }

  mutating func restart() {
    set(initial)
    feasible = 0
    infeasible = 0
  }

  /// Looks at whether the present roster is feasible.
  @inline(__always)
  mutating func adapt(isFeasible: Bool, _ temperature: Double) {
    if isFeasible {
      feasible += 1
      infeasible = 0
      if feasible >= 10 {
        set(max(6 * temperature, initial * 0.01, exact * 0.95))
        feasible = 0
      }
    } else {
      infeasible += 1
      feasible = 0
      if infeasible >= 10 {
        set(min(exact * 1.05, 1e9))
        infeasible = 0
      }
    }
  }

  private mutating func set(_ pressure: Double) {
    exact = pressure
    value = max(1, Int64(pressure))
  }
}
