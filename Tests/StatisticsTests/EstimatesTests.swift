import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct EstimatesTests {
  @Test("moments gathered apart and merged are those gathered at once")
  func moments() {
    var random = SeededGenerator(seed: 5)
    let values = (0..<500).map { _ in Double.random(in: 1e6...(1e6 + 1), using: &random) }
    var merged = Moments(values.prefix(123))
    merged.merge(Moments(values.dropFirst(123)))
    merged.merge(Moments())
    let whole = Moments(values)
    #expect(merged.count == 500)
    #expect(abs(merged.mean - whole.mean) < 1e-8)
    #expect(abs(merged.variance - whole.variance) < 1e-9)
    let mean = values.reduce(0, +) / 500
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 499
    #expect(abs(whole.variance - variance) < 1e-9)
  }

  @Test("the interval of a mean is Student's")
  func interval() {
    let estimate = Moments([1, 2, 3, 4, 5]).estimate(level: 0.95)
    #expect(estimate.mean == 3)
    #expect(abs(estimate.halfWidth - 2.776445105 * (2.5 / 5).squareRoot()) < 1e-8)
    #expect(estimate.interval.contains(1.1))
    #expect(!estimate.interval.contains(1.0))
    #expect(Moments([1]).estimate(level: 0.95).halfWidth == .infinity)
  }

  @Test("exact binomial intervals are those of the tables")
  func binomial() throws {
    let some = try BinomialInterval.exact(successes: 7, trials: 20, level: 0.95)
    #expect(abs(some.lower - 0.1539092) < 1e-6)
    #expect(abs(some.upper - 0.5921885) < 1e-6)
    let none = try BinomialInterval.exact(successes: 0, trials: 10, level: 0.95)
    #expect(none.lower == 0)
    #expect(abs(none.upper - 0.3084971) < 1e-6)
    let all = try BinomialInterval.exact(successes: 10, trials: 10, level: 0.95)
    #expect(abs(all.lower - 0.6915029) < 1e-6)
    #expect(all.upper == 1)
  }

  @Test("a control that explains most of the noise narrows the interval")
  func controls() {
    var random = SeededGenerator(seed: 11)
    let control = (0..<200).map { _ in Double.random(in: 0...2, using: &random) }
    let values = control.map { 5 + 3 * ($0 - 1) + Double.random(in: -0.1...0.1, using: &random) }
    let plain = Moments(values).estimate(level: 0.95)
    let sharp = ControlVariates.estimate(
      values,
      controls: [control],
      knownMeans: [1],
      level: 0.95
    )
    #expect(sharp.halfWidth < plain.halfWidth / 10)
    #expect(abs(sharp.mean - 5) < 0.02)
    let doubled = ControlVariates.estimate(
      values,
      controls: [control, control],
      knownMeans: [1, 1],
      level: 0.95
    )
    #expect(doubled == plain, "Dependent controls are left out.")
  }

  @Test("intervals from controls hold the mean as often as they say")
  func coverage() throws {
    var random = SeededGenerator(seed: 3)
    var held = 0
    for _ in 0..<400 {
      let control = (0..<12).map { _ in normal(&random) }
      let values = control.map { 2 + $0 + 0.5 * normal(&random) }
      let estimate = ControlVariates.estimate(
        values,
        controls: [control],
        knownMeans: [0],
        level: 0.9
      )
      if estimate.interval.contains(2) { held += 1 }
    }
    #expect(try BinomialInterval.exact(successes: held, trials: 400, level: 0.99).contains(0.9))
  }

  @Test("batches and warm-up of a correlated record")
  func record() throws {
    var random = SeededGenerator(seed: 8)
    var level = 20.0
    let record = (0..<20_000).map { _ in
      level = 0.9 * level + normal(&random)
      return level
    }
    let cut = try #require(WarmUp.length(of: record))
    #expect((10...400).contains(cut))
    let settled = Array(record.dropFirst(cut))
    let estimate = try BatchMeans.estimate(settled, level: 0.99)
    #expect(estimate.interval.contains(0))
    // The standard error of the mean of a first-order autoregression is 1 / (1 - 0.9) / sqrt(n).
    let expected = 2.86 * 10 / Double(settled.count).squareRoot()
    #expect((0.5 * expected...1.6 * expected).contains(estimate.halfWidth))
    #expect(try abs(BatchMeans.correlation(settled)) < 0.5)
    #expect(try BatchMeans.correlation(settled, batches: 5_000) > 0.6)
    #expect(WarmUp.length(of: Array(0..<100).map(Double.init)) == nil)
    #expect(throws: InvalidParameter.self) { try BatchMeans.estimate([1, 2], level: 0.95) }
  }

  private func normal(_ random: inout SeededGenerator) -> Double {
    NormalDistribution.quantile(Double.random(in: 1e-12..<1, using: &random))
  }

  @Test("Of normal observations the cautious interval is Student's, or hardly wider")
  func cautiousNormal() {
    var random = SeededGenerator(seed: 4)
    var wider = Moments()
    for _ in 0..<400 {
      let values = (0..<10).map { _ in
        NormalDistribution.quantile(Double.random(in: 0.000_1..<0.999_9, using: &random))
      }
      let (cautious, plain) = (
        Estimate(cautious: values, level: 0.95), Moments(values).estimate(level: 0.95)
      )
      #expect(cautious.mean == plain.mean && cautious.halfWidth >= plain.halfWidth)
      wider.add(cautious.halfWidth / plain.halfWidth)
    }
    #expect(wider.mean < 1.03)
  }

  @Test("Of rare and skewed observations the cautious interval holds what Student's misses")
  func cautiousRare() throws {
    var random = SeededGenerator(seed: 5)
    var held = (cautious: 0, plain: 0)
    for _ in 0..<2_000 {
      // One in three is not 0, and exponential then: the mean is a third.
      let values = (0..<10).map { _ in
        Double.random(in: 0..<1, using: &random) < 2.0 / 3
          ? 0 : -log(Double.random(in: 1e-9..<1, using: &random))
      }
      let truth = 1.0 / 3
      if Estimate(cautious: values, level: 0.95).interval.contains(truth) { held.cautious += 1 }
      if Moments(values).estimate(level: 0.95).interval.contains(truth) { held.plain += 1 }
    }
    #expect(held.plain < 1_770 && held.cautious > held.plain + 60, "\(held)")
  }

  @Test("Of equal observations, or of two, the cautious interval is Student's")
  func cautiousEqual() {
    for values in [[3.0, 3, 3, 3], [1, 2], [5]] {
      #expect(Estimate(cautious: values, level: 0.9) == Moments(values).estimate(level: 0.9))
    }
  }
}
