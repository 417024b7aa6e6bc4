/// Finds the best times between appointments, none below zero.
///
/// A quasi-Newton method (Broyden, Fletcher, Goldfarb and Shanno) on the times
/// that are not held at zero; Bertsekas 1982 (https://doi.org/10.1137/0320018).
struct TimesDescent {
  private let function: RouteCost
  private(set) var times: [Double]
  private(set) var cost: Double
  private var gradient: [Double]
  /// The inverse of the second derivatives, as far as known.
  private var inverse: [Double] = []

  init(_ function: RouteCost, start: [Double]) {
    self.function = function
    times = start
    (cost, gradient) = function.costAndGradient(start)
    reset()
  }

  private mutating func reset() {
    let n = times.count
    inverse = Array(repeating: 0, count: n * n)
    // About a tenth of a mean duration for a slope of one price.
    let scale = 0.1 * (function.flow.means.reduce(0, +) / Double(n))
    for index in 0..<n { inverse[index * n + index] = scale }
  }

  /// Improves until the expected gain is below a share of the cost.
  mutating func run(tolerance: Double, most: Int = 200) {
    var isFresh = true
    for _ in 0..<most {
      let (direction, slope) = direction()
      guard slope < -tolerance * max(1, abs(cost)) else {
        if isFresh || slope >= 0 && gradientIsSmall(tolerance) { return }
        reset()
        isFresh = true
        continue
      }
      guard step(direction, slope) else {
        if isFresh { return }
        reset()
        isFresh = true
        continue
      }
      isFresh = false
    }
  }

  private func gradientIsSmall(_ tolerance: Double) -> Bool {
    times.indices.allSatisfy { isHeld($0) || abs(gradient[$0]) < tolerance * max(1, abs(cost)) }
  }

  private func isHeld(_ index: Int) -> Bool { times[index] <= 0 && gradient[index] >= 0 }

  /// The quasi-Newton direction on the free times, and the slope along it.
  private func direction() -> (direction: [Double], slope: Double) {
    let n = times.count
    let free = times.indices.filter { !isHeld($0) }
    var direction = Array(repeating: 0.0, count: n)
    var slope = 0.0
    for row in free {
      for column in free { direction[row] -= inverse[row * n + column] * gradient[column] }
      slope += direction[row] * gradient[row]
    }
    return (direction, slope)
  }

  /// Goes along a direction until the cost falls enough; false when it does not.
  private mutating func step(_ direction: [Double], _ slope: Double) -> Bool {
    var length = 1.0
    for _ in 0..<30 {
      let next = zip(times, direction).map { max(0, $0 + length * $1) }
      let (value, slopes) = function.costAndGradient(next)
      if value <= cost + 1e-4 * length * slope {
        learn(zip(next, times).map { $0 - $1 }, zip(slopes, gradient).map { $0 - $1 })
        (times, cost, gradient) = (next, value, slopes)
        return true
      }
      length *= 0.4
    }
    return false
  }

  /// Learns the curvature from a step and the change of the gradient.
  private mutating func learn(_ step: [Double], _ change: [Double]) {
    let n = step.count
    let product = dot(step, change)
    guard product > 1e-14 else { return }
    var image = Array(repeating: 0.0, count: n)
    for row in 0..<n {
      for column in 0..<n { image[row] += inverse[row * n + column] * change[column] }
    }
    let factor = (1 + dot(change, image) / product) / product
    for row in 0..<n {
      for column in 0..<n {
        inverse[row * n + column] +=
          factor * step[row] * step[column]
          - (step[row] * image[column] + image[row] * step[column]) / product
      }
    }
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
