/// Finds how much of a record's beginning is not yet typical.
///
/// The rule MSER-5 of White 1997 (https://doi.org/10.1177/003754979706900601):
/// means of five are cut where the standard error of what remains is least.
public enum WarmUp {
  /// How many observations at the beginning should be left out.
  ///
  /// At most half of the record is cut; a record that would lose more is too
  /// short, and nil is returned.
  /// - Complexity: O(n).
  public static func length(of record: [Double]) -> Int? {
    let size = 5
    let batches = record.count / size
    guard batches >= 4 else { return nil }
    let means = (0..<batches).map { batch in
      record[(batch * size)..<((batch + 1) * size)].reduce(0, +) / Double(size)
    }
    var rest = Moments()
    var best = (score: Double.infinity, cut: 0)
    for cut in (0..<batches).reversed() {
      rest.add(means[cut])
      guard rest.count >= 4 else { continue }
      let score = rest.squares / (Double(rest.count) * Double(rest.count))
      if score <= best.score { best = (score, cut) }
    }
    return best.cut <= batches / 2 ? best.cut * size : nil
  }
}
