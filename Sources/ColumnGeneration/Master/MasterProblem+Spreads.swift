internal import Primitives

extension MasterProblem {
  /// The rows of every spread.
  mutating func addSpreads(_ problem: RosterProblem, _ ranges: LinkRanges) {
    for (index, spread) in problem.spreads.enumerated() {
      let loads = spread.members.map {
        ranges.amount(ofCounter: $0.counter, window: $0.window)
      }
      switch spread.kind {
      case .range: addRange(index, spread, loads, problem)
      case .deviation: addDeviations(index, spread, loads, problem)
      }
    }
  }

  /// The load of a member; what it carries stands in every column.
  private func load(_ member: Spread.Member, factor: Int) -> LinkSum {
    LinkSum(windows: [.init(counter: member.counter, window: member.window, factor: factor)])
  }

  /// `spread_high[s,m]`, `spread_low[s,m]`: top and bottom of the scaled
  /// loads; `spread_range[s]`: their difference.
  private mutating func addRange(
    _ index: Int,
    _ spread: Spread,
    _ loads: [ClosedRange<Int>],
    _ problem: RosterProblem
  ) {
    let scaled = zip(spread.members, loads).map { LinkRanges.product($0.share, $1) }
    guard let first = scaled.first else { return }
    let range = scaled.reduce(first) { $0.union($1) }
    let top = addVariable("spread_top[\(index)]", range)
    let bottom = addVariable("spread_bottom[\(index)]", range)
    for (number, member) in spread.members.enumerated() {
      var high = load(member, factor: member.share)
      high.add(-1, of: top)
      addRow("spread_high[\(index),\(number)]", high, upper: 0)
      var low = load(member, factor: member.share)
      low.add(-1, of: bottom)
      addRow("spread_low[\(index),\(number)]", low, lower: 0)
    }
    let width = range.upperBound - range.lowerBound - spread.allowance
    var row = -1 * tiers(spread.over, width, "spread_over[\(index),0")
    row.add(1, of: top)
    row.add(-1, of: bottom)
    addRow("spread_range[\(index)]", row, upper: spread.allowance)
  }

  /// `spread_above[s,m]`, `spread_below[s,m]`: each load against its share.
  private mutating func addDeviations(
    _ index: Int,
    _ spread: Spread,
    _ loads: [ClosedRange<Int>],
    _ problem: RosterProblem
  ) {
    let shares = spread.members.reduce(0) { $0 + $1.share }
    for (number, member) in spread.members.enumerated() {
      var deviation = LinkSum()
      var range = 0...0
      for (other, load) in zip(spread.members.indices, loads) {
        let factor = (other == number ? shares : 0) - member.share
        deviation += self.load(spread.members[other], factor: factor)
        range = LinkRanges.sum(range, LinkRanges.product(factor, load))
      }
      let key = "\(index),\(number)"
      var above = deviation
      above += -1 * tiers(spread.over, range.upperBound - spread.allowance, "spread_over[\(key)")
      addRow("spread_above[\(key)]", above, upper: spread.allowance)
      var below = -1 * deviation
      below += -1 * tiers(spread.under, -range.lowerBound - spread.allowance, "spread_under[\(key)")
      addRow("spread_below[\(key)]", below, upper: spread.allowance)
    }
  }
}
