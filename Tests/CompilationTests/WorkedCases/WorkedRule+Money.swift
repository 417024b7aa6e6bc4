import PracticeDomain

extension WorkedRule {
  /// Rules about pay. An early shift costs 800, a night 900.
  static let money: [WorkedRule] = [budget, premiums, agency]

  private static let ana = RuleHeader("x", scope: Scope(professionals: ["Ana"]))

  private static let budget = WorkedRule(
    BudgetRule(header: RuleHeader("x"), maximum: 800, unit: 100, price: .soft(1)),
    [
      .kept("E......"), .one("..N...."), .several("E......", ".E.....", cost: 8),
      .past("EEE", "E......"), .first("N......", cost: 1), .last("......N", cost: 1),
    ]
  )

  /// One an hour from nine in the evening to six.
  private static let premiums = WorkedRule(
    PremiumsRule(
      header: ana,
      parts: [(21 * 60, 24 * 60), (0, 6 * 60)].compactMap { from, until in
        guard let from = TimeOfDay(minutes: from), let until = TimeOfDay(minutes: until) else {
          return nil
        }
        return DayPart(from: from, until: until)
      },
      rate: .amount(1)
    ),
    [
      .kept("EE....."), .one("L......"), .several("NL.....", cost: 9),
      // The hours after midnight were paid with the shift.
      .past("N", "......."), .first("N......", cost: 8), .last("......N", cost: 8),
    ]
  )

  /// One an hour, with two days of notice.
  private static let agency = WorkedRule(
    AgencyRule(header: ana, tariff: 1, minimumCall: 540, notice: 2),
    [
      .kept("..N....", cost: 9), .one("E......", cost: 9, hard: 1),
      .several("EE.....", cost: 18, hard: 2), .past("EE", "......."),
      .first(".E.....", cost: 9, hard: 1), .last("......E", cost: 9),
    ]
  )
}
