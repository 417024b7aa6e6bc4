import TestSupport
import Testing

@testable import ColumnGeneration

@Suite("Lower hulls of charges")
struct LowerHullTests {
  @Test("The least over corners is the least over all points, whatever the price")
  func least() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let points = (0...random.integer(0...12)).map { ($0 * 3, Int64(random.integer(-50...50))) }
      var hull = LowerHull()
      for (amount, cost) in points { hull.add(amount, cost) }
      for value in -60...60 as ClosedRange<Int64> {
        let worths = points.map { $0.1 * 7 - value * Int64($0.0) }
        let least = worths.min() ?? 0
        #expect(hull.least(value: value, scale: 7) == least)
        let best = points.indices.filter { worths[$0] == least }.map { points[$0].0 }
        let ideal = hull.ideal(value: value, scale: 7)
        #expect(ideal.lowerBound == best.min() && ideal.upperBound == best.max(), "seed \(seed)")
      }
      #expect(hull.slopes(scale: 7).lowerBound <= hull.slopes(scale: 7).upperBound)
    }
  }
}
