internal import Primitives

/// What every cost of a problem is a multiple of, apart from its constant:
/// bounds may be rounded up to such a value.
struct CostGrid {
  private let step: Int64
  private let offset: Int64

  init(_ problem: RosterProblem) {
    var step = 0
    func add(_ price: Int64) { step = greatestCommonDivisor(step, Int(price)) }
    func add(_ penalty: Penalty) { if case .soft(let price) = penalty { add(price) } }
    func add(_ price: ConvexPrice) { for tier in price.tiers { add(tier.price) } }
    func add(_ band: Band) {
      add(band.shortage)
      add(band.excess)
      if let use = band.use { add(use.price) }
    }
    for cell in problem.cells { for charge in cell.charges { add(charge.penalty) } }
    for cover in problem.covers { add(cover.band) }
    for counter in problem.counters { add(counter.band) }
    for run in problem.runs {
      add(run.shortage)
      add(run.excess)
    }
    for sequence in problem.sequences { add(sequence.penalty) }
    for automaton in problem.automata {
      for row in automaton.transitions { for transition in row { add(transition.penalty) } }
      for penalty in automaton.end { add(penalty) }
    }
    for group in problem.groups { add(group.penalty) }
    for together in problem.togethers { add(together.penalty) }
    for spread in problem.spreads {
      add(spread.over)
      add(spread.under)
    }
    for item in problem.breaks { for option in item.options { add(option.price) } }
    self.step = max(1, Int64(step))
    offset = problem.constant
  }

  /// The least possible cost that is no less than a value.
  ///
  /// - Parameter value: in units of the duals' grid.
  func roundedUp(_ value: Int64) -> Int64 {
    let whole = Self.ceiling(value - offset * DualGrid.scale, DualGrid.scale)
    return offset + Self.ceiling(whole, step) * step
  }

  private static func ceiling(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return quotient * divisor < value ? quotient + 1 : quotient
  }
}
