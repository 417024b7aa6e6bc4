internal import Primitives

/// A window of a counter that no table knows: labels keep its amount, and the
/// table charges each unit of it by a multiplier.
struct LooseWindow: Sendable {
  /// What labels keep of the amount.
  let track: Track
  /// The days on which the amount grows.
  let active: ClosedRange<Int>
  /// For each day what each letter adds.
  let increments: [[Int32]]
  /// What the amount costs at the end, besides what is paid in any case.
  let whole: LowerHull
  /// What the days from each day on may add costs besides, for each class of
  /// amounts before it; empty where nothing is counted yet, or no more.
  let ahead: [[LowerHull]]

  /// Prepares a window; nil where it never charges anything.
  init?(_ window: WindowLoad, number: Int, graph: PersonGraph, problem: RosterProblem) {
    let track = Track(window, number: number, graph: graph, problem: problem)
    let amounts = WindowAmounts(window, graph: graph, problem: problem)
    guard let changing = track.active else { return nil }
    // Multipliers price whatever is counted, even where it makes no difference.
    let counted = amounts.increments.indices.filter { day in
      changing.contains(day) || amounts.increments[day].contains { $0 != 0 }
    }
    let active = (counted.first ?? 0)...(counted.last ?? 0)
    let counter = problem.counters[window.counter]
    let owes = counter.windows[window.window].owesMinimum
    let charges = FinalCharges(amounts: amounts.final, grain: amounts.grain) {
      counter.band.charge($0 + window.carried, owesMinimum: owes)
    }
    self.track = track
    self.active = active
    increments = amounts.increments.map { $0.map(Int32.init) }
    whole = charges.hull(from: 0, adding: amounts.possible[0], less: track.constant)
    ahead = amounts.before.indices.map { day in
      guard day >= active.lowerBound, day <= active.upperBound else { return [] }
      let classes = AmountClasses(
        amounts: amounts.before[day],
        future: amounts.after[day],
        possible: amounts.possible[day],
        charges: charges
      )
      return classes.representatives.map { amount in
        let paid = classes.position(of: amount).map { classes.potentials[$0] } ?? 0
        return charges.hull(from: amount, adding: amounts.possible[day], less: paid)
      }
    }
  }
}

extension FinalCharges {
  /// What may be added to an amount, and what that costs less what is paid.
  func hull(from amount: Int, adding future: ClosedRange<Int>, less paid: Int64) -> LowerHull {
    var hull = LowerHull()
    for added in stride(from: future.lowerBound, through: future.upperBound, by: grain) {
      let charge = charge(amount + added)
      if charge != Memory.forbidden { hull.add(added, charge - paid) }
    }
    return hull
  }
}
