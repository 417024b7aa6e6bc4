/// An interval for the mean of one long, correlated record: its means over long
/// batches are nearly independent.
///
/// Schmeiser 1982 (https://doi.org/10.1287/opre.30.3.556): 10 to 30 batches are
/// enough.
public enum BatchMeans {
  /// The estimate of the record's mean; observations that fill no whole batch
  /// are left out from the beginning.
  ///
  /// - Parameters:
  ///   - record: the observations in order, warm-up removed.
  ///   - batches: at least 2.
  ///   - level: between 0 and 1.
  public static func estimate(
    _ record: [Double],
    batches: Int = 20,
    level: Double
  ) throws(InvalidParameter) -> Estimate {
    let means = try means(of: record, batches: batches)
    return Moments(means).estimate(level: level)
  }

  /// How strongly neighbouring batches depend on each other, from -1 to 1: the
  /// correlation at lag 1. Well above 0, the batches are too short.
  public static func correlation(
    _ record: [Double],
    batches: Int = 20
  ) throws(InvalidParameter) -> Double {
    let means = try means(of: record, batches: batches)
    let moments = Moments(means)
    guard moments.squares > 0 else { return 0 }
    let products = zip(means, means.dropFirst()).reduce(0.0) {
      $0 + ($1.0 - moments.mean) * ($1.1 - moments.mean)
    }
    return products / moments.squares
  }

  private static func means(
    of record: [Double],
    batches: Int
  ) throws(InvalidParameter) -> [Double] {
    let batches = try Parameter.count(batches, "the number of batches", in: 2...Int.max)
    guard record.count >= batches else {
      throw InvalidParameter(
        "the record's length",
        record.count,
        expected: "at least one observation for each of \(batches) batches"
      )
    }
    let size = record.count / batches
    let start = record.count - size * batches
    return (0..<batches).map { batch in
      let first = start + batch * size
      return record[first..<(first + size)].reduce(0, +) / Double(size)
    }
  }
}
