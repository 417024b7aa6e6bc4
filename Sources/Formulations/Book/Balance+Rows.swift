internal import LinearModel
internal import Primitives

extension BookModelBuilder {
  /// `balance_high[b,m]`, `balance_low[b,m]`: top and bottom of the scaled
  /// loads; `balance_range[b]`: their difference.
  mutating func addBalances() {
    for (index, balance) in problem.balances.enumerated() {
      let greatest = greatestLoad(balance)
      let top = model.addVariable(Variable("balance_top[\(index)]", upper: Double(greatest)))
      let bottom = model.addVariable(Variable("balance_bottom[\(index)]", upper: Double(greatest)))
      for (number, member) in balance.members.enumerated() {
        var load = Expression()
        for use in loudMembers(of: member.resource) {
          load.add(member.share * problem.phases[use.phase].length, of: use.member.variable)
        }
        var high = load
        high.add(-1, of: top)
        addRow("balance_high[\(index),\(number)]", high, atMost: 0)
        load.add(-1, of: bottom)
        addRow("balance_low[\(index),\(number)]", load, atLeast: 0)
      }
      var row = Expression()
      row.add(1, of: top)
      row.add(-1, of: bottom)
      for (number, tier) in BandShape.tiers(of: balance.price, amount: greatest).enumerated() {
        let variable = model.addVariable(
          Variable(
            "balance_over[\(index),\(number)]",
            kind: balance.price.unit > 1 ? .integer : .continuous,
            upper: Double(tier.width),
            objective: Double(tier.price)
          )
        )
        row.add(-balance.price.unit, of: variable)
      }
      addRow("balance_range[\(index)]", row, atMost: 0)
    }
  }

  /// More than any scaled load can be.
  func greatestLoad(_ balance: Balance) -> Int {
    let lengths = problem.phases.reduce(0) { $0 + $1.length * max(1, $1.needs.count) }
    return lengths * (balance.members.map(\.share).max() ?? 0)
  }
}
