internal import Glibc

/// The phases of all durations of a route, one block after the other, and how
/// probability flows through them as time passes.
///
/// The flow is computed by uniformisation (Jensen 1953): a Poisson number of
/// small steps, each exact.
struct PhaseFlow {
  /// Where the phases of each block begin; one entry more than blocks.
  let starts: [Int]
  /// What is left of its own block from the beginning of each phase, on average.
  let remaining: [Double]
  /// The mean of each block.
  let means: [Double]
  private let rates: [Double]
  private let onward: [Double]
  private let initial: [Double]
  /// The fastest phase of each block.
  private let fastest: [Double]
  /// Only the last phases of a block may end it, from this one on.
  private let exits: [Int]
  /// Only the first phases of a block may begin it, up to before this one.
  private let entries: [Int]

  init(_ durations: [PhaseType]) {
    var starts = [0]
    for duration in durations { starts.append(starts[starts.count - 1] + duration.rates.count) }
    self.starts = starts
    remaining = durations.flatMap(\.remaining)
    means = durations.map(\.mean)
    rates = durations.flatMap(\.rates)
    onward = durations.flatMap(\.onward)
    initial = durations.flatMap(\.initial)
    fastest = durations.map { $0.rates.max() ?? 0 }
    exits = durations.enumerated().map { block, duration in
      starts[block] + (duration.onward.firstIndex { $0 < 1 } ?? 0)
    }
    entries = durations.enumerated().map { block, duration in
      starts[block] + (duration.initial.lastIndex { $0 > 0 } ?? 0) + 1
    }
  }

  /// The share of beginning in each phase of a block, laid at its place.
  func begin(_ block: Int, _ share: Double, in phases: inout [Double]) {
    for phase in starts[block]..<starts[block + 1] { phases[phase] += share * initial[phase] }
  }

  /// A block's beginning, weighed with a value of each phase.
  func beginning(_ block: Int, _ values: [Double]) -> Double {
    (starts[block]..<entries[block]).reduce(0) { $0 + initial[$1] * values[$1] }
  }

  /// What is left on average until a block is over, from each phase up to it.
  func remaining(until block: Int, from first: Int) -> [Double] {
    var values = Array(repeating: 0.0, count: starts[block + 1])
    var later = 0.0
    for each in stride(from: block, through: first, by: -1) {
      for phase in starts[each]..<starts[each + 1] { values[phase] = remaining[phase] + later }
      later += means[each]
    }
    return values
  }

  /// Lets time pass for the probabilities of the phases of some blocks.
  func pass(_ time: Double, _ blocks: ClosedRange<Int>, _ phases: inout [Double]) {
    uniformise(time, blocks, &phases) { step, from, to in step.forward(from, to) }
  }

  /// The values of the phases a time earlier: the mean value when it is over.
  func passBack(_ time: Double, _ blocks: ClosedRange<Int>, _ values: inout [Double]) {
    uniformise(time, blocks, &values) { step, from, to in step.backward(from, to) }
  }

  /// How fast the value of the phases grows: probabilities times generator times
  /// values.
  func growth(_ blocks: ClosedRange<Int>, _ phases: [Double], _ values: [Double]) -> Double {
    var sum = 0.0
    for block in blocks {
      let next = block < blocks.upperBound ? beginning(block + 1, values) : 0
      for phase in starts[block]..<starts[block + 1] {
        let stays = phase + 1 < starts[block + 1] ? onward[phase] * values[phase + 1] : 0
        let gain = stays + (1 - onward[phase]) * next - values[phase]
        sum += phases[phase] * rates[phase] * gain
      }
    }
    return sum
  }

