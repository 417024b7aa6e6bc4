/// Paid time above the contract's weekly hours, priced in steps.
///
/// The amount is that of ``HoursRule`` for each calendar week that shares a day
/// with the horizon, leave credited; a week that reaches beyond the horizon
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

  /// Makes the rule.
  public init(header: RuleHeader, unit: Int = 60, tiers: [Tier]) {
    self.header = header
    self.unit = unit
    self.tiers = tiers
  }

  /// The rule in the manager's words.
  public func sentence(in practice: Practice) -> String {
    "Each started \(unit) minutes above the contract's weekly hours are paid as overtime."
  }
}
