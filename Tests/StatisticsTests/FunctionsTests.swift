import Statistics
import Testing

@Suite struct FunctionsTests {
  @Test(
    "Student's quantiles are those of the tables",
    arguments: [
      (0.975, 1.0, 12.706204736174698), (0.975, 2, 4.302652729749462),
      (0.975, 5, 2.570581835636314), (0.975, 10, 2.228138851986274),
      (0.975, 30, 2.0422724563012373), (0.995, 4, 4.604094871415897),
      (0.95, 120, 1.6576508993552355), (0.9995, 3, 12.923978636690447),
      (0.75, 2, 0.816496580927726), (0.025, 10, -2.228138851986274),
    ]
  )
  func student(probability: Double, degrees: Double, expected: Double) {
    let found = StudentDistribution.quantile(probability, degrees: degrees)
    #expect(abs(found - expected) < 1e-9 * abs(expected))
    let back = StudentDistribution.probability(atMost: found, degrees: degrees)
    #expect(abs(back - probability) < 1e-12)
  }

  @Test(
    "normal quantiles are those of the tables",
    arguments: [
      (0.975, 1.959963984540054), (0.5, 0.0), (0.9, 1.2815515655446004),
      (0.995, 2.5758293035489004), (1e-10, -6.361340902404056), (1e-300, -37.0471),
    ]
  )
  func normal(probability: Double, expected: Double) {
    let found = NormalDistribution.quantile(probability)
    let tolerance = probability < 1e-100 ? 1e-4 : 1e-13
    #expect(abs(found - expected) < tolerance * max(1, abs(expected)))
    let back = NormalDistribution.probability(atMost: found)
    #expect(abs(back - probability) <= 1e-11 * probability)
  }

  @Test("counts: cumulated probabilities are sums, and quantiles their inverse")
  func counts() throws {
    let poisson = try PoissonDistribution(mean: 7.3)
    let negative = try NegativeBinomialDistribution(mean: 7.3, size: 2.5)
    var sums = (poisson: 0.0, negative: 0.0)
    for count in 0...60 {
      sums.poisson += poisson.probability(of: count)
      sums.negative += negative.probability(of: count)
      #expect(abs(sums.poisson - poisson.probability(atMost: count)) < 1e-12)
      #expect(abs(sums.negative - negative.probability(atMost: count)) < 1e-12)
    }
    for level in [-1, 0, .nan] {
      #expect(poisson.quantile(level) == 0)
      #expect(negative.quantile(level) == 0)
    }
    #expect(poisson.quantile(1) > 30)
    for level in [0.01, 0.1, 0.5, 0.9, 0.999] {
      let low = poisson.quantile(level)
      #expect(poisson.probability(atMost: low) >= level)
      #expect(poisson.probability(atMost: low - 1) < level)
      let high = negative.quantile(level)
      #expect(negative.probability(atMost: high) >= level)
      #expect(negative.probability(atMost: high - 1) < level)
    }
  }

  @Test("a system of equations is solved, and one without a solution is refused")
  func equations() throws {
    let matrix = [4.0, 0, 0, 2, 5, 0, 1, 3, 6]
    let solution = try #require(Cholesky.solve(matrix, [11, 21, 25]))
    for (found, expected) in zip(solution, [1.0, 2, 3]) { #expect(abs(found - expected) < 1e-12) }
    #expect(Cholesky.solve([1, 0, 1, 1], [1, 1]) == nil)
    #expect(Cholesky.solve([-1], [1]) == nil)
  }

  @Test("what a formula cannot take is refused with its name")
  func refusals() {
    #expect(throws: InvalidParameter.self) { try PoissonDistribution(mean: -1) }
    #expect(throws: InvalidParameter.self) { try PoissonDistribution(mean: .nan) }
    let error = #expect(throws: InvalidParameter.self) {
      try BinomialInterval.exact(successes: 3, trials: 2, level: 0.95)
    }
    #expect(
      error?.description == "the number of successes is 3; expected a whole number from 0 to 2"
    )
  }
}
