import PracticeDomain

/// A rule that can be checked from the domain alone.
protocol VerifiableRule: Rule {
  /// Every breach in the roster, in a fixed order.
  func findings(in view: RosterView) -> [Finding]
}

extension VerifiableRule {
  /// A finding of so many units at a price; nil when there is none to report.
  func finding(
    _ units: Int,
    at price: Price,
    who professionals: [Identifier<Professional>] = [],
    on dates: [CalendarDate],
    _ sentence: @autoclosure () -> String
  ) -> Finding? {
    guard units > 0, price != .soft(0) else { return nil }
    let cost: Int64 =
      switch price {
      case .hard: 0
      case .soft(let amount): amount.multipliedWithinLimits(by: units)
      }
    return Finding(
      rule: id,
      kind: kind,
      professionals: professionals,
      dates: dates,
      sentence: sentence(),
      amount: units,
      cost: cost,
      isHard: price == .hard
    )
  }
}
