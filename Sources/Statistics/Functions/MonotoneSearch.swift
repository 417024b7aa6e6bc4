/// Searches of monotone functions.
public enum MonotoneSearch {
  /// The least integer of at least `start` where a condition holds that, once
  /// true, stays true.
  /// - Complexity: O(log n) calls, with n the distance from the start.
  public static func least(from start: Int, where holds: (Int) -> Bool) -> Int {
    if holds(start) { return start }
    var low = start
    var step = 1
    while !holds(low + step) {
      low += step
      step *= 2
    }
    var high = low + step
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// Where an increasing function passes a value between two points, by
  /// bisection to the last digit.
  public static func root(
    of value: Double,
    from low: Double,
    to high: Double,
    _ function: (Double) -> Double
  ) -> Double {
    var low = low
    var high = high
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { return middle }
      if function(middle) < value { low = middle } else { high = middle }
    }
  }
}
