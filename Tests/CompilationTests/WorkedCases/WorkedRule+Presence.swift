import PracticeDomain

extension WorkedRule {
  /// Rules about how many and who are there together.
  static let presence: [WorkedRule] = [
    cover, nightCover, supervision, keepApart, keepTogether, neverAlone, skillMix,
  ]

  private static let ana = Scope(professionals: ["Ana"])
  private static let both = Scope(professionals: ["Ana", "Ben"])

  private static let cover = WorkedRule(
    CoverRule(header: RuleHeader("x"), shortagePrice: .soft(1), preferencePrice: .soft(1)),
    [
      .kept("EEEEEEE"), .one("EEEE.EE"), .several("E.E.ELN", cost: 4),
      .past("EEE", "EEEEEEE"), .first(".EEEEEE", cost: 1), .last("EEEEEE.", cost: 1),
    ]
  ) { practice in
    practice.cover = [CoverRequirement(id: "early", subject: .shifts(["E"]), minimum: 1)]
  }

  /// Somebody is there on Monday until seven, as the night before says.
  private static let nightCover = WorkedRule(
    CoverRule(header: RuleHeader("x"), shortagePrice: .soft(1), preferencePrice: .soft(1)),
    [.past("N", "......."), .first(".......", cost: 1)]
  ) { practice in
    guard let midnight = TimeOfDay(minutes: 0), let seven = TimeOfDay(minutes: 420) else { return }
    practice.cover = [
      CoverRequirement(
        id: "night",
        days: .date(.after(0)),
        subject: .interval(DayPart(from: midnight, until: seven), step: 420),
        minimum: 1
      )
    ]
  }

  /// Ana works while Ben does; an early shift is one piece of time.
  private static let supervision = WorkedRule(
    SupervisionRule(
      header: RuleHeader("x", scope: ana),
      supervisors: Scope(professionals: ["Ben"]),
      work: ShiftSelector(shifts: ["E", "N"]),
      price: .soft(1)
    ),
    [
      .kept("ELN....", "E.N...."), .one("E......", "......."), .several("EEN....", cost: 3),
      .past("EE", "......."), .first("E......", ".E.....", cost: 1),
      .last("......N", cost: 1),
    ]
  ) { Self.partShifts(&$0) }

  private static let keepApart = WorkedRule(
    KeepApartRule(header: RuleHeader("x", scope: both), price: .soft(1)),
    [
      .kept("EL.....", "LE....."), .one(".E.....", ".E....."),
      .several(".EL....", ".EL....", cost: 2), .past("E", ".......", "E......"),
      .first("E......", "E......", cost: 1), .last("......N", "......N", cost: 1),
    ]
  )

  private static let keepTogether = WorkedRule(
    KeepTogetherRule(header: RuleHeader("x", scope: both), unit: .day, price: .soft(1)),
    [
      .kept("EL.....", "LE....."), .one(".E.....", "......."),
      .several(".E.E...", "..E....", cost: 3), .past("E", ".......", "......."),
      .first("E......", ".......", cost: 1), .last("......N", ".......", cost: 1),
    ]
  )

  private static let neverAlone = WorkedRule(
    NeverAloneRule(header: RuleHeader("x"), unit: 480, price: .soft(1)),
    [
      .kept("E.L....", "E.L...."), .one(".E....."), .several(".E.EE..", cost: 3),
      // The night before ends at seven.
      .past("N", ".......", cost: 1), .first("E......", cost: 1),
      .last("......N", cost: 1),
    ]
  ) { Self.partShifts(&$0) }

  /// Each junior, Ana or Ben, needs Cleo.
  private static let skillMix = WorkedRule(
    SkillMixRule(
      header: RuleHeader("x", scope: both),
      seniors: Scope(professionals: ["Cleo"]),
      unit: .moment,
      span: 480,
      price: .soft(1)
    ),
    [
      .kept(".E.....", ".......", ".E....."), .one(".E.....", ".E.....", ".E....."),
      .several(".E.....", ".E.....", ".......", cost: 2), .past("N", ".......", cost: 1),
      .first("E......", cost: 1), .last("......N", cost: 1),
    ]
  ) { Self.partShifts(&$0) }
}
