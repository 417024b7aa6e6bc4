import PracticeDomain

extension WorkedRule {
  /// Rules that count hours, shifts, weekends and points.
  static let time: [WorkedRule] = [
    hours, overtime, shiftCount, weekends, completeWeekends, sameShiftWeekend, load, fairness,
  ]

  private static let ana = RuleHeader("x", scope: Scope(professionals: ["Ana"]))

  /// At most 23 hours in any three days.
  private static let hours = WorkedRule(
    HoursRule(
      header: ana,
      period: .rolling(days: 3),
      maximum: .minutes(1380),
      excessPrice: .soft(1)
    ),
    [
      .kept("EE.EE.E"), .one("EEE...."), .several("EEEE...", cost: 2),
      .past("EE", "E......", cost: 1), .first("EE.....", past: ".E", cost: 1),
      .last("....EEE", cost: 1),
    ]
  )

  private static let overtime = WorkedRule(
    OvertimeRule(header: ana, tiers: [.init(units: nil, cost: .amount(1))]),
    [
      .kept("EEEEE.."), .one("EEEEN.."), .several("EEEEEE.", cost: 8),
      // From Thursday on, after three days of eight hours.
      .past("EEE", "EN.....", start: 3, cost: 1),
      .first("N......", past: "EEEEE.", start: 6, cost: 9), .last("EEEEE.N", cost: 9),
    ]
  )

  /// At most one night in any three days.
  private static let shiftCount = WorkedRule(
    ShiftCountRule(
      header: ana,
      period: .rolling(days: 3),
      work: ShiftSelector(shifts: ["N"]),
      maximum: 1,
      excessPrice: .soft(1)
    ),
    [
      .kept("N..N..N"), .one(".N.N..."), .several("..NN...", cost: 2),
      .past("N.", "N......", cost: 1), .first("N......", past: "N", cost: 2),
      .last("....N.N", cost: 1),
    ]
  )

  private static let weekends = WorkedRule(
    WeekendsRule(header: ana, maximum: 0, excessPrice: .soft(1)),
    [
      .kept("EEEEE.."), .one(".....EE"), .several(".....E.......E", cost: 2),
      // The weekend was counted when its Saturday was planned.
      .past("E", "E......", start: 6), .first("E......", start: 6, cost: 1),
      .last("......E", cost: 1),
    ]
  )

  private static let completeWeekends = WorkedRule(
    CompleteWeekendsRule(header: ana, price: .soft(1)),
    [
      .kept(".....EE"), .one(".....E."), .several(".....E.......E", cost: 2),
      .past("E", ".......", start: 6, cost: 1), .first("E......", past: "E", start: 6),
      .last("......E", cost: 1),
    ]
  )

  private static let sameShiftWeekend = WorkedRule(
    SameShiftWeekendRule(header: ana, price: .soft(1)),
    [
      .kept(".....EE"), .one(".....EL......."), .several(".....EL.....LE", cost: 2),
      .past("E", "L......", start: 6, cost: 1), .first("L......", start: 6),
      .last("............EL", cost: 1),
    ]
  )

  /// A night is two points, an early shift one.
  private static let load = WorkedRule(
    LoadRule(
      header: ana,
      points: [
        .init(work: ShiftSelector(shifts: ["N"]), points: 2),
        .init(work: ShiftSelector(shifts: ["E"]), points: 1),
      ],
      maximum: 4,
      excessPrice: .soft(1),
      balance: "load"
    ),
    [
      // Two points are carried in.
      .kept("N..LLL."), .one("NE....."), .several("NNE....", cost: 3),
      .past("NN", "E......"), .first("N......", past: "N"), .last("N.....E", cost: 1),
    ]
  ) { $0.history.professionals["Ana"] = ProfessionalHistory(balances: ["load": 2]) }

  /// The most nights less the fewest, Ana's one before included.
  private static let fairness = WorkedRule(
    FairnessRule(
      header: RuleHeader("x"),
      load: .shifts,
      work: ShiftSelector(shifts: ["N"]),
      measure: .range,
      price: .soft(1),
      balance: "nights"
    ),
    [
      .kept(".......", "N......", ".N....."), .one(".......", "N......", "......."),
      .several("NN.....", "N......", ".......", cost: 3),
      .past("NNN", ".......", "N......", "..N...."),
      .first("N......", "N......", ".N.....", cost: 1),
      .last(".......", ".....N.", "......N"),
    ]
  ) { $0.history.professionals["Ana"] = ProfessionalHistory(balances: ["nights": 1]) }
}
