/// Solves symmetric positive definite systems of linear equations.
public enum Cholesky {
  /// The solution of `matrix * x = vector`; nil when the matrix is not
  /// positive definite, to working precision.
  ///
  /// - Parameters:
  ///   - matrix: the rows one after the other; only the lower triangle is read.
  ///   - vector: the right-hand side.
  /// - Complexity: O(n^3 / 6).
  public static func solve(_ matrix: [Double], _ vector: [Double]) -> [Double]? {
    let n = vector.count
    guard matrix.count == n * n, let factor = factor(matrix, n) else { return nil }
    var x = vector
    for row in 0..<n {
      for column in 0..<row { x[row] -= factor[row * n + column] * x[column] }
      x[row] /= factor[row * n + row]
    }
    for row in (0..<n).reversed() {
      for below in (row + 1)..<max(n, row + 1) { x[row] -= factor[below * n + row] * x[below] }
      x[row] /= factor[row * n + row]
    }
    return x
  }

  /// The lower triangular factor; nil when a pivot is not above zero.
  private static func factor(_ matrix: [Double], _ n: Int) -> [Double]? {
    var lower = matrix
    for column in 0..<n {
      var pivot = lower[column * n + column]
      let scale = pivot
      for inner in 0..<column {
        pivot -= lower[column * n + inner] * lower[column * n + inner]
      }
      guard pivot > abs(scale) * 1e-14 else { return nil }
      pivot = pivot.squareRoot()
      lower[column * n + column] = pivot
      for row in (column + 1)..<max(n, column + 1) {
        var sum = lower[row * n + column]
        for inner in 0..<column { sum -= lower[row * n + inner] * lower[column * n + inner] }
        lower[row * n + column] = sum / pivot
      }
    }
    return lower
  }
}
