import PracticeDomain

extension RandomPractice {
  /// Rules about money, and about how evenly a load lies.
  mutating func costRules() -> [any Rule] {
    [
      BudgetRule(
        header: header("budget"),
        period: random.one(of: [.horizon, .week]),
        work: work(),
        percent: random.one(of: [100, 133]),
        maximum: random.integer(0...100_000),
        unit: random.one(of: [1, 100, 999]),
        price: price(),
        countsRates: random.once(in: 2)
      ),
      premium("premium 1"), premium("premium 2"),
      AgencyRule(
        header: header("agency"),
        tariff: random.integer(0...5000),
        tariffs: (0..<random.integer(0...2)).map { _ in agencyTariff() },
        minimumCall: random.one(of: [0, 300, 500]),
        notice: random.integer(0...3),
        period: random.one(of: [.horizon, .week]),
        minimumCharge: random.one(of: [0, 0, 20_000, 90_000])
      ),
      fairness("fair 1"), fairness("fair 2"), fairness("fair 3"),
    ]
  }

  private mutating func agencyTariff() -> AgencyTariff {
    AgencyTariff(
      work: work(),
      days: random.one(of: [nil, .everyDay, DaySelector(weekdays: [.saturday, .sunday])]),
      holidays: random.once(in: 2),
      tariff: random.integer(0...9000)
    )
  }

  private mutating func premium(_ id: String) -> PremiumsRule {
    var parts: [DayPart] = []
    if random.once(in: 2), let part = part() { parts.append(part) }
    if let night = TimeOfDay(minutes: 1320), let end = TimeOfDay(minutes: 1440),
      parts.isEmpty, random.once(in: 2)
    {
      parts = [DayPart(from: night, until: end)]
      if let zero = TimeOfDay(minutes: 0), let six = TimeOfDay(minutes: 360) {
        parts.append(DayPart(from: zero, until: six))
      }
    }
    return PremiumsRule(
      header: header(id),
      work: work(),
      parts: parts,
      days: random.one(of: [nil, .everyDay, DaySelector(weekdays: [.saturday, .sunday])]),
      holidays: random.once(in: 2),
      rate: random.once(in: 2) ? .amount(random.integer(0...700)) : .percentOfPay(37)
    )
  }

  private mutating func fairness(_ id: String) -> FairnessRule {
    let load = random.one(of: FairnessRule.Load.allCases)
    let measure = random.one(of: FairnessRule.Measure.allCases)
    return FairnessRule(
      header: header(id),
      load: load,
      work: work(),
      measure: measure,
      isProRata: measure == .share && random.once(in: 2),
      unit: load == .hours ? random.one(of: [1, 60, 90]) : random.integer(1...2),
      allowance: random.integer(0...2) * (load == .hours ? 60 : 1),
      price: price(),
      shortagePrice: price(),
      balance: random.one(of: [nil, load == .hours ? "minutes" : "shifts"])
    )
  }
}
