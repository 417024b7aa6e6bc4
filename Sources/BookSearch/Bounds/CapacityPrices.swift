/// What each slot of each resource was worth to the choices of a book: the prices
/// at which a relaxation gave its best bound.
public struct CapacityPrices: Sendable {
  private let prices: [Int64]
  private let width: Int
  private let margin: Int

  init(_ prices: [Int64], width: Int, margin: Int) {
    self.prices = prices
    self.width = width
    self.margin = margin
  }

  /// What a unit of a resource is worth over some slots together, rounded down.
  public func price(of resource: Int, over slots: Range<Int>) -> Int64 {
    let base = resource * width + margin
    var sum: Int64 = 0
    for slot in slots where (0..<prices.count).contains(base + slot) { sum += prices[base + slot] }
    return sum / PriceAscent.parts
  }
}
