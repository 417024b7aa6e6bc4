import PracticeDomain

extension RandomPractice {
  mutating func price() -> Price {
    random.once(in: 4) ? .hard : .soft(Int64(random.integer(0...50)))
  }

  mutating func scope() -> Scope {
    switch random.integer(0...4) {
    case 0: Scope(professionals: random.some(of: Self.people))
    case 1: Scope(contracts: ["full"])
    case 2: Scope(skills: ["gp"])
    case 3: Scope(except: ["ana"])
    default: .everyone
    }
  }

  mutating func header(_ id: String) -> RuleHeader { RuleHeader(id, scope: scope()) }

  mutating func work() -> ShiftSelector {
    switch random.integer(0...4) {
    case 0: ShiftSelector(shifts: random.some(of: ["E", "N", "X", "C"]))
    case 1: ShiftSelector(tags: ["day"])
    case 2: ShiftSelector(roles: ["gp"])
    case 3: ShiftSelector(places: ["north"])
    default: .anyWork
    }
  }

  mutating func limits(_ range: ClosedRange<Int>) -> (least: Int?, most: Int?) {
    let least = random.integer(range)
    return (
      random.once(in: 3) ? nil : least,
      random.once(in: 3) ? nil : least + random.integer(0...range.count / 2)
    )
  }

  mutating func period() -> Period {
    random.one(of: [.horizon, .week, .rolling(days: random.integer(2...9))])
  }

  mutating func rules() -> [any Rule] {
    var rules: [any Rule] = [
      CoverRule(header: header("cover"), excessPrice: price()),
      QualificationRule(header: RuleHeader("qualification")),
      OneDutyRule(header: RuleHeader("one-duty")),
      LeaveRule(header: header("leave")),
      AvailabilityRule(header: header("availability"), price: price()),
      FixedRule(header: header("fixed"), price: price()),
      RequestsRule(header: header("requests"), price: price()),
    ]
    rules += [hours("hours 1"), hours("hours 2"), overtime(), count("count 1"), count("count 2")]
    rules += [
      RestRule(header: header("rest"), minutes: random.integer(1...48) * 60, price: price()),
      succession(), stretch("stretch 1"), stretch("stretch 2"), stretch("stretch 3"),
      weekends(), CompleteWeekendsRule(header: header("complete"), price: price()),
      supervision("supervision 1"), supervision("supervision 2"),
      KeepApartRule(header: header("apart"), work: work(), price: price()),
    ]
    return rules + presenceRules() + sequenceRules() + costRules()
  }

  private mutating func hours(_ id: String) -> HoursRule {
    let limits = limits(0...3000)
    func limit(_ minutes: Int?, _ isContract: Bool) -> HoursRule.Limit? {
      minutes.map { isContract ? .contract(plus: $0 - 1500) : .minutes($0) }
    }
    let isContract = random.once(in: 3)
    let period = period()
    return HoursRule(
      header: header(id),
      period: period,
      work: work(),
      minimum: limit(limits.least, isContract),
      maximum: limit(limits.most, isContract),
      unit: random.one(of: [1, 30, 60]),
      shortagePrice: price(),
      excessPrice: price(),
      countsLeave: random.once(in: 2),
      countsHolidays: random.once(in: 2),
      balance: period == .horizon ? random.one(of: [nil, "minutes", "nothing"]) : nil
    )
  }

  private mutating func overtime() -> OvertimeRule {
    OvertimeRule(
      header: header("overtime"),
      unit: random.one(of: [15, 60]),
      tiers: [
        .init(units: random.integer(1...8), cost: .percentOfPay(125)),
        .init(units: random.once(in: 3) ? 10 : nil, cost: .percentOfPay(150)),
      ],
      countsHolidays: random.once(in: 2)
    )
  }

  private mutating func count(_ id: String) -> ShiftCountRule {
    let limits = limits(0...6)
    let period = period()
    return ShiftCountRule(
      header: header(id),
      period: period,
      work: work(),
      minimum: limits.least,
      maximum: limits.most,
      shortagePrice: price(),
      excessPrice: price(),
      balance: period == .horizon ? random.one(of: [nil, "shifts"]) : nil
    )
  }

  private mutating func succession() -> SuccessionRule {
    let pairs = (0..<random.integer(1...3)).map { _ in
      SuccessionRule.Pair(first: work(), next: work())
    }
    return SuccessionRule(header: header("succession"), pairs: pairs, price: price())
  }

  private mutating func stretch(_ id: String) -> StretchRule {
    let limits = limits(1...5)
    return StretchRule(
      header: header(id),
      subject: random.once(in: 3) ? .off : .work(work()),
      minimum: limits.least,
      maximum: limits.most,
      shortagePrice: price(),
      excessPrice: price(),
      owesAtEnd: random.once(in: 2),
      leaveIsNeutral: random.once(in: 2)
    )
  }

  private mutating func weekends() -> WeekendsRule {
    let limits = limits(0...2)
    return WeekendsRule(
      header: header("weekends"),
      work: work(),
      minimum: limits.least,
      maximum: limits.most,
      shortagePrice: price(),
      excessPrice: price(),
      balance: random.one(of: [nil, "shifts"])
    )
  }

  private mutating func supervision(_ id: String) -> SupervisionRule {
    SupervisionRule(
      header: RuleHeader(id, scope: Scope(tags: ["trainee"])),
      supervisors: random.once(in: 2)
        ? Scope(skills: ["gp"]) : Scope(professionals: ["ana", "ben"]),
      count: random.integer(1...2),
      samePlace: random.once(in: 2),
      price: price()
    )
  }
}
