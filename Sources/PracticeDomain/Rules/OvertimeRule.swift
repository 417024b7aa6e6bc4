import Documents

/// Paid time above the contract's weekly hours, priced in steps.
///
/// The amount is that of ``HoursRule`` for each calendar week that shares a day
/// with the horizon, leave credited (and public holidays, where
/// ``countsHolidays`` says so, as there); a week that reaches beyond the horizon
/// keeps the whole of the contract's minutes. Minutes above them are split over
/// the tiers in order, and each started ``unit`` within a tier costs its price.
/// Each unit beyond a last tier that is limited breaks the rule, always hard.
/// Prices must not fall from tier to tier. Those without contract hours have no
/// overtime.
public struct OvertimeRule: Rule, Equatable {
  /// A step of overtime.
  public struct Tier: Sendable, Equatable {
    /// How many units it holds; nil for no limit, in the last tier only.
    public var units: Int?
    /// What a unit costs.
    public var cost: Cost

    /// Makes a tier.
    public init(units: Int?, cost: Cost) {
      self.units = units
      self.cost = cost
    }
  }

  /// What a unit of overtime costs.
  public enum Cost: Sendable, Equatable {
    /// So much, 0 or more.
    case amount(Int64)
    /// A percentage of the professional's hourly pay, for the length of the
    /// unit, rounded to the nearest minor unit of money, halves up; nothing
    /// for those whose pay is not known.
    case percentOfPay(Int)
  }

  /// The word that names this kind of rule in files.
  public static let kind = "overtime"
  /// One line on what this kind of rule asks.
  public static let meaning = "paid hours above the contract's, priced in steps"
  /// Id, scope and source.
  public var header: RuleHeader
  /// Minutes priced together; at least 1.
  public var unit: Int
  /// The steps; at least one.
  public var tiers: [Tier]
  /// Whether public holidays credit the contract's share.
  public var countsHolidays: Bool

  /// Makes the rule.
  public init(
    header: RuleHeader,
    unit: Int = 60,
    tiers: [Tier],
    countsHolidays: Bool = false
  ) {
    self.header = header
    self.unit = unit
    self.tiers = tiers
    self.countsHolidays = countsHolidays
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "Each started \(unit) minutes above the contract's weekly hours are paid as overtime"
      + "\(header.scope.addition(in: practice))."
  }
}

extension OvertimeRule {
  /// Reads `unit`, `counts-holidays`, and `tiers` of `units` and `cost` each.
  public init?(header: RuleHeader, reading reader: RuleReader) {
    let unit = reader.fields.read("unit", .minutes(in: 1...10_080))
    let tiers = reader.fields.groups("tiers", required: true).map { fields in
      let tier = Tier(
        units: fields.read("units", .integer(in: 1...10_000)),
        cost: fields.read("cost", Cost.form, required: true) ?? .amount(0)
      )
      fields.finish()
      return tier
    }
    self.init(
      header: header,
      unit: unit ?? 60,
      tiers: tiers,
      countsHolidays: reader.boolean("counts-holidays") ?? false
    )
  }

  /// No tiers, an unlimited one before the last, or prices that fall.
  public func faults(in practice: Practice) -> [FieldFault] {
    var faults: [FieldFault] = []
    if tiers.isEmpty { faults.append(FieldFault("tiers", "holds no tier")) }
    if unit < 1 { faults.append(FieldFault("unit", "is less than a minute")) }
    for (index, tier) in tiers.enumerated() {
      let field = "tiers[\(index + 1)]"
      if let units = tier.units, units < 1 {
        faults.append(FieldFault("\(field).units", "is less than 1"))
      }
      if tier.units == nil && index < tiers.count - 1 {
        faults.append(FieldFault("\(field).units", "is missing before the last tier"))
      }
      if index > 0, tier.cost.isLess(than: tiers[index - 1].cost) {
        faults.append(FieldFault("\(field).cost", "is less than the tier before costs"))
      }
      if index > 0, !tier.cost.compares(with: tiers[index - 1].cost) {
        faults.append(
          FieldFault("\(field).cost", "mixes amounts and percentages", expected: "one of them")
        )
      }
    }
    return faults
  }
}

extension OvertimeRule.Cost {
  /// `500`, or `150 %` of the hourly pay.
  static var form: ScalarForm<OvertimeRule.Cost> {
    let words = "a whole number from 0 to \(Price.greatest), or a percentage such as 150 %"
    return ScalarForm("a cost", expected: words) { text in
      if text.hasSuffix("%") {
        guard let percent = Int(text.dropLast().trimmed), (0...10_000).contains(percent)
        else { return nil }
        return .percentOfPay(percent)
      }
      guard let amount = Int64(text), (0...Price.greatest).contains(amount) else { return nil }
      return .amount(amount)
    }
  }

  func isLess(than other: OvertimeRule.Cost) -> Bool {
    switch (self, other) {
    case (.amount(let one), .amount(let another)): one < another
    case (.percentOfPay(let one), .percentOfPay(let another)): one < another
    default: false
    }
  }

  func compares(with other: OvertimeRule.Cost) -> Bool {
    switch (self, other) {
    case (.amount, .amount), (.percentOfPay, .percentOfPay): true
    default: false
    }
  }
}