  private func uniformise(
    _ time: Double,
    _ blocks: ClosedRange<Int>,
    _ vector: inout [Double],
    _ apply: (borrowing UniformStep, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) {
    let rate = fastest[blocks].max() ?? 0
    guard time > 0, rate > 0 else { return }
    let pieces = max(1, (rate * time / 400).rounded(.up))
    let mean = rate * time / pieces
    let first = starts[blocks.lowerBound]
    let count = starts[blocks.upperBound + 1] - first
    let step = UniformStep(self, blocks, rate)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { buffer in
      guard let base = buffer.baseAddress else { return }
      vector.withUnsafeMutableBufferPointer { vector in
        guard let start = vector.baseAddress else { return }
        for _ in 0..<Int(pieces) {
          PhaseFlow.sum(mean, count, start + first, base, base + count) { apply(step, $0, $1) }
        }
      }
    }
  }

  /// Replaces a vector by the Poisson mixture of its powers.
  private static func sum(
    _ mean: Double,
    _ count: Int,
    _ vector: UnsafeMutablePointer<Double>,
    _ one: UnsafeMutablePointer<Double>,
    _ two: UnsafeMutablePointer<Double>,
    _ apply: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) {
    var weight = exp(-mean)
    var left = 1 - weight
    var (from, to) = (one, two)
    for index in 0..<count {
      from[index] = vector[index]
      vector[index] *= weight
    }
    var power = 0.0
    while left > 1e-14, power < mean + 20 * mean.squareRoot() + 40 {
      power += 1
      weight *= mean / power
      left -= weight
      apply(from, to)
      for index in 0..<count { vector[index] += weight * to[index] }
      swap(&from, &to)
    }
  }

  /// One step of the uniformised chain, for the phases of some blocks counted
  /// from the first of them.
  struct UniformStep: ~Copyable {
    private let stay: [Double]
    private let next: [Double]
    private let leave: [Double]
    private let begin: [Double]
    private let bounds: [Int]
    private let exits: [Int]
    private let entries: [Int]

    init(_ flow: PhaseFlow, _ blocks: ClosedRange<Int>, _ rate: Double) {
      let phases = flow.starts[blocks.lowerBound]..<flow.starts[blocks.upperBound + 1]
      let offset = phases.lowerBound
      stay = phases.map { 1 - flow.rates[$0] / rate }
      next = phases.map { flow.rates[$0] * flow.onward[$0] / rate }
      leave = phases.map { flow.rates[$0] * (1 - flow.onward[$0]) / rate }
      begin = phases.map { flow.initial[$0] }
      bounds = blocks.map { flow.starts[$0] - offset } + [phases.count]
      exits = blocks.map { flow.exits[$0] - offset }
      entries = blocks.map { flow.entries[$0] - offset }
    }

    /// Probabilities after a step.
    func forward(_ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>) {
      let count = stay.count
      stay.withUnsafeBufferPointer { stay in
        next.withUnsafeBufferPointer { next in
          to[0] = from[0] * stay[0]
          for phase in 1..<max(1, count) {
            to[phase] = from[phase] * stay[phase] + from[phase &- 1] * next[phase &- 1]
          }
        }
      }
      for block in 0..<(exits.count - 1) {
        var flow = 0.0
        for phase in exits[block]..<bounds[block + 1] { flow += from[phase] * leave[phase] }
        for phase in bounds[block + 1]..<entries[block + 1] { to[phase] += flow * begin[phase] }
      }
    }

    /// Values a step earlier.
    func backward(_ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>) {
      let count = stay.count
      stay.withUnsafeBufferPointer { stay in
        next.withUnsafeBufferPointer { next in
          for phase in 0..<(count - 1) {
            to[phase] = from[phase] * stay[phase] + from[phase &+ 1] * next[phase]
          }
          to[count - 1] = from[count - 1] * stay[count - 1]
        }
      }
      for block in 0..<(exits.count - 1) {
        var value = 0.0
        for phase in bounds[block + 1]..<entries[block + 1] { value += begin[phase] * from[phase] }
        for phase in exits[block]..<bounds[block + 1] { to[phase] += leave[phase] * value }
      }
    }
  }
}
