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
  init(_ windows: [RelaxedWindow]) {
    values = windows.map { _ in 0 }
    steps = windows.map { _ in 0 }
    directions = windows.map { _ in 0 }
  }

  /// Whether nothing is known yet.
  var areNew: Bool { steps.allSatisfy { $0 == 0 } }

  /// The most that amounts which are allowed cost in all.
  func offset(_ windows: [RelaxedWindow]) -> Int64 {
    zip(values, windows).reduce(0) { sum, pair in
      let (value, allowed) = (pair.0, pair.1.allowed)
      return sum + value * Int64(value > 0 ? allowed.upperBound : allowed.lowerBound)
    }
  }

  /// Moves the multipliers towards what keeps amounts within their limits.
  ///
  /// - Parameters:
  ///   - amounts: those of the cheapest schedule under the multipliers.
  ///   - reach: what a dear letter costs, which steps are measured in.
  /// - Returns: whether every amount is allowed.
  mutating func follow(_ amounts: [Int], _ windows: [RelaxedWindow], reach: Int64) -> Bool {
    var isLawful = true
    for index in values.indices {
      let (amount, allowed) = (amounts[index], windows[index].allowed)
      if !allowed.contains(amount) { isLawful = false }
      move(index, amount, allowed, reach: max(512, reach))
    }
    return isLawful
  }

  private mutating func move(
    _ index: Int,
    _ amount: Int,
    _ allowed: ClosedRange<Int>,
    reach: Int64
  ) {
    let value = values[index]
    let isTooMuch = amount > allowed.upperBound || value < 0 && amount > allowed.lowerBound
    let isTooLittle = amount < allowed.lowerBound || value > 0 && amount < allowed.upperBound
    guard isTooMuch || isTooLittle else { return }
    let direction = isTooMuch ? 1 : -1
    let old = steps[index]
    let step =
      old == 0 ? reach / 16 : direction == directions[index] ? old + old / 2 : old / 2
    steps[index] = max(reach / 512, min(reach, step))
    directions[index] = direction
    let moved = value + Int64(direction) * steps[index]
    // A multiplier that has gone too far stops at nothing first.
    values[index] = value != 0 && (value > 0) != (moved > 0) ? 0 : moved
  }
}

extension LetterPrices {
  /// These prices and what multipliers add to them.
  func adding(_ multipliers: Multipliers, _ windows: [RelaxedWindow]) -> LetterPrices {
    var sum = self
    for (value, window) in zip(multipliers.values, windows) where value != 0 {
      sum.add(value, times: window.increments)
    }
    return sum
  }
}
