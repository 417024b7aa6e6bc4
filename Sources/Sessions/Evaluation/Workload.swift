/// The distribution of the work that waits to be done, in steps.
struct Workload {
  /// The probability of each amount, from 0 on.
  private(set) var weights: [Double] = [1]

  /// Adds the work of one more client.
  /// - Complexity: O(the lengths' product).
  mutating func add(_ service: ServiceTime) {
    let count = weights.count
    let added = service.weights.count
    let sum = [Double](unsafeUninitializedCapacity: count + added - 1) { sum, filled in
      sum.initialize(repeating: 0)
      weights.withUnsafeBufferPointer { weights in
        service.weights.withUnsafeBufferPointer { service in
          for first in 0..<count {
            let weight = weights[first]
            if weight == 0 { continue }
            for second in 0..<added { sum[first &+ second] += weight * service[second] }
          }
        }
      }
      filled = count + added - 1
    }
    weights = sum
    cut()
  }

  /// Leaves out what is less likely than rounding errors are.
  private mutating func cut() {
    while weights.count > 1, let last = weights.last, last < 1e-20 { weights.removeLast() }
  }

  /// Lets time pass: work is done as long as there is any.
  mutating func pass(_ steps: Int) {
    guard steps > 0 else { return }
    let last = min(steps, weights.count - 1)
    var idle = 0.0
    for index in 0...last { idle += weights[index] }
    weights.removeFirst(last)
    weights[0] = idle
  }

  /// The mean.
  var mean: Double { excess(over: 0) }

  /// By how much the work is above a level on average.
  func excess(over level: Int) -> Double {
    var sum = 0.0
    for index in weights.indices.reversed() {
      guard index > level else { break }
      sum += Double(index - level) * weights[index]
    }
    return sum
  }

  /// The probability that the work is more than a level.
  func probability(over level: Int) -> Double {
    weights.dropFirst(max(0, level + 1)).reduce(0, +)
  }
}
