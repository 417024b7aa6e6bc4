import PracticeDomain

extension WorkedRule {
  /// Rules about what follows what.
  static let sequences: [WorkedRule] = [
    rest, succession, stretch, nightRecovery, weeklyRest, blocks,
  ]

  private static let ana = RuleHeader("x", scope: Scope(professionals: ["Ana"]))
  private static let night = ShiftSelector(shifts: ["N"])

  private static let rest = WorkedRule(
    RestRule(header: ana, minutes: 660, price: .soft(1)),
    [
      .kept("LL.EE.."), .one("LE....."), .several("LELE...", cost: 2),
      .past("L", "E......", cost: 1), .first("E......"), .last(".....LE", cost: 1),
    ]
  )

  private static let succession = WorkedRule(
    SuccessionRule(
      header: ana,
      pairs: [.init(first: night, next: ShiftSelector(shifts: ["E"]))],
      price: .soft(1)
    ),
    [
      .kept("EN.E..."), .one("NE....."), .several("NENE...", cost: 2),
      .past("N", "E......", cost: 1), .first(".E.....", past: "N"), .last(".....NE", cost: 1),
    ]
  )

  private static let stretch = WorkedRule(
    StretchRule(header: ana, subject: .work(.anyWork), maximum: 2, excessPrice: .soft(1)),
    [
      .kept("EE.LN.."), .one("EEE...."), .several("EEEEE..", cost: 3),
      .past("EE", "E......", cost: 1), .first("EE.....", past: "E", cost: 1),
      .last("....EEE", cost: 1),
    ]
  )

  private static let nightRecovery = WorkedRule(
    NightRecoveryRule(header: ana, work: night, days: 2, price: .soft(1)),
    [
      .kept("NN..E.."), .one("N.E...."), .several("NE.N.E.", cost: 3),
      .past("N.", "E......", cost: 1), .first("E......", past: "N", cost: 2),
      .last("....N.E", cost: 1),
    ]
  )

  /// A day's rest in any two days.
  private static let weeklyRest = WorkedRule(
    WeeklyRestRule(header: ana, period: .rolling(days: 2), minutes: 1440, price: .soft(1)),
    [
      .kept("E.E.E.."), .one("EE....."), .several("EEE....", cost: 2),
      .past("E", "E......", cost: 1), .first("E......", past: "."), .last(".....EE", cost: 1),
    ]
  )

  /// Nights from Monday to Wednesday.
  private static let blocks = WorkedRule(
    BlocksRule(header: ana, work: night, firstDay: .monday, length: 3, price: .soft(1)),
    [
      .kept("NNN...."), .one("N......"), .several(".N.....N......", cost: 2),
      .past("N", ".N.....", start: 1, cost: 1), .first("NN.....", past: "N", start: 1),
      // Of the block that the end cuts, one day is known.
      .last("NNN....N"),
    ]
  )
}
