internal import LinearModel
internal import Primitives

extension RosterModelBuilder {
  /// The rows of every spread.
  mutating func addSpreads() {
    for (index, spread) in problem.spreads.enumerated() {
      switch spread.kind {
      case .range: addRange(index, spread)
      case .deviation: addDeviations(index, spread)
      }
    }
  }

  /// `spread_high[s,m,i,w]`, `spread_low[s,m,i,w]`: top and bottom of the scaled
  /// loads; `spread_range[s]`: their difference.
  private mutating func addRange(_ index: Int, _ spread: Spread) {
    let limits = spreadRanges(spread)
    guard let least = limits.map(\.lowerBound).min(), let most = limits.map(\.upperBound).max()
    else { return }
    let bounds = (lower: Double(least), upper: Double(most))
    let top = model.addVariable(
      Variable("spread_top[\(index)]", lower: bounds.lower, upper: bounds.upper)
    )
    let bottom = model.addVariable(
      Variable("spread_bottom[\(index)]", lower: bounds.lower, upper: bounds.upper)
    )
    for (number, member) in spread.members.enumerated() {
      let key = "\(index),\(number),\(member.counter),\(member.window)"
      var load = Expression()
      load.add(member.share, of: counterAmount(member.counter, member.window))
      var high = load
      high.add(-1, of: top)
      addRow("spread_high[\(key)]", high, atMost: 0)
      load.add(-1, of: bottom)
      addRow("spread_low[\(key)]", load, atLeast: 0)
    }
    var row = Expression()
    row.add(1, of: top)
    row.add(-1, of: bottom)
    addTiers(
      spread.over,
      amount: most - least - spread.allowance,
      "spread_over[\(index),0",
      to: &row
    )
    addRow("spread_range[\(index)]", row, atMost: spread.allowance)
  }

  /// The scaled range of each member's load.
  func spreadRanges(_ spread: Spread) -> [ClosedRange<Int>] {
    spread.members.map {
      AmountRanges.product(
        $0.share,
        ranges.amount(ofCounter: $0.counter, window: $0.window)
      )
    }
  }

  /// `spread_above[s,m,i,w]`, `spread_below[s,m,i,w]`: each load against its share.
  private mutating func addDeviations(_ index: Int, _ spread: Spread) {
    for number in spread.members.indices {
      let deviation = deviation(of: number, in: spread)
      let range = deviationRange(of: number, in: spread)
      var above = deviation
      let key = "\(index),\(number)"
      let member = spread.members[number]
      let row = "\(key),\(member.counter),\(member.window)"
      addTiers(
        spread.over,
        amount: range.upperBound - spread.allowance,
        "spread_over[\(key)",
        to: &above
      )
      addRow("spread_above[\(row)]", above, atMost: spread.allowance)
      var below = Expression()
      below.add(-1, of: deviation)
      addTiers(
        spread.under,
        amount: -range.lowerBound - spread.allowance,
        "spread_under[\(key)",
        to: &below
      )
      addRow("spread_below[\(row)]", below, atMost: spread.allowance)
    }
  }

  /// A member's load times all shares less their share of all loads.
  private func deviation(of number: Int, in spread: Spread) -> Expression {
    var expression = Expression()
    for (other, member) in spread.members.enumerated() {
      expression.add(
        factor(of: other, for: number, in: spread),
        of: counterAmount(member.counter, member.window)
      )
    }
    return expression
  }

  /// The range of ``deviation(of:in:)``.
  func deviationRange(of number: Int, in spread: Spread) -> ClosedRange<Int> {
    spread.members.indices.reduce(0...0) { range, other in
      let member = spread.members[other]
      return range
        + AmountRanges.product(
          factor(of: other, for: number, in: spread),
          ranges.amount(ofCounter: member.counter, window: member.window)
        )
    }
  }

  private func factor(of other: Int, for number: Int, in spread: Spread) -> Int {
    let shares = spread.members.reduce(0) { $0 + $1.share }
    return (other == number ? shares : 0) - spread.members[number].share
  }

  private mutating func addTiers(
    _ price: ConvexPrice,
    amount: Int,
    _ name: String,
    to row: inout Expression
  ) {
    for (number, tier) in BandShape.tiers(of: price, amount: amount).enumerated() {
      let variable = addSlack(
        "\(name),\(number)]",
        width: tier.width,
        price: tier.price,
        isIntegral: price.unit > 1
      )
      row.add(-price.unit, of: variable)
    }
  }
}
