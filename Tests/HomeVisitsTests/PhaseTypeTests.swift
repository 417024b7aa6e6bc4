import HomeVisits
import Statistics
import Testing

@Suite struct PhaseTypeTests {
  @Test(
    "fits have the moments asked for",
    arguments: [0.01, 0.08, 0.25, 0.34, 0.5, 0.99, 1, 1.7, 8]
  )
  func fits(variation: Double) throws {
    let duration = try PhaseType.fitted(mean: 7, squaredVariation: variation)
    #expect(abs(duration.mean - 7) < 1e-9)
    #expect(abs(duration.variance - variation * 49) < 1e-6)
    let published = try PhaseType.fittedAsPublished(mean: 7, squaredVariation: variation)
    if variation >= 1 {
      #expect(published == duration)
    } else {
      // A phase is skipped once more with the mixture's probability; with two phases
      // only by those who begin in the first.
      let share = duration.initial[1]
      let skipped = share * (duration.rates.count > 2 ? 1 : 1 - share) / duration.rates[0]
      #expect(abs(published.mean - (7 - skipped)) < 1e-9)
    }
  }

  @Test("nonsense is refused")
  func refusals() {
    #expect(throws: InvalidParameter.self) { try PhaseType.fitted(mean: 0, squaredVariation: 1) }
    #expect(throws: InvalidParameter.self) { try PhaseType.fitted(mean: 1, squaredVariation: 0) }
    #expect(throws: InvalidParameter.self) {
      try PhaseType(initial: [0.5], rates: [1], onward: [0])
    }
    #expect(throws: InvalidParameter.self) {
      try PhaseType(initial: [1], rates: [1, 2], onward: [0])
    }
  }
}
