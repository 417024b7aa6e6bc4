internal import Primitives

/// Which rows and variables a band needs when its amount stays within a range.
///
/// Rows that no amount in the range can break are left out, and tiers without
/// limit get the greatest width they could ever need, so that every
/// coefficient is finite and as small as possible.
struct BandShape {
  /// One tier of a price as a variable.
  struct Tier: Equatable {
    var width: Int
    var price: Int64
  }

  /// The least and greatest amount.
  let range: ClosedRange<Int>
  /// The band.
  let band: Band
  /// Whether the minimum holds.
  let owesMinimum: Bool

  /// The minimum, where some amount in the range is short of it.
  var minimum: Int? {
    guard owesMinimum, let minimum = band.minimum, minimum > range.lowerBound else {
      return nil
    }
    return minimum
  }

  /// The maximum, where some amount in the range is above it.
  var maximum: Int? {
    guard let maximum = band.maximum, maximum < range.upperBound else { return nil }
    return maximum
  }

  /// The price of use, where some amount in the range has to pay it.
  var use: Band.Use? {
    guard let use = band.use, use.above < range.upperBound else { return nil }
    return use
  }

  /// Whether a variable says that the amount is not 0.
  var needsOn: Bool { band.zeroIsExempt && minimum != nil && range.contains(0) }

  /// The tiers of shortage that can be needed.
  var shortTiers: [Tier] {
    minimum.map { Self.tiers(of: band.shortage, amount: $0 - range.lowerBound) } ?? []
  }

  /// The tiers of excess that can be needed.
  var overTiers: [Tier] {
    maximum.map { Self.tiers(of: band.excess, amount: range.upperBound - $0) } ?? []
  }

  /// The tiers that an amount of at most so much can fill.
  static func tiers(of price: ConvexPrice, amount: Int) -> [Tier] {
    var left = price.units(of: amount)
    var tiers: [Tier] = []
    for tier in price.tiers where left > 0 {
      let width = min(left, tier.units ?? left)
      tiers.append(Tier(width: width, price: tier.price))
      left -= width
    }
    return tiers
  }
}
