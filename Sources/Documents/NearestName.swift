/// The known name that was perhaps meant by an unknown one.
public enum NearestName {
  /// The name nearest in spelling; nil when none is near.
  ///
  /// Letters inserted, left out, changed or swapped with their neighbour count
  /// one each; a third of the length (at least 1, at most 4) may differ. Case
  /// does not count. Of equals the first wins.
  ///
  /// - Complexity: the number of names times the square of the length.
  public static func nearest(to name: String, among names: [String]) -> String? {
    let wanted = Array(name.lowercased().prefix(64))
    guard !wanted.isEmpty else { return nil }
    var limit = max(1, min(4, wanted.count / 3))
    var best: String?
    for candidate in names {
      let letters = Array(candidate.lowercased().prefix(64))
      guard abs(letters.count - wanted.count) <= limit, letters.count > 1 || letters == wanted
      else { continue }
      let distance = distance(from: wanted, to: letters)
      guard distance <= limit else { continue }
      best = candidate
      limit = distance - 1
      if limit < 0 { break }
    }
    return best
  }

  /// The number of single-letter edits between two words.
  static func distance(from first: [Character], to second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in second.indices {
        let changed = last[column] + (first[row] == second[column] ? 0 : 1)
        var cost = min(changed, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
