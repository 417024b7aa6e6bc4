internal import Primitives

/// Amounts before a day that the charge at the end cannot tell apart, up to a
/// constant.
///
/// With t ranging over what the remaining days may still add, amount a has the
/// *potential* min over t of charge(a + t). Two amounts are of one class when
/// charge(a + t) less the potential is the same for every t. A window of a
/// counter thereby becomes a small automaton that pays the growth of the
/// potential step by step, whatever its limits, tiers, exemptions and prices of
/// use.
struct AmountClasses {
  /// The least amount.
  let lowest: Int
  /// The distance of amounts.
  let grain: Int
  /// The class of each amount; -1 when every future is forbidden.
  private(set) var classes: [Int32] = []
  /// The potential of each amount.
  private(set) var potentials: [Int64] = []
  /// One amount of each class.
  private(set) var representatives: [Int] = []

  /// Finds the classes.
  ///
  /// - Parameters:
  ///   - amounts: the amounts before the day.
  ///   - future: what the remaining days may add.
  ///   - possible: what they may add at most, within ``future``.
  ///   - charges: the charges of final amounts.
  /// - Complexity: linear in the number of amounts and futures.
  init(
    amounts: ClosedRange<Int>,
    future: ClosedRange<Int>,
    possible: ClosedRange<Int>,
    charges: FinalCharges
  ) {
    lowest = amounts.lowerBound
    grain = charges.grain
    let count = (amounts.upperBound - lowest) / grain + 1
    let first = charges.index(lowest + future.lowerBound)
    let width = (future.upperBound - future.lowerBound) / grain + 1
    potentials = charges.minima(from: first, count: count, width: width)
    let alive = charges.minima(
      from: charges.index(lowest + possible.lowerBound),
      count: count,
      width: (possible.upperBound - possible.lowerBound) / grain + 1
    )
    for offset in 0..<count {
      guard alive[offset] != Memory.forbidden else {
        classes.append(-1)
        continue
      }
      if width == 1 && !representatives.isEmpty {
        // Only one future is left, and the potential says all about it.
        classes.append(0)
      } else if let last = classes.last, last >= 0,
        charges.isUniform(from: first + offset - 1, width: width)
      {
        classes.append(last)
      } else {
        classes.append(Int32(representatives.count))
        representatives.append(lowest + offset * grain)
      }
    }
  }

  /// The position of an amount; nil when it cannot occur.
  func position(of amount: Int) -> Int? {
    let position = (amount - lowest) / grain
    return amount >= lowest && position < classes.count ? position : nil
  }
}

/// What each final amount of a window is charged.
struct FinalCharges {
  /// The distance of amounts.
  let grain: Int
  private let lowest: Int
  private let charges: [Int64]
  /// How far the difference of neighbours stays what it is.
  private let uniformTo: [Int]

  init(amounts: ClosedRange<Int>, grain: Int, charge: (Int) -> Charge) {
    self.grain = grain
    lowest = amounts.lowerBound
    let charges = stride(from: lowest, through: amounts.upperBound, by: grain).map { amount in
      let charge = charge(amount)
      return charge.violations > 0 ? Memory.forbidden : charge.cost
    }
    var uniformTo = Array(repeating: -1, count: charges.count)
    for index in charges.indices.dropLast().reversed() {
      let isBorder =
        (charges[index] == Memory.forbidden) != (charges[index + 1] == Memory.forbidden)
      if isBorder { continue }
      uniformTo[index] = index
      guard index + 2 < charges.count, uniformTo[index + 1] >= 0 else { continue }
      if charges[index + 1] &- charges[index] == charges[index + 2] &- charges[index + 1] {
        uniformTo[index] = uniformTo[index + 1]
      }
    }
    self.charges = charges
    self.uniformTo = uniformTo
  }

  /// What a final amount is charged.
  func charge(_ amount: Int) -> Int64 { charges[index(amount)] }

  /// The position of a final amount.
  func index(_ amount: Int) -> Int { (amount - lowest) / grain }

  /// Whether so many differences of neighbours from an index on are the same.
  func isUniform(from index: Int, width: Int) -> Bool {
    uniformTo[index] >= index + width - 1
  }

  /// The least charge in each of so many windows of a width.
  func minima(from first: Int, count: Int, width: Int) -> [Int64] {
    var queue: [Int] = []
    var head = 0
    var result: [Int64] = []
    for index in first..<(first + count + width - 1) {
      while queue.count > head, let last = queue.last, charges[last] >= charges[index] {
        queue.removeLast()
      }
      queue.append(index)
      if index - first >= width - 1 {
        while queue[head] <= index - width { head += 1 }
        result.append(charges[queue[head]])
      }
    }
    return result
  }
}
