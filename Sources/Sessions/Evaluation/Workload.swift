/// The distribution of the work that waits to be done, in steps.
struct Workload {
  /// The probability of each amount, from 0 on.
  private(set) var weights: [Double] = [1]

  /// Adds the work of one more client.
  /// - Complexity: O(the lengths' product).
  mutating func add(_ service: ServiceTime) {
    let count = weights.count + service.weights.count - 1
    let sum = [Double](unsafeUninitializedCapacity: count) { sum, filled in
      sum.initialize(repeating: 0)
      weights.withUnsafeBufferPointer { weights in
        service.weights.withUnsafeBufferPointer { Workload.convolve(weights, $0, into: sum) }
      }
      filled = count
    }
    weights = sum
    cut()
  }

  /// Adds the convolution of two distributions to a sum, four rows at a time so
  /// that the sum is read and written less often.
  private static func convolve(
    _ rows: UnsafeBufferPointer<Double>,
    _ row: UnsafeBufferPointer<Double>,
    into sum: UnsafeMutableBufferPointer<Double>
  ) {
    var first = 0
    while first + 4 <= rows.count, row.count >= 4 {
      let (a, b, c, d) = (rows[first], rows[first + 1], rows[first + 2], rows[first + 3])
      let last = row.count
      sum[first] += a * row[0]
      sum[first + 1] += a * row[1] + b * row[0]
      sum[first + 2] += a * row[2] + b * row[1] + c * row[0]
      for index in 3..<last {
        sum[first &+ index] +=
          a * row[index] + b * row[index &- 1] + c * row[index &- 2] + d * row[index &- 3]
      }
      sum[first + last] += b * row[last - 1] + c * row[last - 2] + d * row[last - 3]
      sum[first + last + 1] += c * row[last - 1] + d * row[last - 2]
      sum[first + last + 2] += d * row[last - 1]
      first += 4
    }
    for rest in first..<rows.count {
      for index in 0..<row.count { sum[rest &+ index] += rows[rest] * row[index] }
    }
  }

  /// Leaves out the most work, as far as it is all together less likely than
  /// rounding errors are large.
  private mutating func cut() {
    var tail = 0.0
    var count = weights.count
    while count > 1, tail + weights[count - 1] < 1e-15 {
      tail += weights[count - 1]
      count -= 1
    }
    weights.removeLast(weights.count - count)
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
