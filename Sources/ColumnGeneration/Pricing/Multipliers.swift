/// What each unit of one person's relaxed windows costs, and how fast that
/// changes.
///
/// A Lagrangian relaxation (Geoffrion 1974,
/// https://doi.org/10.1007/BFb0120690): whatever the multipliers are, the
/// cheapest schedule under them costs no more, less ``offset(_:)``, than the
/// cheapest lawful one. They are followed from one pricing to the next, since
/// duals change little: each by a step of its own, which grows as long as the
/// direction stays and halves when it turns (Riedmiller & Braun 1993,
/// https://doi.org/10.1109/ICNN.1993.298623).
struct Multipliers: Sendable {
  /// The multipliers, in units of the duals' grid.
  private(set) var values: [Int64]
  private var steps: [Int64]
  private var directions: [Int]

  /// Starts at nothing.
  init(_ windows: [some PricedWindow]) {
    values = windows.map { _ in 0 }
    steps = windows.map { _ in 0 }
    directions = windows.map { _ in 0 }
  }

  /// Whether nothing is known yet.
  var areNew: Bool { steps.allSatisfy { $0 == 0 } }

  /// The most that amounts bring, less what the windows themselves cost then.
  func offset(_ windows: [some PricedWindow], scale: Int64) -> Int64 {
    zip(values, windows).reduce(0) { $0 + $1.1.offset(value: $1.0, scale: scale) }
  }

  /// Moves the multipliers towards what brings amounts to where they should be.
  ///
  /// - Parameters:
  ///   - amounts: those of the cheapest schedule under the multipliers.
  ///   - reach: what a dear letter costs, which steps are measured in.
  mutating func follow(
    _ amounts: [Int],
    _ windows: [some PricedWindow],
    scale: Int64,
    reach: Int64
  ) {
    for (index, window) in windows.enumerated() {
      let ideal = window.ideal(value: values[index], scale: scale)
      if ideal.contains(amounts[index]) { continue }
      let direction = amounts[index] > ideal.upperBound ? 1 : -1
      move(index, direction, reach: window.reach(scale: scale) ?? max(512, reach))
      let range = window.range(scale: scale)
      values[index] = max(range.lowerBound, min(range.upperBound, values[index]))
    }
  }

  private mutating func move(_ index: Int, _ direction: Int, reach: Int64) {
    let value = values[index]
    let old = steps[index]
    let step =
      old == 0 ? reach / 16 : direction == directions[index] ? old + old / 2 : old / 2
    steps[index] = max(1, reach / 512, min(reach, step))
    directions[index] = direction
    let moved = value + Int64(direction) * steps[index]
    // A multiplier that has gone too far stops at nothing first.
    values[index] = value != 0 && (value > 0) != (moved > 0) ? 0 : moved
  }
}

/// A window whose amount is priced by a multiplier.
protocol PricedWindow: Sendable {
  /// For each day what each letter adds.
  var increments: [[Int32]] { get }

  /// The amounts that would be best at a price of so much each.
  func ideal(value: Int64, scale: Int64) -> ClosedRange<Int>

  /// What such an amount is worth at that price, less what it costs itself.
  func offset(value: Int64, scale: Int64) -> Int64

  /// The prices that may make sense.
  func range(scale: Int64) -> ClosedRange<Int64>

  /// What steps are measured in; nil for what a dear letter costs.
  func reach(scale: Int64) -> Int64?
}

extension PricedWindow {
  /// The amount of a schedule given by its letters.
  func amount(of letters: [Int]) -> Int {
    letters.indices.reduce(0) { $0 + Int(increments[$1][letters[$1]]) }
  }
}

extension RelaxedWindow: PricedWindow {
  func ideal(value: Int64, scale: Int64) -> ClosedRange<Int> {
    if value == 0 { return allowed }
    return value > 0
      ? allowed.upperBound...allowed.upperBound : allowed.lowerBound...allowed.lowerBound
  }

  func offset(value: Int64, scale: Int64) -> Int64 {
    value * Int64(value > 0 ? allowed.upperBound : allowed.lowerBound)
  }

  func range(scale: Int64) -> ClosedRange<Int64> { Int64.min...Int64.max }

  func reach(scale: Int64) -> Int64? { nil }
}

extension LooseWindow: PricedWindow {
  func ideal(value: Int64, scale: Int64) -> ClosedRange<Int> {
    whole.ideal(value: value, scale: scale)
  }

  func offset(value: Int64, scale: Int64) -> Int64 { -whole.least(value: value, scale: scale) }

  func range(scale: Int64) -> ClosedRange<Int64> { whole.slopes(scale: scale) }

  func reach(scale: Int64) -> Int64? {
    let slopes = whole.slopes(scale: scale)
    return max(16, slopes.upperBound - slopes.lowerBound)
  }
}

extension LetterPrices {
  /// These prices and what multipliers add to them.
  func adding(_ multipliers: Multipliers, _ windows: [RelaxedWindow]) -> LetterPrices {
    adding(multipliers.values, windows)
  }

  /// These prices and what multipliers add to them.
  func adding(_ values: [Int64], _ windows: [some PricedWindow]) -> LetterPrices {
    var sum = self
    for (value, window) in zip(values, windows) where value != 0 {
      sum.add(value, times: window.increments)
    }
    return sum
  }
}
