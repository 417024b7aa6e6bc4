import PracticeDomain

extension RandomPractice {
  /// Rules about the order of days, and about amounts over them.
  mutating func sequenceRules() -> [any Rule] {
    [
      nightRecovery("recovery 1"), nightRecovery("recovery 2"), weeklyRest(),
      SameShiftWeekendRule(header: header("same shift"), work: work(), price: price()),
      BlocksRule(
        header: header("blocks"),
        work: work(),
        firstDay: random.one(of: Weekday.allCases),
        length: random.integer(2...7),
        price: price()
      ),
      load(), pattern(), ContinuityRule(header: header("continuity"), price: price()),
    ]
  }

  private mutating func nightRecovery(_ id: String) -> NightRecoveryRule {
    NightRecoveryRule(
      header: header(id),
      work: work(),
      after: random.integer(1...3),
      days: random.integer(1...3),
      price: price()
    )
  }

  private mutating func weeklyRest() -> WeeklyRestRule {
    let period: Period = random.one(of: [
      .week, .horizon, .rolling(days: random.integer(2...7)),
    ])
    return WeeklyRestRule(
      header: header("weekly rest"),
      period: period,
      minutes: random.integer(48...110) * 30,
      price: price()
    )
  }

  private mutating func load() -> LoadRule {
    let limits = limits(0...12)
    let period = period()
    return LoadRule(
      header: header("load"),
      period: period,
      points: (0..<random.integer(1...3)).map { _ in
        LoadRule.Points(work: work(), points: random.integer(0...4))
      },
      minimum: limits.least,
      maximum: limits.most,
      shortagePrice: price(),
      excessPrice: price(),
      balance: period == .horizon ? random.one(of: [nil, "shifts"]) : nil
    )
  }

  private mutating func pattern() -> PatternRule {
    let days: [PatternRule.Day] = (0..<(7 * random.integer(1...2))).map { _ in
      random.one(of: [.off, .any, .shift("E"), .shift("N"), .shift("C")])
    }
    let start = (Self.start ?? CalendarDate(dayNumber: 0)).adding(days: random.integer(-20...20))
    return PatternRule(header: header("pattern"), start: start, days: days, price: price())
  }
}
