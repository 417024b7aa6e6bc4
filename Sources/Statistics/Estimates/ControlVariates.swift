/// An estimate sharpened by quantities whose true mean is known.
///
/// Each observation comes with controls (the mean service time that was drawn in
/// a replication, say). What a linear regression on their deviations from the
/// known means explains is taken out. Lavenberg & Welch 1981
/// (https://doi.org/10.1287/mnsc.27.3.322); the interval is exact when
/// observations and controls are jointly normal.
public enum ControlVariates {
  /// The estimate of the observations' mean.
  ///
  /// - Parameters:
  ///   - observations: one value a replication.
  ///   - controls: for each control, one value a replication.
  ///   - knownMeans: for each control, its true mean.
  ///   - level: between 0 and 1.
  /// - Returns: the sharpened estimate, or the plain one when there are too few
  ///   observations or the controls are linearly dependent.
  public static func estimate(
    _ observations: [Double],
    controls: [[Double]],
    knownMeans: [Double],
    level: Double
  ) -> Estimate {
    let plain = Moments(observations)
    let n = observations.count
    let q = controls.count
    guard q > 0, n > q + 2, controls.allSatisfy({ $0.count == n }), knownMeans.count == q else {
      return plain.estimate(level: level)
    }
    let means = controls.map { Moments($0).mean }
    let (matrix, vector) = products(observations, plain.mean, controls, means)
    let shift = zip(means, knownMeans).map { $0 - $1 }
    guard let slopes = Cholesky.solve(matrix, vector), let weights = Cholesky.solve(matrix, shift)
    else { return plain.estimate(level: level) }
    let mean = plain.mean - dot(slopes, shift)
    let degrees = Double(n - q - 1)
    let residual = max(0, plain.squares - dot(slopes, vector)) / degrees
    let spread = (residual * (1 / Double(n) + dot(weights, shift))).squareRoot()
    let factor = StudentDistribution.quantile((1 + level) / 2, degrees: degrees)
    return Estimate(mean: mean, halfWidth: factor * spread, level: level, count: n)
  }

  private static func products(
    _ observations: [Double],
    _ mean: Double,
    _ controls: [[Double]],
    _ means: [Double]
  ) -> (matrix: [Double], vector: [Double]) {
    let q = controls.count
    var matrix = [Double](repeating: 0, count: q * q)
    var vector = [Double](repeating: 0, count: q)
    for index in observations.indices {
      for a in 0..<q {
        let distance = controls[a][index] - means[a]
        vector[a] += distance * (observations[index] - mean)
        for b in 0...a { matrix[a * q + b] += distance * (controls[b][index] - means[b]) }
      }
    }
    return (matrix, vector)
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
