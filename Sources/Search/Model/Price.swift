internal import FlatMemory
internal import Primitives

/// The toll of an amount by a ``Band`` or a price: looked up where the range of
/// amounts is short, computed elsewhere.
struct Price: BitwiseCopyable {
  /// The amounts looked up: `low` and `count` more; their tolls start at
  /// `offset`.
  var low: Int = 0
  var count: Int = 0
  var offset: Int = 0

  var minimum: Int = Int.min
  var maximum: Int = Int.max
  var zeroIsExempt = false
  var usedAbove: Int = Int.max
  var usePrice: Int64 = 0
  var shortage = Steps()
  var excess = Steps()
  /// How much of the amount a usual change moves.
  var grain: Int = 1

  /// The tiers of a convex price.
  struct Steps: BitwiseCopyable {
    var unit: Int = 1
    var firstTier: Int = 0
    var tierCount: Int = 0
  }
}

/// A tier of a convex price.
struct PriceTier: BitwiseCopyable {
  var units: Int
  var price: Int64
}

/// All prices of a problem.
struct PriceList {
  let prices: Flat<Price>
  let tolls: Flat<Toll>
  let tiers: Flat<PriceTier>

  /// The toll of an amount.
  @inline(__always)
  func toll(_ index: Int, _ amount: Int) -> Toll {
    let price = prices.base + index
    let place = amount &- price.pointee.low
    if place >= 0 && place < price.pointee.count {
      return tolls[price.pointee.offset &+ place]
    }
    return computed(index, amount)
  }

  /// The toll of an amount, from the tiers.
  func computed(_ index: Int, _ amount: Int) -> Toll {
    let price = prices[index]
    var toll = Toll(0, 0)
    if amount < price.minimum, !(price.zeroIsExempt && amount == 0) {
      toll += steps(price.shortage, price.minimum - amount, price.grain)
    }
    if amount > price.maximum { toll += steps(price.excess, amount - price.maximum, price.grain) }
    if amount > price.usedAbove { toll.x &+= price.usePrice }
    return toll
  }

  /// Units that no tier holds weigh a half for the first and the rest in
  /// proportion to the grain, so that a nearly kept limit still counts.
  private func steps(_ steps: Price.Steps, _ amount: Int, _ grain: Int) -> Toll {
    var left = (amount + steps.unit - 1) / steps.unit
    var cost: Int64 = 0
    for tier in steps.firstTier..<(steps.firstTier + steps.tierCount) {
      let taken = min(left, tiers[tier].units)
      cost += Int64(taken) * tiers[tier].price
      left -= taken
      if left == 0 { return Toll(cost, 0) }
    }
    let half = Toll.violation / 2
    let weight = half + half * Int64(left) * Int64(steps.unit) / Int64(max(1, grain))
    return Toll(cost, weight)
  }
}

/// Gathers the prices of a problem, each stored once.
struct PriceListBuilder {
  private struct Key: Hashable {
    var band: Band
    var owesMinimum: Bool
    var grain: Int
  }

  private var prices: [Price] = []
  private var tiers: [PriceTier] = []
  private var ranges: [ClosedRange<Int>] = []
  private var indices: [Key: Int] = [:]
  /// Ranges of amounts up to this length are looked up.
  private let longestTable = 1024

  /// The index of a price.
  ///
  /// - Parameters:
  ///   - range: the amounts that can occur.
  ///   - grain: how much of the amount a usual change moves.
  mutating func index(
    _ band: Band,
    owesMinimum: Bool = true,
    range: ClosedRange<Int>,
    grain: Int
  ) -> Int {
    let key = Key(band: band, owesMinimum: owesMinimum, grain: grain)
    if let index = indices[key] {
      let old = ranges[index]
      ranges[index] =
        min(old.lowerBound, range.lowerBound)...max(old.upperBound, range.upperBound)
      return index
    }
    var price = Price()
    if let minimum = band.minimum, owesMinimum { price.minimum = minimum }
    if let maximum = band.maximum { price.maximum = maximum }
    price.zeroIsExempt = band.zeroIsExempt
    if let use = band.use {
      price.usedAbove = use.above
      price.usePrice = use.price
    }
    price.shortage = steps(band.shortage)
    price.excess = steps(band.excess)
    price.grain = grain
    prices.append(price)
    ranges.append(range)
    indices[key] = prices.count - 1
    return prices.count - 1
  }

  private mutating func steps(_ price: ConvexPrice) -> Price.Steps {
    let first = tiers.count
    for tier in price.tiers {
      tiers.append(PriceTier(units: tier.units ?? Int.max, price: tier.price))
    }
    return Price.Steps(unit: price.unit, firstTier: first, tierCount: price.tiers.count)
  }

  /// The finished list.
  func list(_ arena: Arena) -> PriceList {
    let bare = PriceList(
      prices: arena.flat(prices),
      tolls: arena.flat([Toll]()),
      tiers: arena.flat(tiers)
    )
    var tolls: [Toll] = []
    for index in prices.indices where ranges[index].count <= longestTable {
      let values = ranges[index].map { bare.computed(index, $0) }
      bare.prices[index].low = ranges[index].lowerBound
      bare.prices[index].offset = tolls.count
      bare.prices[index].count = values.count
      tolls += values
    }
    return PriceList(prices: bare.prices, tolls: arena.flat(tolls), tiers: bare.tiers)
  }
}
