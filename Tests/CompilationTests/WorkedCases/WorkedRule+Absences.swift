import PracticeDomain

extension WorkedRule {
  /// Rules about who may and may not work, and what was wished or settled.
  static let absences: [WorkedRule] = [
    qualification, oneDuty, leave, availability, fixed, requests, pattern, continuity,
  ]

  private static let qualification = WorkedRule(
    QualificationRule(header: RuleHeader("x")),
    [
      .kept(".EEEEE."), .one(".EEEEEE", cost: 0, hard: 1), .several("EE....E", hard: 2),
      .past("EEE", ".E....."), .first("E......", hard: 1), .last("......E", hard: 1),
    ]
  ) { practice in
    practice.skills = [Skill(id: "gp", name: "GP")]
    practice.shifts[0].roles = ["gp"]
    practice.professionals[0].skills = [SkillGrant("gp", from: .after(1), until: .after(5))]
  }

  private static let oneDuty = WorkedRule(
    OneDutyRule(header: RuleHeader("x")),
    [
      .kept("(EN)E....."), .one("..(EL)....", cost: 0, hard: 1),
      .several("(EL)(LN).....", hard: 2), .past("(EL)", "E......"),
      .first("(EL)......", hard: 1), .last("......(EL)", hard: 1),
    ]
  ) { $0.combinations = [DutyCombination(shifts: ["E", "N"])] }

  private static let leave = WorkedRule(
    LeaveRule(header: RuleHeader("x")),
    [
      .kept(".E..EL."), .one("...E...", cost: 0, hard: 1), .several(".NEE...", hard: 3),
      // What ends within the leave of the first day began before it.
      .past("N", "......."), .first("E......", hard: 1), .last("......E", hard: 1),
    ]
  ) { practice in
    practice.leave = [(0, 0), (2, 3), (6, 7)].map {
      Leave(professional: "Ana", from: .after($0.0), until: .after($0.1))
    }
  }

  private static let availability = WorkedRule(
    AvailabilityRule(header: RuleHeader("x"), price: .soft(1)),
    [
      .kept(".E..EN."), .one("...E..."), .several("..EE..E", cost: 3),
      .past("N", "......."), .first("E......", cost: 1), .last("......E", cost: 1),
    ]
  ) { practice in
    practice.unavailability = [
      Unavailability(
        professional: "Ana",
        days: DaySelector(dates: [.after(0), .after(2), .after(3), .after(6)])
      )
    ]
  }

  private static let fixed = WorkedRule(
    FixedRule(header: RuleHeader("x"), price: .soft(1)),
    [
      .kept("E.E...E"), .one("E.....E"), .several("EELE..E", cost: 2),
      .past("LL", "E.E...E"), .first("..E...E", cost: 1), .last("E.E....", cost: 1),
    ]
  ) { practice in
    let settled: [(Int, Identifier<Shift>?)] = [(0, "E"), (2, "E"), (3, nil), (6, "E")]
    practice.fixed = settled.map {
      FixedAssignment(professional: "Ana", date: .after($0.0), shift: $0.1)
    }
  }

  private static let requests = WorkedRule(
    RequestsRule(header: RuleHeader("x"), price: .soft(1)),
    [
      .kept("..E...."), .one("......."), .several("E.L....", cost: 2),
      .past("EEE", "..E...."), .first("E.E....", cost: 1), .last("..E...E", cost: 1),
    ]
  ) { practice in
    practice.requests = [
      StaffRequest(professional: "Ana", date: .after(0), wish: .off),
      StaffRequest(professional: "Ana", date: .after(2), wish: .on, shift: "E"),
      StaffRequest(professional: "Ana", date: .after(6), wish: .off),
    ]
  }

  private static let pattern = WorkedRule(
    PatternRule(
      header: RuleHeader("x", scope: Scope(professionals: ["Ana"])),
      start: .after(-7),
      days: [.shift("E"), .shift("E"), .off, .off, .shift("L"), .any, .off],
      price: .soft(1)
    ),
    [
      .kept("EE..LN."), .one("EEE.L.."), .several("L......", cost: 3),
      .past("NN", "EE..L.."), .first(".E..L..", cost: 1), .last("EE..L.E", cost: 1),
    ]
  )

  private static let continuity = WorkedRule(
    ContinuityRule(header: RuleHeader("x"), price: .soft(1)),
    [
      .kept("E..L..."), .one("E......"), .several("L...E..", cost: 3),
      .past("NN", "E..L..."), .first("...L...", cost: 1), .last("E..L..E", cost: 1),
    ]
  ) { practice in
    practice.published = PublishedRoster(
      from: .after(0),
      until: .after(6),
      assignments: [
        Assignment(professional: "Ana", date: .after(0), shift: "E"),
        Assignment(professional: "Ana", date: .after(3), shift: "L"),
      ]
    )
  }
}
