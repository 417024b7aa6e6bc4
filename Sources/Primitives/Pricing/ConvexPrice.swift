/// A convex price of an amount: steps of which each costs at least as much as
/// the one before.
///
/// The amount is first counted in units, each started unit whole; the units
/// then fill the tiers in order. Units that no tier holds are forbidden: with
/// no tier at all the first unit is.
public struct ConvexPrice: Sendable, Hashable {
  /// A step of the price.
  public struct Tier: Sendable, Hashable {
    /// How many units it holds, 1 or more; nil for no limit, in the last tier
    /// only.
    public var units: Int?
    /// The price of each; 0 or more, and no less than in the tier before.
    public var price: Int64

    /// Makes a tier.
    public init(units: Int?, price: Int64) {
      self.units = units
      self.price = price
    }
  }

  /// How much of the amount makes a unit; 1 or more.
  public var unit: Int
  /// The steps.
  public var tiers: [Tier]

  /// Makes a price.
  public init(unit: Int = 1, tiers: [Tier]) {
    self.unit = unit
    self.tiers = tiers
  }

  /// The first unit is forbidden.
  public static let hard = ConvexPrice(tiers: [])

  /// The same price for each unit.
  public init(_ penalty: Penalty, unit: Int = 1) {
    switch penalty {
    case .hard: self.init(unit: unit, tiers: [])
    case .soft(let price): self.init(unit: unit, tiers: [Tier(units: nil, price: price)])
    }
  }

  /// The units of an amount; each started unit counts whole.
  public func units(of amount: Int) -> Int {
    amount <= 0 ? 0 : (amount + unit - 1) / unit
  }

  /// The charge for an amount; nothing at 0 and below.
  public func charge(_ amount: Int) -> Charge {
    var left = units(of: amount)
    var cost: Int64 = 0
    for tier in tiers {
      let taken = min(left, tier.units ?? left)
      cost += Int64(taken) * tier.price
      left -= taken
    }
    return Charge(cost: cost, violations: left)
  }
}
